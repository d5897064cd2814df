"""What a text says of a company's books and technology: annual reports, dividends, readiness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import AT_NOT
from knowledge_base.matching.early_finding import early_findings
from knowledge_base.matching.finished_product import finished_products
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.number_words import NUMBER, number_of
from knowledge_base.matching.people_words import CUSTOMERS
from knowledge_base.matching.sites_headcount import counted_by_site
from knowledge_base.matching.sold_product import sold_products
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_age import stated_ages
from knowledge_base.matching.stated_headcount import stated_headcounts
from knowledge_base.matching.stated_rejections import stated_rejections

_REPORTS: Final = alternatives(
    """annual reports, annual report, annual accounts, annual statements, annual statement, closed
    financial years, financial years, financial year, fiscal years, fiscal year, closed books, closed
    accounts, closed years, closed year, years of accounts, sets of accounts, set of accounts, yearly
    reports, year's accounts, years' accounts, filed accounts, year of accounts, verksamhetsår,
    verksamhetsåret, räkenskapsåret, årsredovisningar, årsredovisning, årsredovisningen, bokslut,
    bokslutet, årsbokslut, räkenskapsår"""
)
_SOME: Final = "first, första, any, någon, något, both, båda, single"
_LACKING: Final = alternatives(
    """no, without, never, not, n't, lack, lacks, lacking, missing, ingen, inga, inget, utan, saknar,
    inte, aldrig"""
)
REPORTS: Final = re.compile(
    rf"\b(?P<count>{NUMBER}|{alternatives(_SOME)})\s(?:(?!{_LACKING}\b)\w+\s){{0,2}}?{_REPORTS}\b",
    re.IGNORECASE,
)
NO_REPORTS: Final = re.compile(
    rf"{AT_NOT}{_LACKING}\s(?:\w+\s){{0,4}}?{_REPORTS}\b|\bno\saccounts\s(?:filed|yet|so\sfar)\b",
    re.IGNORECASE,
)
# "books closed eight times", "the annual accounts are done for the third time"; no monthly closing
_TIMES: Final = (
    rf"(?:(?P<times>{NUMBER})\s(?:times|gånger)|(?P<once>once|en\s(?:enda\s)?gång)|(?P<twice>twice))"
)
_NO_RATE: Final = (
    r"(?!\s(?:a|per|each|every|om|i|varje)\s(?:year|quarter|month|året|år|kvartalet|månaden|månad))"
)
CLOSED: Final = re.compile(
    rf"""\b(?:(?:closed|shut|balanced|done|finished)\s(?:the\s|our\s|its\s)?(?:books|accounts|year-end)
    |(?:books|accounts)\s(?:have\sbeen\s|were\s|are\s|has\sbeen\s)?(?:closed|shut)
    |(?:gjort|lämnat\sin|lagt\sfram|stängt|avslutat|klarat)\s(?:vårt\s|våra\s|ett\s)?
    (?:bokslut(?:et)?|årsredovisning(?:en|ar)?|böckerna|räkenskaperna)
    |(?:bokslut(?:et)?|årsredovisning(?:en)?)\s(?:är\s|har\s)?(?:gjort|gjorts|gjord|inlämnad)s?)
    \s(?:\w+\s)?{_TIMES}\b{_NO_RATE}""",
    re.IGNORECASE | re.VERBOSE,
)
NEVER_CLOSED: Final = re.compile(
    r"\b(?:never|not\sonce|not\syet\sonce)\s(?:yet\s)?(?:closed|shut)\s(?:the\s|our\s|its\s)?books"
    r"|\baldrig\s(?:\w+\s)?stängt\s(?:böckerna|räkenskaperna)",
    re.IGNORECASE,
)
_BOOKS: Final = rf"(?:{_REPORTS}|books|böckerna|year-end|accounts)"
# What a funder demands, or what is asked: "when so much else requires two annual reports"
_DEMAND: Final = (
    r"(?:requir\w*|demand\w*|ask(?:s|ed|ing)?\sfor|insists?\son|wants?\sto\ssee|kräv\w*|begär\w*"
    r"|vill\s(?:ha|se)|fordrar)"
)
_DEMANDED: Final = re.compile(
    rf"\b{_DEMAND}\s(?:(?:of\sus|at\sleast|ju|alltid|minst|oftast|us|to|have|att\sman\shar)\s)*$",
    re.IGNORECASE,
)
_DEMANDED_AFTER: Final = re.compile(
    r"^\s(?:(?:is|are|must\sbe|har)\s)?(?:\w+\s)?(?:required|needed|demanded|krävs|behövs|är\sett\skrav)\b",
    re.IGNORECASE,
)
_HAVE: Final = re.compile(r"\b(?:have|has|['’]ve|har|with|med)\s(?:\w+\s){0,2}$", re.IGNORECASE)
# "our first annual report is due in June": there is none yet
UNREADY: Final = re.compile(
    rf"""\b(?:first|första)\s(?:\w+\s)?{_REPORTS}\s(?:\w+\s){{0,2}}?
    (?:not|n't|due|pending|comes|coming|expected|next|will|ends|runs|is\srunning|inte|kommer|dröjer|lämnas
        |blir|pågår|slutar|löper|ska|skall)\b
    |\b(?:first|första)\s(?:\w+\s)?{_BOOKS}\s(?:(?:is|are)\s)?(?:not\s|only\s|inte\s|först\s)?(?:due|close
        |closes|done\sin|ready\sin|klar[at]?\si|until|till|stängs|gör)\b
    |\b(?:we|it|the\scompany|our\sAB)(?:['’]ll|\swill|\sshall)\s(?:\w+\s){{0,2}}?(?:close|file|finish|complete
        |have|make|submit|hand\sin)\s
    (?:\w+\s){{0,3}}?first\s(?:\w+\s)?{_BOOKS}\b
    |\b(?:close|closing)\s(?:the|our|its)\sbooks\s(?:in\s\w+\s)?for\sthe\s(?:very\s)?first\stime\b
    |\b(?:gör|lämnar|ska|skall|kommer)\s(?:vi|bolaget|jag)\s(?:\w+\s){{0,3}}?(?:vårt|sitt|den
        |vår)\s(?:allra\s)?första\s{_BOOKS}\b
    |\b(?:vi|bolaget)\s(?:gör|lämnar|ska\sgöra|ska\slämna|stänger)\s(?:\w+\s){{0,3}}?(?:vårt|sitt|den
        |vår)\s(?:allra\s)?första\s{_BOOKS}\b
    |\b(?:stänger|stängs|ska\sstänga)\s(?:vi\s
        |bolaget\s)?böckerna\s(?:i\s\w+\s)?för\s(?:allra\s)?första\sgången\b
    |\b(?:still\s)?(?:in|inne\spå|mitt\si|nu\si|on)\s(?:our|its|the|vårt|sitt|det)?\s?(?:very\s
        |allra\s)?(?:first|första)\s
    (?:\w+\s)?(?:financial\syear|fiscal\syear|räkenskapsår(?:et)?|verksamhetsår(?:et)?)\b
    |\b(?:waiting\sfor|await\w*|väntar\spå|inväntar)\s(?:\w+\s){{0,2}}?(?:first
        |första)\s(?:\w+\s)?{_REPORTS}\b""",
    re.IGNORECASE | re.VERBOSE,
)
DIVIDEND: Final = re.compile(
    r"""\b(?:dividends?|utdelning(?:ar)?|(?:distribut\w+|pa(?:y|id|ys|ying)(?:\sout)?|tak(?:e|en|ing)|took)\s
    (?:out\s)?(?:any\s|a\s|our\s|its\s|the\s)?profits?
    |profits?\s(?:\w+\s){0,3}?(?:went|distributed|paid\sout|handed\sout)
    |hand(?:ed)?\s(?:out\s)?(?:the\s|our\s)?profits?
    |vinst\w*\s(?:\w+\s){0,2}?(?:delats|delades|plockats|tagits)\sut
    |vinst\w*\s(?:delade|plockade|tog)\s(?:vi|jag)\sut
    |(?:tog|tagit|plockade)\s(?:vi\s|jag\s)?ut\s[\d\s]+(?:kr|tkr|mkr|kronor)?\s?i\svinst\w*
    |(?:plockat|plockade|tagit|tog)\sut\s(?:en\s)?vinst\w*|del(?:at|ade|ar|a)\sut\s(?:någon\s|en\s)?vinst\w*
    |(?:delat|delade)\sut\s(?:pengar|\d)
    |(?:delade|delar|plockade|tog)\s(?:vi|jag|bolaget|företaget|styrelsen|ägarna|stämman)\s(?:\w+\s){0,2}?ut\s
    (?:(?:en|lite|all|hela|halva|årets|fjolårets|del\sav)\s){0,3}vinst\w*
    |vinst\w*\s(?:har|fick)\s(?:vi|ägarna|jag)\s(?:delat|plockat|tagit)\sut
    |(?:shar(?:ed|ing)|split|divid(?:ed|ing))\s(?:out\s)?(?:the\s|our\s|last\syear['’]s\s|a\s
        |some\s)?profits?\s(?:out\s)?(?:among|between|amongst|with)\s
    (?:the\s|our\s|its\s)?(?:owners|shareholders|ourselves|us|founders)
    |profits?\s(?:was|were|has\sbeen|have\sbeen)\s(?:shared|split|divided|taken)\s(?:out|among|between)
    |(?:paid|gave)\s(?:the\s|our\s)?(?:owners|shareholders|ourselves)\s(?:\w+\s){0,3}?profits?)""",
    re.IGNORECASE | re.VERBOSE,
)
# "utdelning av post", "utdelning på måndagar": what is handed out there is no profit
_OTHER_SHARE: Final = re.compile(
    r"utdelning(?:en)?\s(?:av\s(?!vinst|medel|pengar|utdelning)|på\s(?:\w+dagar|\w+dag|landet|orten))",
    re.IGNORECASE,
)
# "we plan a dividend next year": none has been paid
_PLANNED: Final = re.compile(
    r"\b(?:plan|plans|planning|planned|will|shall|may|might|could|hope|hopes|intend|intends|planerar"
    r"|planerad|planerat"
    r"|ska|skall|kan|hoppas|tänker"
    r"|kommer\satt)\s(?:(?!not\b|never\b|inte\b|aldrig\b|ingen\b|no\b)[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
# "our customers file 3 annual reports", "we analyse 500 annual reports a year"
_REPORTS_OF_OTHERS: Final = re.compile(
    rf"\b{CUSTOMERS}\s(?:\w+\s){{0,3}}$"
    rf"|\b(?:analy[sz]es?|analy[sz]ed|reads?|scans?|process(?:es)?|analyserar|läser"
    rf"|granskar)\s(?:\w+\s){{0,2}}$",
    re.IGNORECASE,
)
_AT: Final = alternatives(
    """level, nivå, of, is, at, på, är, about, around, roughly, between, mellan, cirka, ca, maybe, perhaps,
    probably, now, currently, still, we think, I think, I guess, kanske, typ, nog, runt, ungefär, nu, vi
    tror"""
)
TRL: Final = re.compile(
    rf"""\b(?:TRLs?|(?:technology\s)?readiness(?:\slevel)?|teknisk\smognadsgrad|teknisk\smognad
    |teknikmognad|mognadsgrad|TRL-nivån)(?:[\s:=-]+{_AT})*[\s:=-]*
    (?P<trl>{NUMBER})(?:\s?[-–]\s?[1-9])?\b""",
    re.IGNORECASE | re.VERBOSE,
)
TRL_AFTER: Final = re.compile(
    rf"\b(?P<trl>{NUMBER})\s(?:on|in|at|på|i)\s(?:the\s)?(?:TRL|technology\sreadiness)"
    r"(?:[ -]?(?:scale|skalan|level))?\b",
    re.IGNORECASE,
)
TRLS: Final = range(1, 10)
IDEA: Final = re.compile(r"\b(?!affärs|grund|bi)\w{3,}idén?\b", re.IGNORECASE)  # "en enzymidé"


def stated_company(text: str, year: int) -> Iterator[Span]:
    """Go through what a text says of the company; `year` is the present one, from which ages are counted."""
    yield from stated_headcounts(text)
    yield from counted_by_site(text)
    yield from stated_ages(text, year)
    yield from _reports(text)
    yield from _dividends(text)
    yield from stated_rejections(text)
    yield from finished_products(text)
    yield from sold_products(text)
    yield from early_findings(text)
    for match in IDEA.finditer(text):
        yield Span("stage", match.start(), match.end(), "idea")
    for match in (*TRL.finditer(text), *TRL_AFTER.finditer(text)):
        level = number_of(match["trl"])
        if level in TRLS:
            yield Span("stage", match.start(), match.end(), f"trl-{level}")


def _dividends(text: str) -> Iterator[Span]:
    for match in DIVIDEND.finditer(text):
        if not (_OTHER_SHARE.match(text, match.start()) or _PLANNED.search(text[: match.start()])):
            yield Span(
                "dividend", match.start(), match.end(), not is_negated(text, match.start(), match.end())
            )


def _reports(text: str) -> Iterator[Span]:
    for match in REPORTS.finditer(text):
        if not _is_demanded(text, *match.span()) and not _REPORTS_OF_OTHERS.search(text[: match.start()]):
            yield Span("annual_reports", match.start(), match.end(), _count(text, match))
    for match in CLOSED.finditer(text):
        if not _DEMANDED.search(text[: match.start()]):
            times = number_of(match["times"]) if match["times"] else 1 + (match["twice"] is not None)
            yield Span("annual_reports", match.start(), match.end(), times)
    for pattern in (NO_REPORTS, UNREADY, NEVER_CLOSED):
        for match in pattern.finditer(text):
            yield Span("annual_reports", match.start(), match.end(), 0)


def _is_demanded(text: str, start: int, end: int) -> bool:
    """Whether annual reports are what somebody demands: "so much else requires two"."""
    before = text[:start]
    return bool(_DEMANDED.search(before) or (_DEMANDED_AFTER.search(text[end:]) and not _HAVE.search(before)))


def _count(text: str, match: re.Match[str]) -> int:
    count = match["count"].lower()
    if count in ("any", "någon", "något") or is_negated(text, match.start(), match.end()):
        return 0
    named = {"first": 1, "första": 1, "single": 1, "both": 2, "båda": 2}
    return named[count] if count in named else number_of(count)
