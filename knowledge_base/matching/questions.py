"""Which question to ask next: at most three.

First what is needed; then what may have been refused, for a card depends on it; then what tells most
candidates apart.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.match import CARDS, Match, Matches
from knowledge_base.record import Facility, Funding

MOST: Final = 3
WORTH: Final = 0.5  # bits; a question that tells less is not worth the visitor's time
SORTING: Final = frozenset({"place"})  # they only put the cards in order, which few cards do not need
FACILITY: Final = ("biosafety", "gmp", "place", "user")
FUNDING: Final = (
    "form",
    "employees",
    "founded",
    "annual_reports",
    "turnover_sek",
    "amount_sek",
    "partner_abroad",
    "stage",
    "place",
)

WITHOUT_COMPANY: Final = frozenset({"none", "employee", "public"})
OF_A_COMPANY: Final = frozenset({"employees", "founded", "annual_reports", "turnover_sek", "place"})


def next_question(need: FacilityNeed | FundingNeed, matches: Matches[Any]) -> str | None:
    """Return the field or the suspicion to ask about; None where three were asked, or little would change.

    Args:
        need: What is known; what was asked for or skipped is not asked again.
        matches: The records that fit it so far.
    """
    if len(need.asked) >= MOST:
        return None
    first = "techniques" if isinstance(need, FacilityNeed) else "purpose"
    # What is to be done may be said in words that no term knows; money for no known purpose may be for any.
    likely = (*matches.shown, *matches.held)
    is_meant = first == "techniques" and any(match.fit == "meant" for match in likely)
    if _is_open(need, first) and not is_meant:
        return first
    suspected = (own for match in matches.held for own in match.suspected)
    unasked = next((own for own in suspected if own not in need.asked | need.skipped), None)
    if unasked:
        return unasked
    fields = FACILITY if isinstance(need, FacilityNeed) else FUNDING
    fitting = (*matches.shown, *matches.more)
    # What only means something alike is worth a card, but no question.
    candidates = tuple(match for match in fitting if match.fit == "named") or fitting
    askable = [
        field
        for field in fields
        if _is_open(need, field) and (len(candidates) > CARDS or field not in SORTING)
    ]
    worth = {field: _told(candidates, field) for field in askable}
    best = max(worth, key=lambda field: worth[field], default=None)
    return best if best is not None and worth[best] >= WORTH else None


def _is_open(need: FacilityNeed | FundingNeed, field: str) -> bool:
    if isinstance(need, FundingNeed) and need.form in WITHOUT_COMPANY and field in OF_A_COMPANY:
        return False
    return not need.knows(field) and field not in need.skipped and field not in need.asked


def _told(candidates: Sequence[Match[Any]], field: str) -> float:
    """How much an answer tells, in bits: the entropy of what the candidates state of the field."""
    counts = Counter(_stated(match.record, field) for match in candidates)
    whole = sum(counts.values())
    return -sum(count / whole * math.log2(count / whole) for count in counts.values())


def _stated(record: Facility | Funding, field: str) -> object:
    return _of_facility(record, field) if isinstance(record, Facility) else _of_funding(record, field)


def _of_facility(record: Facility, field: str) -> object:
    if field == "biosafety":
        return record.biosafety_levels
    if field == "gmp":
        return record.gmp_level == "GMP"
    if field == "place":
        return record.places
    return "companies" in record.users if record.users else None


def _of_funding(record: Funding, field: str) -> object:
    conditions = record.conditions
    turnover = (conditions.least_turnover_sek, conditions.most_turnover_sek, conditions.most_size_sek)
    stated: dict[str, object] = {
        "form": conditions.forms,
        "employees": (conditions.least_employees, conditions.most_employees),
        "founded": conditions.oldest_years,
        "annual_reports": conditions.annual_reports,
        "turnover_sek": turnover,
        "amount_sek": record.amount and (record.amount.currency, record.amount.most),
        "partner_abroad": conditions.partner_abroad,
        "stage": conditions.least_trl,
        "place": conditions.places,
    }
    return stated[field]
