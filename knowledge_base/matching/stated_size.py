"""The size class that a company gives itself, and the people of its group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.span import Span
from knowledge_base.record import CompanySize

_COMPANY: Final = alternatives(
    """company, companies, firm, firms, enterprise, enterprises, business, corporation, pharma, biotech, AB,
    företag, företaget, bolag, bolaget, firma, koncern"""
)
_WORDS: Final[dict[CompanySize, str]] = {
    "micro": "micro, very small, mikro, mycket litet",
    "small": "small, little, litet, små, mindre, smaller",
    "medium": "medium-sized, medium, mid-sized, medelstort, medelstora, mellanstort",
    "large": "large, big, stort, stora, större, larger",
}
SIZES: Final = {
    size: re.compile(rf"\b{alternatives(words)}[ -]?(?:\w+\s)?{_COMPANY}\b", re.IGNORECASE)
    for size, words in _WORDS.items()
}
GROUP: Final = re.compile(
    r"\b(?:group|koncernen|koncern)\s(?:has|of|with|have|har|på|med|is|är)\s(?:about |around |ca |cirka )?"
    r"(?P<number>\d{1,3}(?:[ ,.]\d{3})+|\d+)\b",
    re.IGNORECASE,
)


def stated_size(text: str) -> Iterator[Span]:
    """Go through the size classes that a text names, and the headcounts of groups, which count for all."""
    for size, pattern in SIZES.items():
        for match in pattern.finditer(text):
            yield Span("employees", match.start(), match.end(), size)
    for match in GROUP.finditer(text):
        yield Span(
            "employees", match.start("number"), match.end("number"), int(re.sub(r"\D", "", match["number"]))
        )
