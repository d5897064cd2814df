"""Whether what there is so far is an observation, or has only been tried in a dish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

IN_A_DISH: Final = "trl-4"  # "technology validated in lab", Horizon 2020, annex G
OBSERVED: Final = "basic-research"  # "basic principles observed" is TRL 1, Horizon 2020, annex G
_SEEN: Final = (
    r"(?:seen|saw|observed?|noticed?|discovered?|detected|found|spotted|stumbled\s(?:up)?on|came\sacross"
    r"|picked\sup"
    r"|sett|såg|observera(?:t|de)|upptäck(?:t|te)|märkt|märkte|hittat|hittade|funnit|fann|snubblat\söver"
    r"|snubblade\söver)"
)
_SOMETHING: Final = (
    r"(?:effects?|phenomen(?:on|a)|mechanisms?|behaviou?rs?|signals?|propert(?:y|ies)|reactions?"
    r"|correlations?"
    r"|\w*effekt(?:en)?|fenomen(?:et)?|mekanism(?:en)?|beteende(?:t)?|signal(?:en)?|egenskap(?:en)?"
    r"|reaktion(?:en)?"
    r"|samband(?:et)?)"
)
_FINDING: Final = re.compile(
    rf"\b{_SEEN}\s(?:vi\s|jag\s)?(?:an?|the|some|en|ett|någon|något)\s(?:[\w-]+\s){{0,3}}?{_SOMETHING}\b",
    re.IGNORECASE,
)
_MAY_BECOME: Final = re.compile(
    r"""\b(?:could|might|may|can|would)\s(?:(?:one|some)\sday\s|perhaps\s|maybe\s|well\s|eventually\s
        |possibly\s)?
    (?:become|be\s(?:turned|made|developed|the\sbasis)|turn\sinto|turn\sout|lead\sto|give\srise|grow\sinto
        |open\sup|result\sin)
    |\b(?:skulle\skunna|kan|kanske\skan|kunde)\s(?:en\sdag\s|kanske\s|så\småningom\s|eventuellt\s|möjligen\s)?
    (?:bli|leda\still|ge\supphov|utvecklas\still|ligga\still\sgrund|öppna|resultera)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Something of it exists already.
_BUILT: Final = re.compile(
    r"""\b(?:prototyp\w*|demonstrator\w*|TRL|CE|patient\w*|customers?|kund(?:en|er|erna)?|sell|sold|sales|sålt
        |sälj\w*|pilot\w*
    |trials?|prövning\w*|product|produkt\w*|tested|testats|testat|validated|validerat|validerad)\b""",
    re.IGNORECASE | re.VERBOSE,
)

_DISH: Final = (
    r"(?:cell\scultures?|cultured\scells|test\stubes?|petri\sdish(?:es)?|a\sdish|in\svitro|in\ssilico"
    r"|cellodling(?:ar)?|cellkultur(?:er)?|odlade\sceller"
    r"|provrör|petriskål(?:ar)?)"
)
_ONLY: Final = (
    r"(?:only|just|solely|nothing\sbut|no\sfurther\sthan|so\sfar(?:\sonly)?|bara|endast|enbart"
    r"|hittills(?:\sbara)?"
    r"|än\sså\slänge(?:\sbara)?)"
)
ONLY_IN_A_DISH: Final = re.compile(
    rf"\b{_ONLY}\s(?:[\w-]+\s){{0,4}}?{_DISH}\b"
    rf"|\b{_DISH}\s(?:only|so\sfar|enbart|bara|hittills|än\sså\slänge)\b",
    re.IGNORECASE,
)


def early_findings(text: str) -> Iterator[Span]:
    """Go through what was only tried in a dish, or only seen where the sentence says what it may become."""
    for match in ONLY_IN_A_DISH.finditer(text):
        if not is_negated(text, *match.span()):
            yield Span("stage", match.start(), match.end(), IN_A_DISH)
    for match in _FINDING.finditer(text):
        begin, stop = sentence_bounds(text, *match.span())
        becomes = _MAY_BECOME.search(text, begin, stop)
        # What it may become is not there yet: "an effect that could become a product".
        rest = f"{text[: becomes.start()]} {text[stop:]}" if becomes else text
        if becomes and not _BUILT.search(rest) and not is_negated(text, *match.span()):
            yield Span("stage", match.start(), match.end(), OBSERVED)
