"""Whether a product is finished and sold, so that the money is for sales alone: no development is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.sold_product import SOLD
from knowledge_base.matching.span import Span

_MORE: Final = r"(?:more\s|further\s|additional\s|any\s|vidare\s|mer\s|ytterligare\s)?"
NOTHING_LEFT: Final = re.compile(
    rf"""\bno\s{_MORE}(?:product\s)?development\s(?:work\s)?(?:is\s)?(?:needed|required|left|planned|to\sdo)\b
    |\bnothing\s(?:more\s|is\s)?(?:left\s)?to\sdevelop\b
    |\b(?:need|requires?|plan)s?\sno\s{_MORE}development\b
    |\b(?:does\snot|doesn['’]?t|will\snot|won['’]?t)\s(?:need|require|be)\s{_MORE}(?:development|developed)\b
    |\b(?:ska|skall|behöver)\s(?:den\s|det\s|vi\s)?(?:inte|ej)\s(?:utvecklas|utveckla(?:\sden)?)\s?(?:mer
        |vidare|längre)\b
    |\bingen\s(?:vidare\s|mer\s|ytterligare\s)?(?:produkt)?utveckling\s(?:behövs|krävs|återstår|planeras
        |kvar)\b
    |\b(?:inget|ingenting)\s(?:mer\s|kvar\s)?att\sutveckla\b
    |\b(?:finished|complete)\sand\s(?:already\s|now\s)?(?:on\sthe\smarket|sold|for\ssale)\b
    |\bfärdigt?\soch\s(?:finns\s|säljs\s|är\s)?(?:redan\s|ute\s)?(?:på\smarknaden|till\ssalu)\b
    |\b(?:produkten|den|systemet|tjänsten)\s(?:är\s)?(?:själv\s)?är\s(?:vi\s)?(?:helt\s)?(?:nöjda\smed
        |färdigutvecklad\w*)""",
    re.IGNORECASE | re.VERBOSE,
)
_FOR_SALES: Final = re.compile(
    r"""\b(?:sales|sell|selling|market(?:ing)?|export|launch|distributors?|trade\sfairs?|advertis\w+|reps
    |sälj(?:a|are|er)?|sålt|sålts|försälj\w*|marknadsför\w*|mäss\w*|export\w*|distributör\w*|kampanj\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)

# Another product, or a time to come: "once it is finished", "but the pump does", "the next generation"
_STILL: Final = re.compile(
    r"""\b(?:once|when|if|unless|without|but|until|TRL|to\sdevelop|next\s(?:generation|version|model)
        |new\s(?:version|model|product)
    |när|om|utan|men|tills|att\sutveckla|nästa\s(?:generation|version|modell)
    |ny\s(?:version|modell|produkt))\b""",
    re.IGNORECASE | re.VERBOSE,
)


def finished_products(text: str) -> Iterator[Span]:
    """Go through what says that nothing is left to develop, in a text about selling alone."""
    for match in NOTHING_LEFT.finditer(text):
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        if _FOR_SALES.search(text) and not _STILL.search(rest):
            yield Span("stage", match.start(), match.end(), SOLD)
