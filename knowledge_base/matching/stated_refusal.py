"""What a text says is not wanted: a loan, an incubator, advice, or Almi."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.no_option import NO_GOOD
from knowledge_base.matching.refused_advice import refused_advice
from knowledge_base.matching.refused_debt import refused_debts
from knowledge_base.matching.refused_help import ADVICE, ALSO_NOT, INCUBATION, NAMED, refused_help
from knowledge_base.matching.refused_loan import is_welcome, refused_loans
from knowledge_base.matching.span import Span

__all__ = ["ADVICE", "REFUSABLE", "is_welcome", "stated_refusals"]

REFUSABLE: Final = frozenset({"almi", INCUBATION})  # they are refused by such words alone
# Who has none yet, or was refused by one, does not refuse it: "so far no bank".
_MISSING: Final = re.compile(
    r"\b(?:so\sfar|hittills|have|has|had|har|hade|saknar)\s(?:\w+,?\s){0,4}?$", re.IGNORECASE
)
_DISMISSAL: Final = alternatives(
    """get lost, go to hell, go to blazes, go hang, go whistle, whistle for it, take a hike, jump in the
    lake, go jump in the lake, stay away, stay out of it, stay where they are, keep their money, keep its
    money, forget about us, forget it, dra åt skogen, dra åt helvete, dra åt fanders, dra dit pepparn växer,
    fara åt skogen, fara åt helvete, fara och flyga, ta sig i brasan, ta sig i häcken, ta sig någonstans,
    slänga sig i väggen, hålla sig borta, behålla sina pengar, glömma det, glömma oss"""
)
_DISMISSED: Final = (
    ("almi", "Almi"),
    ("loan", r"(?:banks?|banken|bankerna|lenders?|loans?|lån|lånen|långivar\w*)"),
    *NAMED,
)
_ANY_DISMISSED: Final = "|".join(name for _, name in _DISMISSED)
# "banken och Almi kan dra åt skogen"
_MAY_GO: Final = re.compile(
    rf"\b(?P<who>(?:{_ANY_DISMISSED})(?:\s?(?:,|and|or|och|eller|o|&)\s(?:the\s)?[\w-]+){{0,2}})"
    r"\s(?:can|could|may|kan|får|må)"
    rf"\s(?:all\s|both\s|just\s|båda\s|alla\s|gärna\s|bara\s)?{_DISMISSAL}\b",
    re.IGNORECASE,
)
_BACK: Final = (
    r"(?:paid\sback|repaid|given\sback|returned|go\sback|betalas\s(?:tillbaka|igen)|återbetalas"
    r"|lämnas\stillbaka)"
)
_MUST: Final = r"(?:that|which|som)\s(?:has\sto|must|needs\sto|ska|skall|måste)\s(?:be\s)?"
_INCUBATORS: Final = (
    r"(?:incubators?|inkubator(?:er|n)?|accelerator\shouses?|start-?up\shotels?|hubb(?:en|ar)?|hubs?)"
)
OF_A_KIND: Final = (
    (
        "loan",  # "nothing to repay", "no to anything that must be paid back", "inte en krona tänker vi låna"
        re.compile(
            rf"""\b(?:nothing|inget|ingenting)\s(?:to\srepay|to\spay\sback
                |att\s(?:betala\stillbaka|återbetala))\b
            |\b(?:no|nej|stop|stopp)\s(?:to|till|för)\s(?:anything|everything|allt|något)\s{_MUST}{_BACK}\b
            |\b(?:do\snot|don['’]?t)\s(?:suggest|offer|show)\s(?:us\s|me\s)?(?:anything
                |things)\s{_MUST}{_BACK}\b
            |\b(?:without\sowing\s(?:anybody|anyone|money|anything)
                |utan\s(?:återbetalningskrav|att\sbli\sskyldig\w*))\b
            |\binte\sen\s(?:enda\s)?krona\s(?:tänker|vill|ska|kommer)\s(?:vi|jag)\s(?:att\s)?låna\b
            |\blån\s(?:går|faller)\sbort\b
            |\b(?:rather|sooner|hellre)\b[^.;!?]{{0,40}}?\b(?:than|än)\s(?:sign(?:ing)?|skriva
                |apply(?:ing)?)\s(?:up\s)?(?:for|på)\s(?:an?\s|ett\s)?
            (?:credit|loan|lån|kredit)\b""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        INCUBATION,  # "inkubatorer har vi fått nog av", "no incubator will get hold of us again"
        re.compile(
            rf"""\b{_INCUBATORS}\s(?:har|have)\s(?:vi|jag|we|I)\s(?:fått|had)\s(?:nog|enough)\b
            |\b(?:no|ingen|inga)\s{_INCUBATORS}\s(?:will|shall|ska|får)\s[^.;!?]{{0,30}}?\b(?:again|igen)\b
            |\b(?:refuse|vägrar)\s(?:to|att)\s(?:sit|be|stay|move|go|sitta|flytta|gå|vara)\s(?:back\s)?(?:in
                |into|i|in\si|in\spå)\s(?:an?\s|någon\s|en\s)?{_INCUBATORS}\b
            |\b(?:inte|not)\s(?:flytta|sitta|gå|move|go)\s(?:in\s|into\s)?(?:på|i|to)?\s?(?:någon|nån|any|an?
                |en)\s(?:\w+\s(?:eller|or)\s(?:i\s|in\s)?(?:någon|nån|any|an?|en)?\s?)?
            {_INCUBATORS}\b
            |\bno\s(?:accelerator\shouses?|start-?up\shotels?)\b""",
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        "almi",
        re.compile(
            rf"\b(?:no|not|inte|ej|anything\sbut|allt\sutom)\sAlmi{ALSO_NOT}"
            rf"|\bAlmi\s(?:is|är|vore)\s(?:\w+\s)?{NO_GOOD}\b(?!\sto\b)",
            re.IGNORECASE,
        ),
    ),
    ("loan", re.compile(rf"\b(?:no\s(?:banks?|lenders?|Almi)){ALSO_NOT}", re.IGNORECASE)),
)


def stated_refusals(text: str) -> Iterator[Span]:
    """Go through what says that something is not wanted; the value is the id of what is refused."""
    for value, pattern in OF_A_KIND:
        for match in pattern.finditer(text):
            if not _MISSING.search(text[: match.start()]):
                yield Span("refused", match.start(), match.end(), value)
    yield from _dismissed(text)
    yield from refused_help(text)
    yield from (Span("refused", *where, ADVICE) for where in refused_advice(text))
    yield from refused_loans(text)
    yield from (Span("refused", *where, "loan") for where in refused_debts(text))


def _dismissed(text: str) -> Iterator[Span]:
    for match in _MAY_GO.finditer(text):
        for value, name in _DISMISSED:
            if re.search(rf"\b{name}\b", match["who"], re.IGNORECASE):
                yield Span("refused", match.start(), match.end(), value)
