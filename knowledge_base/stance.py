"""How a sentence holds what it says: that it must, may or does not; of all or only some; at most or about.

A paraphrase must keep these, and a comparison of words does not see them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, cast

from knowledge_base.document import Language
from knowledge_base.terms import terms

# "exempt" need not, "barred" must not or may not.
Mark = Literal[
    "not", "must", "may", "exempt", "barred", "should", "only", "all", "most", "least", "about", "than"
]
# Said more weakly without them, which is no fault: "for academia" after "only for academia".
MAY_BE_DROPPED: Final[frozenset[Mark]] = frozenset({"only", "all"})
BINDING: Final[frozenset[Mark]] = frozenset({"not", "must", "exempt", "barred", "should"})
SCOPED: Final[tuple[tuple[Mark, ...], ...]] = (("not",), ("than",))  # what follows is theirs
NEAR: Final = 4  # words after a "not" among which the denied one is

Rules = tuple[tuple[tuple[Mark, ...], re.Pattern[str]], ...]


def _rules(*rules: tuple[str, str]) -> Rules:
    """Compile rules; marks stand in one word each, and earlier rules take their words from later ones."""
    return tuple(
        (cast("tuple[Mark, ...]", tuple(marks.split())), re.compile(_whole_words(words), re.IGNORECASE))
        for marks, words in rules
    )


def _whole_words(words: str) -> str:
    return rf"(?<!\w)(?:{words})(?!\w)"


RULES: Final[dict[Language, Rules]] = {
    "en": _rules(
        ("", r"not only|whether or not"),
        ("most", r"(?:no|not|never) (?:more|longer|later|higher|larger) than|at most|at the most|up to"),
        ("most", r"max(?:imum)?(?: of)?|fewer than|less than|lower than|below|(?:is |are )?capped at"),
        ("least", r"(?:no|not) (?:less|fewer|lower|earlier) than|at least|min(?:imum)?(?: of)?"),
        ("least", r"more than|higher than|above|exceed(?:s|ing)?"),
        (
            "exempt",
            r"need(?: not|n't)|(?:do|does|did)(?: not|n't) (?:need|have)(?: to)?"
            r"|not (?:be )?(?:required|needed|necessary|obliged|mandatory)|no (?:need|duty|obligation)"
            r"|optional|voluntary",
        ),
        (
            "barred",
            r"(?:must|may|can|could|might|shall)(?: not| never|n't)|cannot"
            r"|not (?:be )?(?:allowed|permitted|possible|eligible|entitled)|impossible|forbidden|prohibited",
        ),
        ("should", r"should|ought to|(?:is |are )?(?:recommended|advised|advisable)"),
        ("not", r"not|\w+n't|no|never|none|nobody|nothing|neither|nor|without|lacks?|fails? to"),
        ("must", r"must|shall|(?:has|have|had) to|needs?|needed|requires?|required|requirement"),
        ("must", r"obliged|mandatory|compulsory|obligatory|necessary|duty|obligation"),
        ("may", r"may|might|can|could|possible|possibly|perhaps|allowed|permitted|allows?|eligible|entitled"),
        ("only", r"only|solely|exclusively|just"),
        ("than", r"than"),
        ("all", r"all|every|always|any|anyone|everyone|guarantee[sd]?|automatically"),
        ("about", r"about(?= ?#)|around|approximately"),
        ("about", r"roughly|circa|ca\.?|often|usually|probably|likely|typically|normally|sometimes"),
    ),
    "sv": _rules(
        ("", r"inte (?:bara|enbart)|får (?:ett|en|ta emot)"),
        ("most", r"inte (?:mer|fler|längre|högre|senare) än|högst|som (?:mest|längst)|upp till"),
        ("most", r"max(?:imalt)?|färre än|mindre än|lägre än|(?:är )?begränsa(?:t|d|de) till"),
        ("least", r"inte (?:mindre|färre|lägre) än|minst|lägst|minimum|mer än|fler än|högre än|över(?= ?#)"),
        (
            "exempt",
            r"(?:behöver|måste|krävs|behövs)(?: \w+){0,2}? (?:inte|ej)|krävs (?:inget|ingen|inga)"
            r"|inte (?:nödvändig\w*|obligatorisk\w*)|frivillig\w*|ingen skyldighet|inget krav|inga krav",
        ),
        (
            "barred",
            r"(?:får|kan|kunde|fick)(?: \w+){0,2}? (?:inte|ej|aldrig)|inte (?:tillåt\w*|möjlig\w*|få|kunna)"
            r"|omöjlig\w*|förbju\w*",
        ),
        ("should", r"bör|borde|rekommendera\w*"),
        ("not", r"inte|ej|icke|aldrig|ingen|inget|inga|ingenting|varken|utan|sakna[rsde]*"),
        ("must", r"måste|ska|skall|skulle|kräv\w*|behöver|behövs|behövde\w*|nödvändig\w*|obligatorisk\w*"),
        ("must", r"skyldig\w*|krav"),
        ("may", r"får|kan|kunde|fick|möjlig\w*|tillåt\w*|berättiga\w*|behörig\w*|kanske|eventuell\w*"),
        ("only", r"bara|endast|enbart|uteslutande"),
        ("than", r"än(?! (?:så|mer|en gång))"),
        ("all", r"alla|varje|alltid|samtliga|garantera\w*|vilken som helst|automatiskt"),
        ("about", r"omkring|ungefär|cirka|ca\.?|runt(?= ?#)|ofta|oftast|vanligtvis|vanligen|troligen"),
        ("about", r"normalt|ibland|sannolikt"),
    ),
}


@dataclass(frozen=True, slots=True)
class Stance:
    """How a sentence holds what it says.

    Attributes:
        marks: What was found.
        denied: The stems of the words to which a "not" or "no" belongs, and of those that follow a "than".
        rest: The sentence without the words behind the marks.
    """

    marks: frozenset[Mark]
    denied: frozenset[str]
    rest: str

    def keeps(self, source: Stance) -> bool:
        """Return whether nothing that `source` holds is said more strongly, more weakly or turned around.

        A bound of the source must stay, unless the source gives both ends, as a range does. "Can" may come
        in where the source says it plainly.
        """
        added = self.marks - source.marks
        if source.marks.isdisjoint(BINDING):
            added -= {"may"}
        dropped = source.marks - self.marks - MAY_BE_DROPPED
        if {"most", "least"} <= source.marks:
            dropped -= {"most", "least"}
        return not added and not dropped and self.denied <= source.denied


def read_stance(text: str, language: Language) -> Stance:
    """Read how a sentence holds what it says; `take_facts` has taken dates out of it: May is a month too."""
    marks: set[Mark] = set()
    denied: set[str] = set()
    rest = text
    for found, pattern in RULES[language]:
        if found in SCOPED:
            after = (rest[match.end() :].split()[:NEAR] for match in pattern.finditer(rest))
            denied.update(stem for words in after for stem in terms(" ".join(words), language)[:1])
        rest, times = pattern.subn(" ", rest)
        if times:
            marks.update(found)
    return Stance(frozenset(marks), frozenset(denied), rest)
