"""How near texts are to one in meaning, whatever their languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge_base.document import Language
from knowledge_base.embedder import Embedder, Vector, Vectors
from knowledge_base.question_groups import centred_by_language, centres
from knowledge_base.snapshot import Snapshot

# How many texts weigh as much as the centre of the noted questions: with fewer, that one counts for more.
# Chosen on sixteen offers and searches in two languages: the centre of their own kind finds the most.
TRUST_IN_QUESTIONS = 8


@dataclass(frozen=True, slots=True)
class ForeignText:
    """A text that is no document, such as what a company seeks."""

    text: str
    language: Language


def nearness(
    one: ForeignText,
    others: Sequence[ForeignText],
    background: Sequence[ForeignText],
    snapshot: Snapshot,
    embedder: Embedder,
) -> list[float]:
    """Return the cosine of each other text with one, in their order.

    Args:
        one: What the others are held against.
        others: At most some hundreds: each is embedded.
        background: More texts of their sort; they help to tell what all have in common.
        snapshot: What is published: its questions help where there are few texts.
        embedder: Embeds each text; one that remembers the latest makes a repetition cheap.
    """
    texts = [one, *others, *background]
    languages = [text.language for text in texts]
    vectors = np.array([embedder.embed_query(text.text) for text in texts])
    vectors = centred_by_language(vectors, languages, _middle(vectors, languages, centres(snapshot)))
    return [float(cosine) for cosine in vectors[1 : len(others) + 1] @ vectors[0]]


def _middle(
    vectors: Vectors, languages: Sequence[Language], of_questions: dict[Language, Vector]
) -> dict[Language, Vector]:
    """Return what all texts of a language share: these, and questions the more the fewer these are."""
    middle: dict[Language, Vector] = {}
    for language in set(languages):
        own = vectors[[spoken == language for spoken in languages]]
        asked = of_questions.get(language, np.zeros(vectors.shape[1], dtype=np.float32))
        middle[language] = (own.sum(axis=0) + TRUST_IN_QUESTIONS * asked) / (len(own) + TRUST_IN_QUESTIONS)
    return middle
