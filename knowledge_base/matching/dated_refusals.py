"""How many applications to the EIC Accelerator have failed, where a text dates each, or says that all did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.calendar_date import MONTHS
from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import NUMBER, number_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_NO: Final = alternatives(
    """turned us down, turned it down, rejected, rejected us, declined, refused, said no, a no, no, nope,
    sa nej, sagt nej, nej, ett nej, avslag, avslog, nobbade, blev det nej, blev avslag"""
)
_MONTH: Final = alternatives(
    f"""{",".join(" ".join(MONTHS).split())}, spring, summer, autumn, fall, winter, våren, sommaren, hösten,
    vintern"""
)
_SEASON: Final = (
    r"(?:i\s(?:fjol|våras|somras|höstas|vintras)|(?:last|this)\s(?:year|spring|summer|autumn|fall|winter))"
)
_YEAR: Final = rf"(?:(?:in|i|during|under|on|den)\s)?(?:{_MONTH}\s(?:of\s)?)?(?:20\d\d)"
_WHEN: Final = (
    rf"{_YEAR}|{_SEASON}|förra\s(?:året|våren|hösten)|(?:in|i)\s{_MONTH}(?!\w)"
    r"|(?:nu|now)\s(?:igen|again)|(?:igen|again)\s(?:nu|now)(?!\w)"
)
# What may stand between two dates of a list: "in March 2022, in October 2023 and again in 2024"
_BETWEEN: Final = (
    r"(?:\s|,|–|-"
    r"|\b(?:and|och|again|igen|then|sedan|sen|also|även|once|more|another|ännu|ett|en|gång|till|finally"
    rf"|(?:nu|now)(?=\s{_SEASON})|till\sslut|{_NO})\b)+"
)
DATED: Final = re.compile(
    rf"\b{_NO}\s(?:(?:to|till)\s(?:us|oss)\s|(?:by|from|av|från"
    rf"|hos)\s(?:the\s)?EIC\w*(?:\saccelerator)?\s)?(?P<dates>(?:{_WHEN})(?:{_BETWEEN}(?:{_WHEN}))+)",
    re.IGNORECASE,
)
_DATE: Final = re.compile(_WHEN, re.IGNORECASE)
_ALL: Final = (
    r"(?<!not\s)(?<!inte\s)(?:all(?:\sof\sthem)?|every\s(?:single\s)?one|each(?:\sof\sthem)?|alla|samtliga"
    r"|varenda\sen)"
)
_NONE: Final = (
    r"(?:none(?:\sof\sthem)?|not\sone(?:\sof\sthem)?|ingen(?:\sav\sdem)?|inte\sen\s(?:enda\s)?av\sdem)"
)
_APPLIED: Final = (
    r"(?:applications?|submissions?|proposals?|attempts?|tries|ansökningar(?:na)?|försök(?:en)?|ansökan)"
)
_FAILED: Final = alternatives(
    """rejected, turned down, declined, refused, failed, unsuccessful, came back with a no, avslagits,
    avslogs, avslagna, fått avslag, fick avslag, fått nej, fick nej, nekats, nekades, misslyckats,
    misslyckades"""
)
_CAME: Final = alternatives(
    """granted, funded, approved, successful, accepted, got through, went through, succeeded, beviljats,
    beviljades, beviljad, gått igenom, gick igenom, gått hem, gick hem, lyckats, lyckades"""
)
ALL_FAILED: Final = re.compile(
    rf"""\b(?P<number>{NUMBER})\s(?:[\w-]+\s){{0,3}}?{_APPLIED}\b[^.;!?]{{0,70}}?\b
    (?:{_ALL}\s(?:[\w-]+\s){{0,3}}?{_FAILED}|{_NONE}\s(?:[\w-]+\s){{0,3}}?{_CAME})\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_EIC: Final = re.compile(r"\bEIC\b|\binnovation\scouncil\b|\binnovationsrådet\b", re.IGNORECASE)
# "Vinnova said no in 2022, 2023 and 2024, so now we look at the EIC"
_OF_ANOTHER: Final = re.compile(
    r"\b(?:vinnova|almi|eurostars|eureka|EIT|tillväxtverket|swelife|medtech4health|bank\w*|investor\w*"
    r"|investerare|region\w*"
    r"|pathfinder|transition)\b",
    re.IGNORECASE,
)


def dated_refusals(text: str) -> Iterator[Span]:
    """Go through the numbers of failed applications in sentences that name the programme."""
    for match in (*DATED.finditer(text), *ALL_FAILED.finditer(text)):
        begin, stop = sentence_bounds(text, *match.span())
        sentence = text[begin:stop]
        if _OF_EIC.search(sentence) and not _OF_ANOTHER.search(sentence):
            number = len(_DATE.findall(match["dates"])) if match.re is DATED else number_of(match["number"])
            yield Span("rejections", match.start(), match.end(), number)
