"""Which form of applicant a text means, of all those that it names."""

from __future__ import annotations

import re
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
# "with a Swedish AB in Lund", "it requires a limited company", "for AB only": not who asks
_ANOTHER_BEFORE: Final = re.compile(
    r"""\b(?:(?:together|along)\swith\san?(?:\s(?:swedish|second))?|(?<=[.,;]\s)with\san?(?:\sswedish)?|(?:tillsammans|ihop)\smed\sett(?:\ssvenskt)?
    |(?:requires?|demands?|considers?|considering|becom(?:e|ing)|kräver|överväger|bli)\s(?:\w+\s)?(?:an?|ett|svenskt|swedish)(?:\ssvenskt|\sswedish)?)\s$""",
    re.IGNORECASE | re.VERBOSE,
)
_RULE_AFTER: Final = re.compile(r"^\s(?:only|later)(?=\s?(?:[.,;?!)]|$))", re.IGNORECASE)


def is_of_another(text: str, start: int, end: int) -> bool:
    """Whether the form at `text[start:end]` is a partner's, a rule's or the future's."""
    return bool(_ANOTHER_BEFORE.search(text[:start]) or _RULE_AFTER.search(text[end:]))


# "a Dutch SME, a German hospital and we": beside a form of one's own, it is a partner's
_ANY: Final = re.compile(
    r"(?<!we\sare\s)(?<!we['’]re\s)(?<!vi\sär\s)\b(?:an?|ett|en)\s(?:[\w-]+\s)?$", re.IGNORECASE
)
_WE: Final = re.compile(r"\b(?:we|us|our|vi|oss|vårt?)\b", re.IGNORECASE)
_ENDS: Final = re.compile(r"[.!?](?=\s|$)")


def is_partner(text: str, start: int, end: int) -> bool:
    """Whether the form at `text[start:end]` is a partner's: some company, in a sentence that names "us"."""
    begin = max((match.end() for match in _ENDS.finditer(text, 0, start)), default=0)
    stop = match.start() if (match := _ENDS.search(text, end)) else len(text)
    return bool(_ANY.search(text[:start]) and _WE.search(text, begin, stop))


def told_form(named: Sequence[str], *, is_employed: bool = False) -> str:
    """Return the form that tells most of those that a text names, in its order; at least one is needed.

    Args:
        named: The forms.
        is_employed: Whether who asks works in care: without a company that tells more than having none.
    """
    abroad = [form for form in ("outside-eu", "foreign") if form in named]
    companies = [form for form in named if form in (*_FIRST, "aktiebolag")]
    last = companies[-1] if companies else None
    if last == "association" and "foundation" in companies:
        return "foundation"  # "a foundation, non-profit"
    if last in ("outside-eu", "foreign"):
        return abroad[0]
    if last and not (last == "aktiebolag" and "none" in named):
        return last
    if "none" in named:
        return "employee" if is_employed else "none"
    told = [form for form in named if form not in UNDECIDED | _PERSONS]
    undecided = [form for form in named if form in UNDECIDED]
    return (told or undecided or ["none"])[-1]
