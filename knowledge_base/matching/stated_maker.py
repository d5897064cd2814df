"""Companies that say what they make instead of what they are: "we are a stent manufacturer"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import NUMBER
from knowledge_base.matching.span import Span

COMPANIES: Final = "companies"
_MAKER: Final = alternatives(
    """maker, makers, manufacturer, manufacturers, producer, producers, drugmaker, supplier, breeder of,
    tillverkare, producent, leverantör, läkemedelstillverkare, fodertillverkare, implantattillverkare,
    instrumenttillverkare, protestillverkare, livsmedelsproducent, livsmedelstillverkare"""
)
_WE_ARE: Final = r"(?:we['’]re|we\sare|I['’]m|I\sam|I\srun|we\srun|vi\sär|jag\sär|jag\sdriver|vi\sdriver|as)"
_KIND: Final = (
    r"(?:(?!(?:contract|looking|searching|no|not|the|for|by|does|do|is|are|any|which|who|what|we|needs?"
    r"|wants?|can|could|have|our|your|that|of|my|his|her|their|its|this|these|one|another|an?|some|every|each"
    r"|former|previous|ute|efter|söker|beroende|kontrakts\w*|inte|ingen|vilken|någon|behöver|vill|finns"
    r"|kan|vår|er|som|min|din|hans|hennes|deras|sin|den|denna|annan|ett?|en|varje|förra|tidigare)\b)[\w-]+\s)"
)
# What a maker does that speaks of itself
_THEN: Final = (
    r"(?=,?\s(?:from|in|of|near|outside|with|here|wants?|wish(?:es)?|needs?|seeks?|plans?|looks|looking"
    r"|planning|hopes|would|has|we|our|från|i|på|utanför|med|här|vill|behöver|söker|planerar|ska|letar"
    r"|önskar|hoppas|vi|vår)\b"
    rf"|,\s(?!(?:an?|en|ett)\b)(?:{NUMBER}|I|my|jag|min)\b|,\s(?-i:[A-ZÅÄÖ])[\w-]+\s?(?:[.;!?]|$))"
    # "a manufacturer in Germany offers it"
    r"(?![^.,;:!?]{0,60}?\b(?:offer(?:s|ed)?|closed|stopped|quit|deliver(?:s|ed)?|went|says|said|told"
    r"|refuse[sd]?|cannot|can|could|does|did|erbjuder|erbjöd|stängt|stängde|slutat|slutade|levererar"
    r"|levererade|lade|säger|sade|kan|kunde|vägrar)\b)"
)
MAKER: Final = re.compile(
    rf"\b{_WE_ARE}\s(?:an?\s|en\s|ett\s)?{_KIND}{{0,3}}?{_MAKER}(?!\w)"
    rf"|(?:^|[.!?]\s)(?:an?\s|en\s|ett\s)?{_KIND}{{1,3}}?{_MAKER}{_THEN}"
    rf"|(?:^|[.!?]\s)(?:läkemedels|foder|implantat|instrument|protes|livsmedels|djurfoder|medicinteknik)"
    rf"[\s-]?{_MAKER}{_THEN}",
    re.IGNORECASE,
)
# Who is a researcher tells of somebody else's maker
_RESEARCHER: Final = re.compile(
    r"\b(?:(?:we|I)(?:['’](?:re|m)|\sare|\sam)|(?:vi|jag)\sär)\s(?:[\w-]+\s){0,3}?(?:research(?:ers?|\sgroup)"
    r"|ph\.?d|(?:doctoral\s)?students?|professors?|academics?|post-?docs?|forskar\w*|forskningsgrupp"
    r"|doktorand\w*|student\w*|professor)\b",
    re.IGNORECASE,
)
_SPEAKS: Final = re.compile(rf"\b{_WE_ARE}\s", re.IGNORECASE)


def stated_makers(text: str) -> Iterator[Span]:
    """Go through where a text says what its company makes."""
    for match in MAKER.finditer(text):
        if _SPEAKS.match(match[0]) or not _RESEARCHER.search(text):
            yield Span("user", match.start(), match.end(), COMPANIES)
