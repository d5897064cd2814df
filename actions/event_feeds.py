"""The coming events, from the feeds that the setting names: fetched beside the turns, never during one."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, Literal

import structlog

from actions.errors import FeedFault
from actions.feed_copy import FeedCopies, FeedCopy
from actions.feed_source import FeedSource, WebOrFile
from knowledge_base.errors import FeedError
from knowledge_base.events.event import Event
from knowledge_base.events.feed import Feed, read_feed

_LOG = structlog.get_logger(__name__)
EVERY: Final = 30 * 60.0  # seconds between two looks at the feeds
_FRESH_FOR: Final = timedelta(hours=1)  # two looks

State = Literal["fresh", "stale", "none"]


@dataclass(frozen=True, slots=True)
class Events:
    """The coming events, by date.

    Attributes:
        as_of: when the oldest of the copies that they come from was taken; None: there is no copy.
        state: "fresh": every feed was had lately; "stale": some were not; "none": there is no copy.
    """

    events: tuple[Event, ...]
    as_of: datetime | None
    state: State


@dataclass(frozen=True, slots=True)
class _Held:
    copy: FeedCopy
    feed: Feed


class EventFeeds:
    """Keeps the events of all feeds; `events` answers at once, whatever the feeds' servers do."""

    def __init__(
        self,
        addresses: Sequence[str],
        folder: Path,
        *,
        source: FeedSource | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        every: float = EVERY,
        chance: Callable[[], float] = random.random,
        prepare: Callable[[Sequence[Event]], object] = lambda events: None,
    ) -> None:
        """Get ready; nothing is read before `run`.

        Args:
            addresses: where the feeds lie.
            folder: keeps the last good copies.
            source: what gets the feeds.
            clock: tells the time, with its zone.
            every: seconds between two looks, give or take a tenth.
            chance: a number from 0 to 1, so that not all installations look at once.
            prepare: is given the events after each look, in a thread of its own; embeds them, for example.
        """
        self._addresses = tuple(addresses)
        self._copies = FeedCopies(folder)
        self._source = source or WebOrFile(clock=clock)
        self._clock = clock
        self._every = every
        self._chance = chance
        self._prepare = prepare
        self._held: dict[str, _Held] = {}

    async def run(self) -> None:
        """Take up the copies, then look at the feeds now and then, until cancelled."""
        try:
            await self._guarded(self._take_up)
            while self._addresses:
                await self._guarded(self.look)
                await asyncio.sleep(self._every * (0.9 + 0.2 * self._chance()))
        finally:
            await self._source.close()

    def events(self) -> Events:
        """The events that are not over, as far as they are known."""
        now = self._clock()
        held = [self._held[address] for address in self._addresses if address in self._held]
        if not held:
            return Events((), None, "none")
        by_uid = {event.uid: event for each in held for event in each.feed.events}
        coming = (event for event in by_uid.values() if max(event.ends, event.starts) > now)
        as_of = min(each.copy.taken for each in held)
        fresh = len(held) == len(self._addresses) and now - as_of <= _FRESH_FOR
        in_order = sorted(coming, key=lambda event: (event.starts, event.title))
        return Events(tuple(in_order), as_of, "fresh" if fresh else "stale")

    def report(self) -> dict[str, Any]:
        """What is held, for the health page."""
        known = self.events()
        return {
            "state": known.state,
            "feeds": len(self._addresses),
            "events": len(known.events),
            "as_of": known.as_of.isoformat(timespec="seconds") if known.as_of else None,
        }

    async def look(self) -> None:
        """Look at all feeds once, side by side."""
        await asyncio.gather(*(self._update(number) for number in range(len(self._addresses))))
        await asyncio.to_thread(self._prepare, self.events().events)

    async def _guarded(self, work: Callable[[], Any]) -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001 - the loop's edge: the next look must come after any fault
            _LOG.error("events.look_failed", error=type(error).__name__)

    async def _take_up(self) -> None:
        await asyncio.to_thread(self._copies.keep_only, self._addresses)
        for address in self._addresses:
            copy = await asyncio.to_thread(self._copies.load, address)
            if copy:
                with suppress(FeedError):  # damaged: the first look brings another
                    await self._hold(address, copy)

    async def _update(self, number: int) -> None:
        """Get one feed; where that fails, the copy is read again, since the year ahead has moved on."""
        address = self._addresses[number]
        held = self._held.get(address)
        try:
            copy = await self._source.fetch(address, held.copy if held else None)
            feed = await self._hold(address, copy)
        except (FeedFault, FeedError) as fault:
            reason = fault.reason if isinstance(fault, FeedFault) else "no iCalendar, or too large"
            _LOG.warning("events.feed_failed", feed=number + 1, reason=reason)
            if held:
                await self._hold(address, held.copy)
            return
        await asyncio.to_thread(self._copies.save, address, copy)
        _LOG.info("events.feed_read", feed=number + 1, events=len(feed.events), skipped=feed.skipped)

    async def _hold(self, address: str, copy: FeedCopy) -> Feed:
        feed = await asyncio.to_thread(read_feed, copy.content, self._clock())
        self._held[address] = _Held(copy, feed)
        return feed
