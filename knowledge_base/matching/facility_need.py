"""What a company needs of a facility, as far as it has said so."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Final, Literal

Biosafety = Literal["BSL1", "BSL2", "BSL3", "BSL4"]
Who = Literal["companies", "academia", "healthcare", "others"]
NAMING: Final = ("technique", "equipment")  # words of these tell what is wanted as well as a term does
FIELDS: Final = ("techniques", "biosafety", "gmp", "user", "time", "place")
LISTS: Final = ("techniques", "avoided", "unwanted", "lacking", "refused", "suspected")


@dataclass(frozen=True, slots=True)
class FacilityNeed:
    """A need; a field that nothing was said of is None or empty.

    Attributes:
        text: All that was said of it, joined.
        techniques: Ids of terms.
        gmp: True: it must be GMP; False: it was said not to be needed.
        time: As it was said, such as "two weeks".
        place: As it was said; several, where any of them will do.
        is_place_fixed: Whether no other place will do.
        avoided: Ids of terms: places that are ruled out.
        unwanted: Ids of terms: what was said not to be wanted.
        lacking: What a facility may need and is refused, by the names of `Facility.needs`.
        refused: Ways of being accommodated that were refused: "sharing", "co-working", "lease", "services".
        suspected: Ids of suspicions: what may have been refused in words that no reader understood.
        litres: The largest volume of a culture.
        named: What no rule reads, as it was said: its field (`technique`, `time`) and the words.
        skipped: Fields that the visitor cannot or will not tell.
        asked: Fields that the visitor was asked for.
        wish: What was said of it without bare answers, joined: it is compared by meaning.
    """

    text: str = ""
    techniques: tuple[str, ...] = ()
    biosafety: Biosafety | None = None
    gmp: bool | None = None
    user: Who | None = None
    time: str | None = None
    place: str | None = None
    is_place_fixed: bool = False
    avoided: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    suspected: tuple[str, ...] = ()
    litres: int | None = None
    named: tuple[tuple[str, str], ...] = ()
    skipped: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    wish: str = ""

    def knows(self, field: str) -> bool:
        """Whether something was said of a field."""
        if field == "techniques" and any(named in NAMING for named, _ in self.named):
            return True
        return getattr(self, field) not in (None, ())

    def to_json(self) -> dict[str, Any]:
        """Return the need as a value that `json` can write."""
        row = {field.name: getattr(self, field.name) for field in fields(self)}
        sets = {name: sorted(row[name]) for name in ("skipped", "asked")}
        lists = {name: list(row[name]) for name in LISTS} | {"named": [list(pair) for pair in self.named]}
        return row | sets | lists

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> FacilityNeed:
        """Read what `to_json` gave; a field that is not there is empty, one that is not known is left out."""
        known = {field.name: row[field.name] for field in fields(cls) if field.name in row}
        sets = {name: frozenset(known.get(name, ())) for name in ("skipped", "asked")}
        lists = {name: tuple(known.get(name, ())) for name in LISTS}
        named = tuple((field, words) for field, words in known.get("named", ()))
        return cls(**(known | sets | lists | {"named": named}))
