"""The feed that the tests read, and the day on which they read it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

FEED: Final = Path(__file__).resolve().parents[3] / "feeds" / "cluster.ics"
NOW: Final = datetime(2026, 11, 26, 12, tzinfo=UTC)


def calendar(*events: str, head: str = "") -> bytes:
    """A calendar of events, each given by its lines between BEGIN and END."""
    blocks = "".join(f"BEGIN:VEVENT\r\n{_lines(event)}END:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{_lines(head)}{blocks}END:VCALENDAR\r\n".encode()


def _lines(text: str) -> str:
    return "".join(f"{line.strip()}\r\n" for line in text.strip().splitlines())
