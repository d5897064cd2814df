from __future__ import annotations

from datetime import date, datetime, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from api.figures import Counted, OpinionCount, ReplyCount, put_together, ranges_kept, week_bounds

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def test_weeks_begin_on_monday_at_midnight_where_the_cluster_is() -> None:
    """Late on a Sunday in UTC it is Monday in Stockholm, and a new week."""
    sunday_night = datetime(2026, 11, 22, 23, 30, tzinfo=timezone.utc)
    bounds = week_bounds(sunday_night, 2, STOCKHOLM)
    assert [bound.date() for bound in bounds] == [date(2026, 11, 16), date(2026, 11, 23), date(2026, 11, 30)]
    assert {bound.hour for bound in bounds} == {0}


def test_a_week_in_which_the_clock_is_changed_is_whole() -> None:
    """It has 169 hours, and no week has a gap before it."""
    bounds = week_bounds(datetime(2026, 10, 28, tzinfo=timezone.utc), 2, STOCKHOLM)
    hours = [(b.astimezone(timezone.utc) - a.astimezone(timezone.utc)) for a, b in pairwise(bounds)]
    assert [length.total_seconds() / 3600 for length in hours] == [169, 168]


def test_counts_are_put_together_by_week_and_language() -> None:
    """A week without anything has zeros and no share."""
    bounds = week_bounds(datetime(2026, 11, 25, tzinfo=timezone.utc), 2, STOCKHOLM)
    replies = [ReplyCount(1, True, "en", 3), ReplyCount(1, False, "en", 1), ReplyCount(1, True, "sv", 4)]
    figures = put_together(bounds, replies, [OpinionCount(1, False, 2)])
    first, second = figures.weeks
    assert first.questions == Counted(0, 0)
    assert first.questions.share is None
    assert second.questions == Counted(7, 1)
    assert figures.languages == {"en": Counted(3, 1), "sv": Counted(4, 0)}
    assert figures.opinions.share == 0
    assert second.number == 48


@pytest.mark.parametrize(
    ("days", "ranges"), [(7, (4,)), (90, (4, 13)), (92, (4, 13, 26)), (3650, (4, 13, 26, 52))]
)
def test_no_range_is_offered_that_shows_nothing_more(days: int, ranges: tuple[int, ...]) -> None:
    """Conversations are deleted in time, and their figures with them."""
    assert ranges_kept(days) == ranges
