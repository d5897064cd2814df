"""What a lead is about, by the words that name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal, cast, get_args

NEED_LENGTH: Final = 2000

NeedCategory = Literal["facilities", "funding", "establishment", "network", "sustainability", "other"]

# Beginnings of words, so that Swedish endings and compounds are covered. Of two that are named equally often
# the first holds: who says "funding for a trial" tells by the trial what the money is for.
_STEMS: Final[tuple[tuple[NeedCategory, str], ...]] = (
    (
        "funding",
        r"fund|money|pengar|financ|finans|grant|bidrag|invest|loan|lån|capital|kapital|riskkapital|venture"
        r"|vinnova|almi|eic|eurostars|horizon|stöd|subsid(?!iar)",
    ),
    (
        "facilities",
        r"(?:våt|torr)?lab|wet ?lab|clean ?room|renrum|gmp|facilit|premises|lokal|office|kontor|equipment"
        r"|utrustning|instrument|microscop|mikroskop|spe[ck]trom|cytomet|centrifug|freezer|frys"
        r"|imaging|biobank|animal|djur|infrastru|novum|sequenc|sekvens|cell ?culture|bsl"
        r"|clinical trial|klinisk",
    ),
    (
        "establishment",
        r"establish|set(?:ting)? ?up|mov(?:e|ing)|etabler|regist(?:er|rera)|permit|tillstånd|licen|visa"
        r"|relocat|flytta|hire|recruit|anställ|rekryter|tax|skatt"
        r"|incubat|inkubat|start ?up|starta|soft landing|bolagsverket|subsidiar|dotterbolag|filial",
    ),
    (
        "network",
        r"network|nätverk|partner|collabor|samarbet|event|evenemang|match|cluster|kluster|meet|träffa",
    ),
    (
        "sustainability",
        r"sustainab|hållbar|circular|cirkulär|climate|klimat|recycl|återvinn|återbruk|waste|avfall|reuse",
    ),
)
_PATTERNS: Final = tuple(
    (category, re.compile(rf"\b(?:{stems})", re.IGNORECASE)) for category, stems in _STEMS
)


def add_question(need_text: str | None, question: str) -> str:
    """The need with a question that found no answer, once."""
    lines = need_text.splitlines() if need_text else []
    line = " ".join(question.split())
    return "\n".join([*lines, *([] if line in lines else [line])])[:NEED_LENGTH]


def named_need(need_text: str) -> NeedCategory:
    """The category that the visitor's own words name most often."""
    named = Counter({category: len(pattern.findall(need_text)) for category, pattern in _PATTERNS})
    category, times = named.most_common(1)[0]
    return category if times else "other"


def names_need(text: str, category: NeedCategory) -> bool:
    """Whether a text has words of a category, among others."""
    return any(pattern.search(text) for named, pattern in _PATTERNS if named == category)


def or_cited(told: NeedCategory, cited_categories: Sequence[str]) -> NeedCategory:
    """The category that was told, else that of most of the answers given."""
    if told != "other":
        return told
    cited = Counter(c for c in cited_categories if c in get_args(NeedCategory))
    return cast("NeedCategory", cited.most_common(1)[0][0]) if cited else "other"
