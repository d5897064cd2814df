"""Keeping events from feeds, without any network."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from actions.errors import FeedFault
from actions.event_feeds import EventFeeds
from actions.feed_copy import FeedCopy
from knowledge_base.events.event import Event
from tests.unit.actions.running_feeds import run_until
from tests.unit.knowledge_base.events.feed_file import NOW, calendar

A, B = "https://a.example/a.ics", "https://b.example/b.ics"


def announced(name: str, day: int = 3) -> bytes:
    return calendar(
        f"UID:{name}\nDTSTART:202612{day:02}T130000Z\nDTEND:202612{day:02}T140000Z\nSUMMARY:{name}"
    )


class FakeSource:
    """Gives what a test has put under an address."""

    def __init__(self, **contents: bytes) -> None:
        self.contents = {A: contents.get("a"), B: contents.get("b")}
        self.now = NOW
        self.closed = False

    def clock(self) -> datetime:
        return self.now

    async def fetch(self, address: str, known: FeedCopy | None) -> FeedCopy:
        content = self.contents[address]
        if content is None:
            raise FeedFault("away")
        return (
            replace(known, taken=self.now)
            if known and known.content == content
            else FeedCopy(content, self.now)
        )

    async def close(self) -> None:
        self.closed = True


def feeds(source: FakeSource, folder: Path, *addresses: str) -> EventFeeds:
    return EventFeeds(addresses or (A,), folder, source=source, clock=source.clock, every=0.01)


def look(kept: EventFeeds) -> None:
    asyncio.run(kept.look())


def titles(kept: EventFeeds) -> list[str]:
    return [event.title for event in kept.events().events]


def test_the_events_of_all_feeds_stand_in_one_order(tmp_path: Path) -> None:
    """By date, whichever feed they come from."""
    kept = feeds(FakeSource(a=announced("late", 9), b=announced("early", 3)), tmp_path, A, B)
    look(kept)
    assert titles(kept) == ["early", "late"]
    assert (kept.events().state, kept.events().as_of) == ("fresh", NOW)


def test_before_the_first_look_and_without_feeds_there_is_nothing(tmp_path: Path) -> None:
    """And it says so."""
    assert feeds(FakeSource(), tmp_path).events().state == "none"
    assert EventFeeds((), tmp_path).report() == {"state": "none", "feeds": 0, "events": 0, "as_of": None}


def test_an_outage_keeps_the_events_with_their_date(tmp_path: Path) -> None:
    """Fresh for an hour, then stale."""
    source = FakeSource(a=announced("kept"))
    kept = feeds(source, tmp_path)
    look(kept)
    source.contents[A] = None
    source.now += timedelta(minutes=59)
    look(kept)
    assert (titles(kept), kept.events().state) == (["kept"], "fresh")
    source.now += timedelta(minutes=2)
    assert (titles(kept), kept.events().state, kept.events().as_of) == (["kept"], "stale", NOW)


def test_a_login_page_does_not_take_the_place_of_a_feed(tmp_path: Path) -> None:
    """It is no iCalendar: the copy stays, in memory and on disk."""
    source = FakeSource(a=announced("kept"))
    kept = feeds(source, tmp_path)
    look(kept)
    source.contents[A] = b"<html>Log in</html>"
    look(kept)
    assert titles(kept) == ["kept"]
    assert b"BEGIN:VCALENDAR" in next(tmp_path.iterdir()).read_bytes()


def test_one_feed_that_is_away_makes_all_stale_but_empties_none(tmp_path: Path) -> None:
    """Something may be missing, and that is told."""
    kept = feeds(FakeSource(a=announced("there")), tmp_path, A, B)
    look(kept)
    assert (titles(kept), kept.events().state) == (["there"], "stale")


def test_what_is_over_is_gone_without_a_look(tmp_path: Path) -> None:
    """However long the feed is away."""
    source = FakeSource(a=announced("over"))
    kept = feeds(source, tmp_path)
    look(kept)
    source.now += timedelta(days=30)
    assert kept.events().events == ()
    assert kept.events().state == "stale"


def test_an_event_that_is_taken_away_is_gone_after_the_next_look(tmp_path: Path) -> None:
    """An empty feed is a feed."""
    source = FakeSource(a=announced("gone"))
    kept = feeds(source, tmp_path)
    look(kept)
    source.contents[A] = calendar()
    look(kept)
    assert (kept.events().events, kept.events().state) == ((), "fresh")


def test_the_year_ahead_moves_on_while_a_feed_is_away(tmp_path: Path) -> None:
    """A weekly event has a next time however old the copy is."""
    weekly = calendar(
        "UID:w\nDTSTART:20260101T130000Z\nDTEND:20260101T140000Z\nRRULE:FREQ=WEEKLY\nSUMMARY:Weekly"
    )
    source = FakeSource(a=weekly)
    kept = feeds(source, tmp_path)
    look(kept)
    source.contents[A] = None
    source.now += timedelta(days=400)
    look(kept)
    assert len(kept.events().events) >= 52


def test_what_prepares_is_given_the_events_after_each_look(tmp_path: Path) -> None:
    """So that they are embedded before a visitor asks."""
    given: list[Sequence[Event]] = []
    source = FakeSource(a=announced("new"))
    kept = EventFeeds((A,), tmp_path, source=source, clock=source.clock, prepare=given.append)
    look(kept)
    assert [[event.title for event in events] for events in given] == [["new"]]


def test_a_restart_takes_up_the_copies_while_the_feed_is_away(tmp_path: Path) -> None:
    """And ends quietly when it is stopped."""
    look(feeds(FakeSource(a=announced("kept")), tmp_path))
    source = FakeSource()
    again = feeds(source, tmp_path)
    run_until(again, lambda kept: bool(kept.events().events))
    assert titles(again) == ["kept"]
    assert source.closed


def test_a_fault_nobody_thought_of_does_not_end_the_looks(tmp_path: Path) -> None:
    """The next look comes all the same."""
    source = FakeSource(a=announced("there"))
    looks: list[int] = []

    def prepare(events: Sequence[Event]) -> None:
        looks.append(len(events))
        raise RuntimeError("unthought of")

    kept = EventFeeds((A,), tmp_path, source=source, clock=source.clock, every=0.01, prepare=prepare)
    run_until(kept, lambda _: len(looks) >= 2)
    assert looks[:2] == [1, 1]
