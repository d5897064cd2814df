"""Saying when staff are on duty."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from actions.duty import Duty
from actions.replies import ENGLISH, SWEDISH
from opening_hours.opening_hours import OpeningHours


def duty(moment: str, hours: str = "mon-fri 09:00-16:00", closed_days: str = "") -> Duty:
    """The duty at a moment of Stockholm's clocks."""
    now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Europe/Stockholm"))
    return Duty(OpeningHours.parse(hours, closed_days), lambda: now.astimezone(ZoneInfo("UTC")))


def test_on_duty_the_visitor_hears_until_when_and_no_promise() -> None:
    """The time is written as each language writes it."""
    now = duty("2026-11-27 12:00", "mon-fri 09:00-15:30")
    assert now.hint(ENGLISH.duty) == "Staff are on duty until 15:30."
    assert now.hint(SWEDISH.duty) == "Personalen är i tjänst till kl. 15.30."
    assert now.absence(ENGLISH.duty) is None


def test_a_duty_that_ends_with_the_day_ends_at_midnight() -> None:
    """The end of the day is called by its name, not 00:00."""
    now = duty("2026-11-27 20:00", "fri 18:00-24:00")
    assert now.hint(ENGLISH.duty) == "Staff are on duty until midnight."
    assert now.hint(SWEDISH.duty) == "Personalen är i tjänst till midnatt."


@pytest.mark.parametrize(
    ("moment", "english", "swedish"),
    [
        ("2026-11-27 00:22", "today", "i dag"),
        ("2026-11-26 23:59", "tomorrow", "i morgon"),
        ("2026-11-27 16:00", "on Monday", "på måndag"),
        ("2026-12-23 17:00", "on Monday", "på måndag"),
    ],
)
def test_off_duty_the_visitor_hears_the_day_by_its_nearest_name(
    moment: str, english: str, swedish: str
) -> None:
    """Days up to six ahead are called as people call them, by Stockholm's date and not the server's."""
    now = duty(moment)
    assert now.hint(ENGLISH.duty) == (
        f"Nobody is on duty right now; staff are back {english} at 09:00 and will read your message then."
    )
    assert now.hint(SWEDISH.duty) == (
        f"Just nu är ingen i tjänst. Personalen är tillbaka {swedish} kl. 9.00 och läser ditt meddelande då."
    )
    assert now.absence(ENGLISH.duty) == now.hint(ENGLISH.duty)


@pytest.mark.parametrize(
    ("moment", "english", "swedish"),
    [
        ("2026-11-24 12:00", "on Monday at", "på måndag kl."),
        ("2026-11-23 17:00", "on 30 November at", "den 30 november kl."),
    ],
)
def test_from_a_week_ahead_the_day_is_named_by_its_date(moment: str, english: str, swedish: str) -> None:
    """A weekday's name would mean this week's on the seventh day."""
    now = duty(moment, "mon 09:00-16:00")
    assert english in now.hint(ENGLISH.duty)
    assert swedish in now.hint(SWEDISH.duty)


def test_over_a_closed_christmas_the_date_is_told() -> None:
    """Two weeks away are a date."""
    now = duty("2026-12-23 17:00", closed_days="2026-12-28..2027-01-05")
    assert "staff are back on 7 January at 09:00" in now.hint(ENGLISH.duty)
    assert "tillbaka den 7 januari kl. 9.00" in now.hint(SWEDISH.duty)


def test_where_nobody_is_ever_on_duty_no_time_is_named() -> None:
    """Always closed says only that the message will be read."""
    now = duty("2026-11-27 12:00", "closed")
    assert now.hint(ENGLISH.duty) == (
        "Nobody is on duty right now; staff will read your message when they are back."
    )
    assert now.absence(SWEDISH.duty) == (
        "Just nu är ingen i tjänst. Personalen läser ditt meddelande när de är tillbaka."
    )
