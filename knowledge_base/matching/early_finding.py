"""Whether what there is so far is an observation: something was seen, and may become something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

OBSERVED: Final = "basic-research"  # "basic principles observed" is TRL 1, Horizon 2020, annex G
_SEEN: Final = (
    r"(?:seen|saw|observed?|noticed?|discovered?|detected|found|spotted|stumbled\s(?:up)?on|came\sacross|picked\sup"
    r"|sett|såg|observera(?:t|de)|upptäck(?:t|te)|märkt|märkte|hittat|hittade|funnit|fann|snubblat\söver|snubblade\söver)"
)
_SOMETHING: Final = (
    r"(?:effects?|phenomen(?:on|a)|mechanisms?|behaviou?rs?|signals?|propert(?:y|ies)|reactions?|correlations?|links?"
    r"|\w*effekt(?:en)?|fenomen(?:et)?|mekanism(?:en)?|beteende(?:t)?|signal(?:en)?|egenskap(?:en)?|reaktion(?:en)?"
    r"|samband(?:et)?)"
)
_FINDING: Final = re.compile(
    rf"\b{_SEEN}\s(?:vi\s|jag\s)?(?:an?|the|some|en|ett|någon|något)\s(?:[\w-]+\s){{0,3}}?{_SOMETHING}\b",
    re.IGNORECASE,
)
_MAY_BECOME: Final = re.compile(
    r"""\b(?:could|might|may|can|would)\s(?:(?:one|some)\sday\s|perhaps\s|maybe\s|well\s|eventually\s|possibly\s)?
    (?:become|be\s(?:turned|made|developed|the\sbasis)|turn\sinto|turn\sout|lead\sto|give\srise|grow\sinto|open\sup|result\sin)
    |\b(?:skulle\skunna|kan|kanske\skan|kunde)\s(?:en\sdag\s|kanske\s|så\småningom\s|eventuellt\s|möjligen\s)?
    (?:bli|leda\still|ge\supphov|utvecklas\still|ligga\still\sgrund|öppna|resultera)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Something of it exists already.
_BUILT: Final = re.compile(
    r"""\b(?:prototyp\w*|demonstrator\w*|TRL|CE|patients?|patient\w*|customers?|kund\w*|sell|sold|sales|sålt|sälj\w*|pilot\w*
    |trials?|prövning\w*|product|produkt\w*|tested|testats|testat|validated|validerat|validerad)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def early_findings(text: str) -> Iterator[Span]:
    """Go through what was only seen so far, where the sentence says what it may become."""
    if _BUILT.search(text):
        return
    for match in _FINDING.finditer(text):
        sentence = text[slice(*sentence_bounds(text, *match.span()))]
        if _MAY_BECOME.search(sentence) and not is_negated(text, *match.span()):
            yield Span("stage", match.start(), match.end(), OBSERVED)
