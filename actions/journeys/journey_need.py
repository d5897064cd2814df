"""What the last outcome of a journey was about, kept until a lead takes it over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, Self

from actions.need import NeedCategory
from actions.turn import Turn

SLOT: Final = "journey_need"


@dataclass(frozen=True, slots=True)
class JourneyNeed:
    """A need as a journey has found it out.

    Attributes:
        text: the need in a line or two.
        records: ids of the records that were shown.
        resource: what is offered or sought; None: the need is a lead's.
        handed: whether the visitor has said that the outcome itself shall go to staff.
    """

    text: str
    category: NeedCategory
    records: tuple[str, ...] = ()
    resource: Mapping[str, Any] | None = None
    handed: bool = False

    @classmethod
    def of(cls, turn: Turn) -> Self | None:
        """Read the slot; None: no journey has ended yet, or a lead has taken it over."""
        row = turn.slots.get(SLOT)
        if not row:
            return None
        known = {each.name: row[each.name] for each in fields(cls) if each.name in row}
        return cls(**{**known, "records": tuple(row["records"])})

    def slot(self) -> dict[str, Any]:
        """The slot's value."""
        row = asdict(self)
        return {SLOT: {**row, "records": list(self.records)}}

    def as_handed(self) -> JourneyNeed:
        """The same, for staff."""
        return replace(self, handed=True)

    @property
    def handed_resource(self) -> Mapping[str, Any] | None:
        """What is offered or sought, where just that shall go to staff."""
        return self.resource if self.handed else None
