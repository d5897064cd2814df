"""Which form of applicant a text means, of all those that it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from knowledge_base.matching.funding_need import UNDECIDED

# A company abroad is one, whatever it plans here; who has no company has none, whatever is to be registered.
_FIRST: Final = (
    "sole-trader",
    "partnership",
    "economic-association",
    "association",
    "foundation",
    "outside-eu",
    "foreign",
)
_PERSONS: Final = frozenset({"students", "researcher"})  # they may have a company, and mostly have none


def told_form(named: Sequence[str], *, is_employed: bool = False) -> str:
    """Return the form that tells most of those that a text names, in its order; at least one is needed.

    Args:
        named: The forms.
        is_employed: Whether who asks works in care: without a company that tells more than having none.
    """
    abroad = [form for form in ("outside-eu", "foreign") if form in named]
    companies = [form for form in named if form in (*_FIRST, "aktiebolag")]
    last = companies[-1] if companies else None
    if last in ("outside-eu", "foreign"):
        return abroad[0]
    if last and not (last == "aktiebolag" and "none" in named):
        return last
    if "none" in named:
        return "employee" if is_employed else "none"
    told = [form for form in named if form not in UNDECIDED | _PERSONS]
    undecided = [form for form in named if form in UNDECIDED]
    return (told or undecided or ["none"])[-1]
