"""Reading a feed: a real file with everything that calendars write, and what must never stop it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from knowledge_base.errors import FeedError
from knowledge_base.events.event import Event
from knowledge_base.events.feed import MOST_EVENTS, Feed, read_feed
from knowledge_base.events.feed_component import LARGEST
from tests.unit.knowledge_base.events.feed_file import FEED, NOW, calendar

SWEDEN = ZoneInfo("Europe/Stockholm")
SEMINAR = "UID:a\nDTSTART:20261203T130000Z\nDTEND:20261203T150000Z\nSUMMARY:Seminar"


@pytest.fixture(scope="module")
def feed() -> Feed:
    return read_feed(FEED.read_bytes(), NOW)


def named(feed: Feed, title: str) -> list[Event]:
    return [event for event in feed.events if event.title.startswith(title)]


def test_coming_events_are_read_in_order_and_nothing_else(feed: Feed) -> None:
    """What is over, more than a year away, cancelled or private is left out."""
    titles = [event.title for event in feed.events]
    assert titles == [
        "Seminar: from cell therapy lab to GMP",
        "Frukostmöte på campus med luciatåg",
        "Öppet hus i labbet",
        "Digital health over lunch",
        "Jullunch för medlemmar",
        "Webinar: raising capital in the US",
        "Medtech Days",
        "Frukostmöte på campus",
        "Frukostmöte på campus",
        "Frukostmöte på campus",
        "Frukostmöte på campus",
        "Sommarfika",
    ]


def test_broken_entries_are_counted_and_cost_nothing_but_themselves(feed: Feed) -> None:
    """Seven entries of the file have no start, no title, no end, or a rule that nobody can follow."""
    assert feed.skipped == 7


def test_a_recurring_event_is_unfolded_without_its_exceptions(feed: Feed) -> None:
    """January is excepted, February cancelled; summer time does not move the hour."""
    starts = [event.starts for event in named(feed, "Frukostmöte på campus")[1:]]
    assert [start.date() for start in starts] == [
        date(2027, 3, 10),
        date(2027, 4, 14),
        date(2027, 5, 12),
        date(2027, 6, 9),
    ]
    assert {start.hour for start in starts} == {8}


def test_a_moved_occurrence_has_its_own_time_and_words_and_the_name_of_its_place(feed: Feed) -> None:
    """The breakfast of 9 December is on the 10th."""
    moved = named(feed, "Frukostmöte på campus med luciatåg")[0]
    assert moved.starts == datetime(2026, 12, 10, 8, 15, tzinfo=SWEDEN)
    assert moved.uid == "frukost-2026@kalender.example/2026-12-09T08:00:00+01:00"


def test_no_two_events_share_a_name(feed: Feed) -> None:
    """Each occurrence can be named by itself."""
    assert len({event.uid for event in feed.events}) == len(feed.events)


@pytest.mark.parametrize(
    ("title", "starts"),
    [
        ("Seminar", "2026-12-03T14:00:00+01:00"),
        ("Webinar", "2027-01-12T15:00:00+01:00"),
        ("Öppet hus", "2026-12-15T15:00:00+01:00"),
        ("Sommarfika", "2027-07-01T10:00:00+02:00"),
        ("Jullunch", "2026-12-18T12:00:00+01:00"),
    ],
    ids=["UTC", "New York", "a name of Windows", "a zone of the feed's own", "no zone"],
)
def test_times_become_swedish(feed: Feed, title: str, starts: str) -> None:
    """Whatever zone a feed writes, the visitor reads the time on the wall in Flemingsberg."""
    [event] = named(feed, title)
    assert event.starts.isoformat() == starts


def test_a_duration_stands_for_an_end(feed: Feed) -> None:
    """An hour and a half after noon."""
    [lunch] = named(feed, "Jullunch")
    assert lunch.ends - lunch.starts == timedelta(minutes=90)


def test_an_all_day_event_ends_with_its_last_day(feed: Feed) -> None:
    """Two days are two days, though the feed names the third as the end."""
    [days] = named(feed, "Medtech Days")
    assert days.all_day
    assert (days.first_day, days.last_day) == (date(2027, 2, 17), date(2027, 2, 18))


def test_html_becomes_plain_words_and_its_first_link_the_address(feed: Feed) -> None:
    """Neither tags nor styles nor scripts nor entities are left."""
    [seminar] = named(feed, "Seminar")
    assert seminar.summary == (
        "What the Medical Products Agency asks for & when to ask. "
        "For companies that develop the first ATMP of their own. Register here"
    )
    assert seminar.url == "https://kalender.example/atmp?from=feed&lang=en"


def test_the_language_is_told_by_the_feed_or_by_the_words(feed: Feed) -> None:
    """The breakfast says that it is Swedish, the seminar reads as English."""
    assert named(feed, "Frukostmöte")[0].language == "sv"
    assert named(feed, "Seminar")[0].language == "en"


def test_old_calendars_in_another_encoding_keep_their_letters() -> None:
    """Windows-1252 is what they write."""
    content = calendar(SEMINAR.replace("Seminar", "Möte på ön")).decode().encode("cp1252")
    assert read_feed(content, NOW).events[0].title == "Möte på ön"


@pytest.mark.parametrize("content", [b"", b"<html>Not found</html>", b"\x00\xff\xfe", b"BEGIN:VCARD\r\n"])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    """A login page in the place of a feed must not empty it."""
    with pytest.raises(FeedError, match="no iCalendar"):
        read_feed(content, NOW)


def test_a_feed_that_is_too_large_is_refused_unread() -> None:
    """Whatever it holds."""
    with pytest.raises(FeedError, match="larger than 5 MB"):
        read_feed(b"BEGIN:VCALENDAR\r\n" + b"x" * LARGEST, NOW)


def test_an_empty_calendar_has_no_events() -> None:
    """That is no fault."""
    assert read_feed(calendar(), NOW) == Feed(())


@pytest.mark.parametrize(
    "lines",
    [
        "RRULE:FREQ=HOURLY",
        "RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3",
        "DTSTART:20261204T130000Z",
        "STATUS:CONFIRMED\nSTATUS:TENTATIVE",
    ],
    ids=["each hour", "many times a day", "two starts", "two states"],
)
def test_an_entry_that_makes_no_sense_is_skipped(lines: str) -> None:
    """Its neighbour stays."""
    feed = read_feed(calendar(f"{SEMINAR}\n{lines}", SEMINAR.replace("UID:a", "UID:b")), NOW)
    assert [event.uid for event in feed.events] == ["b"]
    assert feed.skipped == 1


def test_times_at_the_ends_of_the_calendar_stop_nothing() -> None:
    """Year 1 cannot be turned into another zone; the next entry is read all the same."""
    ever = "UID:ever\nDTSTART:00010101T000000Z\nDTEND:99991231T235959Z\nSUMMARY:Ever"
    feed = read_feed(calendar(ever, SEMINAR), NOW)
    assert [event.title for event in feed.events] == ["Seminar"]
    assert feed.skipped == 1


def test_only_so_many_events_are_kept_the_earliest_ones() -> None:
    """Two events on each day of the coming year are more than a visitor is ever shown."""
    daily = "\nDTSTART:20260101T060000Z\nRRULE:FREQ=DAILY\nSUMMARY:Daily"
    feed = read_feed(calendar(f"UID:a{daily} a", f"UID:b{daily} b"), NOW)
    assert len(feed.events) == MOST_EVENTS
    assert feed.events[0].first_day == date(2026, 11, 27)


def test_an_event_that_goes_on_is_shown_until_it_is_over() -> None:
    """An exhibition that began last week still belongs to the coming events."""
    lines = "UID:a\nDTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261127\nSUMMARY:Exhibition"
    assert len(read_feed(calendar(lines), NOW).events) == 1
    assert read_feed(calendar(lines), NOW + timedelta(days=1)).events == ()


def test_a_text_of_any_length_is_read_in_no_time_that_matters() -> None:
    """An entry longer than any announcement is skipped; long HTML costs its first part only."""
    html = "<div>" * 40_000
    endless = "\n".join("COMMENT:words" for _ in range(30_000))
    feed = read_feed(calendar(f"{SEMINAR}\nDESCRIPTION:{html}", f"UID:b\n{endless}"), NOW)
    assert [event.summary for event in feed.events] == [""]
    assert feed.skipped == 1


def test_rules_that_never_come_true_do_not_hold_up_the_rest_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """30 February is looked for until patience ends; what was read before is shown."""
    monkeypatch.setattr("knowledge_base.events.feed.PATIENCE", 0.1)
    never = "DTSTART:20200101T090000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:Never"
    feed = read_feed(calendar(SEMINAR, *(f"UID:never-{number}\n{never}" for number in range(9))), NOW)
    assert [event.title for event in feed.events] == ["Seminar"]
    assert feed.skipped > 0
