"""Whether a person asks: retired, an inventor, at a university, or for a scholarship."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.academic_words import ACADEMIC_TITLE
from knowledge_base.matching.own_company import tells_of_company
from knowledge_base.matching.span import Span

PERSON: Final = "researcher"  # tells least of all forms: who also has a company is one
_FREE: Final = (
    r"(?:retired|pensionera(?:d|de|t)|pensionär(?:er)?|pensioner|pensioners|unemployed|arbetslös"
    r"|(?:hobby|independent|private|lone|amateur|hobby-|hemma|solo|amatör)?\s?(?:inventors?|uppfinnare)"
    r"|gymnasist(?:er)?|schoolboy|schoolgirl|pupils?|housewife|hemmafru)"
)
_ACADEMIC: Final = (
    rf"(?:{ACADEMIC_TITLE}|postdocs|group\sleader|PI|research\s(?:fellow|assistant|engineer|associate|nurse)"
    r"|forskningsingenjör|gruppledare|chemist|biologist|physicist|engineer|biochemist|pharmacologist"
    r"|immunologist|kemist|biolog|fysiker|ingenjör|biokemist|immunolog|farmakolog|vet|veterinär|student)"
)
_UNIVERSITY: Final = (
    r"(?:(?:[\w-]+\s){0,2}?(?:universit(?:y|et|etet)|högskola(?:n)?|college)|KTH|KI|SLU|Chalmers"
    r"|Karolinska\sInstitutet|LTH)"
    r"(?!\w)(?!\s(?:innovation|holding|science|spin|hospital|sjukhus))"
)
_BEGINS: Final = (
    r"(?:^|[.;!?]\s|\b(?:I|we)(?:['’](?:m|re)|\sam|\sare)\s|\b(?:jag|vi)\sär\s|,\s(?=both\b|båda\b))"
)
_SOME: Final = r"(?:(?:just|only|bara|an?|en|both|båda|two|three|four|five|two|två|tre|fyra|fem|\d)\s){0,2}"
# "Retired teacher in Nacka", "hobby inventor from Kiruna", "we are five pensioners"
FREE: Final = re.compile(
    rf"""{_BEGINS}{_SOME}(?:(?!by\b|of\b|for\b)[\w-]+\s){{0,1}}?(?P<who>{_FREE})(?![\w-])(?!\s(?:team|company
        |customers?|users?|patients?|people|persons?|personer|loves?|likes?|uses?|needs?|are|often|who|som
        |använder|behöver|gillar))
    |\b(?P<jobless>between\sjobs|mellan\sjobb|utan\sarbete\sjust\snu)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Chemist at Stockholm University", "Forskarassistent SLU", "jag forskar på Örebro universitet"
AT_UNIVERSITY: Final = re.compile(
    rf"""{_BEGINS}{_SOME}(?:(?!our\b|the\b|vår\b)[\w-]+\s){{0,2}}?(?P<who>{_ACADEMIC})(?:,
        |\s(?:at|in|from|på|vid|i|från)(?:\sthe)?)?\s{_UNIVERSITY}
    |{_BEGINS}(?P<title>(?:assistant|associate)\sprof(?:essor)?|professor\semerit(?:us|a)|forskarassistent
        |universitetslektor|group\sleader\sat|gruppledare\spå)\b
    |\b(?P<does>(?:I|jag)\s(?:do\sresearch|am\sdoing\sresearch|forskar)\s(?:at|på|vid|i
        |in)\s(?:the\s)?{_UNIVERSITY})
    |\b(?P<sits>(?:we\s(?:sit|are)\sat|vi\s(?:sitter|är|forskar)\s(?:på|vid))\s(?:the\s)?{_UNIVERSITY})
    |\b(?P<unit>(?:our|my|vår|min)\s(?:university\s(?:department|lab(?:oratory)?|group)
        |(?:universitets)?institution|(?:department|lab|group|institute)\s(?:at|of)\s(?:the\s)?{_UNIVERSITY}))
    |\b(?P<years>my\spost-?doc(?:\s(?:years|time|period))?|min\spostdok\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FIRST: Final = re.compile(r"[.;!?]?\s*(?:I|we|jag|vi|both|båda|,)\b|,", re.IGNORECASE)
_OTHERS_DO: Final = (
    r"(?:tests?|tested|testing|uses?|used|helps?|helped|learn(?:s|ed|t)?|loves?|loved|likes?|liked|buys?"
    r"|bought|says?|said|tells?|told|ask(?:s|ed)|tr(?:y|ies|ied)|wears?|wore|visit(?:s|ed)?|plays?|played"
    r"|trains?"
    r"|trained|gets?|got|gave|gives?|showed|shows?|built|made|wrote|found|are|is|was|were|can|could|will"
    r"|often|joined|joins?|recommend(?:s|ed)?|our|us|testa[rt]?|testade|använde?r?|hjälp(?:er|te)|lär|lärde"
    r"|älskar"
    r"|gillar|köp(?:er|te)|säger|sa|sade|frågar|frågade|prövar|prövade|provar|provade|leker|spelar|får|fick"
    r"|gav|ger|visade|visar|byggde|gjorde|skrev|är|var|kan|ofta|rekommenderar|vår|vårt|våra|oss)"
)
# At a sentence's start it is who asks only where no deed of others follows: "retired nurses test our lamp"
_FOLLOWS: Final = (
    r"(?:\s?(?:[.,;:!?)–-]|$)|\s(?:in|at|from|with|without|and|here|since|I|we|i|på|vid|från|med|utan|och"
    rf"|här|sen|sedan|jag|vi|seeking|looking|wondering|would|(?<!er\s)(?<!s\s)(?:som|who))\b"
    rf"(?![^.,;:!?]{{0,80}}?\b{_OTHERS_DO}\b)"
    r"|(?<!er)(?<!s)\s(?:wants|seeks|vill|söker|undrar|letar|skulle)\b)"
)
_WAS: Final = re.compile(  # "retired carpenter": an adjective stands before what the person was
    rf"(?:\s(?!{_OTHERS_DO}\b)[\w-]+){{0,2}}?{_FOLLOWS}", re.IGNORECASE
)
_IS: Final = re.compile(_FOLLOWS, re.IGNORECASE)
_ADJECTIVE: Final = re.compile(r"retired|unemployed|arbetslös|pensionera(?:d|de|t)", re.IGNORECASE)
_DOES: Final = re.compile(
    r"(?!\s(?:[\w-]+\s){0,3}?(?:wondering|seeking|looking|wants?|seeks?|with|söker|vill|undrar|letar|med)\b)"
    rf"[^.,;:!?]{{0,80}}?\b{_OTHERS_DO}\b",
    re.IGNORECASE,
)
_SCHOLARSHIP: Final = re.compile(
    r"\b(?:scholarships?|stipends?|stipendi(?:um|er|et|erna)|bursary|bursaries|tuition)\b", re.IGNORECASE
)
_STUDIES: Final = re.compile(
    r"""\b(?:stud(?:y|ies|ying)|master['’]?s?|bachelor['’]?s?|degree|programme|course|school|tuition|daughter
        |son|myself|plugga\w*|läsa|läser|studera\w*|utbild\w*|vidareutbilda\w*|kurs\w*|examen\w*|dotter
    |barnbarn|doktorera)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "our platform helps students to find scholarships"
_GIVES: Final = re.compile(
    r"\b(?:we|vi|our|vår\w*)\s(?:[\w-]+\s){0,3}?(?:offer|give|award|delar\sut|ger|erbjuder|app|platform|tool"
    r"|plattform|tjänst)\b",
    re.IGNORECASE,
)


def private_persons(text: str) -> Iterator[Span]:
    """Go through what says that a person asks; nothing where a company is told of.

    A pensioner gets the same value as who works at a university: no form stands for a private person, and
    this one keeps out what is for companies alone without saying that a company is to come.
    """
    if tells_of_company(text):
        return
    for pattern in (FREE, AT_UNIVERSITY):
        for match in pattern.finditer(text):
            part = next(name for name, words in match.groupdict().items() if words)
            if part not in ("who", "title") or _is_who_asks(text, match, pattern):
                yield Span("form", *match.span(part), PERSON)
    asked = _SCHOLARSHIP.search(text)
    if asked and _STUDIES.search(text) and not _GIVES.search(text):
        yield Span("form", *asked.span(), PERSON)


def _is_who_asks(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    if _FIRST.match(match[0]):
        return True
    if pattern is AT_UNIVERSITY:
        return not _DOES.match(text, match.end())
    follows = _WAS if _ADJECTIVE.fullmatch(match["who"]) else _IS
    return bool(follows.match(text, match.end()))
