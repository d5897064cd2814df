"""The year of a company, told by an event."""

from __future__ import annotations

import pytest

from knowledge_base.matching.dated_events import dated_events


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("AB since the financial crisis", 2008),
        ("We've been around since the first iPhone came out", 2007),
        ("founded the year Notre-Dame burned", 2019),
        ("AB from the year of the Rio Olympics", 2016),
        ("Our firm was started when Lehman fell", 2008),
        ("we set up shop, registered the week the wall came down", 1989),
        ("established in the spring the pandemic broke out", 2020),
        ("bolaget bildades samma år som tsunamin", 2004),
        ("Vi startade när finanskrisen kom", 2008),
        ("aktiebolag sedan millennieskiftet", 2000),
        ("AB, grundat året då kronprinsessan gifte sig", 2010),
        ("Firman kom till samma vår som pandemin bröt ut", 2020),
        ("Samma år som muren föll startade vi bolaget", 1989),
        ("The year of the London Olympics we started the company", 2012),
        ("AB sen OS i Sotji", 2014),
        ("bolaget registrerades när Ryssland invaderade Ukraina", 2022),
        ("Our company from the year of the Lillehammer Olympics", 1994),
        ("founded in the year of Fukushima", 2011),
        ("Our firm is from the year of the Sochi games", 2014),
        ("AB från OS i Lillehammer", 1994),
        ("bolaget grundades när tsunamin kom", 2004),
    ],
)
def test_an_event_tells_when_a_company_was_founded(text: str, year: int) -> None:
    """As well as a year does."""
    assert {span.value for span in dated_events(text)} == {year}


@pytest.mark.parametrize(
    "text",
    [
        "we have worked with viruses since the pandemic broke out",
        "Demand has grown since the financial crisis",
        "started before the pandemic began",
        "the pandemic hit us hard",
        "our customers have asked for it since Brexit",
        "patienterna har blivit fler sedan pandemin bröt ut",
        "vi har forskat sedan Tjernobyl",
        "finanskrisen tog vår bank",
        "en app om palmemordet",
        "we sell diagnostics since covid came",
        "priserna har stigit sedan Ryssland invaderade Ukraina",
        "the first iPhone had no sensor",
        "We buy our parts from Lillehammer",
        "Our co-founder is from Lillehammer",
        "We learned from the financial crisis to keep cash",
        "A pump set up in Fukushima",
        "Established customers in Sochi",
        "We buy motors from the year of the Rio Olympics",
        "Vi köper våra delar från Lillehammer",
        "Vår grundare kommer från Utøya",
        "Vi lärde oss av finanskrisen, och från finanskrisen",
        "Mätaren startades i Pyeongchang",
    ],
)
def test_what_else_is_dated_by_an_event_tells_no_age(text: str) -> None:
    """Work, demand and prices have years of their own; and "before" leaves the year open."""
    assert not list(dated_events(text))
