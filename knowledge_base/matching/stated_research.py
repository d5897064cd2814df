"""What of a company's staff stands against the deduction for research: too few hours, or no Swedish wages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.number_words import NUMBER, ROUGHLY, number_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_staff import stated_staff

RD_HOURS: Final = "rd-hours"
LEAST_HOURS: Final = 15  # a month; who researches less gives no right to the deduction
LEAST_PER_CENT: Final = 50  # of the working time, likewise
LEAST_DAYS: Final = 3  # of a week: the same share
LEAST_WEEKLY: Final = 20  # hours, likewise
LEAST_MONTHLY_DAYS: Final = 10  # likewise
_RESEARCH: Final = r"\b(?:research|develop(?:ment|s\b|ing\b|\b)|R\s?&\s?D|forsk\w+|utveckl\w+|FoU)"
_RESEARCHES: Final = re.compile(_RESEARCH, re.IGNORECASE)
_COUNTED: Final = r"(?:a|per|each|every|in\sthe|i|om|av|varje)"
_MONTH: Final = r"(?:month|månad(?:en)?|mån)\b"
_WEEK: Final = r"(?:week|vecka(?:n)?)\b"
_FEW: Final = alternatives(
    """a few, some, a couple of, a handful of, some odd, the odd, några, ett par, någon, enstaka,
    en och annan, nån, nåra"""
)
# "eleven hours of development a month"
MONTHLY: Final = re.compile(
    rf"\b(?:(?P<hours>{NUMBER})|{_FEW})\s(?:\w+\s)?(?:hours?|h|timmar|timme"
    rf"|tim)\s(?:[\w-]+\s){{0,4}}?{_COUNTED}\s{_MONTH}",
    re.IGNORECASE,
)
# "a morning a week", "en kväll i veckan", "half a day a week"
_PART_OF_DAY: Final = (
    r"(?:half\s(?:a\s|day\s)?days?|half-days?|mornings?|forenoons?|afternoons?|evenings?|nights?"
    r"|halvdag(?:ar)?"
    r"|halv\sdag|förmiddag(?:ar)?|eftermiddag(?:ar)?|kväll(?:ar)?)"
)
# "nobody gives research more than one day a week"
WEEKLY: Final = re.compile(
    rf"""\b(?:(?P<days>{NUMBER})\s(?:days?|dag(?:ar)?)|(?:{NUMBER}|{_FEW}|the\sodd)\s{_PART_OF_DAY}
        |half\sa\sday
    |(?:(?P<hours>{NUMBER})|{_FEW})\s(?:hours?|timmar
        |timme))\s(?:of\s(?:[\w-]+\s){{1,3}}?)?{_COUNTED}\s{_WEEK}
    |\b(?:only|just|bara|endast|enbart)\s(?:on|på)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?
        |(?:mån|tis|ons|tors|fre|lör|sön)dag(?:ar|en)?)\b
    |\b(?P<of_five>{NUMBER})\s(?:days?|dag(?:ar)?)\s(?:in|out\sof|av)\s(?:five|fem|5)\b
    |\b(?P<monthly>{NUMBER})\s(?:days?|dag(?:ar)?)\s(?:of\s(?:[\w-]+\s){{1,3}}?)?{_COUNTED}\s{_MONTH}""",
    re.IGNORECASE | re.VERBOSE,
)
# "we rent a lab for development two days a week": of something else
_OF_ELSE: Final = re.compile(
    r"""\b(?:saves?|saved|saving|cuts?|reduc\w+|shorten\w*|rents?|renting|needs?|customers?|users?|patients?
        |clinics?
    |consultants?|advis[eo]r\w*|coach\w*|spara\w*|minska\w*|korta\w*|hyra|hyr|behöver|kunder\w*|användar\w*
    |patient\w*
    |klinik\w*|konsult\w*|rådgivar\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Who asks for the deduction means research by it: "she tests bread one morning a week. FoU-avdrag?"
_DEDUCTION: Final = re.compile(
    r"""\b(?:(?:FoU|forsknings)-?avdrag\w*|R\s?&\s?D\s(?:tax\s)?(?:deduction|relief|credit)
        |research\s(?:deduction|relief)
    |(?:social|payroll|employer['’]?s?)\s(?:charges|contributions?|tax(?:es)?)|arbetsgivaravgift\w*
    |sociala\savgifter
    |dra\sav\sför\s(?:forskning\w*|FoU)|deduct\w*\sfor\sresearch)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TRIES: Final = re.compile(
    r"\b(?:tests?|testing|tries|try|experiments?|experimenting|tinkers?|testar|provar|prövar|experimenterar"
    r"|labbar|mixtrar|provbakar|lab|labbet|labb)\b",
    re.IGNORECASE,
)
# "eight hours a month each, the rest is customer support": what else they do tells nothing of it
_THE_REST: Final = re.compile(
    r"(?:[,;:(–-]|\b(?:and|och|but|men)\b)\s?(?:(?:and|och|but|men)\s)?(?:(?:the|all\sthe|all|their|our)\s)?"
    r"(?:rest|remain\w+|other\shours|otherwise|mostly|mainly|else|resten|övrig\w*|annars|mest|resterande"
    r"|i\sövrigt)\b[^.!?]*"
    r"|(?:,|\b(?:and|och)\b)\s(?:[\w-]+\s){1,3}(?:the\srest|the\sother\sdays|resten|övrig\s\w+)\b[^.!?]*",
    re.IGNORECASE,
)
_FULL_TIME: Final = re.compile(
    r"\b(?:full[-\s]?time|heltid|på\sheltid|all\s(?:her|his|their)\stime)\b", re.IGNORECASE
)
_PARTS: Final = {
    **dict.fromkeys(("a third", "one third", "en tredjedel", "tredjedelen"), 33),
    **dict.fromkeys(("a quarter", "one quarter", "en fjärdedel", "fjärdedelen"), 25),
    **dict.fromkeys(("a fifth", "one fifth", "en femtedel", "femtedelen"), 20),
    **dict.fromkeys(("a tenth", "one tenth", "en tiondel", "tiondelen"), 10),
}
_TIME: Final = (
    r"(?:(?:working\s)?(?:time|hours|day|week)"
    r"|(?:arbets)?(?:tid(?:en)?|timmar(?:na)?|dag(?:en)?|vecka(?:n)?))"
)
_SHARE: Final = (
    rf"(?:(?P<per_cent>\d\d?)\s?(?:%|per\s?cent|procent)|(?P<part>{alternatives(','.join(_PARTS))}))\s(?:of"
    rf"|av)\s"
    rf"(?:(?:his|her|their|there|our|my|the|sin|sina|sitt|deras|vår|hennes|hans)\s)?{_TIME}\b"
)
# "perhaps a quarter of their hours on development"
SHARE: Final = re.compile(
    rf"\b{_SHARE}\s(?:is|are|goes\sto|go\sto|on|in|for|är|går\still|på|i|till|med)\s(?:[\w-]+\s)?{_RESEARCH}",
    re.IGNORECASE,
)
_HEDGE: Final = alternatives(
    f"""{ROUGHLY}, at most, at the most, at best, maybe, perhaps, only, just, barely, hardly, less than, not
    even, up to, no more than, högst, max, maximalt, bara, endast, kanske, knappt, mindre än, inte ens, inte
    mer än, upp till, som mest, i bästa fall"""
)
_DOES: Final = (
    r"(?:spends?|are|is|works?|sits?|är|sitter|jobbar|arbetar|lägger|ägnar)\s(?:inne\s)?"
    r"(?:in|on|with|i|på|med|åt)"
)
# The other way round: "she is in the development lab at most a third of the time"
SHARE_AFTER: Final = re.compile(
    rf"""\b(?:{_DOES}\s(?:(?:the|our|vårt|vår)\s)?(?:[\w-]+\s)?{_RESEARCH}\w*(?:\s(?:lab|laboratory|work
        |projects?))?
    |(?:develops?|researches|utvecklar|forskar)(?:\s[\w-]+)?
    |(?<!under\s)(?<!in\s)(?:research|development|forskning|forskningen|utveckling|utvecklingen|R\s?&\s?D
        |FoU)\s(?:takes|tar|upptar|fills|gets|får)
    (?:\s(?:up|upp))?),?\s(?:{_HEDGE}\s)*{_SHARE}""",
    re.IGNORECASE | re.VERBOSE,
)
_US: Final = (
    r"(?:of\sus|here|with\sus|at\sour\s(?:company|place|firm|factory)"
    r"|in\s(?:the|our)\s(?:company|firm|factory|team)"
    r"|on\s(?:the|our)\sstaff|hos\soss|av\soss|här|på\s(?:företaget|firman|fabriken)"
    r"|i\s(?:bolaget|firman|företaget"
    r"|personalen|teamet))"
)
_DO: Final = (
    r"(?:does|do|carries\sout|conducts?|works\s(?:on|with)|is\sdoing|ägnar\ssig\såt|håller\spå\smed"
    r"|jobbar\smed"
    r"|arbetar\smed|bedriver|sysslar\smed)"
)
_KINDS: Final = (
    r"(?:(?:research\w*|develop(?:s|ment|ing)?|R\s?&\s?D|forsk(?:ar|a|ning)|utveckl(?:ar|a|ing)|FoU)"
    r"(?:\s(?:and|or|och|eller|nor)\s(?:any\s|någon\s|utvecklings|forsknings)?"
    r"(?:research\w*|develop(?:s|ment|ing)?|forsk(?:ar|a|ning)|utveckl(?:ar|a|ing)))?)"
)
_ENDS: Final = (
    r"(?:\s(?:at\sall|anything|something|whatsoever|alls|något|nåt|själva|ourselves|work|" + _US + r"))*"
    r"(?=\s?(?:[.,;:!?)–-]|$)|\s(?:and|och|but|men|so|så|because|since|eftersom|för\satt)\b)"
)
# "Ingen hos oss forskar eller utvecklar", "none of us does R&D", "we do no research at all"
NO_RESEARCH: Final = re.compile(
    rf"""\b(?:(?:nobody|no\sone|no-one|none|neither
        |ingen)\s{_US}\s(?:(?:{_DO}|some|any|actual|någon|egentligen)\s){{0,3}}?{_KINDS}{_ENDS}
    |(?:nobody|no\sone|no-one
        |ingen)\s(?:(?:{_DO}|some|any|actual|någon|egentligen)\s){{0,3}}?{_KINDS}\s{_US}{_ENDS}
    |(?:hos\soss|här)\s(?:(?:{_KINDS}|{_DO})\s)(?:ingen|vi\sinte)(?:\s(?:med\s|någon\s)?{_KINDS})?{_ENDS}
    |(?:we|vi|I|jag)\s(?:{_DO}|have|har)\s(?:no|zero|inte\snågon|ingen|inte\smed|noll)\s{_KINDS}{_ENDS}
    |(?:{_DO}|har)\s(?:vi|jag)\s(?:ingen|inte\snågon|inte)\s{_KINDS}{_ENDS}
    |(?:we|I)\s(?:do\snot|don['’]t)\s(?:(?:{_DO}|have)\s)?(?:any\s)?{_KINDS}{_ENDS}
    |(?:vi|jag)\s(?:forskar|utvecklar)\s(?:inte
        |aldrig)(?:\s(?:och|eller|or)\s{_KINDS}(?:\s(?:inte|aldrig))?)?{_ENDS}
    |(?:vi|jag)\s(?:varken\s)forskar\seller\sutvecklar{_ENDS}
    |(?:we|I)\sneither\sresearch\snor\sdevelop{_ENDS}
    |no\s{_KINDS}\s(?:goes\son|is\sdone|takes\splace|happens)(?:\s{_US})?{_ENDS}
    |ingen\s{_KINDS}\s(?:bedrivs|pågår|görs|sker)(?:\s{_US})?{_ENDS})""",
    re.IGNORECASE | re.VERBOSE,
)
_KIND_OF: Final = (
    re.compile(r"research|forsk", re.IGNORECASE),
    re.compile(r"develop|utveckl", re.IGNORECASE),
)
_BOTH: Final = re.compile(r"R\s?&\s?D|FoU", re.IGNORECASE)


def stated_research(text: str) -> Iterator[Span]:
    """Go through what the deduction lacks: "swedish-staff", or "rd-hours" where research takes too little."""
    yield from stated_staff(text)
    nobody = (match for match in NO_RESEARCH.finditer(text) if not _does_the_other(text, match))
    for match in (*_seldom(text), *_small_shares(text), *nobody):
        yield Span("lacking", match.start(), match.end(), RD_HOURS)


def _seldom(text: str) -> Iterator[re.Match[str]]:
    """Go through times for research that are too few."""
    for match in MONTHLY.finditer(text):
        is_little = match["hours"] is None or number_of(match["hours"]) < LEAST_HOURS
        if is_little and _is_of_research(text, match):
            yield match
    for match in WEEKLY.finditer(text):
        if _is_seldom(match) and _is_of_research(text, match):
            yield match


def _small_shares(text: str) -> Iterator[re.Match[str]]:
    """Go through shares of the working time for research that are too small."""
    for match in (*SHARE.finditer(text), *SHARE_AFTER.finditer(text)):
        is_told = match.re is SHARE or not _is_of_else(text, match)
        if is_told and _per_cent(match) < LEAST_PER_CENT:
            yield match


def _sentence(text: str, match: re.Match[str]) -> str:
    return text[slice(*sentence_bounds(text, *match.span()))]


def _is_of_else(text: str, match: re.Match[str]) -> bool:
    return bool(_OF_ELSE.search(_sentence(text, match)))


def _is_of_research(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence of a time tells of research, and of nobody who does it full time or rents."""
    sentence = _THE_REST.sub("", _sentence(text, match))
    full_times = (full for full in _FULL_TIME.finditer(sentence) if not is_negated(sentence, *full.span()))
    is_told = _RESEARCHES.search(sentence) or (_DEDUCTION.search(text) and _TRIES.search(sentence))
    return bool(is_told) and not _OF_ELSE.search(sentence) and not any(full_times)


def _does_the_other(text: str, match: re.Match[str]) -> bool:
    """Whether somebody does the other half of research and development: "no research, but we develop it"."""
    if _BOTH.search(match[0]):
        return False
    named = [bool(kind.search(match[0])) for kind in _KIND_OF]
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return any(not own and kind.search(rest) for own, kind in zip(named, _KIND_OF, strict=True))


def _is_seldom(match: re.Match[str]) -> bool:
    if days := match["days"] or match["of_five"]:
        return number_of(days) < LEAST_DAYS
    if match["monthly"]:
        return number_of(match["monthly"]) < LEAST_MONTHLY_DAYS
    return match["hours"] is None or number_of(match["hours"]) < LEAST_WEEKLY


def _per_cent(match: re.Match[str]) -> int:
    if match["per_cent"]:
        return int(match["per_cent"])
    return _PARTS[" ".join(match["part"].lower().split())]
