"""Which form of applicant a text means, of all those that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from knowledge_base.matching.funding_need import UNDECIDED
from knowledge_base.matching.sentence_bounds import close_before, sentence_bounds

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
# "together with a Swedish AB", "it requires a limited company", "for AB only": not who asks
_ANOTHER_BEFORE: Final = re.compile(
    r"""\b(?:(?:together|along)\swith\san?(?:\s(?:swedish|second))?|with\san?\s(?:swedish|second)
    |(?:tillsammans|ihop)\smed\sett(?:\ssvenskt)?
    |(?:requires?|demands?|considers?|considering|becom(?:e|ing)|kräver|överväger|bli)\s(?:\w+\s)?
    (?:an?|ett|svenskt|swedish)(?:\ssvenskt|\sswedish)?
    |(?:open|start|found|form|register|(?:before|until|if|when|to|can|could|will|should|must
        |not)\s(?:(?:we|I)\s)?set\sup|opening|starting|founding|forming|registering|setting\sup
    |(?:startar|bildar|registrerar|grundar|öppnar)(?:\s(?:jag|vi|gärna|då|sen|snart)){0,2}|öppna|starta|bilda
    |registrera|grunda|skaffa|ombilda\s(?:\w+\s)?till|(?:turn|convert|transform)(?:ing)?\s(?:\w+\s)?(?:in)?to)
    (?:\s(?:an?|my|our|ett|eget|svenskt|swedish|own)){0,3})\s$""",
    re.IGNORECASE | re.VERBOSE,
)
# "perhaps a spin-off later", "det mesta verkar vara för AB"
_MAYBE: Final = re.compile(
    r"""\b(?:perhaps|maybe|might|may|could|kanske|eventuellt)\s(?:(?:be|become|an?|ett|en|bli)\s){0,2}$
    |\b(?:most|mostly|mainly|everything|all|mesta|mest|allt|bara|alla)\b[^.;!?]{0,30}\b(?:for|för)\s(?:an?\s
        |ett\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_FOR: Final = re.compile(r"\bfor\s(?:an?\s)?$", re.IGNORECASE)
_ONLY: Final = re.compile(r"^\sonly(?=\s?(?:[.,;?!)]|$))", re.IGNORECASE)
_LATER: Final = re.compile(r"^\slater(?=\s?(?:[.,;?!)]|$))", re.IGNORECASE)
# "AB blir vi inte", "an AB is nothing for us"
_NEVER: Final = re.compile(
    r"""^,?\s(?:(?:blir|är|vill|ska|tänker)\s(?:vi|jag|det)\s(?:\w+\s)?(?:inte|ej|aldrig)\b
    |(?:har|äger)\s(?:vi|jag)\s(?:inte|ej|inget)(?=\s?(?:[.,;!?]|$))
    |(?:we|I)\s(?:are\snot|aren['’]?t|am\snot|(?:will\s(?:not|never)|won['’]?t)\sbe(?:come)?
        |(?:do\snot|don['’]?t)\swant)
    (?=\s?(?:[.,;!?]|$)|\s(?:to\sbe|and|but)\b)
    |(?:it|that)\s(?:will\snever|won['’]?t|will\snot)\sbe\b
    |(?:är|blir|is|would\sbe)\s(?:inget|ingenting|nothing|not)\s(?:för|for)\s)""",
    re.IGNORECASE | re.VERBOSE,
)
# "With a Swedish AB in Lund we would run it"
_WITH: Final = re.compile(r"(?:^|[.,;]\s)with\san?(?:\sswedish)?\s$", re.IGNORECASE)
_JOINTLY: Final = re.compile(r"^[^.;!?]{0,60}\b(?:we|together)\b", re.IGNORECASE)
# "a Dutch SME, a German hospital and we": beside a form of one's own, it is a partner's
_ANY: Final = re.compile(r"\b(?:an?|ett|en)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_IS: Final = re.compile(
    r"\b(?:are|we['’]re|am|is|was|were|became|är|blev|var)\s(?:now\s|today\s|nu\s)?(?:an?|ett"
    r"|en)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
# "our partner is a subsidiary of Roche"
_PARTNER_IS: Final = re.compile(
    r"\b(?:our|the|my|vår|en)\s(?:[\w-]+\s)?(?:partner|customer|client|supplier|investor|kund|leverantör"
    r"|partnern|kunden)"
    r"(?:\s(?:in|from|i|från)\s[\w-]+)?\s(?:is|will\sbe|är|blir)\s(?:an?|ett|en)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
_WE: Final = re.compile(r"\b(?:we|(?-i:us)|our|vi|oss|vårt?)\b", re.IGNORECASE)  # "the US" is somewhere else


def is_of_another(text: str, start: int, end: int) -> bool:
    """Whether the form at `text[start:end]` is a partner's, a rule's or the future's."""
    before, after = close_before(text, start), text[end:]
    is_rule = _FOR.search(before) and _ONLY.search(after)
    is_joint = _WITH.search(before) and _JOINTLY.search(after)
    is_not_now = _LATER.search(after) or _NEVER.search(after)
    is_partners = _PARTNER_IS.search(before)
    is_open = _ANOTHER_BEFORE.search(before) or _MAYBE.search(before)
    return bool(is_partners or is_open or is_rule or is_joint or is_not_now)


def is_partner(text: str, start: int, end: int) -> bool:
    """Whether the form at `text[start:end]` is a partner's: some company, in a sentence that names "us"."""
    before = close_before(text, start)
    is_some = _ANY.search(before) and not _IS.search(before)
    return bool(is_some and _WE.search(text, *sentence_bounds(text, start, end)))


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
    if "none" in named and "public" in named:
        return "public"  # "I write for the municipality, it is no company"
    if "none" in named:
        return "employee" if is_employed else "none"
    told = [form for form in named if form not in UNDECIDED | _PERSONS]
    undecided = [form for form in named if form in UNDECIDED]
    return (told or undecided or ["none"])[-1]
