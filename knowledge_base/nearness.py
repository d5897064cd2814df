"""How near texts are to one in meaning, whatever their languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge_base.document import Language
from knowledge_base.embedder import Embedder
from knowledge_base.question_groups import centred_by_language, centres
from knowledge_base.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class ForeignText:
    """A text that is no document, such as what a company seeks."""

    text: str
    language: Language


def nearness(
    one: ForeignText, others: Sequence[ForeignText], snapshot: Snapshot, embedder: Embedder
) -> list[float]:
    """Return the cosine of each other text with one, in their order.

    Args:
        one: What the others are held against.
        others: At most some hundreds: each is embedded.
        snapshot: What is published: it gives the vectors of each language their centre.
        embedder: Embeds each text; one that remembers the latest makes a repetition cheap.
    """
    texts = [one, *others]
    vectors = np.array([embedder.embed_query(text.text) for text in texts])
    vectors = centred_by_language(vectors, [text.language for text in texts], centres(snapshot))
    return [float(cosine) for cosine in vectors[1:] @ vectors[0]]
