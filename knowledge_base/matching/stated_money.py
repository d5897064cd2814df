"""Sums of money in a text, and what they are: turnover, balance sheet total, or the amount that is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.funding_need import SEK_PER_EUR
from knowledge_base.matching.number_words import WORDS, number_of
from knowledge_base.matching.span import Span

_THOUSANDS: Final = "k, thousand, tusen, tkr, ksek, tsek, keur"
_MILLIONS: Final = (
    "m, mn, million, millions, miljon, miljoner, milj, mkr, mnkr, msek, meur, milion, millioner"
)
_LARGE: Final = {
    **dict.fromkeys(_THOUSANDS.split(", "), 1_000),
    **dict.fromkeys(_MILLIONS.split(", "), 1_000_000),
}
_HALF: Final = alternatives("half a million, a half million, en halv miljon, halv miljon, halvmiljon")
_HUNDREDS: Final = "a hundred thousand, hundratusen, hundra tusen, one hundred thousand"
_NO_TURNOVER: Final = alternatives(
    """pre-revenue, no revenue, no revenues, no turnover, no sales, no income, zero revenue, without
    revenue, haven't sold anything, ingen omsättning, inga intäkter, ingen försäljning, utan intäkter,
    utan omsättning, noll i omsättning, saknar intäkter, inte sålt något, ingen intäkt, no revenue yet,
    inga inkomster"""
)
_TURNOVER: Final = alternatives(
    """turnover, turn over, turning over, revenue, revenues, sales, omsättning, omsättningen, omsätter,
    omsatte, omsätta, intäkter, intäkt, nettoomsättning, försäljning, årsomsättning, omsätningen, sold
    for, sålde för, säljer för"""
)
_BALANCE: Final = alternatives(
    "balance sheet, balance sheet total, balansomslutning, balansräkning, total assets"
)
_CURRENCY: Final = r"(?:SEK|EUR|€|euros?|kr|kronor|crowns)(?!\w)"
_DIGITS: Final = r"\d{1,3}(?:[ .,’']\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
SUM: Final = re.compile(
    rf"""(?<![\w.,-])(?:(?P<before>SEK|EUR|€|kr|MSEK|MEUR)\s?)?
    (?:(?P<half>{_HALF})\b|(?P<hundred>{alternatives(_HUNDREDS)})\b
       |(?P<number>{_DIGITS}|{WORDS}(?=\s(?:million|miljon)))(?:\s?(?P<large>{alternatives(",".join(_LARGE))})\b\.?)?)
    (?:\s?(?P<after>{_CURRENCY}))?""",
    re.IGNORECASE | re.VERBOSE,
)
NO_TURNOVER: Final = re.compile(rf"\b{_NO_TURNOVER}\b", re.IGNORECASE)
KINDS: Final = (
    ("balance_sek", re.compile(rf"\b{_BALANCE}\b", re.IGNORECASE)),
    ("turnover_sek", re.compile(rf"\b{_TURNOVER}\b", re.IGNORECASE)),
)
SMALLEST: Final = 10_000  # "4,000" alone is a number of something else
_NEAR: Final = 28  # characters between a sum and the word that tells what it is
_ENDS: Final = re.compile(r"[;!?]|,(?!\d)|\.(?!\d)|\b(?:and|och|but|men)\b", re.IGNORECASE)
_GROUPED: Final = re.compile(r"\d{1,3}(?:[ .,’']\d{3})+")


def stated_sums(text: str) -> Iterator[Span]:
    """Go through the sums of a text in whole SEK, each with the field of a funding need that it fills."""
    for match in NO_TURNOVER.finditer(text):
        yield Span("turnover_sek", match.start(), match.end(), 0)
    rest = NO_TURNOVER.sub(lambda match: ";" * len(match[0]), text)  # its words tell nothing of the next sum
    for match in SUM.finditer(rest):
        is_money = (
            match["before"] or match["after"] or match["large"] or _GROUPED.fullmatch(match["number"] or "")
        )
        if match["number"] is None or is_money:
            value = _value(match)
            if value >= SMALLEST:
                yield Span(_field(rest, match), match.start(), match.end(), value)


def read_sum(answer: str) -> int | None:
    """Return the sum of a bare answer, in SEK; "5 million" and "500 000" need no currency."""
    matches = list(SUM.finditer(answer))
    return _value(matches[0]) if len(matches) == 1 else None


def _value(match: re.Match[str]) -> int:
    marks = " ".join(match[name] or "" for name in ("before", "large", "after")).lower()
    rate = SEK_PER_EUR if re.search(r"eur|€", marks) else 1.0
    if match["number"] is None:
        return round((500_000 if match["half"] else 100_000) * rate)
    large = (match["large"] or "").lower() or ("m" if re.match(r"m(?:sek|eur)\b", marks) else "")
    return round(_plain(match["number"]) * _LARGE.get(large, 1) * rate)


def _plain(number: str) -> float:
    if number[0].isalpha():
        return number_of(number)
    if _GROUPED.fullmatch(number):
        return float(re.sub(r"\D", "", number))
    return float(number.replace(",", "."))


def _field(text: str, match: re.Match[str]) -> str:
    """What a sum is, by the words beside it in its clause; otherwise it is the amount that is needed."""
    before = _ENDS.split(text[max(match.start() - _NEAR, 0) : match.start()])[-1]
    after = _ENDS.split(text[match.end() : match.end() + _NEAR])[0]
    beside = f"{before} | {after}"
    return next((field for field, words in KINDS if words.search(beside)), "amount_sek")
