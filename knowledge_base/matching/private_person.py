"""Whether a person asks: retired, an inventor, at a university, or for a scholarship."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.coming_company import tells_of_company
from knowledge_base.matching.span import Span

PERSON: Final = "researcher"  # tells least of all forms: who also has a company is one
_FREE: Final = (
    r"(?:retired|pensionera(?:d|de|t)|pensionär(?:er)?|pensioner|pensioners|unemployed|arbetslös|(?:hobby|independent|private|lone|amateur|hobby-|hemma|hobby|solo|amatör)?\s?(?:inventors?|uppfinnare)"
    r"|gymnasist(?:er)?|schoolboy|schoolgirl|pupils?|housewife|hemmafru)"
)
_ACADEMIC: Final = (
    r"(?:(?:assistant|associate|adjunct|full)\sprof(?:essor)?|professor\semerit(?:us|a)|professor|emerit(?:us|a)|group\sleader|principal\sinvestigator|PI|research\s(?:fellow|assistant|engineer|associate|nurse)"
    r"|universitetslektor|universitetsadjunkt|forskarassistent|biträdande\slektor|forskningsingenjör|gruppledare|post-?doc(?:s|toral)?|lecturer|scientist|researcher|forskare|chemist|biologist|physicist|engineer"
    r"|biochemist|pharmacologist|immunologist|kemist|biolog|fysiker|ingenjör|biokemist|immunolog|farmakolog|doktorand|docent|lektor|vet|veterinär|student)"
)
_UNIVERSITY: Final = (
    r"(?:(?:[\w-]+\s){0,2}?(?:universit(?:y|et|etet)|högskola(?:n)?|college)|KTH|KI|SLU|Chalmers|Karolinska\sInstitutet|LTH)"
    r"(?!\w)(?!\s(?:innovation|holding|science|spin|hospital|sjukhus))"
)
_BEGINS: Final = (
    r"(?:^|[.;!?]\s|\b(?:I|we)(?:['’](?:m|re)|\sam|\sare)\s|\b(?:jag|vi)\sär\s|,\s(?=both\b|båda\b))"
)
_SOME: Final = r"(?:(?:just|only|bara|an?|en|both|båda|two|three|four|five|two|två|tre|fyra|fem|\d)\s){0,2}"
# "Retired teacher in Nacka", "hobby inventor from Kiruna", "we are five pensioners"
FREE: Final = re.compile(
    rf"""{_BEGINS}{_SOME}(?:(?!by\b|of\b|for\b)[\w-]+\s){{0,1}}?(?P<who>{_FREE})(?![\w-])(?!\s(?:team|company|customers?|users?|patients?|people|persons?|personer|loves?|likes?|uses?|needs?|are|often|who|som|använder|behöver|gillar))
    |\b(?P<jobless>between\sjobs|mellan\sjobb|utan\sarbete\sjust\snu)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Chemist at Stockholm University", "Forskarassistent SLU", "jag forskar på Örebro universitet"
AT_UNIVERSITY: Final = re.compile(
    rf"""{_BEGINS}{_SOME}(?:(?!our\b|the\b|vår\b)[\w-]+\s){{0,2}}?(?P<who>{_ACADEMIC})(?:,|\s(?:at|in|from|på|vid|i|från)(?:\sthe)?)?\s{_UNIVERSITY}
    |{_BEGINS}(?P<title>(?:assistant|associate)\sprof(?:essor)?|professor\semerit(?:us|a)|forskarassistent|universitetslektor|group\sleader\sat|gruppledare\spå)\b
    |\b(?P<does>(?:I|jag)\s(?:do\sresearch|am\sdoing\sresearch|forskar)\s(?:at|på|vid|i|in)\s(?:the\s)?{_UNIVERSITY})
    |\b(?P<sits>(?:we\s(?:sit|are)\sat|vi\s(?:sitter|är|forskar)\s(?:på|vid))\s(?:the\s)?{_UNIVERSITY})
    |\b(?P<unit>(?:our|my|vår|min)\s(?:university\s(?:department|lab(?:oratory)?|group)|(?:universitets)?institution|(?:department|lab|group|institute)\s(?:at|of)\s(?:the\s)?{_UNIVERSITY}))
    |\b(?P<years>my\spost-?doc(?:\s(?:years|time|period))?|min\spostdok\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SCHOLARSHIP: Final = re.compile(
    r"\b(?:scholarships?|stipends?|stipendi(?:um|er|et|erna)|bursary|bursaries|tuition)\b", re.IGNORECASE
)
_STUDIES: Final = re.compile(
    r"""\b(?:stud(?:y|ies|ying)|master['’]?s?|bachelor['’]?s?|degree|programme|course|school|tuition|daughter|son|myself|plugga\w*|läsa|läser|studera\w*|utbild\w*|vidareutbilda\w*|kurs\w*|examen\w*|dotter
    |barnbarn|doktorera)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "our platform helps students to find scholarships"
_GIVES: Final = re.compile(
    r"\b(?:we|vi|our|vår\w*)\s(?:[\w-]+\s){0,3}?(?:offer|give|award|delar\sut|ger|erbjuder|app|platform|tool|plattform|tjänst)\b",
    re.IGNORECASE,
)


def private_persons(text: str) -> Iterator[Span]:
    """Go through what says that a person asks; nothing where a company is told of."""
    if tells_of_company(text):
        return
    for pattern in (FREE, AT_UNIVERSITY):
        for match in pattern.finditer(text):
            part = next(name for name, words in match.groupdict().items() if words)
            yield Span("form", *match.span(part), PERSON)
    asked = _SCHOLARSHIP.search(text)
    if asked and _STUDIES.search(text) and not _GIVES.search(text):
        yield Span("form", *asked.span(), PERSON)
