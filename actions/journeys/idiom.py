"""Turns of speech that sound like an offer or a want, and are none: "we have no time to waste"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.bare_answer import is_skipped

_VERY: Final = (
    r"(?:(?:really|simply|absolutely|just|honestly|frankly|actually|still|got|faktiskt|verkligen|absolut|helt"
    r"|enkelt|ju|nog|tyvärr|egentligen)\s){0,2}"
)
_HAVE: Final = r"(?:have|has|['’]ve|had|got|is|are|am|['’](?:s|re|m)|har|hade|finns|ha)"
_NO: Final = (
    r"(?:no|not\s(?:any|much|a)|little|hardly\sany|ingen|inget|inga|inte\s(?:någon|något|mycket)"
    r"|knappt\snågon)"
)
_LOST: Final = (
    r"\s(?:to|att)\s(?:lose|waste|spare|spend|throw\saway|förlora|spilla|slösa(?:\sbort)?|avvara|kasta\sbort)"
)
# Whatever of these there is not, nobody can lend it.
_THING: Final = (
    r"(?:time|idea|ideas|clue|choice|patience|doubts?|hurry|rush|objections?|reason|intention|illusions?|regrets"
    r"|comments?|tid|aning|brådska|val|tålamod|tvivel|invändningar|anledning|avsikt|illusioner|lust|kommentarer)"
)
_MONEY: Final = rf"(?:money|funds|cash|resources|capital|pengar|medel|resurser|kapital){_LOST}"
_NOTHING: Final = rf"(?:nothing|inget|ingenting){_LOST}"
_PATTERN: Final = (
    rf"(?:{_HAVE}\s{_VERY}(?:in\s)?(?:{_NO}\s(?:{_MONEY}|{_THING}(?:{_LOST})?)|{_NOTHING})"
    rf"|(?:har\s(?:vi|jag)|ont|gott|short|out|run(?:ning)?\sout)\s{_VERY}(?:ingen|om|of|on)\s(?:tid|time)"
    rf"|(?:a\s(?:lot|bit)|lots|plenty)\sof\s(?:time|patience|doubts?|ideas))"
)
_IDIOM: Final = re.compile(rf"\b{_PATTERN}(?!\w)", re.IGNORECASE)
_BEFORE: Final = (
    r"(?:(?:but|and|well|so|please|sorry|men|och|så|ja|nej|no|yes|snälla|ok|för|because)[\s,]+){0,3}"
)
_WHOLE: Final = re.compile(
    rf"\W*{_BEFORE}(?:we|I|there|it|vi|jag|det|man)(?:\s{_VERY}|(?=['’])){_PATTERN}"
    r"(?:\s(?:here|now|left|at\sall|really|with\sthis|on\sthis|for\sthis|här|nu|kvar|alls|med\sdet(?:\shär)?|på\sdet(?:\shär)?))*\W*",
    re.IGNORECASE,
)


def is_idle(text: str) -> bool:
    """Whether a text is such a turn of speech and no more; who has no idea leaves a question open instead."""
    return _WHOLE.fullmatch(text) is not None and not is_skipped(text)


def without_idioms(text: str) -> str:
    """A text without them."""
    return _IDIOM.sub(" ", text)
