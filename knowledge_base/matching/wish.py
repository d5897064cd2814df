"""What a funding should be for: what the need says, and what follows from its facts."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.funding_need import FundingNeed

IMPLIED: Final = 0.6  # what follows counts less than what was said
ASSUMED: Final = 0.3  # and what is only likely counts least
YOUNG: Final = 4  # years
FEW: Final = 10  # employees
REPORTED: Final = 2  # annual reports from which on a company is no beginner
NEAR_MARKET_TRL: Final = 5
EARLY_TRL: Final = 3
LARGE_SEK: Final = 10_000_000  # so much only a programme for the step to market gives
UNREADY: Final = frozenset(
    {"idea", "basic-research"}
)  # stages before any technology readiness level of a product
KINDS: Final = frozenset({"grant"})  # kinds of money by which records are not described


def wishes(need: FundingNeed, year: int) -> dict[str, float]:
    """Return the terms that a record should be for, each with its weight.

    Args:
        need: The need.
        year: The present year.
    """
    said = [*need.purpose, *(money for money in need.money if money not in KINDS and not need.rejections)]
    said += [partner for partner in need.partners if partner == "consortium"]
    if need.stage and need.trl is None and need.stage != "clinical":
        said.append(need.stage)
    assumed = ["growth"] if _is_established(need, year) and not need.partner_abroad else []
    implied = _implied(need, year)
    return {
        **dict.fromkeys(assumed, ASSUMED),
        **dict.fromkeys(implied, IMPLIED),
        **dict.fromkeys(said, 1.0),
    }


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
    return [*found, *_implied_by_stage(need)]


def _implied_by_stage(need: FundingNeed) -> list[str]:
    if need.trl is not None:
        if need.trl >= NEAR_MARKET_TRL:
            return ["scale-up-market"]
        return ["breakthrough-research" if need.trl <= EARLY_TRL else "further-results"]
    is_large = (need.amount_sek or 0) >= LARGE_SEK and need.stage not in UNREADY
    return ["scale-up-market"] if is_large or need.stage == "clinical" else []


def _is_young(need: FundingNeed, year: int) -> bool:
    if need.form == "spin-off":
        return True
    is_new = need.founded is not None and year - need.founded < YOUNG
    return (is_new or need.form == "none" or need.annual_reports == 0) and (need.employees or 0) <= FEW


def _is_established(need: FundingNeed, year: int) -> bool:
    if _is_young(need, year):
        return False
    is_old = need.founded is not None and year - need.founded >= YOUNG
    return is_old or (need.employees or 0) > FEW or (need.annual_reports or 0) >= REPORTED
