"""Answers to "where?" that tell when."""

from __future__ import annotations

import pytest

from actions.journeys.journey import Journey
from actions.journeys.place_answer import is_no_place, read_place
from actions.language import Language
from tests.unit.actions.journeys.test_facility_journey import JOURNEY as FACILITY
from tests.unit.actions.journeys.test_funding_journey import JOURNEY as FUNDING

TIMES = [
    "next week",
    "nästa vecka",
    "tomorrow",
    "i morgon",
    "mars",
    "hela våren",
    "the whole year",
    "från 1 maj till 3 juni",
    "between 1 and 5 June",
    "mid-June",
    "as soon as possible",
    "snarast",
    "two weeks",
    "Monday morning",
    "på måndag",
    "vecka 12-14",
    "2026-05-01",
    "kl 8-17",
    "Q3",
]


@pytest.mark.parametrize("text", TIMES)
def test_an_answer_that_tells_only_when_is_no_place(text: str) -> None:
    """In either language, as a date, a day, a season or a length."""
    assert read_place(text).place == ""
    assert read_place(text).time == text
    assert is_no_place(text)


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("in Solna next week", "in Solna", "next week"),
        ("hos oss i Solna från augusti", "hos oss i Solna", "från augusti"),
        ("från augusti hos oss i Solna", "hos oss i Solna", "från augusti"),
        ("Stockholm from 1 May until June", "Stockholm", "1 May until June"),
        ("Novum, floor 5", "Novum, floor 5", ""),
        ("Hälsovägen 7", "Hälsovägen 7", ""),
        ("Märsta", "Märsta", ""),
        ("anywhere", "anywhere", ""),
        ("På annat håll", "På annat håll", ""),
        ("500 kr", "", ""),
    ],
)
def test_a_place_is_kept_without_the_time_beside_it(text: str, place: str, time: str) -> None:
    """A number of a house or a floor is part of it; a sum of money is none."""
    assert (read_place(text).place, read_place(text).time) == (place, time)


@pytest.mark.parametrize("journey", [FACILITY, FUNDING])
@pytest.mark.parametrize(
    ("text", "language"),
    [("next week", "en"), ("nästa vecka", "sv"), ("tomorrow", "en"), ("på måndag", "sv")],
)
def test_no_journey_takes_a_time_for_a_place(journey: Journey, text: str, language: Language) -> None:
    """The journey to a facility takes it for the time where it knows it as one."""
    facts = journey.read(text, language, {}, "place")
    assert not facts.get("place")
    assert journey.read("Huddinge", language, facts, "place")["place"] == "Huddinge"
