"""What a funding should be for: what the need says, and what follows from its facts."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.funding_need import FundingNeed

IMPLIED: Final = 0.6  # what follows counts less than what was said
YOUNG: Final = 4  # years
FEW: Final = 10  # employees
NEAR_MARKET_TRL: Final = 5
EARLY_TRL: Final = 3
KINDS: Final = frozenset({"grant"})  # kinds of money by which records are not described


def wishes(need: FundingNeed, year: int) -> dict[str, float]:
    """Return the terms that a record should be for, each with its weight.

    Args:
        need: The need.
        year: The present year.
    """
    said = [*need.purpose, *(money for money in need.money if money not in KINDS)]
    said += [partner for partner in need.partners if partner == "consortium"]
    if need.stage and need.trl is None:
        said.append(need.stage)
    implied = _implied(need, year)
    return {**dict.fromkeys(implied, IMPLIED), **dict.fromkeys(said, 1.0)}


def _implied(need: FundingNeed, year: int) -> list[str]:
    found = []
    if _is_young(need, year):
        found.append("early")
    if need.form == "employee":
        found.append("care-idea")
    if need.partner_abroad:
        found.append("international-project")
    if "care-partner" in need.partners:
        found.append("health-project")
    if need.trl and need.trl >= NEAR_MARKET_TRL:
        found.append("scale-up-market")
    if need.trl and need.trl <= EARLY_TRL:
        found.append("breakthrough-research")
    return found


def _is_young(need: FundingNeed, year: int) -> bool:
    if need.form == "spin-off":
        return True
    is_new = need.founded is not None and year - need.founded < YOUNG
    return (is_new or need.form == "none" or need.annual_reports == 0) and (need.employees or 0) <= FEW
