"""Whether researchers ask for basic research of their own, and not for help to a company."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.sentence_bounds import sentence_bounds

_BASIC: Final = (
    r"(?:grundforskning(?:en)?|grundforskningsprojekt|grundvetenskap"
    r"|(?:pure|basic|fundamental|blue[-\s]sky|curiosity[-\s]driven)\s(?:research|science)"
    r"|ren\sforskning|förutsättningslös\sforskning|nyfikenhetsforskning)"
)
BASIC: Final = re.compile(rf"\b{_BASIC}\b", re.IGNORECASE)
# "a kit that grew out of basic research": that is behind them
_PAST: Final = re.compile(
    r"""\b(?:from|out\sof|of\sour|after|behind|beyond|past|based\son|builds?\son|rests\son|more\sthan
        |years\sof|since|result\w*\s(?:of|from|in)|result\w*|left|turn\w*
    |translat\w+|bygger\spå|baseras\spå|ur|från|efter|bakom|mer\sän|bortom|lämnat|resultat\w*|års|tidigare
    |earlier|former|was|were|var|began\sas|började\ssom)\s
    (?:[\w-]+\s){0,4}$""",
    re.IGNORECASE | re.VERBOSE,
)
# Who has a company in mind may be helped to it.
_TO_MARKET: Final = re.compile(
    r"""\b(?:spin\w*|start-?ups?|commerciali\w+|kommersialis\w+|bolagis\w+|avknopp\w+|licen[cs]\w*|business
        |our\scompany|a\scompany|vårt\sbolag|ett\sbolag|eget\sbolag
    |bolaget|found(?:ing|ed)?|products?|produkt\w*|market|marknad\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT: Final = re.compile(r"\b(?:no|not|never|without|any|inget|inte|utan|ej|något|aldrig)\b", re.IGNORECASE)


def is_basic_research(text: str) -> bool:
    """Whether a text asks for basic research, and has no company or market in mind."""
    named = (m for m in BASIC.finditer(text) if not is_negated(text, *m.span()))
    if all(_PAST.search(text[: match.start()]) for match in named):
        return False
    to_market = (text[slice(*sentence_bounds(text, *match.span()))] for match in _TO_MARKET.finditer(text))
    return all(_NOT.search(sentence) for sentence in to_market)
