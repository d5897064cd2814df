"""The journey to networks and events, over three small networks and a calendar by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from actions.event_feeds import Events, State
from actions.journeys.networks_journey import NetworksJourney
from actions.language import Language
from knowledge_base.events.event import ZONE, Event
from knowledge_base.events.search import EventSearch
from knowledge_base.events.subject import Subjects
from knowledge_base.matching.network_match import NetworkMatcher
from knowledge_base.record import Network
from knowledge_base.settings import ROOT
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import BOTH, text

SUBJECTS = Subjects.load(ROOT / "knowledge_base" / "catalogue")
READ_AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
STARTS = datetime(2026, 12, 3, 9, tzinfo=ZONE)
SEMINAR = Event("seminar", "Gene therapy seminar", STARTS, STARTS + timedelta(hours=2), place="Hall A")
GENES = Network.model_validate(
    {
        "id": "genes",
        "name": text("Gene Club", "Genklubben"),
        "kind": "network",
        "offers": text("Meetings on gene therapy", "Träffar om genterapi"),
        "who": text("Companies", "Företag"),
        **BOTH,
    }
)


def journey(*events: Event, state: State = "fresh", as_of: datetime | None = READ_AT) -> NetworksJourney:
    embedder = WordEmbedder()
    known = Events(events, as_of, state)
    return NetworksJourney(
        NetworkMatcher([GENES], embedder, SUBJECTS), EventSearch(embedder, SUBJECTS), lambda: known
    )


@pytest.mark.parametrize(
    ("language", "question", "button"),
    [("en", "What is it about?", "Anything"), ("sv", "Vad ska det handla om?", "Vad som helst")],
)
def test_the_subject_is_asked_for_first(language: Language, question: str, button: str) -> None:
    """In the conversation's language, and "anything" is an answer."""
    step = journey().next_step({}, language)
    assert step is not None
    assert step.question.startswith(question)
    assert button in step.buttons
    facts = journey().read(button, language, {}, "subject")
    assert journey().next_step(facts, language) is None


def test_who_wants_events_alone_is_asked_when() -> None:
    """Networks have no date, so nobody else is."""
    facts = journey().read("events on gene therapy", "en", {}, None)
    step = journey().next_step(facts, "en")
    assert step is not None
    assert (step.field, step.question) == ("period", "When?")


def test_networks_and_events_come_as_cards() -> None:
    """A network with why it is named, an event with its time; a lead names the network."""
    facts = journey().read("gene therapy", "en", {}, None)
    outcome = journey(SEMINAR).outcome(facts, "en")
    network, event = outcome.cards
    assert (network["kind"], network["title"]) == ("network", "Gene Club")
    assert network["subtitle"] == "Meetings on gene therapy"
    assert network["facts"] == [{"label": "For", "text": "Companies"}]
    assert network["reasons"][0]["tone"] == "meets"
    assert (event["kind"], event["title"], event["place"]) == ("event", "Gene therapy seminar", "Hall A")
    assert outcome.text == "This is what I find."
    assert outcome.need == "Networks and events: gene therapy"
    assert outcome.records == ("genes",)


def test_a_subject_that_nothing_is_about_is_said_to_be_missing() -> None:
    """The coming event is shown as the nearest, not as a match."""
    facts = journey().read("vinodling", "sv", {}, "subject")
    outcome = journey(SEMINAR).outcome(facts, "sv")
    assert outcome.text == (
        "Jag känner inte till något nätverk om det. Jag hittar inget evenemang om det. De här kommer närmast."
    )
    assert [card["id"] for card in outcome.cards] == ["seminar"]


def test_without_events_the_networks_are_shown_and_the_gap_is_named() -> None:
    """No date is made up where no calendar could be read."""
    facts = journey().read("gene therapy", "en", {}, None)
    outcome = journey(state="none", as_of=None).outcome(facts, "en")
    assert [card["kind"] for card in outcome.cards] == ["network"]
    assert outcome.text == "There are no coming events in the calendars that I can see right now."


@pytest.mark.parametrize(
    ("language", "warning"),
    [
        ("en", "The calendars were last read on 2026-11-22"),
        ("sv", "Kalendrarna lästes senast den 2026-11-22"),
    ],
)
def test_a_stale_calendar_is_shown_with_the_day_it_was_read(language: Language, warning: str) -> None:
    """The visitor is sent to the event's own page."""
    facts = journey().read("gene therapy", language, {}, None)
    outcome = journey(SEMINAR, state="stale").outcome(facts, language)
    assert warning in outcome.text
    assert [card["kind"] for card in outcome.cards] == ["network", "event"]
