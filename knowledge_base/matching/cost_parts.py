"""How the parties of a project divide its cost, where the parts that a sentence tells are all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.number_words import SPELT, number_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

WHOLE: Final = 100
HALF: Final = 50
_ROUNDED: Final = 1  # a third and two thirds make 33 and 67 per cent
FRACTIONS: Final = {
    **dict.fromkeys(("half", "one half", "hälften", "halva", "halva kostnaden"), HALF),
    **dict.fromkeys(("a third", "one third", "en tredjedel"), 33),
    **dict.fromkeys(("two thirds", "two-thirds", "två tredjedelar"), 67),
    **dict.fromkeys(("a quarter", "one quarter", "a fourth", "one fourth", "en fjärdedel"), 25),
    **dict.fromkeys(("three quarters", "three-quarters", "three fourths", "tre fjärdedelar"), 75),
    **dict.fromkeys(("a fifth", "one fifth", "en femtedel"), 20),
    **dict.fromkeys(("two fifths", "två femtedelar"), 40),
    **dict.fromkeys(("three fifths", "tre femtedelar"), 60),
    **dict.fromkeys(("four fifths", "four-fifths", "fyra femtedelar"), 80),
    **dict.fromkeys(("a tenth", "one tenth", "en tiondel"), 10),
    **dict.fromkeys(("nine tenths", "nio tiondelar"), 90),
}
PART: Final = re.compile(
    rf"""\b(?:(?P<percent>\d{{1,2}}|{SPELT})\s?(?:%|per\s?cent\b|procent\b)
    |(?P<fraction>{alternatives(",".join(FRACTIONS))})(?!\s(?:a\s)?(?:year|hour|day|million|år|timme
    |miljon|dozen)s?\b|\w)
    |(?P<rest>the\s(?:rest|remainder|other\spart)|remaining\spart|resten|återstoden|övriga\sdelen))""",
    re.IGNORECASE | re.VERBOSE,
)
# "60 on the Danes", beside a part in per cent
BARE: Final = re.compile(
    rf"(?<![\d.,/])(?P<number>\d{{2}}|{SPELT})(?=\s(?:on|for|with|by|på|för|hos|av)\b|\s?(?:[.,;)]|$))",
    re.IGNORECASE,
)
_TENS: Final = {
    word: number * 10
    for number, words in enumerate(
        [
            "ten tio",
            "twenty tjugo",
            "thirty trettio",
            "forty fyrtio",
            "fifty femtio",
            "sixty sextio",
            "seventy sjuttio",
            "eighty åttio",
            "ninety nittio",
        ],
        start=1,
    )
    for word in words.split()
}
_TEN: Final = rf"(?:\d0|\d5|{alternatives(','.join(_TENS))})"
# "sixty-forty", "60/40"
RATIO: Final = re.compile(
    rf"(?<![\w.,/-])(?P<one>{_TEN})\s?[-–/:]\s?(?P<other>{_TEN})(?![\w/]|[.,-]\d)",
    re.IGNORECASE,
)
# "half each", "equal parts"
HALVES: Final = re.compile(
    r"""\b(?:half\seach|a\shalf\seach|half\sand\shalf|(?:in|into)\s(?:two\s)?(?:equal\s)?halves
    |split\sin\shalf
    |pays?\s(?:for\s)?(?:their|its|the\sother)\s(?:own\s)?half|for\sour\shalf|towards\sour\shalf
    |(?:hälften|halva)\s(?:var|vardera|på\svar)|fifty-fifty|femtio-femtio
    |varsin\shälft|var\ssin\shälft|för\svår\shälft|för\svår\shalva|halvor)(?!\w)
    |\b(?:delar|dela|delas)\s(?:\w+\s){0,2}?(?:lika|jämnt|rakt\sav|rakt\situ)\s(?:med
    |mellan\soss\soch)\s(?:en|ett|den|det|vår)\s
    |\b(?:split|share|divide)s?\s(?:\w+\s){0,2}?(?:equally|evenly|down\sthe\smiddle)\s(?:with
    |between\sus\sand)\s(?:an?|the|our|one)\s
    |\b(?:ett|en|an?|the)\s(?:[\w-]+\s){0,3}?(?:bolag|företag|firma|partner|company|firm|SME|lab
    |institute|labb|institut)(?:\s(?:in|i)\s[\w-]+)?\s(?:and|och|samt|plus)\s
    (?:we|us|our|vi|vårt|oss)\b(?:\s[\w-]+){0,7}?,?\s(?:lika\s(?:delar|mycket)|(?:in\s)?equal\s(?:parts
    |shares)|the\ssame\spart)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CARRIED: Final = re.compile(
    r"""\b(?:costs?|budget\w*|bill|expenses?|pay\w*|carr(?:y|ies)|bear\w*|takes?|stands?|stood|splits?
    |shar(?:es?|ing|ed)|covers?|lies|falls?|puts?\sin|account\w*|project
    |kostnad\w*|betalar?|står|tar|bär|delar|delas|ligger|hamnar|på\soss|on\sus|notan|räkningen|utgift\w*
    |svarar|lägger|\w*projekt\w*|each|var|vardera)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PEOPLE: Final = alternatives(
    """danes, germans, norwegians, dutch, belgians, poles, swiss, french, spaniards, portuguese, italians,
    brits, british, austrians, czechs, estonians, irish, chinese, japanese, koreans, americans, israelis,
    canadians, danskarna, tyskarna, norrmännen, finländarna, finnarna, holländarna, belgarna, polackerna,
    schweizarna, fransmännen, spanjorerna, portugiserna, italienarna, britterna, österrikarna, esterna,
    kineserna, japanerna, koreanerna, amerikanerna, israelerna, kanadensarna, letterna, litauerna,
    islänningarna"""
)
_OTHER: Final = re.compile(
    rf"\b(?:{FOREIGN}|{ABROAD}|{_PEOPLE}|(?-i:Finns)|they|de|dom|the\sother|den\sandra|partner\w*"
    rf"|part(?:en)?|company|firm|SME|bolag(?:et)?|företag(?:et)?"
    r"|lab(?:bet)?|institut\w*|universit\w*|hospital|sjukhus\w*|co-?applicant|medsökande)\b",
    re.IGNORECASE,
)
# What a funder pays, what several carry together, parts of a company, of sales, of people and of time
_ELSE: Final = re.compile(
    r"""\b(?:grants?|funding|loan|support|subsid\w+|vinnova|almi|ourselves|own\s(?:money|funds)
    |reimburse\w*|bidrag(?:et)?|stöd(?:et)?|finansier\w*|lån(?:et)?
    |egna\s(?:medel|pengar)|ersättning|tillsammans(?!\smed)|jointly|together(?!\swith)|gemensamt|both|båda
    |own(?:s|ed
    |ership)?|shareholders?|equity|profits?|revenues?|royalt\w+|ägar\w*|äger
    |aktie\w*|vinst\w*|intäkt\w*|sales|försäljning\w*|time|heltid|halvtid|deltid|data\w*|samples?
    |patient(?:s|er|erna)?|users?|wom[ae]n|kvinn\w+|staff|personal\w*|employed|work\sat
    |(?:we|vi|us|oss)\s(?:and|och)\s(?:the|a|an|our|en|ett|\w+et)\b|if|unless|whether|om|ifall|not|inte
    |no\sparty|ingen\spart|more\sthan|at\smost|högst|previous\w*|tidigare)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def cost_parts(text: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Go through the divisions that a text tells: where they begin and end, and their parts in per cent."""
    for start, end in _sentences(text):
        sentence = text[start:end]
        if _ELSE.search(sentence) or not _OTHER.search(sentence) or is_asked(text, start, end):
            continue
        for match in (*RATIO.finditer(sentence), *HALVES.finditer(sentence)):
            parts = tuple(map(_ten, match.groups())) if match.re is RATIO else (HALF, HALF)
            if sum(parts) == WHOLE:
                yield start + match.start(), start + match.end(), parts
        found = list(PART.finditer(sentence))
        parts = _parts(sentence, found) if found and _CARRIED.search(sentence) else ()
        if len(parts) > 1:
            yield start + found[0].start(), start + found[-1].end(), parts


def stated_parts(text: str) -> Iterator[Span]:
    """Go through the largest parts of what parties divide; the field is "party_share"."""
    for start, end, parts in cost_parts(text):
        yield Span("party_share", start, end, max(parts))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        start, end = sentence_bounds(text, at, at)
        yield max(start, at), end
        at = end + 1


def _parts(sentence: str, found: list[re.Match[str]]) -> tuple[int, ...]:
    """The parts that make up the whole; none where something is left over."""
    told = [_value(match) for match in found if not match["rest"]]
    if len(told) == 1 and len(found) == 1:
        told += [number_of(match["number"]) for match in BARE.finditer(sentence)]
    rest = WHOLE - sum(told)
    if len(found) > len(told) and rest > 0 and told:
        return (*told, rest)
    return tuple(told) if abs(rest) <= _ROUNDED else ()


def _value(match: re.Match[str]) -> int:
    if match["percent"]:
        return number_of(match["percent"])
    return FRACTIONS[" ".join(match["fraction"].lower().split())]


def _ten(word: str) -> int:
    return int(word) if word.isdigit() else _TENS[word.lower()]
