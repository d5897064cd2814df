"""Where founders come from, as they say it in English or Swedish."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from knowledge_base.plan.clause import Clause
from knowledge_base.plan.situation import Founder

# The beginnings of names and adjectives, in both languages. The EEA counts as EU: its citizens need no work
# permit either.
SWEDISH: Final = r"swed(?:en|ish|e|es)\b|svensk\w*|sverige\w*"
EU: Final = r"""
    austria|österrik|belgi|bulgari|croat|kroat|cypr|czech|tjeck|denmark|danish|danmark|danska?t?\b|estoni|estland
    |estnisk|finland|finnish|finsk|finländsk|france|french|frankrike|fransk|german|tysk|greece|greek|grek|hungar
    |ungern|ungersk|ireland|irish|irland|irländsk|ital(?:y|ian|ien)|latvia|lettland|lettisk|lithuania|litau
    |luxemb|malt(?:a|ese|esisk)|netherlands|dutch|holland|holländsk|nederländ|poland|polish|polen|polsk|portug
    |romania|rumän|slova|slove|spain|spanish|spanien|spansk|norway|norwegian|norge|norsk|iceland|isländsk
    |liechtenstein
"""
OUTSIDE: Final = r"""
    (?-i:US)(?:-\w+)?\b|USA\b|u\.s\.|united\sstates|america|amerika|uk\b|united\skingdom|brit(?:ain|ish)|england|engelskt?(?=\s\w*(?:bolag|företag))
    |brittisk|storbritannien|scotland|skottland|scottish|swiss|switzerland|schweiz|indi(?:a|an|en|sk\w*)\b|chin(?:a|ese)
    |kina\b|kines|japan|korea|sydkorea|canad|kanad|austral|brazil|brasil|israel|turk(?:ey|ish|iet|isk)|ukrain|russia
    |rysk|ryssland|iran|iraq|irak|syria|syrien|pakistan|bangladesh|singapor|taiwan|hong\s?kong|mexic|mexik|argentin
    |chile|south\safrica|sydafrik|nigeria|kenya|egypt|thai|vietnam|indonesi|malays|saudi|emirates|emiraten|dubai
    |new\szealand|nya\szeeland|serbi
"""
BEYOND: Final = (
    r"outside(?:\sof)?(?:\sthe)?\s(?:eu|eea|europe)\w*|non-?\s?eu\b|third\scountr\w+"
    r"|not\s(?:from|in|an?)\s(?:the\s)?eu\b|inte\s(?:från|i|inom)\s(?:eu|ees)\b"
    r"|utanför\s(?:eu|ees|europa)\w*|tredje\s?land\w*"
)
WITHIN: Final = (
    r"(?:(?:another|other|an)\s)?eu[\s-](?:country|countries|member\sstate|company|citizens?)"
    r"|(?:within|inside|in)\sthe\seu|(?:annat\s|andra\s)?eu-land\w*|(?:inom|i)\s(?:eu|ees)\b|eu-medborgare"
)


def _begins(words: str) -> str:
    return rf"\b(?:{words})\w*(?:-based|-baserade?)?"


PLACES: Final[dict[Founder, str]] = {
    "outside_eu": rf"(?:{BEYOND}|{_begins(OUTSIDE)})",
    "eu": rf"(?:{WITHIN}|{_begins(EU)})",
    "swedish": rf"\b(?:{SWEDISH})",
}
# Between "we are" and the origin: no word that leads elsewhere ("we are looking for a German partner").
AWAY: Final = r"(?!with\b|for\b|to\b|in\b|at\b|\w+ing\b|med\b|till\b|för\b|i\b|på\b|not\b|inte\b|ute\b)\S+\s+"
SELF: Final = r"""
    (?:\b(?:we|i|founders?|owners?|company|team|startup)\s?(?:are|am|is|['’]re|['’]m)|\bas
    |\b(?:vi|jag|grundar(?:e|en|na)|ägar(?:e|en|na)|bolaget|företaget)\s(?:är|kommer)|\bsom)\s+
"""
COMPANY: Final = r"""
    (?:company|biotech|medtech|pharma|start-?up|firm|business|sme|group|team|founders?|entrepreneurs?|owners?|spin-?(?:off|out)
    |researchers?|scientists?|\w*bolag\w*|\w*företag\w*|aktiebolag|ab|grundare|ägare|entreprenör\w*|team|koncern|forskare)\b
"""
HOME: Final = r"""
    (?:\bfrom|\bbased\sin|\blocated\sin|\bheadquartered\sin|\bfrån|\bbaserade?\si|\bsitter\si|\bsäte\si|\bhör\shemma\si
    |\b(?:hq|headquarters|huvudkontor\w*)\s(?:is\s|are\s|är\s|ligger\s|finns\s)?i[n]?
    |\b(?:parent|mother|holding)\scompany(?:\sis)?\sin|\bmoderbolag\w*\s(?:är\s|finns\s|sitter\s)?i
    |\b(?:subsidiary|branch)\sof\s(?:an?\s)?|\bdotterbolag\still\s(?:ett\s)?|\bfilial\still\s(?:ett\s)?)\s*(?:the\s)?
"""
# Others who come from somewhere: no founders.
OTHERS: Final = re.compile(
    r"""\b(?:staff|employees?|people|person|colleagues?|workers?|experts?|specialists?|recruit\w*|hir(?:e|es|ing)|partners?|customers?
    |clients?|suppliers?|investors?|cro|personal\w*|anställ\w*|medarbetar\w*|kolleg\w*|rekryter\w*|kund\w*|leverantör\w*
    |partner\w*|samarbet\w*|investerar\w*|personer|folk|with|med|bring\w*|ta\shit|tar\shit|expert\w*|specialist\w*|import\w*|order\w*|buy\w*|köp\w*|talent\w*)\b
    |\b(?:our|våra|vår)\s(?:\w+\s)?(?:researchers?|scientists?|engineers?|forskare|ingenjör\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def _told(place: str) -> re.Pattern[str]:
    adjective = (
        rf"(?!not\b|no\b|inte\b|ej\b|ing[ae]t?n?\b)(?:\w+\s+){{0,2}}{place}\s+(?:\S+\s+){{0,2}}?{COMPANY}"
    )
    words = rf"{SELF}(?:{AWAY}){{0,5}}?{place} | {HOME}{place} | ^(?:an?\s|ett?\s)?{adjective}"
    return re.compile(words, re.IGNORECASE | re.VERBOSE)


TOLD: Final = {founder: _told(place) for founder, place in PLACES.items()}
NAMED: Final = {founder: re.compile(place, re.IGNORECASE | re.VERBOSE) for founder, place in PLACES.items()}


def read_founder(parts: Sequence[Clause], *, asked: bool) -> Founder | None:
    """Return where the founders come from, if they say it; of several places, the one with most to do.

    Args:
        parts: The clauses of one message.
        asked: Whether it was just asked for: then a place alone is an answer.
    """
    patterns = NAMED if asked else TOLD
    for founder, pattern in patterns.items():
        if any(_of_founders(part, pattern) for part in parts):
            return founder
    return None


def _of_founders(part: Clause, pattern: re.Pattern[str]) -> bool:
    match = pattern.search(part.text)
    return bool(match and part.says(pattern) and not OTHERS.search(part.text[: match.end()]))
