"""Make a snapshot of documents, embedding only what an earlier snapshot has not embedded already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime, timezone
from itertools import groupby

import numpy as np

from knowledge_base.bm25 import WordIndex
from knowledge_base.document import LANGUAGES, Document, Language
from knowledge_base.document_json import document_line
from knowledge_base.embedder import Embedder, Vectors
from knowledge_base.index import FaissIndex
from knowledge_base.manifest import Manifest
from knowledge_base.noted_lesson import NotedLesson, is_noted_alike
from knowledge_base.passage import Passage
from knowledge_base.recipe import recipe_hash
from knowledge_base.snapshot import Question, Snapshot
from knowledge_base.splitter import LONGEST, split
from knowledge_base.text_embedding import KnownVectors, TextEmbedding

Noted = list[tuple[str, Document]]  # the questions that the authors noted, each with its document


def build_snapshot(
    documents: Sequence[Document],
    embedder: Embedder,
    previous: Snapshot | None = None,
    *,
    longest: int = LONGEST,
    show_progress: bool = False,
) -> tuple[Snapshot, int]:
    """Make a snapshot in memory.

    Args:
        documents: All that shall be published.
        embedder: Embeds what is new.
        previous: An earlier snapshot of the same embedder, whose vectors are used again.
        longest: The most tokens that a passage has, about.
        show_progress: Whether to show a progress bar while embedding.

    Returns:
        The snapshot, and the number of texts that had to be embedded.
    """
    documents = sorted(documents, key=lambda d: (LANGUAGES.index(d.language), d.category, d.id))
    passages, noted = _parts(documents, longest)
    embedding = TextEmbedding(
        embedder, KnownVectors.of(previous, embedder.dimension), show_progress=show_progress
    )
    with closing(embedding):
        vectors = embedding.passages([passage.embedded_text for passage in passages])
        asked = embedding.questions([text for text, _ in noted])
        unanswered = embedding.questions([text for document in documents for text in document.gaps])
        quotable = embedding.sentences([sentence for passage in passages for sentence in passage.sentences])
    manifest = _describe(documents, passages, embedder)
    alike = previous if previous and previous.manifest.recipe == manifest.recipe else None
    return Snapshot(
        manifest=manifest,
        documents=tuple(documents),
        passages=passages,
        questions=_aim(noted, asked, passages, vectors),
        index=FaissIndex.build(vectors, before=previous.index if previous else None),
        question_index=_index_questions(asked, [text for text, _ in noted], previous),
        sentence_vectors=quotable,
        gap_vectors=unanswered,
        words=_index_words(passages, previous),
        known_lesson=alike.lesson if alike and is_noted_alike(documents, alike.documents) else None,
    ), embedding.count


def rehearse(documents: Sequence[Document]) -> None:
    """Cut, stem and write down `documents`: that is remembered, so that no publish waits for it."""
    _index_words(_parts(documents, LONGEST)[0])
    corpus_hash(documents)
    NotedLesson.of(documents)


def corpus_hash(documents: Sequence[Document]) -> str:
    """Return a hash that is equal exactly for equal documents, in whatever order."""
    rows = sorted(map(document_line, documents))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


def _parts(documents: Sequence[Document], longest: int) -> tuple[tuple[Passage, ...], Noted]:
    parts = [(document, tuple(split(document, longest))) for document in documents]
    noted = [(text, document) for document, own in parts for text in _asked(document, own)]
    return tuple(passage for _, own in parts for passage in own), noted


def _asked(document: Document, passages: Iterable[Passage]) -> tuple[str, ...]:
    """Return the questions that a document answers; its headings stand for them until somebody notes any."""
    headings = (": ".join([passage.title, *passage.section]) for passage in passages)
    return document.questions or tuple(dict.fromkeys(headings))


def _describe(documents: Sequence[Document], passages: Sequence[Passage], embedder: Embedder) -> Manifest:
    return Manifest(
        embedder=embedder.fingerprint,
        dimension=embedder.dimension,
        documents=len(documents),
        passages=len(passages),
        questions=sum(len(document.questions) for document in documents),
        sentences=sum(len(passage.sentences) for passage in passages),
        corpus_hash=corpus_hash(documents),
        recipe=recipe_hash(),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
    )


def _index_questions(asked: Vectors, texts: list[str], previous: Snapshot | None) -> FaissIndex:
    """Index the questions' vectors, or take the earlier index where no question has changed."""
    if previous and texts == [question.text for question in previous.questions]:
        return previous.question_index
    return FaissIndex.build(asked, before=previous.question_index if previous else None)


def _index_words(passages: Sequence[Passage], previous: Snapshot | None = None) -> dict[Language, WordIndex]:
    """Index the words of each language, or take the earlier index where no word has changed."""
    texts, earlier = _texts(passages), _texts(previous.passages if previous else ())
    return {
        language: previous.words[language]
        if previous and texts[language] == earlier[language]
        else WordIndex.build(texts[language], language)
        for language in LANGUAGES
    }


def _texts(passages: Iterable[Passage]) -> dict[Language, list[str]]:
    texts: dict[Language, list[str]] = {language: [] for language in LANGUAGES}
    for passage in passages:
        texts[passage.language].append(passage.embedded_text)
    return texts


def _aim(
    noted: Noted, asked: Vectors, passages: tuple[Passage, ...], vectors: Vectors
) -> tuple[Question, ...]:
    """Point each noted question to the passage of its document that is nearest."""
    rows: dict[tuple[str, Language], list[int]] = {}
    for row, passage in enumerate(passages):
        rows.setdefault((passage.document_id, passage.language), []).append(row)
    questions: list[Question] = []
    for document, group in groupby(noted, key=lambda pair: pair[1]):
        own, texts = rows[document.key], [text for text, _ in group]
        start = len(questions)
        nearest = np.argmax(asked[start : start + len(texts)] @ vectors[own].T, axis=1)
        questions += (
            Question(text, document.language, own[int(place)])
            for text, place in zip(texts, nearest, strict=True)
        )
    return tuple(questions)
