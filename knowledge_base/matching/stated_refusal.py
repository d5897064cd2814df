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
_DEBT: Final = r"(?:(?:an?|any|another|more|new|further|mer|nya)\s){0,2}(?:debts?|skuld\w*|skuldsätta)"
_RATHER: Final = alternatives(
    """rather than, instead of, in place of, anything but, everything but, anything other than, other
    than, except, excluding, than taking, i stället för, istället för, snarare än, annat än, utom,
    förutom, allt utom"""
)
_AVOID: Final = alternatives(
    """
    avoid, avoiding, no more, no further, no wish to, no appetite for, no desire to, ingen lust
    att, inte lust att, inga fler, inga mer, inget mer, refuse, refuse to, reject,
    forbid, forbids, bans, rules out, förbjuder, utesluter, not interested in, have no use for, undvika,
    undviker, slippa, slipper, vägrar, vägrar att, tackar nej till, hate, dislike, skip, forget, forget
    about, tired of, afraid of, scared of, enough, too many, too much, hoppa över, glöm, trötta på, för
    många, för mycket, tillräckligt med, nog med, gillar inte, ogillar, rädda för"""
)
_NOT: Final = alternatives(
    """cannot, can't, won't, wouldn't, will not, would not, can not, shouldn't, do not want, don't want,
    not want, don't do, do not do, does not do, not do, says no to, said no to, say no to, no to, against,
    opposed to, nothing to do with, säger nej till, sagt nej till, sa nej till, nej till, emot, tar inga, tar
    inte, never, not looking, not ready, kan inte, vill inte, vill ej, vill vi inte, inte aktuellt
    med"""
)
_NO_OPTION: Final = alternatives(
    """
    won't do, will not do, won't work, don't work, do not work, doesn't work, does not work, doesn't
    help, does not help, no use, no good, inte aktuella, funkar inte, fungerar inte, går inte, går ej,
    duger inte, hjälper inte, passar inte, är inget för, out of the question, not an option, no option,
    not an alternative, off the table, excluded, ruled out, not for us, not possible, not acceptable,
    unwanted, not wanted, uteslutet, uteslutna, inte aktuellt, inget alternativ, inte intressant, inget
    för oss, inte en möjlighet, useless, no thanks, nej tack, not our thing, no go, a no go, a no-go,
    inget vi vill ha, ingenting för oss, not interesting, of no interest, not of interest, uninteresting,
    ointressant, ointressanta"""
)
_NO_DUTY: Final = alternatives(
    """not, n't, without, nothing, never, no need, no obligation, inte, utan, slippa, slipper, aldrig,
    inget"""
)
_PAY_BACK: Final = (
    r"(?:return(?:ed|ing)?(?!\son)|giv(?:e|en)\s(?:it\s|them\s)?back|lämnas?\stillbaka|ges?\stillbaka"
    r"|pay(?:ing|ment)?\s(?:it\s|them\s|the money\s|anything\s)?back|paid back|repa(?:y|id|ying|yment)\w*"
    r"|betalas?\s(?:det\s|dem\s|pengarna\s)?tillbaka|återbetala\w*)"
)
REFUSALS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_RATHER}|{_AVOID})\s(?:to\s|att\s|ta\s|take\s|taking\s)?(?:{_LOAN}|{_DEBT})\b",
        rf"\b(?:rather|prefer\w*|hellre|helst)\s(?:\w+\s){{0,3}}?(?:(?:than|än|over|framför)\s{_LOAN}|to\s(?:an?\s)?loans?)\b",
        rf"(?:\b|(?=n['’]?t)){_NOT}\s(?:\w+\s){{0,3}}?(?:{_LOAN}|{_DEBT})\b",
        rf"\b(?:{_LOAN}|{_DEBT})\s(?:is|are|would be|är|vore|känns)?\s?(?:\w+\s)?{_NO_OPTION}\b",
        rf"(?:\b|(?=n['’]?t)){_NO_DUTY}\s(?:\w+\s){{0,6}}?{_PAY_BACK}\b",
        rf"\brepayable\s(?:is\s|are\s|would\sbe\s)?(?:\w+\s)?{_NO_OPTION}\b",
        r"\blåna\s(?:har|känner)\s(?:vi|jag)\s(?:ingen|inte\snågon)\s(?:lust|avsikt|önskan)\b",
        rf"\b{_LOAN}\s(?:is|are)\sout\b(?!\sthere)",
        r"\b(?:vi|jag)\slånar\sinte\b|\b(?:låna|ta\slån)\s(?:vill|kan|tänker)\s(?:vi|jag)\s(?:\w+\s)?inte\b",
        r"(?:\bnot|n['’]?t|\bnever)\s(?:\w+\s){0,3}?owe\b|\bowe\s(?:nothing|nobody|no\sone)\b",
        r"\bnever\s(?:\w+\s){0,3}?go(?:es)?\sback\b",
        r"\bnon-?(?:repayable|refundable)\b",
        rf"\b(?:inte|ej|not)\s(?:ta\s|take\s|taking\s|via\s|som\s|as\s)?(?:{_LOAN}|{_DEBT})\b|\bno\s{_DEBT}\b",
        rf"\b{_LOAN}\s?[=:?,–-]\s?(?:no|nej|nope)\b(?!\s(?:problem|matter|issue))",
        rf"\b{_LOAN}\b[^.;!?]{{0,60}}?(?:(?:won['’]?t|will\snot|can['’]?t|cannot)\stake\s(?:another|one|more|any)"
        r"|(?:don['’]?t|do\snot)\s(?:need|want)\s(?:more|any|another)(?:\sof\s(?:them|those))?(?=\s?(?:[.,;!?]|$)))",
        rf"\b{_LOAN}\s(?:that\s|which\s)?(?:we|I)\s(?:\w+\s)?(?:don['’]?t|do\snot)\s(?:want|need|like|wish|take)\b",
        r"\b(?:ta\s)?lån\w*\s(?:vill|kan|tänker|får|ska)\s(?:\w+\s){0,3}?inte\b",
        r"(?<!not\s)(?<!inte\s)\b(?:only|just|solely|bara|endast|enbart)\s(?:an?\s|ett\s|rena\s)?(?:grants?|bidrag)\b|\bgrants?\sonly\b",
    )
)


# Who has none yet, or was refused by one, does not refuse it: "so far no bank", "we have no incubator".
_MISSING: Final = re.compile(
    r"\b(?:so\sfar|hittills|have|has|had|har|hade|saknar)\s(?:\w+,?\s){0,4}?$", re.IGNORECASE
)
_ALSO_NOT: Final = (
    r"\s?(?:[.,;!?]|$)|\s(?:please|again|either|tack|igen)\b|\s(?:and|nor|or|och|eller)\s(?:no|ingen|inga)\b"
)
OF_A_KIND: Final = (
    ("incubation", re.compile(rf"\b(?:no\sincubators?|ingen\sinkubator)(?={_ALSO_NOT})", re.IGNORECASE)),
    (
        "almi",
        re.compile(rf"\b(?:no|not|inte|ej|anything\sbut|allt\sutom)\sAlmi(?={_ALSO_NOT})", re.IGNORECASE),
    ),
    ("loan", re.compile(rf"\b(?:no\s(?:banks?|lenders?|Almi))(?={_ALSO_NOT})", re.IGNORECASE)),
)
REFUSABLE: Final = frozenset({"almi", "incubation"})  # they are refused by such words alone
_LOANS: Final = re.compile(r"\b(?:loans?|borrow\w*|credit|lån\w*)", re.IGNORECASE)
_AGAINST: Final = re.compile(
    r"\b(?:nothing|not|n['’]?t|inget|ingenting|inte)\s(?:\w+\s){0,2}?(?:against|emot|opposed\sto)\s(?:an?\s|ett\s|any\s)?$",
    re.IGNORECASE,
)


def is_welcome(text: str, start: int) -> bool:
    """Whether a word that begins at `start` is said to be fine: "we have nothing against loans"."""
    return bool(_AGAINST.search(text[:start]))


def stated_refusals(text: str) -> Iterator[Span]:
    """Go through what says that no loan or no incubator is wanted; the value is the id of what is refused."""
    for value, pattern in OF_A_KIND:
        for match in pattern.finditer(text):
            if not _MISSING.search(text[: match.start()]):
                yield Span("refused", match.start(), match.end(), value)
    for pattern in REFUSALS:
        for match in pattern.finditer(text):
            loan = _LOANS.search(text, match.start())
            if not (loan and is_welcome(text, loan.start())):
                yield Span("refused", match.start(), match.end(), "loan")
