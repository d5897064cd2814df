"""Supports for tests."""

from __future__ import annotations

from datetime import date, datetime, timezone
from decimal import Decimal
from typing import Any

from api.supports import Support


def a_support(**changes: Any) -> Support:
    """An hour of advice to one company, without aid."""
    values: dict[str, Any] = {
        "given_on": date(2026, 11, 20),
        "hours": Decimal(1),
        "kind": "advice",
        "company_name": "Cellbolaget AB",
        "organisation_number": "556036-0793",
        "size_class": "micro",
        "aid_sek": Decimal(0),
        "sek_per_eur": None,
        "note": "",
        "recorded_by": "Kim",
        "recorded_at": datetime(2026, 11, 20, 12, tzinfo=timezone.utc),
    }
    return Support(**values | changes)


def with_aid(eur: int, day: date) -> Support:
    """A support worth so many EUR, at 10 SEK each."""
    return a_support(given_on=day, aid_sek=Decimal(eur * 10), sek_per_eur=Decimal(10))
