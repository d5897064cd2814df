"""What a text is about: the subjects of the catalogue that it names in words of either language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.errors import CatalogueError
from knowledge_base.record import Line, Slug, Texts
from knowledge_base.terms import WORD, stem, terms
from knowledge_base.yaml_text import read_yaml

FILE: Final = "subjects.yml"
_SHORTEST_BEGINNING: Final = 5  # letters of a stem; a shorter one begins too much ("care", "career")
_Forms = tuple[str, str]  # a word and its stem


class Subject(BaseModel):
    """One subject with the words for it.

    Attributes:
        networks: Ids of networks that are about it without saying so in their own words.
        wide: Whether nearly everything is about it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Slug
    name: Texts
    en: tuple[Line, ...]
    sv: tuple[Line, ...]
    networks: tuple[Slug, ...] = ()
    wide: bool = False

    def words(self, language: Language) -> tuple[str, ...]:
        """Its words in a language."""
        return self.en if language == "en" else self.sv


class Subjects:
    """Finds subjects in texts."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self.by_id = {subject.id: subject for subject in subjects}
        self._phrases = {
            language: {subject.id: _phrases(subject, language) for subject in subjects}
            for language in LANGUAGES
        }

    @classmethod
    def load(cls, catalogue: Path) -> Subjects:
        """Read the subjects of a catalogue's folder; without the file there are none.

        Raises:
            CatalogueError: the file holds something else.
        """
        file = catalogue / FILE
        if not file.exists():
            return cls(())
        try:
            rows = read_yaml(file.read_text(encoding="utf-8"))
            return cls(TypeAdapter(tuple[Subject, ...]).validate_python(rows or ()))
        except (yaml.YAMLError, ValidationError, ValueError) as error:
            raise CatalogueError(file, 1, "-", "-", f"not a list of subjects: {error}") from error

    def of(self, text: str) -> frozenset[str]:
        """Return the ids of the subjects that a text names."""
        return frozenset(chain.from_iterable(self._named(text, language) for language in LANGUAGES))

    def is_wide(self, text: str, language: Language) -> bool:
        """Whether a text says nothing but what nearly everything here is about, such as "life science"."""
        wide = (subject for subject in self.by_id.values() if subject.wide)
        known = {stem for each in wide for words in each.words(language) for stem in terms(words, language)}
        return frozenset(terms(text, language)) <= known

    def _named(self, text: str, language: Language) -> Iterator[str]:
        """Yield the subjects named in words of one language, whose stems no other language shares."""
        words = [(word, stem(word, language)) for word in _words(text)]
        for name, phrases in self._phrases[language].items():
            if any(_stands_in(phrase, words) for phrase in phrases):
                yield name


def _phrases(subject: Subject, language: Language) -> tuple[tuple[str, ...], ...]:
    """Return the stems of a subject's words; those of one phrase stand beside each other in a text."""
    return tuple(tuple(stem(word, language) for word in _words(words)) for words in subject.words(language))


def _words(text: str) -> list[str]:
    """Return the lower-case words of a text; parts joined by a hyphen are words of their own."""
    return [part for match in WORD.finditer(text.lower()) for part in match[0].split("-") if part]


def _stands_in(phrase: tuple[str, ...], words: list[_Forms]) -> bool:
    places = range(len(words) - len(phrase) + 1)
    return any(all(map(_is_form, words[place:], phrase)) for place in places)


def _is_form(forms: _Forms, beginning: str) -> bool:
    return beginning in forms or (len(beginning) >= _SHORTEST_BEGINNING and forms[0].startswith(beginning))
