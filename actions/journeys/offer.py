"""What a company offers others or seeks from them, as far as it has said so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from actions.interruption import is_skip
from actions.journeys.journey import Facts
from actions.resource import ResourceCategory, ResourceKind

FIELDS: Final = ("kind", "category", "what", "place", "period")
_LONGEST: Final = 1000  # characters of the description
_FEWEST: Final = 3  # words that describe something

# Asked of others: "could anyone lend us" is a wish, although it says "lend".
_ASKS: Final = re.compile(
    r"\b(?:any(?:one|body) (?:(?:who|that) )?(?:could|can) lend|lend us"
    r"|any(?:one|body) (?:giving|selling)|does any(?:one|body) have|is there an? (?:spare|free|unused)"
    r"|någon som kan låna ut|har någon|finns det (?:en |ett |någon |något )?ledig\w*"
    r"|(?:någon|ni) som har|låna ut (?:\w+ ){0,4}till oss)\b",
    re.IGNORECASE,
)
_OFFERS: Final = re.compile(
    r"\b(?:offer\w*|lend|rent out|give away|(?:is|are) selling|spare|unused|surplus|left over|leftover\w*"
    r"|have (?:a |an |some )?\w* ?(?:spare|free|unused|extra)|get rid of|stands? (?:empty|idle|still)"
    r"|no longer need|could any(?:one|body) use|we can share|desks? free"
    r"|erbjud\w*|låna ut|hyra? (?:gärna )?ut|skänk\w*|ge bort|bortskänkes"
    r"|säljer (?:en|ett|vår|vårt|våra|begagnade?)|bli av med|dela med oss|står (?:still|tom\w*)"
    r"|får gärna (?:lånas?|användas?)|(?:ta|tar|tas) tillvara|finns att hämta|vem vill ha"
    r"|överbliv\w*|över(?:skott|flödig)\w*|ledig\w*|oanvän\w*|har (?:\w+ ){0,4}(?:över|till övers))\b",
    re.IGNORECASE,
)
_SEEKS: Final = re.compile(
    r"\b(?:seek\w*|look(?:ing)? for|search\w* for|need\w*|want to (?:borrow|rent|share|hire)|borrow|lack"
    r"|(?:like|wish) to (?:borrow|rent|share|hire)|could hire"
    r"|sök(?:er|a)?|letar|behöver|saknar|önskar|vill (?:låna|hyra|dela)|vilja (?:låna|hyra|dela)"
    r"|få (?:låna|använda)|efterlys\w*)\b",
    re.IGNORECASE,
)
# In the order in which they count: a bench in a lab is equipment, somebody who runs a centrifuge too.
_CATEGORIES: Final[Mapping[ResourceCategory, str]] = {
    "side_stream": (
        r"side.?stream|by-?product|waste|spill\w*|rest(?:flöde|produkt|ström|värme)|sidoström|avfall"
    ),
    "equipment": (
        r"equipment|instrument|machine|centrifug|freezer|incubator|microscope|spectromet|hood|bench|autoclav"
        r"|utrustning|maskin|frys|kyl|inkubator|mikroskop|dragskåp|bänk|autoklav"
    ),
    "competence": (
        r"competence|expert|skill|know-?how|staff|person\b|hours of|advice|statistician|technician|kompetens"
        r"|kunskap|personal|timmar|rådgiv|statistik|tekniker|kollega"
    ),
    "space": (
        r"\bspace|\broom|\blab\b(?! plastic)|office|premises|square met|storage|labb|lokal|yta\b|kontor"
        r"|rum\b|plats\b|förråd"
    ),
    "material": (
        r"material|reagent|consumable|plastic|chemical|solvent|pipett|kemikali|förbruknings|plast|lösning"
    ),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer or a wish; a field that nothing was said of is None.

    Attributes:
        what: what it is, in the visitor's words.
    """

    kind: ResourceKind | None = None
    category: ResourceCategory | None = None
    what: str = ""
    place: str | None = None
    period: str | None = None
    skipped: frozenset[str] = frozenset()

    @classmethod
    def of(cls, facts: Facts) -> Self:
        """Read a journey's facts."""
        return cls(
            facts.get("kind"),
            facts.get("category"),
            facts.get("what") or "",
            facts.get("place"),
            facts.get("period"),
            frozenset(facts.get("skipped", ())),
        )

    def facts(self) -> dict[str, Any]:
        """The journey's facts."""
        return {name: getattr(self, name) for name in FIELDS} | {"skipped": sorted(self.skipped)}

    @property
    def open(self) -> str | None:
        """The first field that is neither known nor left open; the words themselves are always wanted."""
        asked = ("kind", "what", "category", "place", "period")
        return next((name for name in asked if not getattr(self, name) and name not in self.skipped), None)

    def read(self, text: str, asked: str | None) -> Offer:
        """Add what a message tells; a later statement corrects an earlier one."""
        words = " ".join(text.split())[:_LONGEST]
        if asked in {"place", "period"} and is_skip(words):
            return replace(self, skipped=self.skipped | {asked})
        if asked == "place":
            return replace(self, place=words)
        if asked == "period":
            return replace(self, period=words)
        kind, category = _kind(words) or self.kind, _category(words) or self.category
        describes = asked == "what" or (len(words.split()) >= _FEWEST and _category(words) is not None)
        told = self.what if not describes or asked in {"kind", "category"} else words
        return replace(self, kind=kind, category=category, what=told)


def _kind(words: str) -> ResourceKind | None:
    if _OFFERS.search(words) and not _ASKS.search(words):
        return "offer"
    return "seek" if _SEEKS.search(words) or _ASKS.search(words) else None


def _category(words: str) -> ResourceCategory | None:
    found = (name for name, named in _CATEGORIES.items() if re.search(named, words, re.IGNORECASE))
    return next(found, None)
