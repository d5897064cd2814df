from __future__ import annotations

import pytest

from knowledge_base.matching.stated_age import stated_ages


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        ("incorporated in May 2012", 2012),
        ("books going back to 2011", 2011),
        ("AB fr -97, 12 anst", 1997),
        ("AB sen '09", 2009),
        ("Vårt AB blev sju år i mars", 2019),
        ("Vårt bolag fyllde åtta år i våras", 2018),
        ("tioårsjubileum hade vi i juni", 2016),
        ("our six-year party was in May", 2020),
        ("aktiebolag sedan finanskrisen", 2008),
        ("In 2010 we founded the company", 2010),
        ("in business for twelve years", 2014),
        ("we started the company eleven years ago", 2015),
        ("a decade old", 2016),
        ("registered last month", 2026),
        ("the firm turned ten this year", 2016),
        ("over ten years old", 2015),
        ("less than a year old", 2026),
        ("bolaget grundades för tolv år sedan", 2014),
        ("vi har funnits i 15 år", 2011),
        ("ett 12-årigt bolag", 2014),
        ("registrerat i våras", 2026),
        ("bolaget är sju år", 2019),
        ("registered in September", 2026),
        ("incorporated Q1 2025", 2025),
        ("aktiebolag sen mars 2025", 2025),
        ("we go back to 1998", 1998),
        ("since the late 90s", 1999),
        ("vi drog igång -22", 2022),
        ("over a decade old", 2015),
        ("spin out, AB 14 months. a blood test", 2025),
        ("AB for three years", 2023),
        ("an AB, 2 yrs old", 2024),
        ("aktiebolag sedan två år", 2024),
        ("AB (2019), Solna", 2019),
        ("reg. 2021", 2021),
        ("we have existed 12 years", 2014),
        ("we are an 11 y old AB", 2015),
        ("bolaget fyllde elva år i våras", 2015),
        ("We signed the papers at Bolagsverket nine days ago", 2026),
        ("We sent the forms to Bolagsverket last week", 2026),
        ("We got our organisation number last week", 2026),
        ("Bolagsverket registered us ten days ago", 2026),
        ("Yesterday we registered the company", 2026),
        ("AB registered yesterday", 2026),
        ("Vi fick organisationsnummer i tisdags", 2026),
        ("Vi skickade in papperen till Bolagsverket förra veckan", 2026),
        ("Fick vårt registreringsbevis för nio dagar sedan", 2026),
        ("bolaget bildades för tolv dagar sedan", 2026),
    ],
)
def test_an_age_is_read_however_it_is_told(text: str, founded: int) -> None:
    """By a year, by the years since, or by when it was registered."""
    assert founded in [span.value for span in stated_ages(text, 2026)]


@pytest.mark.parametrize(
    "text",
    [
        "ett tvåårigt projekt",
        "a three-year project",
        "from 2031 on",
        "two years from launch",
        "AB needs 2 years of runway",
        "We signed the papers at Bolagsverket nine days ago to change the board",
        "We sent the annual report to Bolagsverket last week",
        "We registered the trial nine days ago",
        "We registered a patent last week",
        "The study started yesterday",
        "14 day old larvae",
        "the hospital's fifty-year party for patients",
        "ett femårsjubileum för kliniken",
        "demand has risen since the financial crisis",
        "We registered nine days ago for the call",
    ],
)
def test_other_years_are_no_age(text: str) -> None:
    """A project lasts for years too, and a plan begins in one."""
    assert list(stated_ages(text, 2026)) == []
