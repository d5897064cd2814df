"""What a company offers others or seeks from them, as far as it has said so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from actions.interruption import is_skip
from actions.journeys.journey import Facts
from actions.resource import ResourceCategory, ResourceKind

FIELDS: Final = ("kind", "category", "text", "place", "period")
_LONGEST: Final = 1000  # characters of the description
_FEWEST: Final = 3  # words that describe something

_OFFERS: Final = re.compile(
    r"\b(?:offer\w*|lend|rent out|give away|(?:is|are) selling|spare|unused|surplus|left over|leftover\w*"
    r"|have (?:a |an |some )?\w* ?(?:spare|free|unused|extra)|erbjud\w*|låna ut|hyra ut|skänk\w*|ge bort|bortskänkes"
    r"|överbliv\w*|över(?:skott|flödig)\w*|ledig\w*|oanvän\w*|har (?:\w+ ){0,4}(?:över|till övers))\b",
    re.IGNORECASE,
)
_SEEKS: Final = re.compile(
    r"\b(?:seek\w*|look(?:ing)? for|search\w* for|need\w*|want to (?:borrow|rent|share)|borrow"
    r"|sök(?:er|a)?|letar|behöver|vill (?:låna|hyra|dela)|efterlys\w*)\b",
    re.IGNORECASE,
)
_CATEGORIES: Final[tuple[tuple[ResourceCategory, re.Pattern[str]], ...]] = (
    (
        "side_stream",
        re.compile(
            r"side.?stream|by-?product|waste|spill\w*|rest(?:flöde|produkt|ström)|sidoström|avfall", re.I
        ),
    ),
    (
        "equipment",
        re.compile(
            r"equipment|instrument|machine|centrifug|freezer|incubator|microscope|hood|bench|autoclav"
            r"|utrustning|maskin|frys|kyl|inkubator|mikroskop|dragskåp|bänk|autoklav",
            re.I,
        ),
    ),
    (
        "competence",
        re.compile(
            r"competence|expert|skill|know-?how|staff|person\b|hours of|advice|statistician|technician"
            r"|kompetens|kunskap|personal|timmar|rådgiv|statistik|tekniker|kollega",
            re.I,
        ),
    ),
    (
        "space",
        re.compile(
            r"\bspace|\broom|\blab\b|office|premises|square met|storage|labb|lokal|yta\b|kontor|rum\b|plats|förråd",
            re.I,
        ),
    ),
    (
        "material",
        re.compile(
            r"material|reagent|consumable|plastic|chemical|solvent|kemikali|förbruknings|plast|lösning", re.I
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer or a wish; a field that nothing was said of is None."""

    kind: ResourceKind | None = None
    category: ResourceCategory | None = None
    text: str = ""
    place: str | None = None
    period: str | None = None
    skipped: frozenset[str] = frozenset()

    @classmethod
    def of(cls, facts: Facts) -> Self:
        """Read a journey's facts."""
        known = {name: facts.get(name) for name in FIELDS if facts.get(name)}
        return cls(**known, skipped=frozenset(facts.get("skipped", ())))

    def facts(self) -> dict[str, Any]:
        """The journey's facts."""
        return {name: getattr(self, name) for name in FIELDS} | {"skipped": sorted(self.skipped)}

    @property
    def open(self) -> str | None:
        """The first field that is neither known nor left open; the words themselves are always wanted."""
        asked = ("kind", "text", "category", "place", "period")
        return next((name for name in asked if not getattr(self, name) and name not in self.skipped), None)

    def read(self, text: str, asked: str | None) -> Offer:
        """Add what a message tells; a later statement corrects an earlier one."""
        words = " ".join(text.split())[:_LONGEST]
        if asked in {"place", "period"}:
            return (
                replace(self, skipped=self.skipped | {asked})
                if is_skip(words)
                else replace(self, **{asked: words})
            )
        kind, category = _kind(words) or self.kind, _category(words) or self.category
        describes = asked == "text" or (len(words.split()) >= _FEWEST and _category(words) is not None)
        told = self.text if not describes or asked in {"kind", "category"} else words
        return replace(self, kind=kind, category=category, text=told)


def _kind(words: str) -> ResourceKind | None:
    if _OFFERS.search(words):
        return "offer"
    return "seek" if _SEEKS.search(words) else None


def _category(words: str) -> ResourceCategory | None:
    return next((name for name, pattern in _CATEGORIES if pattern.search(words)), None)
