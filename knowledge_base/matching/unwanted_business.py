"""Whether somebody without a company refuses to have one, in words that are no set phrase.

The patterns of `refused_company` know whole phrases. These here ask for less, and so hold only where nothing
tells that there is a company, or may be one later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.refused_company import OF_OTHERS
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

_COMPANY: Final = (
    r"(?:compan(?:y|ies)|firms?|business(?:es)?|start-?ups?|spin-?(?:offs?|outs?)|founders?"
    r"|business\sowners?|entrepreneurs?"
    r"|(?:aktie)?bolag|företag|firma|företagare|entreprenör|avknoppning)"
)
_FOUND: Final = (
    r"(?:start(?:ing)?(?:\sup)?|found(?:ing)?|form(?:ing)?|run(?:ning)?|own(?:ing)?|set(?:ting)?\sup"
    r"|register(?:ing)?|becom(?:e|ing)|be"
    r"|starta|bilda|grunda|driva|skaffa|registrera|bli|ha)"
)
_AN: Final = r"(?:(?:an?|any|my|our|own|nåt|något|någon|ett|eget|egen|en)\s){0,2}"
_NEVER: Final = (
    r"(?:not|never|no|none|nobody|zero|(?<=\w)n['’]t|rather\sthan|than\sto|than|refuse|inte|aldrig|ej|ingen"
    r"|slippa|vägrar)"
    # "no money to start a company", "we have not been able to"
    r"(?!\s(?:money|capital|funds|funding|means|time|idea|experience|clue|know|knows|sure|afraid|enough|only"
    r"|just|problem|been|able"
    r"|managed|dared|allowed|easy|pengar|kapital|råd|tid|erfarenhet|bara|vet|säker|säkra|rädd|rädda|kunnat"
    r"|fått|hunnit|lätt)\b)"
)
_CLAUSE: Final = r"(?:(?!\b(?:and|but|so|och|men|så|utan)\b)[^.;:!?,])"
REFUSED: Final = re.compile(
    rf"""(?:\b|(?=n['’]t)){_NEVER}\b{_CLAUSE}{{0,40}}?\b{_FOUND}\s{_AN}{_COMPANY}\b
    |\b{_FOUND}\s{_AN}{_COMPANY}\b{_CLAUSE}{{0,25}}?\b(?:isn['’]?t|is\snot|are\snot|wouldn['’]?t\sbe)\b
    |\b{_FOUND}\s{_AN}{_COMPANY}\b(?:{_CLAUSE}{{0,25}}?[?:–-]\s(?:no\sthanks?|no\sway|no(?=\s?[.,;!])|never
        |nej(?=\s?[.,;!])|nej\stack|aldrig)|{_CLAUSE}{{0,25}}?\b(?:inte|ej|aldrig)\b)
    |\b{_COMPANY}\s(?:skaffar|startar|bildar|driver|vill|tänker|ska|blir)\s(?:jag|vi|gruppen|man|det
        |ingen)\s{_CLAUSE}{{0,25}}?\b(?:inte|ej|aldrig|veta\sav)\b
    |\b(?:company|firm|business|bolag|firma|företag)\?\s(?:(?:no|nej|nope)(?=\s?[.,;!])|never|aldrig)
    |\bno\s(?:spin-?(?:offs?|outs?)|start-?ups?)(?=\s?(?:[.,;!?]|$)
        |\s(?:of|from|is|will|whatsoever|please|thanks)\b)
    |\bno\s(?:company|firm)\s(?:exists|is\sformed)\s(?:and|or|nor)\s(?:none|never|no)\b
    |\binget\sbolag\s(?:är\s)?(?:bildat|finns)\soch\singet\b
    |\bno\s(?:company|firm)\sand\s(?:do\snot|don['’]?t|will\snot|won['’]?t)\s(?:intend|plan|want|wish
        |get)\b{_CLAUSE}{{0,12}}?\b(?:one|any)\b
    |\b(?:want|need|wants)\sno\s(?:company|firm|start-?up|business)\b
    |\bno\swish\sto\s(?:found|own|run)\s(?:or\s\w+\s)?anything\b
    |\bnone\sof\s(?:this|it|that)\s(?:turns|will\sturn|becomes|will\sbecome)\s(?:into\s)?an?\s(?:company
        |business)\b
    |\b(?:company|firm|start-?up)[;.]\s(?:I|we)\srefuse\b
    |\b(?:institution|institut|universitet|university|department|institute),?\s(?:and\s
        |och\s)?(?:(?:is|are|är)\s)?(?:inget|not\san?|inte\sett)\s(?:bolag|företag|company|firm)\b
    |\binte\sstarta\s(?:nåt|något)(?=\s?(?:[.,;!?]|$))|\binte\s(?:bli\s)?entreprenör\b
    |\binte\s(?:ska\s|vill\s|tänker\s)?bolagisera\b
    |\b(?:bilda|starta)\s(?:ett\s)?(?:bolag|företag)\b{_CLAUSE}{{0,25}}?\b(?:emot|motståndare)\b
    |\bentrepreneurship\s(?:isn['’]?t|is\snot)\b|\bnot\safter\san?\s(?:start-?up|company)\b
    |\b(?:stay(?:ing)?|remain(?:ing)?)\s(?:an\s)?(?:in\s)?academi(?:a|c)\b
    |\b(?:stannar|förblir|stanna)\s(?:jag\s|vi\s)?(?:i\sakademin|anställd)\b
    |\b(?:orkar|mäktar|pallar|gitter)\s(?:verkligen\s)?(?:inte
        |ej)\s(?:med\s)?(?:att\s)?(?:(?:driva|starta|ha|bilda)\s)?{_AN}{_COMPANY}\b
    |(?:^|[.;,!?]\s|\b(?:och|men|and|but|so|eget|own)\s)(?:eget\s|ett\s|an?\s)?{_COMPANY}\s(?:of\smy\sown\s
        |of\sour\sown\s)?(?:är|blir|is|would\sbe)\s(?:absolut\s|verkligen\s|simply\s)?
    (?:inget|ingenting|inte\snågot|nothing|not\ssomething|ruled\sout|no\soption|uteslutet)(?=\s?(?:[.,;!?]|$)
        |\s(?:för|for)\s(?:mig|oss|me|us)\b)
    |\binte\sbli\s(?:direktör|vd|egenföretagare|företagsledare)\b
    |\bstarta\s(?:eget|bolag|företag|firma)\?\s(?:glöm|nej|aldrig|nix|nä|no)\b
    |\b(?:inget|no)\s(?:bolag|företag|company)\s(?:är\s)?(?:inblandat|involved)\b
    |\b(?:ingen|driver\singen|inte\snågon)\s(?:rörelse|affärsverksamhet|näringsverksamhet)\b
    |\b(?:svaret|answer)\s(?:är|is)\s(?:aldrig|nej|never|no)\b
    |\b(?:registrera|starta|bilda)\s(?:firma|bolag|företag)\b[^.;!?]{{0,30}}?\bkänns\s(?:löjligt|fel|onödigt
        |främmande|konstigt)\b
    |\borganisationsnummer\b[^.;!?]{{0,20}}?\butan\b
    |\b(?:happy|content)\s(?:being|to\sstay|as)\s(?:an?\s)?employe(?:d|e)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A company that is there, or that is wished for: "our AB", "I would gladly found one"
_THERE: Final = re.compile(
    r"""\b(?:our|my(?!\sown\b)|vårt|mitt|vår|min)\s(?:\w+\s){0,2}?(?:AB|company|firm|business|start-?up|bolag
        |företag|firma)\b|\bAB\b|\bltd\b|\bGmbH\b
    |\b(?:we|I)(?:['’](?:re|m)|\sare|\sam)\san?\s(?:\w+\s){0,2}(?:company|firm|start-?up)\b
    |\bvi\sär\sett\s(?:\w+\s){0,2}(?:bolag|företag)\b
    |(?<!not\s)(?<!no\s)\b(?:want|wish|would\slike|plan|going|hope|intend|mean|happy|ready|glad)\sto\s(?:start
        |found|form|set\sup|register)\b|\b(?:forming|founding|registering)\sa\scompany\b
    |(?<!oss\s)\b(?:ska|skall|vill|tänker|hoppas|planerar\satt)\s(?:vi\s|jag\s|snart\s)?(?:starta|bilda|grunda
        |registrera)\b|(?:\bnot|n['’]t)\smind\s(?:start|found|register)ing\b
    |\b(?:startar|bildar|registrerar|grundar)\s(?:(?:jag|vi|ett|eget|snart)\s){0,2}(?:gärna|bolag|företag
        |firma)\b|\bgärna\s(?:starta|bilda|grunda)\w*\b|\bom\sdet\skrävs\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What follows a refusal that is not for good: "not before the patent", "not alone"
_LATER: Final = re.compile(
    r"\b(?:yet|until|before|unless|now|alone|first|än|ännu|förrän|innan|ensam|ensamma|först|tills|nu)\b",
    re.IGNORECASE,
)


def unwanted_businesses(text: str, lacking: str) -> Iterator[Span]:
    """Go through refusals of a company in free words; nothing where a company is told of, or left open.

    Args:
        text: What somebody wrote.
        lacking: The value of the spans.
    """
    if _THERE.search(text):
        return
    for match in REFUSED.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        is_open = _LATER.search(text, match.start(), stop) or is_asked(text, *match.span())
        if not is_open and not OF_OTHERS.search(text[begin : match.start()]):
            yield Span("lacking", match.start(), match.end(), lacking)
