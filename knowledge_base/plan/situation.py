"""What a company says of itself, as far as its steps depend on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, Literal, get_args

Founder = Literal["swedish", "eu", "outside_eu"]
Premises = Literal["lab", "office"]
Product = Literal["medicine", "device"]
Field = Literal["founder", "premises", "gmm", "animals", "clinical_trial", "staff_abroad"]
Heard = Literal["registered", "product"]

FIELDS: Final[tuple[Field, ...]] = get_args(Field)  # in the order in which they are asked
HEARD: Final[tuple[Heard, ...]] = get_args(Heard)


@dataclass(frozen=True, slots=True)
class Situation:
    """The answers of one company; None: not known yet.

    Attributes:
        founder: Where those come from who set the company up; "eu" stands for the EU and the EEA.
        premises: What they need most; who needs both needs a laboratory.
        gmm: Whether they use genetically modified micro-organisms, modified cell cultures included.
        staff_abroad: Whether people from outside the EU will work for them in Sweden.
        registered: Whether they have a Swedish company already; never asked, only heard.
        product: What a clinical trial is of; never asked, only heard.
        skipped: Questions that they could not or did not want to answer.
        text: All that was said, one message a line.
    """

    founder: Founder | None = None
    premises: Premises | None = None
    gmm: bool | None = None
    animals: bool | None = None
    clinical_trial: bool | None = None
    staff_abroad: bool | None = None
    registered: bool | None = None
    product: Product | None = None
    skipped: frozenset[Field] = frozenset()
    text: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what is known, to be kept between two messages."""
        known = {name: getattr(self, name) for name in (*FIELDS, *HEARD)}
        kept: dict[str, Any] = {name: value for name, value in known.items() if value is not None}
        return kept | {"skipped": sorted(self.skipped), "text": self.text}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Situation:
        """Return what `to_json` kept; names that are unknown here are passed over."""
        values = {field.name: kept[field.name] for field in fields(cls) if field.name in kept}
        skipped = values.pop("skipped", ())
        return cls(**values, skipped=frozenset(name for name in FIELDS if name in skipped))
