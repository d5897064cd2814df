"""A term: a concept that companies name in many words, and records by its id."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge_base.document import Language
from knowledge_base.errors import TermsError
from knowledge_base.record import Line, Slug, Texts
from knowledge_base.yaml_text import read_yaml

FILE = Path(__file__).parent.parent / "catalogue" / "terms.yml"
Kind = Literal[
    "technique",
    "equipment",
    "arrangement",
    "gmp",
    "user",
    "place",
    "form",
    "stage",
    "purpose",
    "money",
    "partner",
]
Words = Annotated[tuple[Line, ...], Field(min_length=1)]


class Term(BaseModel):
    """One concept with the words for it; the first word of a language is the one that is shown.

    A star in a word stands for up to four words: "sort * cells".

    Attributes:
        within: Ids of wider concepts, which this one is a case of.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Slug
    kind: Kind
    en: Words
    sv: Words
    within: tuple[Slug, ...] = ()

    def words(self, language: Language) -> tuple[str, ...]:
        """The words for it in `language`."""
        return self.en if language == "en" else self.sv

    @property
    def label(self) -> Texts:
        """What it is called where it is shown."""
        return Texts(en=self.en[0], sv=self.sv[0])


class Terms:
    """All terms, by id, with their wider concepts."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Take the terms.

        Raises:
            TermsError: If an id stands twice, or `within` names none.
        """
        self._by_id = {term.id: term for term in terms}
        if len(self._by_id) < len(terms):
            raise TermsError("an id stands twice in the terms; choose another")
        for term in terms:
            for wider in term.within:
                if wider not in self._by_id:
                    raise TermsError(f"the term '{term.id}' is within '{wider}', which is no term")
        self._wider = {term.id: frozenset(self._above(term.id)) for term in terms}

    @classmethod
    def load(cls, file: Path = FILE) -> Terms:
        """Read a file of terms.

        Raises:
            TermsError: If it cannot be read, or a term is not as it must be.
        """
        try:
            rows = read_yaml(file.read_text(encoding="utf-8"))
            return cls([Term.model_validate(row) for row in rows])
        except (OSError, yaml.YAMLError, ValidationError, TypeError) as error:
            raise TermsError(f"{file} cannot be used: {error}") from error

    def __iter__(self) -> Iterator[Term]:
        return iter(self._by_id.values())

    def __contains__(self, term: object) -> bool:
        return term in self._by_id

    def __getitem__(self, term: str) -> Term:
        return self._by_id[term]

    def wider(self, term: str) -> frozenset[str]:
        """The ids of all concepts that `term` is a case of, itself left out."""
        return self._wider.get(term, frozenset())

    def serves(self, offered: str, asked: str) -> bool:
        """Whether who asks for `asked` is served by `offered`: the same, or a case of it."""
        return offered == asked or asked in self.wider(offered)

    def narrowest(self, terms: Sequence[str]) -> tuple[str, ...]:
        """Return `terms` without those that another of them is a case of."""
        wider = {above for term in terms for above in self.wider(term)}
        return tuple(term for term in terms if term not in wider)

    def label(self, term: str) -> Texts:
        """What a term is called; an id that is no term stands for itself."""
        known = self._by_id.get(term)
        return known.label if known else Texts(en=term, sv=term)

    def _above(self, term: str) -> Iterator[str]:
        for wider in self._by_id[term].within:
            yield wider
            yield from self._above(wider)


def rarity(offering: float, records: int) -> float:
    """How much a term tells: the fewer of the records offer it, the more (inverse document frequency)."""
    return math.log((records + 1) / (offering + 0.5))
