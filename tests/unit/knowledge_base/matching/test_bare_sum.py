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
        ("sv", "AB m 6 anst, Nynäshamn, 4,1 mkr. Check för exportråd?", 4_100_000),
        ("en", "Trading partnership, three owners, 2.8 million kronor, Ekerö", 2_800_000),
        ("sv", "Finns EU-bidrag för en tandkräm som säljs, 14 anställda och 23 mkr, Nacka?", 23_000_000),
        ("en", "We are a cooperative with SEK 18 million in fees and want a digital booking.", 18_000_000),
        ("en", "Our AB will close the year at 7.5 MSEK with six employees.", 7_500_000),
        ("en", "voucher? 7 of us, 5,1 mkr/yr, Täby", 5_100_000),
        ("sv", "Enskild firma, tre anställda, omsättn 4 mkr, vill anlita en exportkonsult", 4_000_000),
        ("sv", "Aktiebolag, fem personer, åtta miljoner omsatta. Vad finns?", 8_000_000),
        ("sv", "Fyra anställda och 2,4 miljoner in på kurser i fjol.", 2_400_000),
        ("en", "We turned over 3.1 MSEK with four employees.", 3_100_000),
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
        ("en", "AB in Lund with 6 employees and SEK 2 million needed for a prototype", 2_000_000),
        ("en", "AB, prototype of a pump, 2 MSEK", 2_000_000),
        ("en", "Funding for product development, limited company, 20 people, 1 million", 1_000_000),
        ("sv", "Projektet kostar fyra miljoner, hälften står vi för.", 2_000_000),
        ("en", "AB, 6 employees. We need 2 million in Swedish kronor.", 2_000_000),
        ("en", "2 MSEK, 6 employees, AB", 2_000_000),  # what comes first is what is asked for
        ("en", "AB, 6 employees, EUR 2 million", 22_000_000),  # a Swedish company counts in kronor
        ("sv", "en prototyp av en sensor, 2 miljoner kronor", 2_000_000),
    ],
)
def test_it_is_what_is_asked_for(language: Language, text: str, amount: int) -> None:
    """Where it is small, comes first, says what for, or stands beside no fact of the company."""
    need: Any = READER.funding(text, language)
    assert (need.amount_sek, need.turnover_sek) == (amount, None)
