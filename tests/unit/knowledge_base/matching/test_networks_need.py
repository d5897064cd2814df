"""Reading what a company wants of networks and events."""

from __future__ import annotations

import json
from datetime import date

import pytest

from knowledge_base.document import Language
from knowledge_base.events.period import Period
from knowledge_base.matching.networks_need import Field, NetworksNeed, Wants, next_question
from knowledge_base.matching.networks_need import read as read_need

TODAY = date(2026, 11, 26)
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31), "in December")


def read(
    text: str, known: NetworksNeed | None = None, asked: Field | None = None, language: Language = "en"
) -> NetworksNeed:
    return read_need(text, language, known, asked, today=TODAY)


@pytest.mark.parametrize(
    ("text", "subject", "wants"),
    [
        ("Networks and events", "", "both"),
        ("Nätverk och evenemang", "", "both"),
        ("We are looking for a network for cell therapy companies", "cell therapy", "networks"),
        ("finns det några nätverk inom medicinteknik?", "medicinteknik", "networks"),
        ("Which networking groups are there?", "", "networks"),
        ("any events this autumn?", "", "events"),
        ("vad händer nästa vecka?", "", "events"),
        ("seminarier om genterapi i december", "genterapi", "events"),
        ("anything about AI in January?", "AI", "events"),
        ("incubators", "incubators", "both"),
        ("hjälp med patent", "patent", "both"),
    ],
)
def test_subject_and_kind_are_read_from_one_sentence(text: str, subject: str, wants: Wants) -> None:
    """The words that only ask are no part of the subject; a time means events."""
    need = read(text)
    assert (need.subject, need.wants) == (subject, wants)


def test_what_was_said_is_not_asked_again() -> None:
    """Subject and time in one sentence leave nothing to ask."""
    need = read("seminars about ATMP in December")
    assert need.period == DECEMBER
    assert next_question(need) is None


@pytest.mark.parametrize(
    ("need", "question"),
    [
        (NetworksNeed(), "subject"),
        (NetworksNeed(wants="events"), "subject"),
        (NetworksNeed("ATMP", wants="events"), "period"),
        (NetworksNeed("ATMP", wants="events", skipped=frozenset({"period"})), None),
        (NetworksNeed("ATMP", wants="both"), None),
        (NetworksNeed(wants="networks", skipped=frozenset({"subject"})), None),
    ],
)
def test_only_what_helps_is_asked(need: NetworksNeed, question: Field | None) -> None:
    """The time only of who wants events alone."""
    assert next_question(need) == question


@pytest.mark.parametrize(
    "answer", ["anything", "I don't mind", "no idea", "no", "spelar ingen roll", "Vad som helst"]
)
def test_an_open_answer_skips_the_question(answer: str) -> None:
    """It is not asked again."""
    need = read(answer, asked="subject")
    assert need.skipped == {"subject"}
    assert next_question(need) is None


def test_a_bare_answer_is_the_field_that_was_asked_for() -> None:
    """With or without words around it, whole or in part open."""
    assert read("gene therapy", asked="subject").subject == "gene therapy"
    assert read("any seminars about ATMP?", asked="subject").subject == "ATMP"
    assert read("in December", NetworksNeed("ATMP", wants="events"), "period").period == DECEMBER


def test_an_answer_about_time_leaves_the_subject() -> None:
    """Even one that is not understood."""
    known = NetworksNeed("ATMP", wants="events")
    assert read("when it suits everybody", known, "period") == known


def test_a_later_statement_takes_the_place_of_an_earlier_one() -> None:
    """What it does not touch stays."""
    known = NetworksNeed("ATMP", DECEMBER, "events", ("trusted-partners",))
    need = read("medtech instead", known)
    assert (need.subject, need.period, need.interest) == ("medtech", DECEMBER, ("trusted-partners",))


def test_a_field_that_is_told_after_all_is_no_longer_skipped() -> None:
    """Somebody may think of a subject later."""
    assert read("cell therapy", NetworksNeed(skipped=frozenset({"subject"}))).skipped == frozenset()


def test_an_interest_is_noted_once() -> None:
    """However often the button is pressed."""
    assert NetworksNeed().with_interest("a").with_interest("b").with_interest("a").interest == ("a", "b")


def test_json_keeps_all_of_a_need() -> None:
    """It lies in a slot between two turns."""
    need = NetworksNeed("ATMP", DECEMBER, "events", ("a",), frozenset({"subject"}))
    assert NetworksNeed.from_json(json.loads(json.dumps(need.to_json()))) == need
    assert NetworksNeed.from_json({}) == NetworksNeed()
