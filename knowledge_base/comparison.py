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
BREAK = re.compile(r"[,:;.?!]\s")
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
    """

    asked: str
    names: tuple[str, str] | None = None

    def sides(self) -> tuple[str, str] | None:
        """Return the two things that are compared, in the visitor's words; None where these are not clear."""
        if self.names is None:
            return None
        before, after = BREAK.split(self.names[0].strip(" ,"))[-1], BREAK.split(self.names[1].strip(" ,"))[0]
        left, right = before.strip(" ,?!."), after.strip(" ,?!.")
        clear = all(0 < len(side.split()) <= LONGEST_SIDE for side in (left, right))
        return (left, right) if clear else None

    def asked_beside(self, sides: tuple[str, str]) -> str:
        """Return what is asked of each of the two, without their names."""
        return reduce(lambda text, side: text.replace(side, " ", 1), sides, self.asked).strip(" ,?")


def read_comparison(question: str) -> Comparison | None:
    """Return what a question compares; None where it compares nothing."""
    if pointing := POINTING.search(question):
        return Comparison(f"{question[: pointing.start()]} {question[pointing.end() :]}".strip())
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
    return Comparison(f"{before} {left} {right}".strip(), (left, right))
