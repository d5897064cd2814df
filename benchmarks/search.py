"""Search alone: how long does retrieving from many passages take, the embedding of the question included?

The passages are shuffled words of the documents, their vectors lie as the published ones do, and all are in
the visitor's language. The questions are embedded by the real model, each for the first time. The snapshot is
written and read as a published one is; the memory told is what it adds to the process that reads it.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks.processes import in_a_process, own_megabytes
from benchmarks.synthetic_documents import random_words
from benchmarks.timings import Timings
from benchmarks.vector_space import VectorSpace
from knowledge_base.bm25 import WordIndex
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.index import FaissIndex
from knowledge_base.manifest import Manifest
from knowledge_base.noted_questions import NotedQuestions
from knowledge_base.passage import Passage
from knowledge_base.retriever import Retriever
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore

QUESTIONS_A_PASSAGE = 1
PASSAGES_A_DOCUMENT = 5
SENTENCES_A_PASSAGE = 4
WORDS_A_SENTENCE = 20
QUESTION_WORDS = 6
WARM_UP = 20
RANDOM = np.random.default_rng(7)


@dataclass(frozen=True, slots=True)
class Searched:
    """What searching many passages costs.

    Attributes:
        load_seconds: From the snapshot's folder to a retriever.
        megabytes: What the snapshot adds to the resident memory.
    """

    passages: int
    timings: Timings
    load_seconds: float
    megabytes: float


def measure_search(passages: int = 10_000, questions: int = 300) -> Searched:
    """Write a snapshot in one process; load it, and time `questions` retrievals, in another."""
    with tempfile.TemporaryDirectory(prefix="searching-") as folder:
        in_a_process(_write_snapshot, Path(folder), passages)
        return in_a_process(_search, Path(folder), questions)


def published_space() -> VectorSpace:
    """Return how the vectors of the live snapshot lie.

    Raises:
        NoSnapshotError: Nothing is published.
    """
    settings = KnowledgeBaseSettings()
    fingerprint = SentenceTransformerEmbedder(settings.model).fingerprint
    store = SnapshotStore(settings.snapshots)
    with store.fetch(store.current() or "") as folder:
        return VectorSpace.of(Snapshot.load(folder, fingerprint))


def _search(folder: Path, questions: int) -> Searched:
    embedder = SentenceTransformerEmbedder(KnowledgeBaseSettings().model, threads=1)  # as the action server
    embedder.embed_query("")
    before, begin = own_megabytes(), time.perf_counter()
    retriever = Retriever(Snapshot.load(folder, embedder.fingerprint), embedder)
    loaded = time.perf_counter() - begin

    def search(question: str) -> None:
        retriever.retrieve(question, "en")

    asked = [f"{_text(QUESTION_WORDS)} {number}?" for number in range(WARM_UP + questions)]
    Timings.of(search, asked[:WARM_UP])
    timings = Timings.of(search, asked[WARM_UP:])
    return Searched(len(retriever.snapshot.passages), timings, loaded, own_megabytes() - before)


def _write_snapshot(folder: Path, count: int) -> None:
    embedder = SentenceTransformerEmbedder(KnowledgeBaseSettings().model)
    space = published_space()
    vectors = space.passages({"en": range(count)}, RANDOM)
    asked = count * QUESTIONS_A_PASSAGE
    sentences = count * SENTENCES_A_PASSAGE
    passages = tuple(_passage(number) for number in range(count))
    Snapshot(
        manifest=Manifest(embedder.fingerprint, embedder.dimension, 0, count, asked, sentences, "", ""),
        documents=(),
        passages=passages,
        questions=tuple(_noted(number, count) for number in range(-(-count // PASSAGES_A_DOCUMENT))),
        index=FaissIndex.build(vectors),
        question_index=FaissIndex.build(space.questions(vectors, asked, RANDOM)),
        sentence_vectors=space.passages({"en": range(sentences)}, RANDOM),
        gap_vectors=np.empty((0, embedder.dimension), dtype=np.float32),
        words={
            "en": WordIndex.build([passage.text for passage in passages], "en"),
            "sv": WordIndex.build([], "sv"),
        },
    ).save(folder)


def _noted(document: int, count: int) -> NotedQuestions:
    first = document * PASSAGES_A_DOCUMENT
    aims = tuple(range(first, min(first + PASSAGES_A_DOCUMENT, count))) * QUESTIONS_A_PASSAGE
    return NotedQuestions(f"document-{document}", "en", tuple(_text(QUESTION_WORDS) for _ in aims), aims)


def _passage(number: int) -> Passage:
    document = f"document-{number // PASSAGES_A_DOCUMENT}"
    return Passage(
        id=str(number),
        document_id=document,
        title=document,
        language="en",
        category="facilities",
        section=(),
        sentences=tuple(_text(WORDS_A_SENTENCE) for _ in range(SENTENCES_A_PASSAGE)),
        certainty="verified",
        verified=date(2026, 11, 22),
        urls=(),
        publishers=(),
    )


def _text(words: int) -> str:
    return " ".join(random_words(words, "en"))
