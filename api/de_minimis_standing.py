"""How much of the de minimis ceiling a company has had from this project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from api.supports import NOTHING, Support
from knowledge_base.matching.de_minimis import CEILING_EUR

YEARS: Final = 3
CEILING: Final = Decimal(CEILING_EUR)
NEAR: Final = Decimal("0.8")  # from this share on, the next support should be thought over


Level = Literal["low", "near", "over"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The aid that a company had within three years, in EUR, at each support's own rate."""

    aid_eur: Decimal

    @property
    def left(self) -> Decimal:
        """What is left of the ceiling; below zero beyond it."""
        return CEILING - self.aid_eur

    @property
    def level(self) -> Level:
        """Whether somebody should take care."""
        if self.left < 0:
            return "over"
        return "near" if self.aid_eur >= NEAR * CEILING else "low"


def standing(supports: Iterable[Support], day: date) -> Standing:
    """Return where a company stands on a day, by all the support that it had."""
    first = three_years_before(day)
    return Standing(sum((one.aid_eur for one in supports if first < one.given_on <= day), NOTHING))


@dataclass(frozen=True, slots=True)
class WatchedCompany:
    """A company that has had nearly all of the ceiling, or more."""

    name: str
    standing: Standing


def watched(supports: Iterable[Support], day: date) -> list[WatchedCompany]:
    """Return the companies near the ceiling or over it; the supports come with the latest first."""
    companies: dict[str, list[Support]] = {}
    for one in supports:
        if one.organisation_number:
            companies.setdefault(one.organisation_number, []).append(one)
    found = [WatchedCompany(each[0].company_name, standing(each, day)) for each in companies.values()]
    return [company for company in found if company.standing.level != "low"]


def three_years_before(day: date) -> date:
    """Return the same day three years ago; for 29 February, the day before."""
    try:
        return day.replace(year=day.year - YEARS)
    except ValueError:
        return day.replace(year=day.year - YEARS, day=28)
