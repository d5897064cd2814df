"""A filter of the inbox is what its address says."""

from __future__ import annotations

from datetime import date, datetime, timezone
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

import pytest

from api.inbox.wanted import WantedLeads

WHOLE = (
    "status=new&need=funding&language=sv&score=high&municipality=Ume%C3%A5&who=me"
    "&since=2026-11-01&until=2026-11-30&unread=yes&q=%C3%85ker%C3%B6+%26+S%C3%B6ner&sort=score"
)


def test_an_address_read_and_written_again_is_the_same() -> None:
    """So a link that somebody passes on shows what they saw."""
    wanted = WantedLeads.read(WHOLE)
    assert wanted.query == WHOLE
    assert (wanted.municipality, wanted.since, wanted.restrictions) == ("Umeå", date(2026, 11, 1), 8)


def test_what_is_not_restricted_does_not_stand_in_the_address() -> None:
    """The whole inbox is /staff and nothing else."""
    assert WantedLeads.of({"status": "", "q": " ", "sort": "status"}).query == ""


@pytest.mark.parametrize(
    "query",
    [
        "status=lost&need=x&language=de&score=9&who=you&since=soon&until=9999-12-31&unread=no&sort=name",
        "who=99999999999&since=0001-01-01&status=0",
        "who=%D9%A3",
        "after=&page=2&done=read",
    ],
)
def test_what_makes_no_sense_restricts_nothing(query: str) -> None:
    """Old and mangled links show the inbox, not an error."""
    assert WantedLeads.read(query) == WantedLeads()


def test_a_period_holds_its_last_day_in_the_time_zone_of_the_office() -> None:
    """In Stockholm a winter's day begins at 23 UTC."""
    wanted, stockholm = WantedLeads.read("since=2026-11-27&until=2026-11-27"), ZoneInfo("Europe/Stockholm")
    begins, ends = wanted.begins(stockholm), wanted.ends(stockholm)
    assert begins == datetime(2026, 11, 26, 23, tzinfo=timezone.utc)
    assert ends == datetime(2026, 11, 27, 23, tzinfo=timezone.utc)


def test_another_status_keeps_the_rest() -> None:
    """The tabs change one thing."""
    assert dict(parse_qsl(WantedLeads.read(WHOLE).but(status="closed").query)) == dict(parse_qsl(WHOLE)) | {
        "status": "closed"
    }
