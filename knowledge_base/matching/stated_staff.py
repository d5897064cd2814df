"""Staff for whom a company pays no Swedish contributions: it sits or is employed abroad, or gets no wages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.company_words import SV_COMPANY
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.foothold import without_foothold
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.number_words import NUMBER
from knowledge_base.matching.people_words import CUSTOMERS, RIVALS
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

SWEDISH_STAFF: Final = "swedish-staff"
_NOBODY: Final = r"(?:nobody|no\sone|no-one|none\sof\sus|neither\sof\sus|ingen(?:\sav\soss)?|ingen\shos\soss)"
_CLAUSE_ENDS: Final = r"(?=\s?(?:[.,;:!?)]|$)|\s(?:yet|än|ännu|and|och|but|men|so|så)\b)"
NO_STAFF: Final = re.compile(
    rf"""\b(?:(?:{_NOBODY}|no\s(?:staff|employees|people|payroll|personnel)|inga\sanställda|ingen\spersonal)\s
    (?:\w+\s)?(?:in|i|here\sin|här\si)\s(?:sweden|sverige|europe|europa){_CLAUSE_ENDS}
    |{_NOBODY}\s(?:\w+\s){{0,3}}?(?:swedish|svensk\w*)\s(?:payroll|wages?|salar(?:y|ies)|lönelista\w*
        |lön(?:er)?)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_STAFF: Final = alternatives(
    """staff, employees, people, developers, engineers, chemists, biologists, researchers, scientists, coders,
    programmers, technicians, personal, personalen, anställda, medarbetare, utvecklare, utvecklarna,
    ingenjörer, ingenjörerna, kemister, kemisterna, biologer, biologerna, forskare, forskarna, programmerare,
    programmerarna, tekniker, teknikerna, kodare, kodarna"""
)
_SIT: Final = alternatives(
    "works, work, sits, sit, lives, live, are, is, are employed, jobbar, arbetar, sitter, bor, finns, är"
)
# "our developers sit in Poland", "all nine of us work in Riga", not "all our customers are in Germany"
_THEY_SIT: Final = rf"""(?:(?:everybody|everyone|alla)\s{_SIT}|alla\s{NUMBER}\s{_SIT}
    |all\s(?:\w+\s)?of\sus(?:\s{_SIT})?
    |(?:all|alla|our|våra|vår)\s(?:(?:our|the|våra|de|of\sour)\s)?(?:[\w-]+\s)?{_STAFF}(?:\s{_SIT})
    |{_STAFF},?\s(?:all|alla)(?:\sof\sthem)?(?:\s{_SIT})?)"""
_NOT_HERE_TOO: Final = (
    r"(?!\w)(?!\s(?:and|och|or|eller)\s(?:(?:in|i)\s)?(?:sweden|sverige|stockholm|solna|huddinge)\b)"
)
ABROAD_STAFF: Final = re.compile(
    rf"""\b{_THEY_SIT}\s(?:in|i)\s{ABROAD}{_NOT_HERE_TOO}
    |\b(?:on|på)\s(?:an?\s|en\s)?{FOREIGN}\s(?:payroll|lönelista)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SISTER: Final = (
    r"(?:(?:sister|parent|mother|daughter|group|partner)\s?(?:company|firm)?|parent|subsidiary|owners?"
    r"|company|firm|entity|branch|arm|GmbH|ApS|A/S|BV|Ltd|(?:syster|moder|mor|mamma|dotter|partner)?"
    rf"{SV_COMPANY}(?:et|n)?|filial(?:en)?|ägare(?:n)?)"
)
# "our Ukrainian sister firm", "moderbolaget i Tyskland"
_COMPANY_ABROAD: Final = (
    rf"(?:(?:(?:an?|our|the|ett|en|vårt|vår|det|den)\s)?"
    rf"(?:{FOREIGN}\s{_SISTER}|{_SISTER}\s(?:in|i)\s{ABROAD}))"
)
_AT_WHOM: Final = (
    rf"(?:(?:in|i)\s{ABROAD}|(?:by|of|at|with|through|from|av|hos|i|på|via|från)\s{_COMPANY_ABROAD})"
)
_WHO_CODE: Final = (
    r"(?:who|that|som)\s(?:do|does|programs?|programmes?|codes?|develops?|builds?|researche?s?|gör|sköter"
    r"|programmerar|kodar|utvecklar|bygger|forskar)(?:\s[\w-]+){0,3}?"
)
_EMPLOYED: Final = (
    r"(?:employed|on\sthe\spayroll|hired|paid|salaried|anställda|anställd|avlönade|på\slönelistan|avlönas)"
)
# "the three who program are employed in Vilnius", "three coders, all employed by our Ukrainian sister firm"
EMPLOYED_ABROAD: Final = re.compile(
    rf"""\b(?:(?:the|those|they|our|all|de|dom|våra|alla)\s(?:{NUMBER}\s)?(?:[\w-]+\s){{0,2}}?{_WHO_CODE},?\s
    |(?:the|our|all|de|våra|alla|{NUMBER})\s(?:(?:the|our|våra|de)\s)?(?:{NUMBER}\s)?(?:[\w-]+\s)?{_STAFF}
    (?:\s(?:in|i)\s{ABROAD})?,?\s)
    (?:(?:are|is|är)\s)?(?:(?:all|both|alla|båda|bägge)\s(?:of\sthem\s)?)?(?:(?:are|is|är)\s)?
    {_EMPLOYED}\s{_AT_WHOM}{_NOT_HERE_TOO}""",
    re.IGNORECASE | re.VERBOSE,
)
_WAGES: Final = r"(?:wages|salar(?:y|ies)|pay(?:roll)?|lön(?:er|erna|en)?)"
# "all wages are paid in Denmark", "lönerna betalas av moderbolaget i Tyskland"
PAID_ABROAD: Final = re.compile(
    rf"""\b(?:(?:the|our|all|their|de|våra|alla|deras)\s)?{_WAGES}\s(?:are\s|is\s)?(?:all\s)?
    (?:paid|betalas|betalar|sätts)\s(?:out\s|ut\s)?{_AT_WHOM}{_NOT_HERE_TOO}""",
    re.IGNORECASE | re.VERBOSE,
)
# "two engineers in Solna and three in Lviv": some are employed at home
_AT_HOME: Final = re.compile(
    rf"""\b{_STAFF}\s(?:[\w-]+\s)?(?:in|i|at|på)\s(?:sweden|sverige|(?!(?i:{ABROAD})(?!\w))(?-i:[A-ZÅÄÖ]\w+))
    |\b(?:the\s(?:rest|others?)|(?:de\s)?(?:övriga|andra)|resten)\s(?:{NUMBER}\s)?(?:[\w-]+\s){{0,2}}?
    (?:here|in\ssweden|på\splats|här|hos\soss|i\ssverige|hemma|at\shome)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_WAGES: Final = (
    r"(?:(?:zero|no|not\sany|inga|ingen|noll|0)\s(?:kron(?:a|or)\s(?:in|i)\s|sek\s(?:in|i)\s)?"
    r"(?:wages?|salary|salaries|lön|löner))"
)
_WITH_US: Final = r"(?:us|ourselves|myself|me|oss|mig)"
# "zero wages paid", "vi betalar ingen lön", "neither of us draws a salary"
UNPAID: Final = re.compile(
    rf"""\b(?:{_NO_WAGES}\s(?:are\s|is\s|have\sbeen\s|has\sbeen\s|har\s)?(?:(?:being|ever|yet|ännu)\s)?
    (?:paid|drawn|betalas|utbetalas|betalats|utbetalda|tas)(?:\s(?:out|ut))?{_CLAUSE_ENDS}
    |(?:pay(?:s|ing)?|draws?|drawing|takes?|taking|betalar|tar|tagit
        |betalat)\s(?:(?:out|ut|{_WITH_US})\s){{0,2}}{_NO_WAGES}
    (?:\s(?:out|ut|at\sall|alls))?{_CLAUSE_ENDS}
    |(?:without|utan\satt)\s(?:paying|drawing|taking|betala|ta)\s(?:(?:out|ut|{_WITH_US})\s)?(?:an?\s|any\s
        |någon\s|några\s)?
    (?:wages?|salary|salaries|lön|löner){_CLAUSE_ENDS}
    |{_NOBODY}\s(?:(?:of\s(?:us|the\s\w+)|here|with\sus|in\sthe\s(?:company|firm)|hos\soss|här
        |i\s(?:bolaget|firman))\s)?
    (?:draws?|takes?|gets?|receives?|earns?|tar|får|lyfter)\s(?:(?:out|ut)\s)?(?:an?\s|any\s
        |någon\s)?(?:wages?|salary|salaries|paid|lön)
    (?:\s(?:out|ut))?{_CLAUSE_ENDS}
    |(?:do\snot|don['’]t|does\snot|doesn['’]t|have\snever|has\snever)\s(?:pay|paid|draw|drawn|take|taken)\s
    (?:(?:out|{_WITH_US})\s)?(?:an?\s|any\s)?(?:wages?|salary|salaries){_CLAUSE_ENDS}
    |(?:betalar|tar)\s(?:vi\s|jag\s)?(?:inte|aldrig)\s(?:ut\s)?(?:någon\s|några\s)?(?:lön
        |löner)(?:\sut)?{_CLAUSE_ENDS})""",
    re.IGNORECASE | re.VERBOSE,
)
# "No wages paid yet, but in March we will hire two developers": then there will be some
_WILL_HIRE: Final = re.compile(
    r"""\b(?:will|shall|going\sto|want\sto|plan\sto|about\sto|hope\sto|would\slike\sto|ska|skall|vill|tänker
        |kommer\satt
    |planerar\satt|hoppas)\s(?:[\w-]+\s){0,2}?(?:hire|employ|recruit|anställa|rekrytera|nyanställa)\b
    |\b(?:hiring|recruiting)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "our customers' wages are paid in Denmark"
_OF_OTHERS: Final = re.compile(
    rf"\b(?:{CUSTOMERS}|{RIVALS}|"
    rf"their\sown)\b",
    re.IGNORECASE,
)
# "half of our staff works in India"; "our coders are in Poland but our researchers work in Lund"
_PART_OF: Final = re.compile(
    r"\b(?:half|hälften|some|most|many|part|parts|a\sthird|a\squarter|två|en|one|two|three|några|flera|delar"
    r"|en\sdel|%|procent)"
    r"\s(?:of|av)\s$|\d\s?%\s(?:of|av)\s$",
    re.IGNORECASE,
)
_REST_AT_HOME: Final = re.compile(
    r"^[^.;!?]{0,20}\b(?:but|men|while|medan)\s[^.;!?]{0,50}\b(?:in|i)\s(?:sweden|sverige|stockholm|solna"
    r"|huddinge|lund"
    r"|uppsala|malmö|göteborg|gothenburg|umeå|linköping)\b",
    re.IGNORECASE,
)


def stated_staff(text: str) -> Iterator[Span]:
    """Go through what says that a company pays no Swedish contributions for its staff."""
    told = tuple(_of_staff(text))
    absent = (Span("lacking", match.start(), match.end(), SWEDISH_STAFF) for match in without_foothold(text))
    yield from (*told, *(span for span in absent if not any(span.overlaps(other) for other in told)))


def _of_staff(text: str) -> Iterator[Span]:
    for pattern in (NO_STAFF, ABROAD_STAFF):
        for match in pattern.finditer(text):
            if not (_PART_OF.search(text[: match.start()]) or _REST_AT_HOME.search(text[match.end() :])):
                yield Span("lacking", match.start(), match.end(), SWEDISH_STAFF)
    for pattern in (EMPLOYED_ABROAD, PAID_ABROAD):
        for match in pattern.finditer(text):
            if not (
                is_negated(text, *match.span()) or _are_some_here(text, match) or _is_of_others(text, match)
            ):
                yield Span("lacking", match.start(), match.end(), SWEDISH_STAFF)
    for match in UNPAID.finditer(text):
        if not (_WILL_HIRE.search(text) or _is_of_others(text, match)):
            yield Span("lacking", match.start(), match.end(), SWEDISH_STAFF)


def _are_some_here(text: str, match: re.Match[str]) -> bool:
    return bool(_AT_HOME.search(text[: match.start()]) or _AT_HOME.search(text[match.end() :]))


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence tells of customers, users and the like, and not of who asks."""
    return bool(_OF_OTHERS.search(text, *sentence_bounds(text, *match.span())))
