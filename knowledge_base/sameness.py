"""How much of one document another one says too, by the word groups they share; needs no model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge_base.document import Document, Language
from knowledge_base.section import read_sections

GROUP = 5  # words in a row
SAME = 0.4  # the share of the shorter document's word groups that stand in the other one
REMEMBERED = 1024  # documents

WordGroups = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Twin:
    """A document that says what another one says.

    Attributes:
        key: Its id and language.
        title: Its title.
        shared: The share of the shorter one's word groups that both have; 0: only questions are the same.
        questions: Questions that both have noted, as they stand in the other one.
    """

    key: tuple[str, Language]
    title: str
    shared: float
    questions: tuple[str, ...]


def find_twins(document: Document, others: Iterable[Document]) -> list[Twin]:
    """Return the documents of its language that say the same or answer the same, the likest first."""
    found = [_twin(document, other) for other in others if _may_repeat(document, other)]
    twins = [twin for twin in found if twin.shared or twin.questions]
    return sorted(twins, key=lambda twin: (-twin.shared, twin.title))


def shared_part(document: Document, other: Document) -> float:
    """Return the share of the shorter document's word groups that stand in both."""
    one, two = _groups(document), _groups(other)
    return len(one & two) / max(min(len(one), len(two)), 1)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, in lower case: what two texts must share to be the same."""
    return tuple(re.findall(r"\w+", text.lower()))


def _may_repeat(document: Document, other: Document) -> bool:
    return other.language == document.language and other.key != document.key


def _twin(document: Document, other: Document) -> Twin:
    shared = shared_part(document, other)
    noted = {words_of(question) for question in other.questions}
    questions = tuple(question for question in document.questions if words_of(question) in noted)
    return Twin(other.key, other.title, shared if shared >= SAME else 0.0, questions)


@lru_cache(REMEMBERED)
def _groups(document: Document) -> WordGroups:
    blocks = (block for section in read_sections(document) for block in section.blocks)
    words = words_of("\n".join(block.text for block in blocks))
    return frozenset(zip(*(words[start:] for start in range(GROUP)), strict=False))
