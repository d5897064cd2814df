"""Finding events by subject and period."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge_base.events.feed import read_feed
from knowledge_base.events.period import Period
from knowledge_base.events.search import EventSearch, FoundEvents
from knowledge_base.events.subject import Subjects
from tests.unit.knowledge_base.events.feed_file import FEED, NOW
from tests.unit.knowledge_base.events.test_subject import CATALOGUE
from tests.unit.knowledge_base.fakes import WordEmbedder

EVENTS = read_feed(FEED.read_bytes(), NOW).events
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))
JULY = Period(date(2027, 7, 15), date(2027, 7, 31))


@pytest.fixture
def embedder() -> WordEmbedder:
    return WordEmbedder()


@pytest.fixture
def search(embedder: WordEmbedder) -> EventSearch:
    return EventSearch(embedder, Subjects.load(CATALOGUE))


def titles(found: FoundEvents) -> list[str]:
    return [event.title for event in found.shown]


@pytest.mark.parametrize(
    ("subject", "language"), [("gene therapy", "en"), ("ATMP", "sv"), ("cellterapi", "sv")]
)
def test_a_subject_finds_its_events_in_either_language(
    search: EventSearch, subject: str, language: str
) -> None:
    """The seminar is announced in English only."""
    found = search.find(EVENTS, subject, "sv" if language == "sv" else "en")
    assert "Seminar: from cell therapy lab to GMP" in titles(found)
    assert "Jullunch för medlemmar" not in titles(found)
    assert found.lacks is None


def test_a_period_alone_finds_all_that_is_in_it_by_date(search: EventSearch) -> None:
    """No subject means any."""
    found = search.find(EVENTS, "", "en", DECEMBER)
    assert [event.starts.date().day for event in found.shown] == [3, 10, 15, 16, 18]


def test_subject_and_period_are_both_kept(search: EventSearch) -> None:
    """The Medtech Days are in February."""
    assert titles(
        search.find(EVENTS, "medical devices", "en", Period(date(2027, 2, 1), date(2027, 2, 28)))
    ) == ["Medtech Days"]


def test_the_subject_at_another_time_is_nearest(search: EventSearch) -> None:
    """Nothing about devices in December: the days in February are named, and why."""
    found = search.find(EVENTS, "medtech", "sv", DECEMBER)
    assert (found.shown, found.lacks) == ((), "subject")
    assert [event.title for event in found.nearest] == ["Medtech Days"]


def test_a_period_without_any_event_says_so(search: EventSearch) -> None:
    """That is another lack than a subject that nobody announces."""
    assert search.find(EVENTS, "", "sv", JULY).lacks == "period"


def test_a_subject_that_nobody_announces_says_so(search: EventSearch) -> None:
    """The coming events are offered instead."""
    found = search.find(EVENTS, "viticulture", "en", k=2)
    assert (found.shown, found.lacks) == ((), "subject")
    assert len(found.nearest) == 2


def test_without_any_event_there_is_nothing_near() -> None:
    """No feed, or an empty one."""
    search = EventSearch(WordEmbedder(), Subjects(()))
    assert search.find((), "ATMP", "en") == FoundEvents(lacks="events")


def test_of_what_recurs_the_next_time_is_shown(search: EventSearch) -> None:
    """Four breakfasts would push out everything else."""
    found = search.find(EVENTS, "frukost", "sv", Period(date(2027, 1, 1), date(2027, 12, 31)))
    assert [event.first_day for event in found.shown] == [date(2027, 3, 10)]


def test_texts_are_embedded_once(search: EventSearch, embedder: WordEmbedder) -> None:
    """A visitor waits for the question's vector only."""
    search.prepare(EVENTS)
    embedder.embedded.clear()
    search.find(EVENTS, "ATMP", "en")
    assert embedder.embedded == []


def test_an_event_that_is_gone_is_forgotten(search: EventSearch, embedder: WordEmbedder) -> None:
    """The memory does not grow with the years."""
    search.prepare(EVENTS)
    search.prepare(EVENTS[:1])
    embedder.embedded.clear()
    search.prepare(EVENTS[:2])
    assert embedder.embedded == [EVENTS[1].text]


def test_a_wide_subject_alone_excludes_nothing(search: EventSearch) -> None:
    """Every event of the cluster is about life science in Flemingsberg, whether or not it says so."""
    assert len(search.find(EVENTS, "life science in Flemingsberg", "en", DECEMBER).shown) == 5
    assert search.find(EVENTS, "life science viticulture", "en", DECEMBER).lacks == "subject"


def test_without_subjects_words_decide() -> None:
    """Another cluster may begin without a list of subjects."""
    found = EventSearch(WordEmbedder(), Subjects(())).find(EVENTS, "medical devices", "en")
    assert titles(found) == ["Medtech Days"]
