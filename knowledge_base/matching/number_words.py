"""Whole numbers as people write them: in digits, or those below a thousand in words of either language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.unit import Unit, unit_of

_LISTED: Final = (
    "no none zero inga ingen noll, one a en ett, two två, three tre, four fyra, five fem, six sex, seven sju,"
    "eight åtta, nine nio, ten tio, eleven elva, twelve tolv, thirteen tretton, fourteen fjorton,"
    "fifteen femton, sixteen sexton, seventeen sjutton, eighteen arton, nineteen nitton"
)
_TENS: Final = (
    "twenty tjugo, thirty trettio, forty fyrtio, fifty femtio, sixty sextio, seventy sjuttio, eighty åttio,"
    "ninety nittio"
)
_FIRST_NINE: Final = tuple(enumerate(words.split() for words in _LISTED.split(",")))[1:10]


def _tens() -> Iterator[tuple[str, int]]:
    """The tens, and what they make with a number below ten: "twenty-five", "tjugofem"."""
    for place, words in enumerate(_TENS.split(","), start=2):
        english, swedish = words.split()
        yield from ((english, 10 * place), (swedish, 10 * place))
        for number, (*_, one, two) in _FIRST_NINE:
            first, second = ("one", "ett") if number == 1 else (one, two)
            yield from (
                (f"{english}-{first}", 10 * place + number),
                (f"{english} {first}", 10 * place + number),
                (f"{swedish}{second}", 10 * place + number),
            )


NUMBERS: Final = {
    **{word: number for number, words in enumerate(_LISTED.split(",")) for word in words.split()},
    **dict(_tens()),
    **dict.fromkeys(("half a dozen", "ett halvt dussin"), 6),
    **dict.fromkeys(("a dozen", "ett dussin"), 12),
}
WORDS: Final = alternatives(",".join(NUMBERS))
_ENGLISH: Final = rf"(?:(?:a|one|two|three|four|five|six|seven|eight|nine)\s)?hundred(?:\s(?:and\s)?{WORDS})?"
_SWEDISH: Final = rf"(?:(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)\s?)?hundra(?:\s?{WORDS})?"
_ROUND: Final = r"(?:tio|femton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra)tal"
SPELT: Final = rf"(?:{_ROUND}|{_ENGLISH}|{_SWEDISH}|{WORDS})"
NUMBER: Final = rf"(?:\d+|{SPELT})"
_ORDINALS: Final = {
    word: number
    for number, words in enumerate(
        [
            "first första",
            " second andra",
            " third tredje",
            " fourth fjärde",
            " fifth femte",
            " sixth sjätte",
            " seventh sjunde",
            "eighth åttonde",
            " ninth nionde",
            " tenth tionde",
            " eleventh elfte",
            " twelfth tolfte",
            " thirteenth trettonde",
            "fourteenth fjortonde",
            " fifteenth femtonde",
            " sixteenth sextonde",
            " seventeenth sjuttonde",
            "eighteenth artonde",
            " nineteenth nittonde",
            " twentieth tjugonde",
        ],
        start=1,
    )
    for word in words.split()
}
ORDINAL: Final = rf"(?:\d+(?:st|nd|rd|th|:e|:a|e)|{alternatives(','.join(_ORDINALS))})"
_GROUPED: Final = r"\d{1,3}(?:[ \u00a0,.]\d{3})+(?!\d)"
COUNT: Final = rf"(?<!\d[.,])(?:{_GROUPED}|{NUMBER})"  # "1 200" is one count, and "2,5" none
# What makes a number a rough one: words for `alternatives`, which each reader adds its own to.
ROUGHLY: Final = """about, around, roughly, approximately, nearly, almost, some,
    cirka, ca, ca., ungefär, runt, omkring, nästan"""
_ALONE: Final = re.compile(rf"\b(?:{_GROUPED}|\d+(?:[.,]\d+)?|{SPELT})\b", re.IGNORECASE)
_HUNDRED: Final = re.compile(r"^(.*?)\s?hundr(?:ed|a)\s?(?:and\s)?(.*)$")


def number_of(word: str) -> int:
    """Return the number that digits, in groups or not, or words such as "a hundred and ten" stand for."""
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    spelt = " ".join(word.lower().split()).removesuffix("tal")
    if hundred := _HUNDRED.match(spelt):
        before, after = hundred.groups()
        return 100 * NUMBERS.get(before, 1) + NUMBERS.get(after, 0)
    return NUMBERS[spelt]


def ordinal_of(word: str) -> int:
    """Return the number that "14th", "14:e", "fifteenth" or "femtonde" stands for."""
    return int(re.sub(r"\D", "", word)) if word[0].isdigit() else _ORDINALS[word.lower()]


def read_number(answer: str, *units: Unit) -> int | None:
    """Return the only number of a bare answer; None where it counts something other than `units`."""
    numbers = list(_ALONE.finditer(answer))
    if len(numbers) != 1 or not _is_whole(numbers[0][0]):
        return None
    unit = unit_of(answer, *numbers[0].span())
    return number_of(numbers[0][0]) if unit is None or unit in units else None


def is_other_number(answer: str) -> bool:
    """Whether a text holds a number in digits: where none was understood, it counted something else."""
    return any(char.isdigit() for char in answer)


def _is_whole(number: str) -> bool:
    return not re.fullmatch(r"\d+[.,]\d{1,2}|\d+[.,]\d{4,}", number)
