"""Companies that say what they make instead of what they are: "we are a stent manufacturer"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.span import Span

COMPANIES: Final = "companies"
_MAKER: Final = alternatives(
    """maker, makers, manufacturer, manufacturers, producer, producers, drugmaker, supplier, breeder of,
    tillverkare, producent, leverantör, läkemedelstillverkare, fodertillverkare, implantattillverkare,
    instrumenttillverkare, protestillverkare, livsmedelsproducent, livsmedelstillverkare"""
)
_WE_ARE: Final = r"(?:we['’]re|we\sare|I['’]m|I\sam|I\srun|we\srun|vi\sär|jag\sär|jag\sdriver|vi\sdriver|as)"
_KIND: Final = (
    r"(?:(?!(?:contract|looking|searching|no|not|the|for|by|does|do|is|are|any|which|who|what|we|needs?|wants?|can|could|have|our|your"
    r"|that|of|ute|efter|söker|beroende|kontrakts\w*|inte|ingen|vilken|någon|behöver|vill|finns|kan|vår|er|som)\b)[\w-]+\s)"
)
# What a maker does that speaks of itself
_THEN: Final = (
    r"(?=,?\s(?:from|in|of|near|outside|with|here|wants?|wish(?:es)?|needs?|seeks?|plans?|looks|looking|planning|hopes|would|has|we|our"
    r"|från|i|på|utanför|med|här|vill|behöver|söker|planerar|ska|letar|önskar|hoppas|vi|vår)\b|,)"
)
MAKER: Final = re.compile(
    rf"\b{_WE_ARE}\s(?:an?\s|en\s|ett\s)?{_KIND}{{0,3}}?{_MAKER}(?!\w)"
    rf"|(?:^|[.!?]\s)(?:an?\s|en\s|ett\s)?{_KIND}{{1,3}}?{_MAKER}{_THEN}"
    rf"|(?:^|[.!?]\s)(?:läkemedels|foder|implantat|instrument|protes|livsmedels|djurfoder|medicinteknik)[\s-]?{_MAKER}{_THEN}",
    re.IGNORECASE,
)


def stated_makers(text: str) -> Iterator[Span]:
    """Go through where a text says what its company makes."""
    for match in MAKER.finditer(text):
        yield Span("user", match.start(), match.end(), COMPANIES)
