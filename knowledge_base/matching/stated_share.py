"""The largest part of a project's cost or work that one party or country carries, in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_FRACTIONS: Final = {
    "three quarters": 75,
    "three-quarters": 75,
    "four fifths": 80,
    "nine tenths": 90,
    "tre fjärdedelar": 75,
    "fyra femtedelar": 80,
    "nio tiondelar": 90,
}
_PART: Final = (
    rf"(?:(?P<percent>\d{{1,2}})\s?(?:%|per\s?cent|procent)"
    rf"|(?P<fraction>{alternatives(','.join(_FRACTIONS))}))"
)
_WHOLE: Final = (
    r"\s(?:of|av)\s(?:the\s|our\s|all\s|its\s|den\s|det\s|vår\s|hela\s|total\s|totala\s|whole\s)*"
    r"(?:project\s)?(?:budgets?|costs?|expenses|work|effort|project|projektets\skostnader|budgeten"
    r"|kostnad(?:en|erna)?|projektkostnad(?:en|erna)"
    r"|projektbudgeten|arbetet|insatsen|projektet|utgifterna)(?![\w-])"
)
_CARRIES: Final = alternatives(
    """carry, carries, carrying, take, takes, taking, bear, bears, bearing, stand for, stands for, do,
    does, doing, hold, holds, account for, accounts for, shoulder, shoulders, have, has, have to carry, be
    responsible for, bär, bära, tar, ta, står för, stå för, svarar för, svara för, har, ha, gör, göra,
    håller i, axlar, axla"""
)
_MODAL: Final = (
    r"(?:(?:would|will|shall|should|must|have\sto|has\sto|need\sto|needs\sto|want\sto|wants\sto|is\sto"
    r"|are\sto|ska|skulle|måste|vill|kommer\satt)\s)?"
)
_PEOPLE: Final = alternatives(
    """danes, germans, finns, norwegians, dutch, belgians, poles, swiss, french, spaniards, portuguese,
    italians, brits, british, austrians, czechs, estonians, irish, icelanders, turks, danskarna, tyskarna,
    norrmännen, finländarna, finnarna, holländarna, belgarna, polackerna, schweizarna, fransmännen,
    spanjorerna, portugiserna, italienarna, britterna, österrikarna, esterna, chinese, japanese, koreans,
    americans, israelis, kineserna, japanerna, koreanerna, amerikanerna, israelerna"""
)
_SELF: Final = (
    r"(?:we|I|our\s(?:company|firm|AB|side|own\scompany)|the\sswedish\s(?:side|company|part(?:ner)?|AB)"
    r"|vi|jag|vårt\s(?:bolag|företag|AB)|den\ssvenska\s(?:sidan|parten)"
    r"|(?:the|our|a)\s(?:[\w-]+\s){0,2}?(?:partner|company|firm|SME|lab|institute|university|party)"
    r"|(?:partnern|parten|bolaget|universitetet|labbet|institutet)"
    rf"|the\s(?:{_PEOPLE}|{FOREIGN}(?:\s\w+)?)|de[nt]?\s{FOREIGN}(?:\s\w+)?|{_PEOPLE})(?:\s(?:in|i|from"
    rf"|från)\s[\w-]+)?"
)
_LIES: Final = (
    r"\s(?:(?:would|will|shall|must|has\sto|ska|skulle|måste|kommer\satt)\s)?(?:be|is|are|falls?|fall"
    r"|lands?|lies|lie|sits?|stays?|rests?|bli|blir|är|ligger|ligga|hamnar|hamna|faller|landar|görs|done"
    r"|be\sdone)\s"
    rf"(?:done\s|carried\s)?(?:ours\b|(?:on|with|at|by|hos|på|av)\s(?:(?-i:us)\b|oss\b|our\s|vårt?\s"
    rf"|the\s|partnern|one\s)|(?:in|i|here\sin)\s(?:sweden|sverige|one\scountry|ett\sland|{ABROAD}))"
)
_COUNTRY: Final = (
    r"\s(?:is\s|will\sbe\s|in\s|i\s)*(?:sweden|sverige|our\sown\scountry|one\scountry|ett\sland"
    r"|vårt\seget\sland)\b"
)
_UNPAID: Final = (
    r"(?!\s(?:covered|secured|financed|paid|in\splace|left|done|ready|finished"
    r"|klart|färdigt|gjort|täckt|täckta|finansierad|klar|säkrad|kvar)\b)"
)
# "90 % of the work in our own lab": how it is done, and not by whom
_MANNER: Final = (
    r"(?!\s(?:remotely|manually|digitally|online|by\shand|by\sourselves|på\sdistans|för\shand|digitalt"
    r"|manuellt|with\s[\w-]+s\b"
    r"|(?:(?:in|at|from)\s(?:our|the|a|my)|(?:i|på|från)\s(?:vårt?|ett|en|mitt|eget|egna))\s(?:[\w-]+\s)?"
    r"(?:lab\w*|office|kontor\w*|premises|lokaler\w*|cleanroom|renrum\w*))\b)"
)
CARRIED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_SELF}(?:\s\([^()]{{1,60}}\))?\s{_MODAL}{_CARRIES}\s(?:like\s|typ\s|about\s|around\s|some\s"
        rf"|over\s"
        rf"|more\sthan\s|at\sleast\s|ungefär\s|runt\s|drygt\s|minst\s)?{_PART}{_WHOLE}{_UNPAID}{_MANNER}",
        rf"(?<![\w.,]){_PART}{_WHOLE}(?:{_LIES}|{_COUNTRY})",
    )
)
# "split 80/20", "fördelningen blir 80–20"
SPLIT: Final = re.compile(
    r"""\b(?:(?:cost|budget|work)\s)?(?:split|divided?|shared?|division|delar|delas|fördelning(?:en)?
    |fördelas|uppdelning(?:en)?|kostnadsfördelning(?:en)?)\s
    (?:[\w-]+\s){0,4}?(?P<one>\d\d)\s?%?\s?(?:[/:–-]|to|mot|till|and|och)\s?(?P<other>\d\d)(?![\d.,]*\d)\b
    |\b(?P<first>\d\d)\s?[/:–-]\s?(?P<second>\d\d)[\s-](?:split|division|fördelning|uppdelning)\b""",
    re.IGNORECASE | re.VERBOSE,
)
WHOLE: Final = 100
# What a funder pays, or we with our own money, is no party's part; nor what small firms carry together.
_FUNDING: Final = re.compile(
    r"""\b(?:grants?|fund(?:s|ed|ing|er)?|loan|support|subsid\w+|vinnova|almi|ourselves|own\s(?:money
    |funds)|reimburse\w*|aid|together
    |bidrag(?:et)?|stöd(?:et)?|finansier\w*|lån(?:et)?|själva|egna\s(?:medel|pengar)|egen\s(?:insats
    |finansiering)|ersättning|tillsammans|ihop
    |jointly|gemensamt|both|båda)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Where another party carries the rest, it is the parties that share.
_REST: Final = re.compile(
    rf"""\b(?:partner\w*|part(?:y|ies|en|er)|consortium|konsortium\w*|{FOREIGN}s?|{ABROAD}|lab|labbet
        |{_PEOPLE})\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Parts of a company, of what it earns, or of data, people and days
_OWNED: Final = re.compile(
    r"\b(?:own\w*|shares?|shareholders?|equity|profits?|revenues?|royalt\w+|ägar\w*|äger|aktie\w*"
    r"|vinst\w*|intäkt\w*|turnover|omsättning\w*|sales|försäljning\w*|time|tid(?:en)?|data\w*|dataset"
    r"|samples?|prov(?:er|et)?"
    r"|training|träning\w*|customers?|kund(?:er|erna)?|patient\w*|users?|gender|wom[ae]n|kvinn\w+|staff"
    r"|team|personal\w*)\b",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:if|unless|whether|not|never|no|om|ifall|inte|aldrig|previous\w*|earlier|tidigare|used\sto"
    r"|at\smost|up\sto|högst|max)\b[^.,;:!?]*$|n['’]t\s[^.,;:!?]*$",
    re.IGNORECASE,
)


def stated_shares(text: str) -> Iterator[Span]:
    """Give the largest part that one party or country carries, where a text tells of one."""
    found = [*_carried(text), *_split(text)]
    if found:
        yield max(found, key=lambda span: int(str(span.value)))


def _carried(text: str) -> Iterator[Span]:
    for pattern in CARRIED:
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            sentence = text[begin:stop]
            is_shared = _REST.search(sentence) and not _FUNDING.search(sentence)
            if is_shared and not _SUPPOSED.search(text[begin : match.start()]):
                part = "percent" if match["percent"] else "fraction"
                value = (
                    int(match[part])
                    if match["percent"]
                    else _FRACTIONS[" ".join(match[part].lower().split())]
                )
                yield Span("party_share", match.start(part), match.end(part), value)


def _split(text: str) -> Iterator[Span]:
    for match in SPLIT.finditer(text):
        parts = [int(group) for group in match.groups() if group]
        begin, stop = sentence_bounds(text, *match.span())
        is_shared = sum(parts) == WHOLE and not _OWNED.search(text, begin, stop)
        if is_shared and not _SUPPOSED.search(text[begin : match.start()]):
            yield Span("party_share", match.start(), match.end(), max(parts))
