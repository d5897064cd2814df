"""Turns of speech that sound like an offer or a want, and are none: "we have no time to waste"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.bare_answer import is_skipped

_ADVERB: Final = alternatives(
    """really, simply, absolutely, just, honestly, frankly, actually, still, got, faktiskt, verkligen,
    absolut, helt, enkelt, ju, nog, tyvärr, egentligen"""
)
_VERY: Final = rf"(?:{_ADVERB}\s){{0,2}}"
_HAVE: Final = r"(?:have|has|['’]ve|had|got|is|are|am|['’](?:s|re|m)|har|hade|finns|ha)"
_NO: Final = (
    r"(?:no|not\s(?:any|much|a)|little|hardly\sany|ingen|inget|inga|inte\s(?:någon|något|mycket)"
    r"|knappt\snågon)"
)
_LOST: Final = (
    r"\s(?:to|att)\s(?:lose|waste|spare|spend|throw\saway|förlora|spilla|slösa(?:\sbort)?|avvara|kasta\sbort)"
)
# Whatever of these there is not, nobody can lend it.
_THING: Final = alternatives(
    """time, idea, ideas, clue, choice, patience, doubt, doubts, hurry, rush, objection, objections, reason,
    intention, illusion, illusions, regrets, comment, comments, tid, aning, brådska, val, tålamod, tvivel,
    invändningar, anledning, avsikt, illusioner, lust, kommentarer"""
)
_MONEY: Final = rf"(?:money|funds|cash|resources|capital|pengar|medel|resurser|kapital){_LOST}"
# "Short of time", and in Swedish with the verb first: "här har vi ingen tid".
_SCARCE: Final = (
    rf"(?:short|out|run\sout|running\sout)\s{_VERY}(?:of|on)\stime"
    rf"|(?:har\s(?:vi|jag)\s{_VERY}ingen|(?:ont|gott)\s{_VERY}om)\stid"
)
_NOTHING: Final = rf"(?:nothing|inget|ingenting){_LOST}"
_PATTERN: Final = (
    rf"(?:{_HAVE}\s{_VERY}(?:in\s)?(?:{_NO}\s(?:{_MONEY}|{_THING}(?:{_LOST})?)|{_NOTHING})"
    rf"|{_SCARCE}"
    rf"|(?:a\s(?:lot|bit)|lots|plenty)\sof\s(?:time|patience|doubts?|ideas))"
)
_IDIOM: Final = re.compile(rf"\b{_PATTERN}(?!\w)", re.IGNORECASE)
_OPENING: Final = alternatives(
    "but, and, well, so, please, sorry, men, och, så, ja, nej, no, yes, snälla, ok, för, because"
)
_BEFORE: Final = rf"(?:{_OPENING}[\s,]+){{0,3}}"
_AFTER: Final = alternatives(
    """here, now, left, at all, really, with this, on this, for this, här, nu, kvar, alls, med det,
    med det här, på det, på det här"""
)
_WHOLE: Final = re.compile(
    rf"\W*{_BEFORE}(?:we|I|there|it|vi|jag|det|man)(?:\s{_VERY}|(?=['’])){_PATTERN}(?:\s{_AFTER})*\W*",
    re.IGNORECASE,
)


def is_idle(text: str) -> bool:
    """Whether a text is such a turn of speech and no more; who has no idea leaves a question open instead."""
    return _WHOLE.fullmatch(text) is not None and not is_skipped(text)


def without_idioms(text: str) -> str:
    """A text without them."""
    return _IDIOM.sub(" ", text)
