"""From when to when somebody means, read on Thursday 26 November 2026."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from knowledge_base.events.event import ZONE, Event
from knowledge_base.events.period import Period, read_period, take_period

TODAY = date(2026, 11, 26)


def days(text: str, today: date = TODAY) -> str | None:
    period = read_period(text, today)
    return f"{period.first} {period.last}" if period else None


@pytest.mark.parametrize(
    ("english", "swedish", "meant"),
    [
        ("today", "idag", "2026-11-26 2026-11-26"),
        ("tomorrow", "i morgon", "2026-11-27 2026-11-27"),
        ("the day after tomorrow", "i övermorgon", "2026-11-28 2026-11-28"),
        ("this week", "i veckan", "2026-11-26 2026-11-29"),
        ("next week", "nästa vecka", "2026-11-30 2026-12-06"),
        ("this weekend", "i helgen", "2026-11-28 2026-11-29"),
        ("next weekend", "nästa helg", "2026-12-05 2026-12-06"),
        ("in week 49", "vecka 49", "2026-11-30 2026-12-06"),
        ("on Friday", "på fredag", "2026-11-27 2026-11-27"),
        ("next Friday", "nästa fredag", "2026-12-04 2026-12-04"),
        ("this month", "den här månaden", "2026-11-26 2026-11-30"),
        ("next month", "nästa månad", "2026-12-01 2026-12-31"),
        ("the coming month", "kommande månad", "2026-11-26 2026-12-26"),
        ("the coming week", "kommande vecka", "2026-11-26 2026-12-06"),
        ("in the coming weeks", "de närmaste veckorna", "2026-11-26 2026-12-24"),
        ("the next three months", "de kommande tre månaderna", "2026-11-26 2027-02-26"),
        ("within two months", "inom två månader", "2026-11-26 2027-01-26"),
        ("in a couple of weeks", "om ett par veckor", "2026-12-07 2026-12-13"),
        ("week 49", "v49", "2026-11-30 2026-12-06"),
        ("week 2", "v. 2", "2027-01-11 2027-01-17"),
        ("the next two weeks", "de närmaste två veckorna", "2026-11-26 2026-12-10"),
        ("in two weeks", "om två veckor", "2026-12-07 2026-12-13"),
        ("soon", "snart", "2026-11-26 2026-12-26"),
        ("this year", "i år", "2026-11-26 2026-12-31"),
        ("rest of the year", "resten av året", "2026-11-26 2026-12-31"),
        ("next year", "nästa år", "2027-01-01 2027-12-31"),
        ("in Q1", "kvartal 1", "2027-01-01 2027-03-31"),
        ("the first quarter of next year", "första kvartalet nästa år", "2027-01-01 2027-03-31"),
        ("the first half of 2027", "första halvåret 2027", "2027-01-01 2027-06-30"),
    ],
)
def test_what_is_told_from_today_on(english: str, swedish: str, meant: str) -> None:
    """Weeks begin on Monday; what has begun counts from today."""
    assert (days(english), days(swedish)) == (meant, meant)


@pytest.mark.parametrize(
    ("english", "swedish", "meant"),
    [
        ("in November", "i november", "2026-11-26 2026-11-30"),
        ("in March", "i mars", "2027-03-01 2027-03-31"),
        ("in May", "i maj", "2027-05-01 2027-05-31"),
        ("November 2027", "november 2027", "2027-11-01 2027-11-30"),
        ("next November", "nästa november", "2027-11-01 2027-11-30"),
        ("early March", "i början av mars", "2027-03-01 2027-03-10"),
        ("mid-December", "i mitten av december", "2026-12-11 2026-12-20"),
        ("at the end of January", "i slutet av januari", "2027-01-21 2027-01-31"),
        ("this autumn", "i höst", "2026-11-26 2026-12-20"),
        ("next autumn", "nästa höst", "2027-09-01 2027-12-20"),
        ("in the fall", "under hösten", "2026-11-26 2026-12-20"),
        ("this spring", "i vår", "2027-03-01 2027-06-20"),
        ("spring 2027", "våren 2027", "2027-03-01 2027-06-20"),
        ("this winter", "till vintern", "2026-12-01 2027-02-28"),
        ("in summer", "i sommar", "2027-06-01 2027-08-31"),
        ("at Christmas", "till jul", "2026-12-24 2026-12-26"),
        ("over Easter", "i påsk", "2027-03-26 2027-03-29"),
        ("around midsummer", "kring midsommar", "2027-06-25 2027-06-27"),
        ("15 December", "den 15 december", "2026-12-15 2026-12-15"),
        ("December 15th", "den 15:e december", "2026-12-15 2026-12-15"),
        ("15/12", "15/12", "2026-12-15 2026-12-15"),
        ("2026-12-15", "2026-12-15", "2026-12-15 2026-12-15"),
    ],
)
def test_what_has_a_name(english: str, swedish: str, meant: str) -> None:
    """A name without a year means the next one that is not over."""
    assert (days(english), days(swedish)) == (meant, meant)


@pytest.mark.parametrize(
    ("english", "swedish", "meant"),
    [
        ("before Christmas", "före jul", "2026-11-26 2026-12-23"),
        ("before the summer", "innan sommaren", "2026-11-26 2027-05-31"),
        ("until March", "fram till mars", "2026-11-26 2027-03-31"),
        ("by 15 January", "senast 15 januari", "2026-11-26 2027-01-15"),
        ("after New Year", "efter nyår", "2027-01-02 2028-01-02"),
        ("from February", "från och med februari", "2027-02-01 2028-02-29"),
        ("from March to May", "från mars till maj", "2027-03-01 2027-05-31"),
        ("between March and May", "mellan mars och maj", "2027-03-01 2027-05-31"),
        ("December–January", "december–januari", "2026-12-01 2027-01-31"),
        ("January or February", "januari eller februari", "2027-01-01 2027-02-28"),
        ("1–15 December", "1–15 december", "2026-12-01 2026-12-15"),
        ("between 3 and 10 March", "mellan den 3 och 10 mars", "2027-03-03 2027-03-10"),
        (
            "after Easter but before the summer",
            "efter påsk men före sommaren",
            "2027-03-30 2027-05-31",
        ),
    ],
)
def test_what_has_a_bound(english: str, swedish: str, meant: str) -> None:
    """Without an end it reaches a year ahead."""
    assert (days(english), days(swedish)) == (meant, meant)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "networks for medtech",
        "may I ask about ATMP",
        "in i vår bransch finns mycket",
        "i så fall vill vi vara med",
        "24/7 support",
        "we were founded in 2023",
        "30 days",
        "week 60",
        "31/2",
        "BSL-2",
        "v2 of our product",
        "as soon as possible",
        "så snart som möjligt",
        "we are 12 people",
    ],
)
def test_what_names_no_time(text: str) -> None:
    """Words that only look like one are left alone."""
    assert days(text) is None


def test_a_winter_that_has_begun_ends_in_this_one() -> None:
    """In January "this winter" began last year."""
    assert days("this winter", date(2027, 1, 15)) == "2027-01-15 2027-02-28"


def test_the_words_are_taken_out_of_the_text() -> None:
    """What is left is the subject."""
    period, rest = take_period("Seminarier om genterapi i december, gärna", TODAY)
    assert period is not None
    assert (period.said, rest) == ("i december", "Seminarier om genterapi , gärna")


def test_json_keeps_a_period() -> None:
    """It is kept in the conversation between two turns."""
    period = Period(date(2026, 12, 1), date(2026, 12, 24), "before Christmas")
    assert Period.from_json(period.to_json()) == period


@pytest.mark.parametrize(
    ("first", "last", "inside"), [(1, 2, True), (3, 9, True), (4, 9, False), (1, 1, False)]
)
def test_an_event_is_inside_if_it_touches_a_day(first: int, last: int, inside: bool) -> None:
    """An event on 2 and 3 December."""
    event = Event("a", "A", datetime(2026, 12, 2, 9, tzinfo=ZONE), datetime(2026, 12, 3, 9, tzinfo=ZONE))
    assert (event in Period(date(2026, 12, first), date(2026, 12, last))) is inside
