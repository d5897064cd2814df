"""Whole numbers as people write them: in digits, or the small ones in words of either language."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives

_LISTED: Final = (
    "no none zero inga ingen noll, one a en ett, two två, three tre, four fyra, five fem, six sex, seven sju,"
    "eight åtta, nine nio, ten tio, eleven elva, twelve tolv, thirteen tretton, fourteen fjorton,"
    "fifteen femton"
)
NUMBERS: Final = {
    **{word: number for number, words in enumerate(_LISTED.split(",")) for word in words.split()},
    **dict.fromkeys(("twenty", "tjugo"), 20),
    **dict.fromkeys(("thirty", "trettio"), 30),
    **dict.fromkeys(("fifty", "femtio"), 50),
    **dict.fromkeys(("hundred", "hundra"), 100),
}
WORDS: Final = alternatives(",".join(NUMBERS))
NUMBER: Final = rf"(?:\d+|{WORDS})"
_ALONE: Final = re.compile(rf"\b{NUMBER}\b", re.IGNORECASE)


def number_of(word: str) -> int:
    """Return the number that digits or a word of `NUMBERS` stand for."""
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def read_number(answer: str) -> int | None:
    """Return the only number of a bare answer."""
    numbers = _ALONE.findall(answer)
    return number_of(numbers[0]) if len(numbers) == 1 else None
