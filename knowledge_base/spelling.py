"""Mend a question's spelling by the words of the documents: "tresholdd", "hur manga studenter"."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from knowledge_base.document import Language
from knowledge_base.terms import STOP_WORDS, WORD

SHORTEST = 6  # letters of a word that may be misspelt: shorter ones are alike by chance
LONG = 8  # letters from which on two faults may be in a word
REPEATED = 2  # noted questions with a word: one alone may have it misspelt


class Spelling:
    """Knows the words of one language's documents; they win over a word that none of them has."""

    def __init__(self, texts: Iterable[str], language: Language, noted: Iterable[str] = ()) -> None:
        """Take what is spelt rightly.

        Args:
            texts: Of the documents; their words put others right.
            language: Theirs; its small words do so too.
            noted: Questions in it. Words of theirs stay, but mend nothing: "cancel" is no slip for "cancer".
        """
        counts = Counter(word for text in texts for word in WORD.findall(text.lower()))
        counts.update(STOP_WORDS[language])
        asked = Counter(word for question in noted for word in set(WORD.findall(question.lower())))
        self._right = frozenset(counts) | {word for word, often in asked.items() if often >= REPEATED}
        self._bare = {_bare(word): word for word, _ in reversed(counts.most_common())}
        self._long = sorted(word for word in counts if len(word) >= SHORTEST)

    def mend(self, question: str) -> str:
        """Return `question` with the words that are nearly those of the documents put right."""
        return WORD.sub(lambda match: self._mended(match[0]), question)

    def _mended(self, word: str) -> str:
        said = word.lower()
        if said in self._right or not said.isalpha():
            return word
        return self._bare.get(_bare(said)) or self._nearest(said) or word

    def _nearest(self, word: str) -> str | None:
        """Return the word that is nearest by letters put in, left out, changed or swapped."""
        if len(word) < SHORTEST:
            return None
        alike = [known for known in self._long if known[0] == word[0]]
        faults = 2 if len(word) >= LONG else 1
        found = process.extractOne(word, alike, scorer=DamerauLevenshtein.distance, score_cutoff=faults)
        return found[0] if found else None


def _bare(word: str) -> str:
    """Return a word without dots, rings and accents."""
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
