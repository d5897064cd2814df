"""Sums of money in words that one can read."""

from __future__ import annotations

from knowledge_base.record import Funding


def grouped(value: int, mark: str) -> str:
    """Return a number with a mark between its thousands."""
    return f"{value:,}".replace(",", mark)


def spelt(record: Funding, *, most: bool) -> tuple[str, str]:
    """Return the most or the least that a record gives, in English and in Swedish.

    Raises:
        ValueError: If the record does not tell.
    """
    value = None if record.amount is None else record.amount.most if most else record.amount.least
    if record.amount is None or value is None:
        raise ValueError(f"the record '{record.id}' has no such amount")
    currency = "kronor" if record.amount.currency == "SEK" else "euro"
    return f"{record.amount.currency} {grouped(value, ',')}", f"{grouped(value, ' ')} {currency}"
