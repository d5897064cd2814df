"""What a company has told of itself beside its need, as a lead names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from knowledge_base.record import Texts

_READ: Final = Texts(
    en="read in the visitor's own words, please check: {facts}",
    sv="läst ur besökarens egna ord, kontrollera gärna: {facts}",
)
_LABELS: Final = {
    "employees": Texts(en="employees {}", sv="anställda {}"),
    "timeline": Texts(en="timeline “{}”", sv="tidplan ”{}”"),
    "place": Texts(en="place {}", sv="ort {}"),
}


@dataclass(frozen=True, slots=True)
class ReadFacts:
    """What stands in a text; None: it does not tell, or not surely enough.

    Attributes:
        employees: how many work in the visitor's own company.
        timeline: when or for how long it is needed, in the visitor's words.
        place: where the company is, or where it is needed.
        several_places: whether more than one is named, so that none of them may be taken for the one.
    """

    employees: int | None = None
    timeline: str | None = None
    place: str | None = None
    several_places: bool = False

    def beside(self, told: Mapping[str, str]) -> dict[str, str]:
        """Those that were not told otherwise: in answer to a question, or on a journey."""
        read = {name: getattr(self, name) for name in _LABELS}
        return {name: str(value) for name, value in read.items() if value is not None and not told.get(name)}


def read_in_words(read: Mapping[str, str]) -> Texts | None:
    """How staff learn that nobody was asked for these; None where there are none."""
    if not read:
        return None
    listed = [_LABELS[name] for name in read]
    values = read.values()
    english = ", ".join(label.en.format(value) for label, value in zip(listed, values, strict=True))
    swedish = ", ".join(label.sv.format(value) for label, value in zip(listed, values, strict=True))
    return Texts(en=_READ.en.format(facts=english), sv=_READ.sv.format(facts=swedish))
