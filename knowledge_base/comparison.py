"""Recognise a question that sets topics side by side: "which of these is cheapest?", "Almi or Eurostars?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce

from knowledge_base.document import Language
from knowledge_base.question_parts import STANDS
from knowledge_base.terms import terms

THEM_EN = r"(?:these|those|them|(?:the|these|those)\s(?:two|three)|both)\b"
THEM_SV = r"(?:dessa|dem|dom|de\s(?:här|där|två|tre)|båda|alternativen)\b"
POINTING = re.compile(
    rf"""
    \b(?:which|what|any|either|each|both|neither)\s(?:one\s|ones\s)?of\s{THEM_EN}
    | \b(?:what(?:'s|\sis|\sare)\s)?(?:the\s)?differen(?:ce|ces|t)\s(?:is\sthere\s)?between\s{THEM_EN}
    | \bcompare\s{THEM_EN} | \bhow\s(?:do|are)\s(?:they|these|those|the\stwo)\s(?:compare|differ(?:ent)?)\b
    | \b(?:vilken|vilket|vilka|någon|något|båda|ingen|inget)\sav\s{THEM_SV}
    | \b(?:vad\s(?:är\s)?)?skillnad(?:en|er|erna)?\s(?:är\sdet\s)?(?:mellan|på)\s{THEM_SV}
    | \bvad\sskiljer\s{THEM_SV}(?:\såt)? | \bjämför\s{THEM_SV}
    | \bhur\sskiljer\s(?:de|dom|de\stvå)\ssig(?:\s(?:åt|från\svarandra))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
BETWEEN = re.compile(
    r"\b(?:what(?:'s|\sis|\sare)\s)?(?:the\s)?differences?\s(?:is\sthere\s)?between\b|\bcompare\b"
    r"|\b(?:vad\s(?:är\s)?)?(?:det\s(?:för\s)?)?skillnad(?:en|er|erna)?\s(?:är\sdet\s)?(?:mellan|på)\b"
    r"|\bvad\sskiljer\b|\bjämför\b"
    r"|\b(?:which|what)\s(?:one\s|ones\s)?of\b|\b(?:vilken|vilket|vilka)\sav\b",
    re.IGNORECASE,
)
AND = re.compile(r"\s(?:and|with|to|och|med|från|&)\s", re.IGNORECASE)
AGAINST = re.compile(
    r"\s(?:vs\.?|versus|compared\s(?:to|with)|in\scomparison\swith|jämfört\smed|kontra)\s", re.IGNORECASE
)
OR = re.compile(r"\s(?:or|eller)\s", re.IGNORECASE)
CHOOSING = re.compile(
    r"\b(which|who|better|best|choose|prefer|vilken|vilket|vilka|vem|välja|bättre|bäst)\b"
    r"|[,:]\s[^,:]{2,60}\s(or|eller)\s[^,:]{2,60}$",
    re.IGNORECASE,
)
# "Before or after", "for companies compared with universities": one thing is asked of, in two ways.
ONE_THING = re.compile(
    r"\b(before or after|with or without|more or less)\b"
    r"|\b(före eller efter|innan eller efter|med eller utan|mer eller mindre)\b"
    r"|\s(?:vs\.?|versus|compared\s(?:to|with)|jämfört\smed|kontra)\s(?:\w+\s)?"
    r"(universit\w+|academ\w+|akademi\w*|compan(y|ies)|företag|researchers|forskare)\W*$",
    re.IGNORECASE,
)
BREAK = re.compile(r"[,:;.?!]\s")
TWO = 2
LONGEST_SIDE = 4  # words, an article among them: "an EU Blue Card"


def _asks(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), question) for pattern, question in pairs)


# What a comparative asks of each topic, as one would ask of one alone.
DEGREES: dict[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": _asks(
        (r"\b(cheap|expensive|costly|costs? (less|more|the (least|most)))", "What does it cost?"),
        (r"\b(faste(r|st)|quick|soone(r|st)|shorte(r|st))", "How long does it take?"),
        (
            r"\b((most|more) money|(larger|largest|bigger|biggest) (sum|amount|grant|loan)"
            r"|(gives?|pays?) (more|the most))\b",
            "How much money does it give?",
        ),
        (r"\b(neare(r|st)|close(r|st))\b", "Where is it?"),
    ),
    "sv": _asks(
        (r"\b(billig|dyra(re|st)|kostar (minst|mest|mer|mindre))", "Vad kostar det?"),
        (r"\b(snabba(re|st)|fortast|kortast|kortare)", "Hur lång tid tar det?"),
        (
            r"\b((mest|mer) pengar|(störst|större|högre|högst) (bidrag|belopp|lån|summa)|ger (mer|mest))\b",
            "Hur mycket pengar ger det?",
        ),
        (r"\b(närmast|närmare)\b", "Var ligger det?"),
    ),
}
# Who of a kind is meant ("for a company without revenue") is told by who is meant at all.
SUITING: dict[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": _asks(
        (
            r"\bfor (a|an|our|us|me|small|new|young|large|compan|start|research)|\b(suit|eligib|apply)",
            "Who can apply?",
        )
    ),
    "sv": _asks(
        (
            r"\bför (ett|en|oss|mig|vårt|små|nya|unga|stora|företag|bolag|forsk)|\b(passa|söka|behörig)",
            "Vem kan söka?",
        )
    ),
}
# Words that set topics side by side and ask nothing of them.
COMPARING = """
    which better best choose prefer suits suitable difference differences compare recommend between
    vilken vilket bättre bäst välja passar skillnad skillnaden skillnader jämför rekommenderar skiljer
"""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A question about several topics at once.

    Attributes:
        asked: What is asked of each of them, in the visitor's words.
        names: The words before and after the "and" or "or" between two topics; None where the topics are
            those of the conversation.
        listed: Whether commas before the "and" part further topics: "between F, L and R".
    """

    asked: str
    names: tuple[str, str] | None = None
    listed: bool = False

    def sides(self) -> tuple[str, ...] | None:
        """Return the things that are compared, in the visitor's words; None where these are not clear."""
        pieces = self._pieces()
        return tuple(_whole(piece, pieces[-1]) for piece in pieces) if pieces else None

    @property
    def chooses_a_word(self) -> bool:
        """Whether only the last word differs: "an X-ray tube, permit or notification?" asks of one thing."""
        pieces = self._pieces()
        return len(pieces) == TWO and len(pieces[0].split()) > 1 and len(pieces[1].split()) == 1

    def asked_beside(self) -> str:
        """Return what is asked of each of the things, without their names."""
        without = reduce(lambda text, piece: text.replace(piece, " ", 1), self._pieces(), self.asked)
        return without.strip(" ,?")

    def _pieces(self) -> tuple[str, ...]:
        if self.names is None:
            return ()
        before = BREAK.split(self.names[0].strip(" ,"))
        listed = [piece.strip(" ,") for piece in (before if self.listed else before[-1:])]
        pieces = (*listed, BREAK.split(self.names[1].strip(" ,"))[0].strip(" ,?!."))
        clear = all(0 < len(piece.split()) <= LONGEST_SIDE for piece in pieces)
        return pieces if clear else ()


def _whole(piece: str, last: str) -> str:
    """Return a word with what it leaves to the last one of its list: "F-" and "R-verksamhet"."""
    return piece + last.split("-", 1)[1] if piece.endswith("-") and "-" in last else piece


def read_comparison(question: str) -> Comparison | None:
    """Return what a question compares; None where it compares nothing."""
    if pointing := POINTING.search(question):
        return Comparison(f"{question[: pointing.start()]} {question[pointing.end() :]}".strip())
    if ONE_THING.search(question):
        return None
    if against := AGAINST.search(question):
        return _named(question, against)
    if between := BETWEEN.search(question):
        joined = AND.search(question, between.end())
        return _named(question, joined, between) if joined else None
    chooses = CHOOSING.search(question) or not STANDS.match(question.lstrip())
    joined = OR.search(question) if chooses else None
    return _named(question, joined) if joined else None


def asked_of_one(asked: str, language: Language) -> str:
    """Return what a comparative asks of one topic alone: "is cheapest?" asks for its price."""
    return _first(DEGREES[language], asked) or asked


def asked_more_widely(asked: str, language: Language) -> str | None:
    """Return a wider question that helps where a document does not answer `asked`; None without any."""
    return _first(SUITING[language], asked)


def asks_nothing(asked: str, language: Language) -> bool:
    """Return whether nothing but the comparison itself is asked: "what is the difference?"."""
    return frozenset(terms(COMPARING, language)).issuperset(terms(asked, language))


def _first(table: tuple[tuple[re.Pattern[str], str], ...], asked: str) -> str | None:
    return next((question for pattern, question in table if pattern.search(asked)), None)


def _named(question: str, joined: re.Match[str], between: re.Match[str] | None = None) -> Comparison:
    before = question[: between.start()] if between else ""
    left = question[between.end() if between else 0 : joined.start()]
    right = question[joined.end() :]
    return Comparison(f"{before} {left} {right}".strip(), (left, right), listed=between is not None)
