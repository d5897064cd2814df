"""Whether a company has nobody in Sweden, or everybody abroad: it pays no contributions here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.country import ABROAD
from knowledge_base.matching.number_words import NUMBER
from knowledge_base.matching.people_words import CUSTOMERS, PATIENTS, RIVALS
from knowledge_base.matching.sentence_bounds import sentence_bounds

_HERE: Final = (
    r"(?:here\s|här\s)?(?:in|i)\s(?:sweden|sverige|the\snordics|norden|scandinavia|skandinavien|(?:the\s)?EU"
    r"|europe|europa)\b"
)
# Where none of these is, nobody is paid; a foreign employer needs no branch or company here to pay somebody.
_PRESENCE: Final = alternatives(
    """office, offices, staff, employee, employees, emploees, people on the ground,
    boots on the ground, anybody, anyone, people, personnel, payroll, premises, footprint, presence,
    operation, operations, activity, team, foothold, desk, workers, hires, colleagues, wages, salaries,
    person, kontor, personal, anställd, anställda, folk, medarbetare, verksamhet, närvaro, team, lokal,
    lokaler, lönelista, kollegor, löner"""
)
_UNIT: Final = alternatives(
    """branch, branches, branch office, subsidiary, subsidiaries, entity, legal entity, company, firm,
    establishment, permanent establishment, site, registration, org number, organisation number, address,
    base, seat, filial, dotterbolag, bolag, aktiebolag, företag, driftställe, fast driftställe, etablering,
    organisationsnummer, orgnr, registrering, adress, säte, juridisk person, enhet"""
)
_NONE: Final = (
    r"(?:no|without|zero|neither|nor|lacks?|lacking|missing|not\s(?:have\s|got\s)?(?:an?|any|one|a\ssingle)"
    r"|(?:have|has)\s(?:not|never)\s(?:had\s|got\s)?(?:an?|any)"
    rf"|{N_T}\s(?:(?:have|got|had|own|keep|run)\s)?(?:an?|any)"
    r"|ingen|inget|inga|utan|saknar|varken|noll|inte\s(?:någon|något|några|nåt|nån|ett|en(?:\senda)?))"
)
_SWEDISH: Final = r"(?:swedish|european|nordic|svenska?t?|europeiska?t?|nordiska?t?)"
_AND: Final = r"(?:\s?,|\s?/|\s(?:and|or|nor|och|eller|&))\s?(?:[\w-]+\s){0,3}?"
_THINGS: Final = (
    rf"(?:[\w-]+\s){{0,2}}?(?:{_UNIT}{_AND}){{0,3}}{_PRESENCE}(?:{_AND}(?:{_PRESENCE}|{_UNIT})){{0,3}}"
)
_NOBODY: Final = (
    r"(?:nobody|no-?\s?one|none|not\sa\s(?:soul|single\sperson)|not\sone(?:\sperson|\sof\sus)?|ingen"
    r"|inte\sen\s(?:enda|själ))"
)
_ARE: Final = alternatives(
    """is, are, works, work, sits, sit, lives, live, is based, are based, employed, is employed,
    are employed, resides, arbetar, jobbar, sitter, bor, finns, är, är anställd, är anställda, anställd,
    anställda"""
)
# "utan vare sig kontor eller folk i Sverige", "no Swedish entity and no staff"
NOTHING_HERE: Final = re.compile(
    rf"""{AT_NOT}{_NONE}\s{_THINGS}\s(?:[\w-]+\s)?{_HERE}
    |{AT_NOT}{_NONE}\s(?:[\w-]+\s)?{_SWEDISH}\s(?:[\w-]+\s)?{_PRESENCE}\b
    |\b(?:nothing|nobody|no\sone|ingenting|inget
        |ingen)\s(?:(?:whatsoever|at\sall|employed|here|or|and|registered\s(?:or|and)\semployed
    |anställd|alls|vi)\s){{0,3}}{_HERE}(?!\s(?:has|have|does|can|could|will|would|gör|har|kan|vill
    |(?!yet|this|as)\w{{3,}}s|\w{{3,}}[ea]r)\b)
    |\b(?:nothing\sswedish|no\sswedish\sanything|(?:inget|ingenting)\ssvenskt)(?=\s?(?:[.,;!?]|$)
        |\s(?:at\sall|about\sus|alls|hos\soss)\b)
    |\b{_NOBODY}\s(?:of|av)\s(?:us|ours|oss|our|the|våra|de|dem
        |them)\s(?:(?!and\b|och\b)[\w-]+\s){{0,3}}?{_ARE}\s{_HERE}""",
    re.IGNORECASE | re.VERBOSE,
)
# "own people in Sweden we do not have", or "office in Sweden, none"
HERE_NOTHING: Final = re.compile(
    rf"""\b{_PRESENCE}\s{_HERE}\s(?:(?:we|I)\s(?:do\snot|don['’]?t|have\snever)\s(?:have|had)
    |(?:har|äger)\s(?:vi|jag)\s(?:inte|ej|inga?|inget)|finns\s(?:det\s)?(?:inte|ej|inga?|inget)|saknas
    |saknar\s(?:vi|jag))\b
    |\b{_PRESENCE}\s{_HERE}\s?[:?=,–-]\s?(?:no|none|nope|zero|nej|inga?|inget|saknas|noll|0)\b
    |\b{_HERE},?\s(?:we|I)\s(?:have|employ|own|run)\s(?:no\s(?:one|{_THINGS})|neither|nothing|nobody)\b
    |\b{_HERE}\s(?:har|äger|finns)\s(?:vi|jag|det)?\s?(?:varken|ingenting|inget|ingen|inga\s{_THINGS})\b
    |\b(?:we|company|firm)\s(?:are|is)\s(?:not
        |nowhere)\s(?:(?:present|represented|established|registered|employers?|located)\s)
    (?:as\san\semployer\s)?{_HERE}
    |\b(?:vi|bolaget|företaget)\s(?:är|finns)\s(?:inte
        |ej)\s(?:(?:etablerade?|etablerat|representerade?|registrerade?|registrerat)\s)?
    (?:som\sarbetsgivare\s)?{_HERE}
    |\b(?:will|would|shall)\s(?:never|not)\s(?:open|set\sup|start|hire|employ|establish|register
        |found)\s(?:anything|anybody|anyone
    |an?\s{_THINGS}|{_PRESENCE})\s{_HERE}
    |\b(?:ska|kommer|tänker|vill)\s(?:(?:vi|jag)\s)?(?:aldrig|inte)\s(?:att\s)?(?:öppna|starta|anställa
        |etablera|registrera)\s
    (?:något|någon|någonting|nåt|nån|oss|ett\s{_THINGS}|en\s{_THINGS}|{_PRESENCE})\s{_HERE}""",
    re.IGNORECASE | re.VERBOSE,
)
_ABROAD: Final = rf"(?:(?:in|i)\s{ABROAD}(?!\w)|abroad|utomlands|outside\s(?:of\s)?sweden|utanför\ssverige)"
_ALL: Final = (
    rf"(?:everybody|everyone|every\s(?:one\sof\sus|single\s[\w-]+|employee|salary)|each\sof\sus"
    rf"|all\s(?:(?:{NUMBER}\s)?of\s(?:us|them)|(?:of\s)?(?:our|the)\s(?:[\w-]+\s)?\w+"
    rf"|staff|employees|people|{NUMBER})|(?:our|the)\s(?:whole|entire|full)\s(?:team|staff|crew|workforce"
    rf"|company)|(?:alla|samtliga)(?:\s{NUMBER})?|allihop(?:a)?|allt\s(?:vårt\s)?folk"
    r"|hela\s(?:vår\s|vårt\s)?(?:personalen|personalstyrkan|teamet|team|styrkan|arbetsstyrkan|gänget|laget"
    r"|bolaget|företaget)|varenda\s(?:en|anställd|lön))"
)
_SITS: Final = alternatives(
    """works, work, sits, sit, lives, live, are, is, are based, is based, are employed, is employed, employed,
    are paid, is paid, paid, taxed, are taxed, pay tax, pays tax, pay taxes, jobbar, arbetar, sitter, bor,
    finns, är, är anställda, är anställd, anställda, avlönas, beskattas, skattar, betalar skatt,
    håller till"""
)
# Not "all our customers are in Germany", nor "all of us sit in Lund, our customers in Oslo"
_STEP: Final = (
    r"(?:(?!customer|client|user|patient|competitor|supplier|partner|investor|hospital|clinic|kund|användar"
    r"|konkurrent|leverantör"
    r"|investerar|sjukhus|klinik|not\b|inte\b|but\b|men\b)[\w-]+,?\s){0,7}?"
)
_HERE_TOO: Final = r"(?!\s(?:and|och|or|eller)\s(?:(?:in|i)\s)?(?:sweden|sverige|stockholm|solna|huddinge)\b)"
# "allt folk sitter i Köpenhamn", "San Diego, where all eleven of us work"
ALL_ABROAD: Final = re.compile(
    rf"""\b{_ALL}\s{_STEP}{_SITS}\s(?:(?:and|och)\s{_SITS}\s)?(?:(?:and|och)\s[\w-]+\s)?{_ABROAD}{_HERE_TOO}
    |\b(?:in|i)\s{ABROAD},?\s(?:where|där|which\sis\swhere)\s(?:we\s(?:all|both)
        |(?:{_ALL}))(?:\s[\w-]+){{0,2}}?\s{_SITS}\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Who says that some work here, or will, is an employer: "no branch, but two coders sit in Lund"
_STAFF_HERE: Final = re.compile(
    rf"""\b(?!(?:an?|no|zero|none|en|ett|noll|inga|ingen)\s)(?:{NUMBER}|our|the|some|few|våra
        |några)\s(?:[\w-]+\s){{1,2}}?(?:(?:who\s|som\s)?(?:sit|sits|work|works|are|live|sitter|jobbar|arbetar
        |bor|finns)\s
    (?:[\w-]+\s)?)?(?:in|i|at|på)\s(?:sweden|sverige|(?!(?i:{ABROAD})(?!\w))(?!I\b)(?-i:[A-ZÅÄÖ]\w+))
    |\b(?:swedish|svenska?)\s(?:payroll|wages?|salar|social|employer|lön|arbetsgivar)\w*
    |\b(?:pays?|betalar)\s(?:[\w-]+\s){{0,2}}?(?:employer\scontributions|social\s(?:charges|contributions)
        |arbetsgivaravgift\w*)
    |\b(?:will|shall|going\sto|plan\sto|about\sto|hires?|ska|tänker|kommer\satt
        |planerar\satt)\s(?:[\w-]+\s){{0,2}}?(?:hire|employ|recruit|coders?|engineers?|people
    |researchers?|anställa|rekrytera)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "our Danish partner has no office in Sweden", "customers without staff in Sweden"
_OF_OTHERS: Final = re.compile(
    rf"""\b(?:partner\w*|samarbetspartner\w*|{CUSTOMERS}|{PATIENTS}|{RIVALS}|investors?|distributors?
    |manufacturer|nobody\selse|their\sown|samarbet\w+|investerare\w*|distributör\w*|ingen\sannan
    |(?:would|will|could|wants?\sto)\s(?:join|share)|(?:sells?|säljer)\s(?:to|till)
    |(?:if|unless|suppose|om\svi|ifall))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_AT_HOME: Final = re.compile(
    r"\b(?-i:AB)\b|\baktiebolag(?:et)?\b|\bswedish\s(?:limited\s)?company\b"
    r"|\b(?:we|I|vi|jag)\s(?:are|am|sit|är|sitter|ligger)\s(?:based\s)?"
    r"(?:in|from|i|från)\s(?:sweden|sverige|stockholm|solna|huddinge|lund|uppsala|malmö|göteborg"
    r"|gothenburg)\b",
    re.IGNORECASE,
)


def without_foothold(text: str) -> Iterator[re.Match[str]]:
    """Go through what says that a company has no office or staff in Sweden, or all of its staff abroad."""
    for pattern in (NOTHING_HERE, HERE_NOTHING, ALL_ABROAD):
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            rest = f"{text[: match.start()]};{text[match.end() :]}"
            is_of_others = _OF_OTHERS.search(text, begin, stop)
            is_at_home = pattern is not ALL_ABROAD and _AT_HOME.search(rest)
            if not (is_of_others or is_at_home or _STAFF_HERE.search(rest)):
                yield match
