"""Event feeds over real connections: fetched, cached, limited, and never in a visitor's way."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from actions.errors import FeedFault
from actions.event_feeds import EventFeeds
from actions.feed_copy import FeedCopies, FeedCopy
from actions.feed_source import LARGEST, WebOrFile
from tests.feed_server import ETAG, MODIFIED, FeedServer, Manner, serving_feed
from tests.integration.actions.running import RunningServer, running
from tests.integration.actions.test_server import NOWHERE, wait_for
from tests.unit.actions.running_feeds import run_until
from tests.unit.knowledge_base.events.feed_file import FEED, NOW

COMING = 12  # events of the feed on the day of NOW


def fetch(address: str, known: FeedCopy | None = None, timeout: float = 5) -> FeedCopy:
    async def work() -> FeedCopy:
        source = WebOrFile(timeout=timeout, clock=lambda: NOW)
        try:
            return await source.fetch(address, known)
        finally:
            await source.close()

    return asyncio.run(work())


def refusal(server: FeedServer, manner: Manner, timeout: float = 5) -> str:
    server.manner = manner
    with pytest.raises(FeedFault) as caught:
        fetch(server.url, timeout=timeout)
    assert "SECRET" not in str(caught.value)
    return caught.value.reason


def health(server: RunningServer) -> dict[str, Any]:
    return dict(server.client.get("/health").json()["events"])


def test_a_feed_is_read_and_asked_for_only_if_it_has_changed() -> None:
    """The second time the server says "not modified", and the copy is good for longer."""
    with serving_feed(FEED.read_bytes()) as server:
        first = fetch(server.url)
        assert first == FeedCopy(FEED.read_bytes(), NOW, ETAG, MODIFIED)
        older = FeedCopy(first.content, datetime(2026, 11, 25, tzinfo=NOW.tzinfo), first.etag, first.modified)
        assert fetch(server.url, older) == first
        assert server.answered == [200, 304]
        assert (server.asked[1]["if-none-match"], server.asked[1]["if-modified-since"]) == (ETAG, MODIFIED)


def test_a_feed_that_has_moved_is_followed() -> None:
    """As calendar services do."""
    with serving_feed(FEED.read_bytes()) as server:
        server.manner = "moved"
        assert fetch(server.url).content == FEED.read_bytes()


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        ("500", "HTTP 500"),
        ("huge", "too large"),
        ("in circles", "TooManyRedirects"),
        ("downgraded", "redirected to an address that is not https"),
        ("hang up", "RemoteProtocolError"),
    ],
)
def test_a_server_that_misbehaves_gives_a_reason(manner: Manner, reason: str) -> None:
    """Without the address, which may hold a key."""
    with serving_feed(FEED.read_bytes()) as server:
        assert refusal(server, manner) == reason


@pytest.mark.timed
@pytest.mark.parametrize("manner", ["slow", "dripping"])
def test_a_slow_server_costs_the_time_limit_and_no_more(manner: Manner) -> None:
    """Even one that always sends a little."""
    with serving_feed(FEED.read_bytes()) as server:
        begun = monotonic()
        assert refusal(server, manner, timeout=0.5) in ("TimeoutError", "ReadTimeout")
        assert monotonic() - begun < 5


def test_a_server_that_is_not_there_gives_a_reason() -> None:
    """At once."""
    with pytest.raises(FeedFault) as caught:
        fetch("http://127.0.0.1:9/a.ics")
    assert caught.value.reason == "ConnectError"


def test_files_are_feeds_too(tmp_path: Path) -> None:
    """By path or address, within the same limit."""
    assert fetch(str(FEED)).content == FEED.read_bytes()
    assert fetch(FEED.as_uri()).content == FEED.read_bytes()
    large = tmp_path / "large.ics"
    large.write_bytes(b"x" * (LARGEST + 1))
    for file, reason in ((large, "too large"), (tmp_path / "none.ics", "No such file or directory")):
        with pytest.raises(FeedFault) as caught:
            fetch(str(file))
        assert caught.value.reason == reason


def test_an_outage_after_a_restart_keeps_the_events(tmp_path: Path) -> None:
    """From the copy on disk, with its date; the next look that succeeds is fresh again."""

    def feeds(now: datetime) -> EventFeeds:
        return EventFeeds((address,), tmp_path, clock=lambda: now)

    with serving_feed(FEED.read_bytes()) as server:
        address, port = server.url, server.port
        before = feeds(NOW)
        run_until(before, lambda _: FeedCopies(tmp_path).load(address) is not None)
        assert (len(before.events().events), before.events().state) == (COMING, "fresh")
    later = NOW.replace(hour=18)
    during = feeds(later)
    run_until(during, lambda feeds: bool(feeds.events().events))
    assert (len(during.events().events), during.events().state) == (COMING, "stale")
    assert during.events().as_of == NOW
    with serving_feed(FEED.read_bytes(), port):
        after = feeds(later)
        run_until(after, lambda feeds: feeds.events().state == "fresh")
        assert after.events().as_of == later


def test_the_action_server_tells_of_its_feeds_and_logs_nothing_of_them(tmp_path: Path) -> None:
    """Neither the address nor a title is in the log."""
    with (
        serving_feed(FEED.read_bytes()) as feed,
        running(tmp_path, NOWHERE, settings={"LOTS_EVENT_FEEDS": f"{feed.url}, {FEED}"}) as server,
    ):
        wait_for(lambda: health(server)["state"] == "fresh")
        assert health(server)["feeds"] == 2
        assert server.stop() == 0
        text = server.log.read_text("utf-8")
    read = [row for line in text.splitlines() if (row := json.loads(line))["event"] == "events.feed_read"]
    assert {row["skipped"] for row in read} == {7}
    for told in ("SECRET", "127.0.0.1:" + str(feed.port), "Frukost", "Seminar", "cluster.ics"):
        assert told not in text


@pytest.mark.timed
def test_a_feed_that_hangs_delays_no_visitor(tmp_path: Path) -> None:
    """The server answers while the feed's server says nothing."""
    with serving_feed(FEED.read_bytes()) as feed:
        feed.manner = "slow"
        with running(tmp_path, NOWHERE, settings={"LOTS_EVENT_FEEDS": feed.url}) as server:
            wait_for(lambda: bool(feed.asked))
            begun = monotonic()
            result = server.call("action_answer_question", "Is there GMP?")
            assert monotonic() - begun < 5
            assert result["responses"][0]["custom"]["kind"] == "answer"
            assert health(server) == {"state": "none", "feeds": 1, "events": 0, "as_of": None}
