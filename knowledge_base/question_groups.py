"""Group questions by what they mean, in any language, and name the documents nearest to each group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.cluster import AgglomerativeClustering

from knowledge_base.document import Language
from knowledge_base.document_reranker import reranking_retriever
from knowledge_base.embedder import Embedder, Vector, Vectors, centred
from knowledge_base.place_words import without_places
from knowledge_base.retriever import Retriever
from knowledge_base.snapshot import Snapshot

# The mean cosine of two groups' questions, centred, from which they are one. Chosen on paraphrases in both
# languages among questions that nothing answers: higher parts what means the same, lower joins topics.
ALIKE = 0.4
PLACE = 0.2  # how much of a question's vector the places count that it names
NEAREST = 5  # documents named for each group


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """What a visitor asked."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions that mean much the same.

    Attributes:
        members: Their places in the list that was grouped, the most typical one first.
        nearest: Ids of published documents, the one that a new question would fit best first.
    """

    members: tuple[int, ...]
    nearest: tuple[str, ...]


def group_questions(
    questions: Sequence[AskedQuestion], snapshot: Snapshot, embedder: Embedder, alike: float = ALIKE
) -> list[QuestionGroup]:
    """Group questions by meaning, the largest group first.

    Args:
        questions: At most some hundreds: the time grows with the square of their number.
        snapshot: What is published: it gives the vectors their centre, and the documents near each group.
        embedder: Embeds each question; one that remembers the latest makes a repetition cheap.
        alike: The mean cosine from which two groups are one.
    """
    if not questions:
        return []
    vectors = _meanings(questions, snapshot, embedder)
    retriever = reranking_retriever(snapshot, embedder)
    found = [_typical_first(vectors, members) for members in _clusters(vectors, alike)]
    found.sort(key=lambda members: (-len(members), members[0]))
    return [QuestionGroup(members, _nearest(retriever, questions[members[0]])) for members in found]


def _meanings(questions: Sequence[AskedQuestion], snapshot: Snapshot, embedder: Embedder) -> Vectors:
    """Return a centred vector for each question, in which the places that it names weigh little.

    Otherwise "in Flemingsberg" would join a school, a gym and a hotel.
    """
    languages, middle = [question.language for question in questions], centres(snapshot)
    whole, bare = (
        centred_by_language(np.array(list(map(embedder.embed_query, texts))), languages, middle)
        for texts in (
            [question.text for question in questions],
            [without_places(question.text) for question in questions],
        )
    )
    mixed = PLACE * whole + (1 - PLACE) * bare
    lengths = np.linalg.norm(mixed, axis=1, keepdims=True)
    meanings: Vectors = mixed / np.maximum(lengths, 1e-6)
    return meanings


def centres(snapshot: Snapshot) -> dict[Language, Vector]:
    """Return the mean of each language's noted questions, where there are any."""
    vectors = snapshot.question_index.vectors()
    rows = {language: rows for language, rows in snapshot.question_rows.items() if len(rows)}
    return {language: vectors[rows.start : rows.stop].mean(axis=0) for language, rows in rows.items()}


def centred_by_language(
    vectors: Vectors, languages: Sequence[Language], middle: dict[Language, Vector]
) -> Vectors:
    """Take from each vector what all questions of its language share, and make it of length one again.

    The model's vectors lie in a narrow cone, a little apart for each language: without this, any two
    questions would be alike, and a question and its translation less so than two of one language.
    """
    nothing = np.zeros(vectors.shape[1], dtype=np.float32)
    return centred(vectors, np.array([middle.get(language, nothing) for language in languages]))


def _clusters(vectors: Vectors, alike: float) -> list[tuple[int, ...]]:
    if len(vectors) == 1:
        return [(0,)]
    # Of vectors of length one; not the metric "cosine", which knows no vector of length zero.
    distances = np.clip(1.0 - vectors @ vectors.T, 0.0, 2.0)
    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1.0 - alike
    )
    labels = model.fit_predict(distances)
    return [tuple(np.flatnonzero(labels == label).tolist()) for label in range(labels.max() + 1)]


def _typical_first(vectors: Vectors, members: tuple[int, ...]) -> tuple[int, ...]:
    own = vectors[list(members)]
    order = np.argsort(-(own @ own.mean(axis=0)), kind="stable").tolist()
    return tuple(members[place] for place in order)


def _nearest(retriever: Retriever, question: AskedQuestion) -> tuple[str, ...]:
    found = retriever.retrieve(question.text, question.language, k=4 * NEAREST).documents()
    return found[:NEAREST]
