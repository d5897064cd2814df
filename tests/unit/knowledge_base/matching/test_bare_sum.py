"""A sum among facts of a company."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text", "turnover"),
    [
        ("en", "A voucher for an export plan? 6 employees, 3.2 MSEK, Nacka", 3_200_000),
        ("en", "We run an AB, eight people, founded 2018, SEK 5 million. Something national?", 5_000_000),
        ("en", "Trading partnership, SEK 2.5 million, Botkyrka", 2_500_000),
        ("sv", "Aktiebolag, nio anställda, 12 miljoner kronor. Vad finns det för oss?", 12_000_000),
    ],
)
def test_it_is_the_turnover(language: Language, text: str, turnover: int) -> None:
    """Nobody asks for money in a list of what the company is."""
    need = READER.funding(text, language)
    assert (need.turnover_sek, need.amount_sek) == (turnover, None)


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("en", "AB, 6 employees, 300 000 kr", 300_000),  # too little to be told as a turnover
        ("en", "AB, 6 employees, SEK 2 million for a prototype", 2_000_000),
        ("en", "2 MSEK, 6 employees, AB", 2_000_000),  # what comes first is what is asked for
        ("en", "AB, 6 employees, EUR 2 million", 22_000_000),  # a Swedish company counts in kronor
        ("sv", "en prototyp av en sensor, 2 miljoner kronor", 2_000_000),
    ],
)
def test_it_is_what_is_asked_for(language: Language, text: str, amount: int) -> None:
    """Where it is small, comes first, says what for, or stands beside no fact of the company."""
    need: Any = READER.funding(text, language)
    assert (need.amount_sek, need.turnover_sek) == (amount, None)
