"""Which question is worth asking next."""

from __future__ import annotations

from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.match import Matches
from knowledge_base.record import Facility, Funding

MOST = 3


def next_facility_question(need: FacilityNeed, matches: Matches[Facility]) -> str | None:
    """Return the field to ask for."""
    return _first(need, ("techniques", "biosafety", "time"))


def next_funding_question(need: FundingNeed, matches: Matches[Funding]) -> str | None:
    """Return the field to ask for."""
    return _first(need, ("purpose", "form", "employees"))


def _first(need: FacilityNeed | FundingNeed, fields: tuple[str, ...]) -> str | None:
    if len(need.asked) >= MOST:
        return None
    return next((f for f in fields if not need.knows(f) and f not in need.skipped), None)
