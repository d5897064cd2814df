"""The single words of all terms: which of them a word of a text is a form, or a misspelling, of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.terms import STOP_WORDS, stem

SHORTEST_MISSPELT = 6  # letters; shorter words are alike by chance
ALIKE = 88.0  # one letter changed in nine, or one left out in five
SHORTEST_PART = 5  # letters of a compound's part


class TermWords:
    """Knows the words of the terms by language, and gives every word of a text a form to compare."""

    def __init__(self, words: Iterable[tuple[str, Language]]) -> None:
        """Take the single words, lower-case, each with its language."""
        self._stems: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
        self._spelt: dict[str, str] = {}
        for word, language in words:
            self._stems[language].add(stem(word, language))
            if len(word) >= SHORTEST_MISSPELT:
                self._spelt[word] = stem(word, language)
        self._all = frozenset().union(*self._stems.values())
        self.form = lru_cache(maxsize=20_000)(self._form)

    def _form(self, word: str, language: Language) -> str:
        """The form in which a lower-case word of a text in `language` is compared with the terms' words."""
        for known in (language, *LANGUAGES):
            if (form := stem(word, known)) in self._stems[known]:
                return form
        return self._misspelt(word) or stem(word, language)

    def parts(self, word: str) -> tuple[str, ...]:
        """The terms' words with which a compound begins or ends, as they are compared; the longest first.

        Of two of one length the last comes first: an "exportrådgivare" advises. As a set they would come in
        another order in each process.
        """
        cuts = range(SHORTEST_PART, len(word) - 1)
        forms = (stem(part, "sv") for part in (*(word[-cut:] for cut in cuts), *(word[:cut] for cut in cuts)))
        found = dict.fromkeys(form for form in forms if form in self._all and len(form) >= SHORTEST_PART)
        return tuple(sorted(found, key=len, reverse=True))

    def _misspelt(self, word: str) -> str | None:
        if len(word) < SHORTEST_MISSPELT or any(word in STOP_WORDS[language] for language in LANGUAGES):
            return None
        best = process.extractOne(word, self._spelt.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
        return self._spelt[best[0]] if best and best[0][0] == word[0] else None
