"""Make a snapshot of documents, embedding only what an earlier snapshot has not embedded already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime, timezone

import numpy as np

from knowledge_base.bm25 import WordIndex
from knowledge_base.document import LANGUAGES, Document, Language
from knowledge_base.document_json import document_line
from knowledge_base.embedder import Embedder, Vectors
from knowledge_base.index import FaissIndex
from knowledge_base.manifest import Manifest
from knowledge_base.noted_lesson import NotedLesson, is_noted_alike
from knowledge_base.noted_questions import NotedQuestions
from knowledge_base.passage import Passage, passage_rows
from knowledge_base.recipe import recipe_hash
from knowledge_base.snapshot import Snapshot
from knowledge_base.splitter import LONGEST, split
from knowledge_base.text_embedding import KnownVectors, TextEmbedding

Noted = list[tuple[Document, tuple[str, ...]]]  # the documents with the questions that are noted of each


def build_snapshot(
    documents: Sequence[Document],
    embedder: Embedder,
    previous: Snapshot | None = None,
    *,
    longest: int = LONGEST,
    show_progress: bool = False,
) -> tuple[Snapshot, int]:
    """Make a snapshot in memory, and count the texts that had to be embedded.

    Args:
        documents: All that shall be published.
        embedder: Embeds what is new.
        previous: An earlier snapshot of the same embedder: its vectors are used again, and where the same
            code has made it, all else that has not changed.
        longest: The most tokens that a passage has, about.
        show_progress: Whether to show a progress bar while embedding.
    """
    documents = sorted(documents, key=lambda d: (LANGUAGES.index(d.language), d.category, d.id))
    passages, noted = _parts(documents, longest)
    alike = previous if previous and previous.manifest.recipe == recipe_hash() else None
    known = KnownVectors(previous, embedder.dimension)
    with closing(TextEmbedding(embedder, known, show_progress=show_progress)) as embedding:
        vectors = embedding.passages([passage.embedded_text for passage in passages])
        question_index = _index_questions(noted, embedding, alike)
        gap_vectors = _embed_gaps(documents, embedding, previous)
        quotable = embedding.sentences([sentence for passage in passages for sentence in passage.sentences])
    return Snapshot(
        manifest=_describe(documents, passages, embedder),
        documents=tuple(documents),
        passages=passages,
        questions=_aim(noted, question_index, passages, vectors, alike),
        index=FaissIndex.build(vectors, before=alike.index if alike else None),
        question_index=question_index,
        sentence_vectors=quotable,
        gap_vectors=gap_vectors,
        words=_index_words(passages, alike),
        known_lesson=alike.lesson if alike and is_noted_alike(documents, alike.documents) else None,
    ), embedding.count


def rehearse(documents: Sequence[Document]) -> None:
    """Cut, stem, write down and learn from `documents`: that is remembered, and no publish waits for it."""
    _index_words(_parts(documents, LONGEST)[0])
    corpus_hash(documents)
    NotedLesson.of(documents)


def corpus_hash(documents: Sequence[Document]) -> str:
    """Return a hash that is equal exactly for equal documents, in whatever order."""
    rows = sorted(map(document_line, documents))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


def _parts(documents: Sequence[Document], longest: int) -> tuple[tuple[Passage, ...], Noted]:
    parts = [(document, tuple(split(document, longest))) for document in documents]
    noted = [(document, _asked(document, own)) for document, own in parts]
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


def _index_questions(noted: Noted, embedding: TextEmbedding, previous: Snapshot | None) -> FaissIndex:
    """Index the questions' vectors, or take the earlier index where no question has changed."""
    texts = [text for _, own in noted for text in own]
    if previous is None:
        return FaissIndex.build(embedding.questions(texts))
    if texts == [text for earlier in previous.questions for text in earlier.texts]:
        return previous.question_index
    return FaissIndex.build(embedding.questions(texts), before=previous.question_index)


def _embed_gaps(
    documents: Sequence[Document], embedding: TextEmbedding, previous: Snapshot | None
) -> Vectors:
    """Embed the gaps, or take the earlier vectors where none has changed."""
    texts = [text for document in documents for text in document.gaps]
    if previous and texts == [text for document in previous.documents for text in document.gaps]:
        return previous.gap_vectors
    return embedding.questions(texts)


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
    noted: Noted,
    index: FaissIndex,
    passages: tuple[Passage, ...],
    vectors: Vectors,
    previous: Snapshot | None,
) -> tuple[NotedQuestions, ...]:
    """Point each noted question to the passage of its document that is nearest."""
    found, first = [], 0
    own_rows = passage_rows(passages)
    earlier = {own.key: own for own in previous.questions} if previous else {}
    for document, texts in noted:
        rows, before = own_rows.get(document.key, range(0)), earlier.get(document.key)
        if previous and before and before.texts == texts and _is_cut_alike(rows, passages, before, previous):
            moved = rows.start - previous.passages_of.get(document.key, rows).start
            aims = tuple(aim + moved for aim in before.aims) if moved else before.aims
        else:
            asked = index.vectors_of(range(first, first + len(texts)))
            nearest = np.argmax(asked @ vectors[rows.start : rows.stop].T, axis=1) if texts else ()
            aims = tuple(rows[int(place)] for place in nearest)
        found.append(NotedQuestions(document.id, document.language, texts, aims))
        first += len(texts)
    return tuple(found)


def _is_cut_alike(
    rows: range, passages: Sequence[Passage], before: NotedQuestions, previous: Snapshot
) -> bool:
    earlier = previous.passages_of.get(before.key, range(0))
    return passages[rows.start : rows.stop] == previous.passages[earlier.start : earlier.stop]
