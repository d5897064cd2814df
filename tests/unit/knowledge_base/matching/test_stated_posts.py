"""How many full-time posts a company has."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_posts import stated_posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("We are seven people but only 2.4 full-time posts", 2),
        ("six of us, two FTEs", 2),
        ("six people, 1.5 FTE", 1),
        ("nine on the payroll, together 2.8 full-time equivalents", 2),
        ("we are five, in all two full-time positions", 2),
        ("seven people make up two full posts", 2),
        ("FTE: 2.1", 2),
        ("in full-time equivalents we are 2", 2),
        ("we are five, only two of us work full time", 2),
        ("only one works full time", 1),
        ("just two full-time employees", 2),
        ("we count 8 FTEs", 8),
        ("we have two and a half full-time posts", 2),
        ("AB with 4.5 full-time equivalents", 4),
        ("we add up to 2.9 FTE", 2),
        ("vi är sju personer men bara 2,4 heltidstjänster", 2),
        ("sex personer, två årsarbetskrafter", 2),
        ("vi är fem men 1,5 heltidsekvivalenter", 1),
        ("totalt 2,8 årsarbetare", 2),
        ("omräknat två hela tjänster", 2),
        ("bara två av oss jobbar heltid", 2),
        ("endast en heltidsanställd", 1),
        ("bara två heltidsanställda", 2),
        ("i årsarbetskrafter är vi 2,5", 2),
        ("vi har fyra heltidstjänster", 4),
        ("åtta anställda, tillsammans 2,2 heltider", 2),
    ],
)
def test_full_time_posts_are_counted(text: str, posts: int) -> None:
    """In whole ones, beside the people who share them."""
    assert [span.value for span in stated_posts(text)] == [posts]


@pytest.mark.parametrize(
    "text",
    [
        "it saves a clinic two full-time posts",
        "it replaces 1.5 FTE",
        "we want to hire two full-time posts",
        "money for 2 full-time posts",
        "the project needs 1.5 FTE",
        "the ward has 2 full-time positions",
        "our partner has two FTEs",
        "we plan two full-time positions",
        "two of us work full time",
        "we have 2 full-time employees and 4 part-time",
        "only two work full time, four of us part-time",
        "we only work full time",
        "den sparar två heltidstjänster",
        "vi vill anställa två heltidstjänster",
        "pengar till två heltidstjänster",
        "projektet kräver två årsarbetskrafter",
        "kliniken har 2 heltidstjänster",
        "två av oss jobbar heltid",
        "bara två jobbar heltid, fyra deltid",
        "det motsvarar två heltidstjänster",
    ],
)
def test_posts_of_others_and_of_the_future_are_not_taken_so(text: str) -> None:
    """Nor are those beside whom others work part of the time."""
    assert not list(stated_posts(text))
