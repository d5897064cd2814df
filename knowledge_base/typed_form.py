"""Forms in which people type a question, made of noted ones: keywords, misspelt, a topic's bare name."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from knowledge_base.document import Document
from knowledge_base.terms import STOP_WORDS, WORD
from knowledge_base.vocabulary import Stems

MOST_KEYWORDS = 3
FEWEST_FOR_A_GAP = 2  # one keyword of a gap would mostly be its topic, which is answered
SHORTEST_MISSPELT = 5  # letters
MISSPELT_SHARE = 0.35  # of the noted questions
NAME_PARTS = re.compile(r"[:,;()]| and | och ")
LETTERS = "aeioustrnl"

Cut = Callable[[str], Sequence[str]]  # a text into its stems


class TypedForm(NamedTuple):
    """A question as it may be typed.

    Attributes:
        text: What is typed.
        answered: Whether the document answers it.
        noted: The place of the noted question that it is made of, gaps after answered ones; None for a name.
    """

    text: str
    answered: bool
    noted: int | None = None


def typed_forms(document: Document, headings: Sequence[str], has: Stems, cut: Cut) -> Iterator[TypedForm]:
    """Yield forms of a document's noted questions and names, the same ones at each call.

    Args:
        document: Whose questions.
        headings: Of its sections.
        has: All stems of the document.
        cut: Cuts a text into stems.
    """
    dice = random.Random(f"{document.id}.{document.language}")  # noqa: S311  # nothing secret hangs on it
    for place, text in enumerate((*document.questions, *document.gaps)):
        answered = place < len(document.questions)
        keywords = _keywords(text, document, dice, fewest=1 if answered else FEWEST_FOR_A_GAP)
        if keywords and _still_asks(set(cut(keywords)), has, answered=answered):
            yield TypedForm(keywords, answered, place)
        if dice.random() < MISSPELT_SHARE:
            yield TypedForm(_misspelt(text, dice), answered, place)
    for name in dict.fromkeys(map(str.strip, (document.title, *NAME_PARTS.split(document.title), *headings))):
        if cut(name):
            yield TypedForm(name, answered=True)
            yield TypedForm(_misspelt(name, dice), answered=True)


def _keywords(text: str, document: Document, dice: random.Random, fewest: int) -> str:
    small = STOP_WORDS[document.language]
    words = [word for word in WORD.findall(text.lower()) if word not in small and len(word) > 1]
    count = min(len(words), dice.randint(fewest, MOST_KEYWORDS))
    return " ".join(words[place] for place in sorted(dice.sample(range(len(words)), count)))


def _still_asks(stems: set[str], has: Stems, *, answered: bool) -> bool:
    """Return whether keywords keep their question's label: those of a gap need what the document lacks."""
    return not stems.isdisjoint(has) and (answered or not stems <= has)


def _misspelt(text: str, dice: random.Random) -> str:
    """Return `text` with one letter left out, doubled, swapped or changed."""
    words = [match for match in WORD.finditer(text) if len(match[0]) >= SHORTEST_MISSPELT]
    if not words:
        return text
    word = dice.choice(words)
    place = dice.randrange(word.start() + 1, word.end() - 1)
    before, letter, following, after = text[:place], text[place], text[place + 1], text[place + 2 :]
    faults = (following, letter + letter + following, following + letter, dice.choice(LETTERS) + following)
    return before + dice.choice(faults) + after
