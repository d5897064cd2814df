"""The level that a text asks for: biosafety, and good manufacturing practice (GMP)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.negation import is_later, is_negated
from knowledge_base.matching.span import Span

_NUMBERS: Final = {
    **{str(number): number for number in range(1, 5)},
    **dict.fromkeys(("i", "one", "ett"), 1),
    **dict.fromkeys(("ii", "two", "två"), 2),
    **dict.fromkeys(("iii", "three", "tre"), 3),
    **dict.fromkeys(("iv", "four", "fyra"), 4),
}
_NUMBER: Final = rf"(?P<number>{alternatives(','.join(_NUMBERS))})"
_SCALE: Final = alternatives(
    """BSL, BSL level, BSL-nivå, biosafety, biosafety level, biosafety class, biosecurity level,
    biocontainment, containment level, containment class, safety level, skyddsnivå, skyddsklass,
    säkerhetsnivå, biosäkerhetsnivå, inneslutningsnivå, smittskyddsnivå, biosäkerhet"""
)
BIOSAFETY: Final = re.compile(rf"\b(?:{_SCALE}[ -]?{_NUMBER}|P-?(?P<p>[1-4]))\b", re.IGNORECASE)
GMP: Final = re.compile(
    r"(?<!\w)(?<!\bpre[- ])(?P<lower>(?:non|not|icke|ej|no|not full|inte full)[ -])?"
    rf"{alternatives('GMP, cGMP, good manufacturing practice, god tillverkningssed')}(?!\w|[ -](?:like|lik))",
    re.IGNORECASE,
)


def stated_levels(text: str) -> Iterator[Span]:
    """Go through the levels that a text asks for, or says are not needed."""
    for match in BIOSAFETY.finditer(text):
        if not is_negated(text, match.start(), match.end()):
            number = _NUMBERS[(match["number"] or match["p"]).lower()]
            yield Span("biosafety", match.start(), match.end(), f"BSL{number}")
    for match in GMP.finditer(text):
        place = (text, match.start(), match.end())
        needed = not (match["lower"] or is_negated(*place) or is_later(*place))
        yield Span("gmp", match.start(), match.end(), needed)


def read_level(answer: str) -> str | None:
    """Return the biosafety level that a bare answer such as "2" or "level two" means."""
    words = re.findall(r"\w+", answer.lower())
    numbers = [_NUMBERS[word] for word in words if word in _NUMBERS and word != "i"]  # "level two, I think"
    return f"BSL{numbers[0]}" if len(numbers) == 1 else None
