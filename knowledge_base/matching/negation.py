"""Whether words of a text are said of something that is not wanted, or not yet."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives

NEGATIONS: Final = alternatives(
    """no, not, without, never, don't, doesn't, isn't, aren't, neither, nor, inte, ej, icke, ingen, inget,
    inga, utan, slipper, varken, aldrig"""
)
ONLY: Final = alternatives("only, matter, just, necessarily, sure, bara, enbart, endast, säker, säkra")
CONTRASTS: Final = alternatives("but, men, utan, rather, snarare, full, fullt")
UNNEEDED: Final = alternatives(
    """not needed, not required, not necessary, not a must, needn't, inte nödvändigt, behövs
    inte, behövs ej, krävs inte, krävs ej, behöver vi inte, kräver vi inte, inget krav, inte ett krav,
    är inte aktuellt, is out, unnecessary, onödigt, too dear, is too dear, too expensive, is too
    expensive, för dyrt, är för dyrt, går inte, går ej, funkar inte, fungerar inte, duger inte, är
    uteslutet, uteslutet, kommer inte på fråga, är inget krav, won't do, will not do, doesn't do, does
    not do, won't work, doesn't work, out of the question, not an option, no option, no use to us,
    overkill, can wait, could wait, not a requirement, no requirement, isn't required, isn't needed,
    isn't necessary, not wanted, unwanted, får vänta, kan vänta, överkurs"""
)
# "we have no sorter": one is wanted
LACKING: Final = alternatives(
    """have no, has no, have not got a, haven't got a, haven't got any, don't have a, don't have any, do not
    have a, do not have any, don't own a, own no, without our own, no longer have a, lack a, there is no,
    har ingen, har inget, har inga, har inte någon, har inte något, har inte en, har inte ett, äger inget,
    äger ingen, saknar, finns ingen, finns inget, har ingen egen, har inget eget, utan egen, utan eget"""
)
LATER: Final = alternatives(
    """before, prior to, until, towards, later, next year, eventually, one day, inför, före, innan, på väg
    mot, senare, nästa år, så småningom, framöver, på sikt, längre fram, tar vi sen, gör vi sen, in a
    later"""
)
# "no need for a GMP", "inte i ett renrum", and not "not only GMP", "not here but in GMP", "utan också GMP"
_BEFORE: Final = re.compile(
    rf"\b{NEGATIONS}(?!\s+(?:{ONLY}|också|även)\b)\s+(?:(?!{CONTRASTS}\b)[\w-]+\s+){{0,3}}$", re.IGNORECASE
)
# "we cannot do it without the hospital"
_NOT_WITHOUT: Final = re.compile(
    r"(?:\b(?:not|cannot|never|nothing|inte|ej|aldrig|inget)|n['’]t)\s(?:\w+\s){0,4}?(?:without|utan)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# "GMP is not needed", "GMP-nivå behövs inte"
_AFTER: Final = re.compile(rf"^(?:-?\w+)?\s+(?:\w+\s+){{0,2}}?{UNNEEDED}\b", re.IGNORECASE)
_LACKING_BEFORE: Final = re.compile(rf"\b{LACKING}\s(?!need\b|behov\b)(?:[\w-]+\s){{0,2}}$", re.IGNORECASE)
_LATER_BEFORE: Final = re.compile(rf"\b{LATER}\W+(?:\w+\W+){{0,4}}$", re.IGNORECASE)
_LATER_AFTER: Final = re.compile(
    rf"^\s(?:(?!not\b|no\b|or\b)\w+\s){{0,2}}{LATER}\b(?!\sthan\b)", re.IGNORECASE
)
# "a lab we have already"
_HAVE_AFTER: Final = re.compile(
    r"^(?:-?\w+)?\s(?:har\s(?:vi|jag)\s(?:redan|på\sannat\shåll)|finns\sredan)(?=\s?(?:[.,;!?]|$))",
    re.IGNORECASE,
)
# "not level two but BSL-3": in Swedish the word for "but" is the word for "without" too
_CONTRAST: Final = re.compile(
    r"^.*\b(?:inte|ej|icke|ingen|inget|inga)\b.*\butan\s"
    r"(?=(?:ska|skall|måste|bör|kan|vill|behöver|helst|hellre|snarare|det|den|ett|en|i|på|vi|jag)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ENDS: Final = ".;!?,:"


def is_negated(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` closely follows a negation, or is said not to be needed, in its clause."""
    before, after = _clause(text, start, end)
    if _NOT_WITHOUT.search(before):
        return False
    return bool(_BEFORE.search(before) or _AFTER.search(after) or _HAVE_AFTER.search(after))


def is_lacking(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is something that somebody says not to have."""
    return bool(_LACKING_BEFORE.search(_clause(text, start, end)[0]))


def is_later(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a later step: "before we go to GMP", "GMP next year"."""
    before, after = _clause(text, start, end)
    return bool(_LATER_BEFORE.search(before) or _LATER_AFTER.search(after))


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    begin = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    stop = min((at for mark in _ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    return _CONTRAST.sub("", text[begin:start]), text[end:stop]
