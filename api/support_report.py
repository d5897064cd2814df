"""What a project reports for a period: enterprises, hours and aid, by size, by kind, by company."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from api.supports import KINDS, NOTHING, SIZE_CLASSES, SizeClass, Support, SupportKind


@dataclass(frozen=True, slots=True)
class Sums:
    """Several supports taken together."""

    supports: Sequence[Support]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.supports)

    @property
    def enterprises(self) -> int:
        """How many organisation numbers got them."""
        return len({one.organisation_number for one in self.supports if one.organisation_number})

    @property
    def unnumbered(self) -> int:
        """How many were given to a company whose number nobody knows."""
        return sum(not one.organisation_number for one in self.supports)

    @property
    def hours(self) -> Decimal:
        """How many hours they took."""
        return sum((one.hours for one in self.supports), NOTHING)

    @property
    def aid_sek(self) -> Decimal:
        """The de minimis aid in SEK."""
        return sum((one.aid_sek for one in self.supports), NOTHING)

    @property
    def aid_eur(self) -> Decimal:
        """The de minimis aid in EUR, each at its own rate."""
        return sum((one.aid_eur for one in self.supports), NOTHING)


@dataclass(frozen=True, slots=True)
class SupportReport:
    """The supports of a period, both days included, the latest first."""

    first: date
    last: date
    supports: Sequence[Support]

    @property
    def all(self) -> Sums:
        """Everything."""
        return Sums(self.supports)

    @property
    def by_size(self) -> Mapping[SizeClass, Sums]:
        """By size; an enterprise counts once, in the size that was noted last."""
        latest = {one.organisation_number: one.size_class for one in reversed(self.supports)}
        latest.pop("", None)

        def size(one: Support) -> SizeClass:
            return latest.get(one.organisation_number, one.size_class)

        return {each: Sums([one for one in self.supports if size(one) == each]) for each in SIZE_CLASSES}

    @property
    def by_kind(self) -> Mapping[SupportKind, Sums]:
        """By kind; an enterprise counts under each kind that it got."""
        return {kind: Sums([one for one in self.supports if one.kind == kind]) for kind in KINDS}

    @property
    def by_company(self) -> Sequence[Sums]:
        """By company, in the order of their names; those without a number by their name."""
        groups: dict[str, list[Support]] = {}
        for one in self.supports:
            groups.setdefault(one.organisation_number or one.company_name.casefold(), []).append(one)
        found = [Sums(group) for group in groups.values()]
        return sorted(found, key=lambda sums: sums.supports[0].company_name.casefold())
