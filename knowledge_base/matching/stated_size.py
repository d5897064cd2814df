"""The size class that a company gives itself, and the people of its group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_group import OWNED, is_owner_now, stated_groups
from knowledge_base.matching.stated_headcount import is_former
from knowledge_base.record import CompanySize

_COMPANY: Final = alternatives(
    """company, companies, firm, firms, enterprise, enterprises, business, corporation, pharma, biotech,
    medtech, AB, group, företag, företaget, bolag, bolaget, firma, koncern"""
)
_WORDS: Final[dict[CompanySize, str]] = {
    "micro": "micro, very small, tiny, mikro, mycket litet, pyttelitet",
    "small": "small, little, litet, små, mindre, smaller",
    "medium": """medium-sized, medium sized, medium, mid-sized, midsized, mid-size, medelstort, medelstora,
        mellanstort""",
    "large": "large, larger, big, multinational, global, stort, stor, stora, större, globalt",
}
_MULTI: Final = r"|\bmultinationals?\b|\bstor(?:bolag|företag)\b"
# "a large company as customer", "to become a large company", "a not so small company"
_ELSE: Final = re.compile(
    r"\b(?:with|to|become|becoming|by|from|like|so|not|of|med|till|bli|av|från|inte|åt)\s(?:an?\s|the\s"
    r"|ett\s|en\s)?$",
    re.IGNORECASE,
)
_GIANT: Final = (
    r"(?:(?:pharma|tech|medtech|food|multinational|global)\s)?(?:giant|multinational|conglomerate)"
    r"|big\spharma"
    r"|[\w-]*(?:jätte|storkoncern|världskoncern)n?"
)
_WHO: Final = (
    r"(?:we|our\s(?:company|firm|AB|business)|the\s(?:whole\s)?(?:company|firm|AB)|vi|(?:hela\s)?bolaget"
    r"|företaget"
    r"|vårt\s(?:bolag|företag)|(?:all|every|the|our)\s(?:\w+\s)?shares?|(?:samtliga\s|alla\s)?aktier(?:na)?)"
)
# What stands between says that it is so today, and wholly: no "hope to be", "partly", "customers that are"
_BUT: Final = (
    r"(?:hope|want|wish|will|would|might|may|could|can|if|when|not|never|no|longer|until|partly|minority"
    r"|tenth|third"
    r"|quarter|per|percent|procent|part(?!\sof)|sell|compete|customers?|clients?|competitors?|partners?"
    r"|units?|patents?"
    r"|that|which|who|hoppas|vill|ska|skulle|kan|om|inte|aldrig|delvis|kund\w*|konkurrent\w*|som|tills"
    r"|tidigare)"
)
_GAP: Final = rf"(?:(?!\b{_BUT}\b)[^.,;:!?%]){{0,30}}?"
# "last summer the whole company was bought by an American medtech giant"
OF_GIANT: Final = re.compile(
    rf"""\b{_WHO}\b{_GAP}\b(?P<owned>{OWNED}|lies?\swith|sits?\swith)\s(?:an?\s|the\s|en\s|ett\s)?
    (?:(?!bank\b|fund\b)[\w-]+\s){{0,3}}?(?:{_GIANT})\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "owned by a large group": linked companies count together
_BELONGS: Final = re.compile(
    r"\b(?:owned|bought|acquired|part|subsidiary|daughter|belong|belongs|member|arm|ägs|ägt|ägda|köpta"
    r"|uppköpta|dotterbolag|del)\s"
    r"(?:\w+\s)?(?:by|of|to|av|till|i)\s(?:an?\s|the\s|ett\s|en\s)?$",
    re.IGNORECASE,
)
SIZES: Final = {
    size: re.compile(
        rf"\b{alternatives(words)}[ -]?(?:\w+\s)?{_COMPANY}\b{_MULTI if size == 'large' else ''}",
        re.IGNORECASE,
    )
    for size, words in _WORDS.items()
}
# "we're mid-sized"; "we are small" says too little, and "we are large" is hardly said.
_WE_ARE: Final = alternatives("we're, we are, vi är")
SELF: Final = re.compile(
    rf"\b{_WE_ARE}\s(?:an?\s|ett\s)?(?P<size>{alternatives(_WORDS['medium'])})\b", re.IGNORECASE
)
GROUP: Final = re.compile(
    r"(?<!control\s)(?<!patient\s)(?<!research\s)(?<!treatment\s)(?<!study\s)"
    r"\b(?:group|koncernen|koncern)\s(?:has|of|with|have|har|på|med|is|är)\s(?:about |around |ca |cirka )?"
    r"(?P<number>\d{1,3}(?:[ ,.]\d{3})+|\d+)\b(?![,.]?\d|\s?%"
    r"|\s(?:procent|per\s?cent|members|patients|companies|sites|MSEK|mkr|tkr|kr|kronor|SEK|M|mil\w+|bolag"
    r"|medlemmar|patienter)\b)",
    re.IGNORECASE,
)


def stated_size(text: str) -> Iterator[Span]:
    """Go through the size classes that a text names, and the headcounts of groups, which count for all."""
    for size, pattern in SIZES.items():
        for match in pattern.finditer(text):
            before = text[: match.start()]
            if (size == "large" and _BELONGS.search(before)) or not _ELSE.search(before):
                yield Span("employees", match.start(), match.end(), size)
    for match in SELF.finditer(text):
        yield Span("employees", match.start("size"), match.end("size"), "medium")
    for match in OF_GIANT.finditer(text):
        if is_owner_now(text, match.start("owned")):
            yield Span("employees", match.start(), match.end(), "large")
    for match in GROUP.finditer(text):
        if is_owner_now(text, match.start()) and not is_former(close_before(text, match.start())):
            number = int(re.sub(r"\D", "", match["number"]))
            yield Span("employees", match.start("number"), match.end("number"), number)
    yield from stated_groups(text)
