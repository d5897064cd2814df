"""Amounts, shares, times and other numbers in a text, in English and Swedish, whatever the notation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

UNITS: Final[dict[str, str]] = {
    name: unit
    for unit, names in {
        "SEK": "sek kr kronor krona kronors",
        "EUR": "eur euro euros €",
        "USD": "usd dollar dollars $",
        "%": "% percent procent",
        "points": "procentenheter procentenhet",
        "minute": "minute minutes minut minuter",
        "hour": "hour hours timme timmar timmen timmarna",
        "day": "day days dag dagar dagen dygn",
        "working day": "arbetsdag arbetsdagar workday workdays",
        "calendar day": "kalenderdag kalenderdagar",
        "week": "week weeks vecka veckor veckan",
        "month": "month months månad månader månaden",
        "year": "year years år året",
        "m2": "m2 kvm kvadratmeter",
        "km": "km kilometre kilometres kilometer",
        "litre": "litre litres liter",
        "staff": "staff employees anställda medarbetare",
        "page": "page pages sidor",
        "room": "room rooms rum",
        "clean room": "renrum",
        "municipality": "municipalities kommuner",
        "project": "projects projekt",
        "call": "calls utlysningar",
        "times": "times gånger",
    }.items()
    for name in names.split()
}
# Units of more than one word are made one before anything is read.
JOINED: Final = (
    (re.compile(r"\bper cent\b", re.IGNORECASE), "percent"),
    (re.compile(r"\bworking days?\b", re.IGNORECASE), "workdays"),
    (re.compile(r"\bcalendar days?\b", re.IGNORECASE), "kalenderdagar"),
    (re.compile(r"\bclean rooms?\b", re.IGNORECASE), "renrum"),
    (re.compile(r"\bsquare met(?:re|er)s?\b", re.IGNORECASE), "m2"),
    (re.compile(r"\bpercentage points?\b", re.IGNORECASE), "procentenheter"),
)
_WORDS: Final = """
two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
fifteen=15 twenty=20 thirty=30 fifty=50 hundred=100
två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 tretton=13 fjorton=14
femton=15 tjugo=20 trettio=30 femtio=50 hundra=100
"""
WORDS: Final = {word: Decimal(number) for word, number in (pair.split("=") for pair in _WORDS.split())}
HALF: Final = re.compile(r"\b(?:half|hälften|halva|halv|hälft)\b", re.IGNORECASE)
LARGE: Final[dict[str, Decimal]] = {
    **dict.fromkeys(("thousand", "tusen", "tkr", "ksek"), Decimal(1000)),
    **dict.fromkeys(
        ("million", "millions", "miljon", "miljoner", "mn", "msek", "meur", "mkr", "mnkr", "milj"),
        Decimal(1_000_000),
    ),
    **dict.fromkeys(("billion", "billions", "miljard", "miljarder", "bn"), Decimal(1_000_000_000)),
}
LARGE_WITH_UNIT: Final = {**dict.fromkeys(("tkr", "ksek", "msek", "mkr", "mnkr"), "SEK"), "meur": "EUR"}
_CURRENCY: Final = r"(?:(?P<before>SEK|EUR|USD|MSEK|MEUR|€|\$|kr)\s?)?"
_DIGITS: Final = r"(?<![\w.,])\d{1,3}(?:[ ,.’']\d{3})+(?![\d])(?:[.,]\d+)?|(?<![\w])\d+(?:[.,]\d+)?"
NUMBER: Final = re.compile(
    rf"{_CURRENCY}(?P<number>{_DIGITS}|\b(?:{'|'.join(WORDS)})\b)"
    rf"(?:[ -]?(?P<large>{'|'.join(LARGE)})\b\.?)?"
    rf"(?:\s?(?P<sign>[%€$])|[ -]?(?P<unit>{'|'.join(unit for unit in UNITS if unit.isalnum())})\b)?",
    re.IGNORECASE,
)
# "an hour", "per månad": one of it.
RATE: Final = re.compile(
    r"\b(?:a|an|one|per|each|every|en|ett|varje|i|om)[ -](?P<unit>minute|hour|working day|day|week|month|year"
    r"|minut|timme|timmen|dag|dagen|arbetsdag|vecka|veckan|månad|månaden|år|året)\b"
    r"|\b(?P<adverb>hourly|daily|weekly|monthly|yearly|annual|annually|årlig\w*|månads\w*)\b",
    re.IGNORECASE,
)
ADVERBS: Final = {"hour": "hour", "dail": "day", "week": "week", "mont": "month", "month": "month"}
RANGE: Final = re.compile(r"\s*(?:to|and|or|till|och|eller|[-–—])\s*", re.IGNORECASE)
ONE: Final = re.compile(r"\b(?:one|single)\b(?! of\b)", re.IGNORECASE)
PLACE: Final = " # "
THOUSANDS: Final = re.compile(r"[ ,.’'](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; the unit is empty where the text names none that we know."""

    value: Decimal
    unit: str = ""

    def is_told_by(self, other: Quantity) -> bool:
        """Return whether `other` says this number, and its unit if it has one."""
        return self.value == other.value and self.unit in ("", other.unit)


def take_quantities(text: str) -> tuple[frozenset[Quantity], str]:
    """Return the quantities of a text from which dates are taken out, and the text with `PLACE` for each."""
    text = _joined(text)
    found = {quantity for _, quantity in _numbers(text)}
    rest = NUMBER.sub(PLACE, text)
    found |= {Quantity(Decimal(1), _rate_unit(match)) for match in RATE.finditer(rest)}
    rest, halves = HALF.subn(PLACE, RATE.sub(PLACE, rest))
    rest, ones = ONE.subn(PLACE, rest)
    found |= {Quantity(Decimal(50), "%")} if halves else set()
    found |= {Quantity(Decimal(1))} if ones else set()
    return frozenset(found), rest


def followed(text: str) -> list[tuple[Quantity, str]]:
    """Return each number of a text with the words between it and the next number."""
    text = _joined(text)
    numbers = _numbers(text)
    ends = [*(match.start() for match, _ in numbers[1:]), len(text)]
    return [
        (quantity, text[match.end() : end]) for (match, quantity), end in zip(numbers, ends, strict=False)
    ]


def _joined(text: str) -> str:
    for pattern, joined in JOINED:
        text = pattern.sub(joined, text)
    return text


def _numbers(text: str) -> list[tuple[re.Match[str], Quantity]]:
    matches = list(NUMBER.finditer(text))
    read = [(_read(match), bool(match["large"])) for match in matches]
    for at, (first, second) in enumerate(pairwise(matches)):
        if RANGE.fullmatch(text, first.end(), second.start()):
            read[at], read[at + 1] = _share(read[at], read[at + 1])
    return [(match, quantity) for match, (quantity, _) in zip(matches, read, strict=True)]


def _read(match: re.Match[str]) -> Quantity:
    number = match["number"].lower()
    value = WORDS[number] if number in WORDS else Decimal(THOUSANDS.sub("", number).replace(",", "."))
    large = (match["large"] or "").lower()
    before = (match["before"] or "").lower()
    unit = UNITS.get((match["unit"] or match["sign"] or "").lower(), "")
    unit = unit or LARGE_WITH_UNIT.get(large, "") or UNITS.get(before, "") or LARGE_WITH_UNIT.get(before, "")
    return Quantity((value * LARGE.get(large, LARGE.get(before, Decimal(1)))).normalize(), unit)


def _share(
    first: tuple[Quantity, bool], second: tuple[Quantity, bool]
) -> tuple[tuple[Quantity, bool], tuple[Quantity, bool]]:
    """Give both ends of a range the unit and the "million" that one of them has: "EUR 0.5 to 10 million"."""
    (low, low_is_large), (high, high_is_large) = first, second
    if high_is_large and not low_is_large and low.value < 1000:  # noqa: PLR2004 - what is larger stands in full
        scale = next(size for size in sorted(LARGE.values(), reverse=True) if high.value >= size)
        low = replace(low, value=(low.value * scale).normalize())
    unit = low.unit or high.unit
    return (replace(low, unit=low.unit or unit), low_is_large), (
        replace(high, unit=high.unit or unit),
        high_is_large,
    )


def _rate_unit(match: re.Match[str]) -> str:
    if match["unit"]:
        return UNITS.get(match["unit"].lower(), "working day")
    adverb = match["adverb"].lower()
    if adverb.startswith("månad"):
        return "month"
    return next((unit for start, unit in ADVERBS.items() if adverb.startswith(start)), "year")
