"""Whether a text says that no loan is wanted: "anything but a loan", "nothing that we must pay back"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.span import Span

_LOAN: Final = (
    r"(?:(?:an?|any|the|another|bank|new|more|ett|något|några)\s){0,2}(?:loans?|borrow\w*|credit|lån\w*)"
)
_DEBT: Final = r"(?:(?:any|more|new|further|mer|nya)\s){0,2}(?:debts?|skuld\w*|skuldsätta)"
_RATHER: Final = alternatives(
    """rather than, instead of, in place of, anything but, everything but, anything other than, other
    than, except, excluding, than taking, i stället för, istället för, snarare än, annat än, utom,
    förutom, allt utom"""
)
_AVOID: Final = alternatives(
    """avoid, avoiding, refuse, refuse to, reject, not interested in, have no use for, undvika, undviker,
    slippa, slipper, vägrar, vägrar att, tackar nej till"""
)
_NOT: Final = alternatives(
    """cannot, can't, won't, wouldn't, will not, would not, can not, shouldn't, do not want, don't want,
    not want, never, not looking, not ready, kan inte, vill inte, vill ej, vill vi inte, inte aktuellt
    med"""
)
_NO_OPTION: Final = alternatives(
    """out of the question, not an option, no option, not an alternative, off the table, excluded, ruled
    out, not for us, not possible, not acceptable, unwanted, not wanted, uteslutet, uteslutna, inte
    aktuellt, inget alternativ, inte intressant, inget för oss, inte en möjlighet"""
)
_NO_DUTY: Final = alternatives(
    """not, n't, without, nothing, never, no need, no obligation, inte, utan, slippa, slipper, aldrig,
    inget"""
)
_PAY_BACK: Final = (
    r"(?:pay(?:ing|ment)?\s(?:it\s|them\s|the money\s|anything\s)?back|paid back|repa(?:y|id|ying|yment)\w*"
    r"|betalas?\s(?:det\s|dem\s|pengarna\s)?tillbaka|återbetala\w*)"
)
REFUSALS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_RATHER}|{_AVOID})\s(?:to\s|att\s|ta\s|take\s|taking\s)?(?:{_LOAN}|{_DEBT})\b",
        rf"\b(?:rather|prefer\w*|hellre|helst)\s(?:\w+\s){{0,3}}?(?:than|än|over|to|framför)\s{_LOAN}\b",
        rf"(?:\b|(?=n['’]?t)){_NOT}\s(?:\w+\s){{0,3}}?(?:{_LOAN}|{_DEBT})\b",
        rf"\b{_LOAN}\s(?:is|are|would be|är|vore|känns)?\s?(?:\w+\s)?{_NO_OPTION}\b",
        rf"(?:\b|(?=n['’]?t)){_NO_DUTY}\s(?:\w+\s){{0,6}}?{_PAY_BACK}\b",
        r"\bnon-?(?:repayable|refundable)\b",
    )
)


def stated_refusals(text: str) -> Iterator[Span]:
    """Go through what says that no loan is wanted; the value is the id of the refused kind of money."""
    for pattern in REFUSALS:
        for match in pattern.finditer(text):
            yield Span("refused", match.start(), match.end(), "loan")
