"""Whether a text says in sentences of its own that no advice is wanted: "do not send us to an adviser"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.refused_help import ADVISER
from knowledge_base.matching.sentence_bounds import sentence_bounds

_RAW: Final = rf"(?:{ADVISER}|råd|kurser|föreläsningar|courses|lectures)"
_ANY: Final = (
    r"(?:(?:an?|any|some|another|yet|more|the|your|one|business|further|en|ett|någon|nån|några|fler|ännu"
    r"|era|alla)\s){0,3}"
)
_DO_NOT: Final = r"(?:do\snot|don['’]?t|never|stop|no\sneed\sto|without|rather\snot|please\snot)"
_SEND: Final = (
    r"(?:send(?:ing)?|refer(?:ring)?|direct(?:ing)?|point(?:ing)?|pass(?:ing)?|steer(?:ing)?|hand(?:ing)?"
    r"|put(?:ting)?)\s(?:us|me)"
    r"\s(?:(?:on|over|along|in\stouch|back|off)\s)?(?:to|with|towards|at)"
)
_SHICK: Final = r"(?:skicka|hänvisa|slussa|lotsa|bolla|peka|remittera)"
_TELLS: Final = (
    r"(?:tell(?:s|ing)?|explain(?:s|ing)?|teach(?:es|ing)?|show(?:s|ing)?|hold(?:s|ing)?|guid(?:es|ing)"
    r"|lectur(?:es|ing))"
)
_BERATTAR: Final = r"(?:berättar|berätta|förklarar?|talar?\som|säger?|lära?r?|visar?|håller?)"
_HOW: Final = r"(?:how\s|our\shands?\b|my\shand\b|what\sto\s|hur\s|i\shanden\b|vad\s)"
# "don't send us to advisers", "I need nobody who tells me how", "skicka oss inte till en coach"
SENT: Final = re.compile(
    rf"""\b{_DO_NOT}\s{_SEND}\s{_ANY}{_RAW}\b
    |\b{_SHICK}\s(?:(?:oss|mig)\s(?:inte|ej)|(?:inte|ej)\s(?:oss|mig))\s(?:vidare\s)?(?:till|mot
        |åt)\s{_ANY}{_RAW}\b
    |\bkom\s(?:inte|ej)\s(?:(?:dragande|och\s\w+)\s)?(?:med|om)\s{_ANY}{_RAW}\b
    |\b(?:(?:do\snot|don['’]?t|no\slonger)\s(?:need|want|require)|need|want)\s(?:no\s(?:one|more\speople)
        |nobody|(?:yet\s)?another\s(?:person|one|expert|man|woman)|somebody|someone
    |any(?:body|one)|people|experts)\s(?:else\s)?(?:(?:who|that|to|will)\s){{0,2}}{_TELLS}\s(?:(?:us|me|it
        |to\sus)\s)?(?:\w+\s)?{_HOW}
    |\b(?:nobody|no\sone)\s(?:has|needs|ought)\sto\s{_TELLS}\s(?:(?:to\s)?(?:us|me)\s){_HOW}
    |\b(?:behöver|vill\sha|söker)\s(?:vi\s|jag\s)?(?:ingen|inte\s(?:någon|nån)|inte\sännu\sen)\s(?:till\s
        |annan\s)?(?:person\s|expert\s)?som\s{_BERATTAR}\s(?:(?:för\s)?(?:oss|mig)\s)?{_HOW}
    |(?:^|[.;!?,–-]\s|\b(?:vi|jag|och|men|o|bolaget)\s)(?:vill|behöver|önskar)\s(?:inte
        |ej)\s(?:ha\s)?{_ANY}{ADVISER}(?=\s?(?:[.,;!?]|$)|\s(?:alls|heller|tack|och|utan|nu)\b)
    |\b(?:ingen)\s(?:behöver|ska|måste)\s{_BERATTAR}\s(?:för\s)?(?:oss|mig)\s{_HOW}""",
    re.IGNORECASE | re.VERBOSE,
)
# "don't need somebody" refuses, "need somebody" asks
_NEEDS: Final = re.compile(
    r"(?:need|want)\s(?:(?:yet\s)?another|somebody|someone|any|people|experts)", re.IGNORECASE
)
# "råd har vi fått nog av", "advice does not pay our bills"
WORTHLESS: Final = re.compile(
    rf"""\b{_RAW}(?:\s(?:om|på|kring|about|on)\s[\w-]+)?\s(?:har\s(?:vi|jag)\s(?:redan\s)?(?:fått|haft)\s
        (?:(?:mer\sän\s)?(?:nog|tillräckligt)|så\sdet\s(?:räcker|blir\söver)|för\s(?:många|mycket))(?:\sav)?
    |(?:we|I)(?:['’]ve|\shave)?\shad\s(?:more\sthan\s)?(?:enough|plenty)\sof)(?=\s?(?:[.,;!?]|$)
    |\s(?:och|and|nu|now)\b)
    |\b(?:of\s)?{_RAW}\s(?:we|I)(?:['’]ve|\shave)\s(?:had\s)?(?:more\sthan\s)?(?:enough|plenty)\b
    |\bhad\s(?:more\sthan\s)?(?:enough|plenty\sof|our\sfill\sof)\s(?:of\s)?{_ANY}{_RAW}\b
    |\b{_RAW}\s(?:(?:does|do|will)\snot|doesn['’]?t|don['’]?t|won['’]?t
        |(?:betalar|löser|hjälper|ger)\s(?:oss\s|mig\s)?(?:inte|inga|inget))\s?
    (?:(?:pay|help|feed|solve|räkningar|hyran|löner|pengar)\b|(?=[.,;!]|$))""",
    re.IGNORECASE | re.VERBOSE,
)
# "but no seminars", "money, no coaching": a bare "no" is a wish only where something says what is wanted
BARE: Final = re.compile(
    rf"\b(?:no|inga|ingen|inget)\s(?:(?:more|fler|mer)\s)?(?:[\w-]+\s(?:and|or|nor|och|eller|o|&)\s(?:no\s"
    rf"|inga\s|ingen\s)?)?(?P<what>{ADVISER})(?=\s?(?:[.,;!?]|$)|\s(?:and|or|och|eller|o)\b)",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:but|just|only|please|spare|money|cash|grant|kontanter|pengar|bidrag(?:et)?|men|bara|tack"
    r"|nothing\sto\srepay|ourselves|själva)\b",
    re.IGNORECASE,
)
_MISSING: Final = re.compile(
    rf"""\b(?:have|has|had|got|har|hade|saknar|there\s(?:is|are)|finns|fått|with|med|afford|so\sfar|hittills
        |yet|ännu|än|patients?|users?|patient\w*|användar\w*|customers?|kund\w*
    |without\smoney|no\smoney\sfor|held|råd\smed)\b|{N_T}""",
    re.IGNORECASE | re.VERBOSE,
)


def refused_advice(text: str) -> Iterator[tuple[int, int]]:
    """Go through where advice is refused: where each refusal begins and ends, in characters."""
    for match in SENT.finditer(text):
        if not (_NEEDS.match(match[0]) or _MISSING.search(text[max(match.start() - 12, 0) : match.start()])):
            yield match.span()
    yield from (match.span() for match in WORTHLESS.finditer(text))
    for match in BARE.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        rest = f"{text[begin : match.start()]} {text[match.end() : stop]}"
        if _WISH.search(rest) and not _MISSING.search(rest) and text[stop : stop + 1] != "?":
            yield match.span("what")  # "no incubator and no guidance" refuses something else too
