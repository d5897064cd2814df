"""Search alone: how long does retrieving from 10,000 passages take, the embedding of the question included?

The passages are shuffled words of the documents and their vectors are random, which does not change the work;
the questions are embedded by the real model, each for the first time.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache

import numpy as np

from benchmarks.timings import Timings
from knowledge_base.bm25 import WordIndex
from knowledge_base.embedder import SentenceTransformerEmbedder, Vectors
from knowledge_base.index import FaissIndex
from knowledge_base.loader import load_folder
from knowledge_base.manifest import Manifest
from knowledge_base.passage import Passage
from knowledge_base.retriever import Retriever
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot import Question, Snapshot

QUESTIONS_A_DOCUMENT = 6
PASSAGES_A_DOCUMENT = 5
VOCABULARY = 8_000
WORDS_A_PASSAGE = 90
QUESTION_WORDS = 6
WARM_UP = 20
RANDOM = np.random.default_rng(7)


def measure_search(passages: int = 10_000, questions: int = 300) -> Timings:
    """Time `questions` retrievals, after some to warm up."""
    embedder = SentenceTransformerEmbedder(
        KnowledgeBaseSettings().model, threads=1
    )  # as the action server does
    retriever = Retriever(_snapshot(passages, embedder), embedder)

    def search(question: str) -> None:
        retriever.retrieve(question, "en")

    asked = [f"{_text(QUESTION_WORDS)} {number}?" for number in range(WARM_UP + questions)]
    Timings.of(search, asked[:WARM_UP])
    return Timings.of(search, asked[WARM_UP:])


def _snapshot(count: int, embedder: SentenceTransformerEmbedder) -> Snapshot:
    passages = tuple(_passage(number) for number in range(count))
    asked = count // PASSAGES_A_DOCUMENT * QUESTIONS_A_DOCUMENT
    questions = tuple(
        Question(_text(QUESTION_WORDS), "en", int(RANDOM.integers(count))) for _ in range(asked)
    )
    return Snapshot(
        manifest=Manifest(embedder.fingerprint, embedder.dimension, 0, count, asked, count, "", ""),
        documents=(),
        passages=passages,
        questions=questions,
        index=FaissIndex.build(_vectors(count, embedder.dimension)),
        question_index=FaissIndex.build(_vectors(asked, embedder.dimension)),
        sentence_vectors=_vectors(count, embedder.dimension),
        gap_vectors=_vectors(0, embedder.dimension),
        words={
            "en": WordIndex.build([passage.text for passage in passages], "en"),
            "sv": WordIndex.build([], "sv"),
        },
    )


def _passage(number: int) -> Passage:
    document = f"document-{number // PASSAGES_A_DOCUMENT}"
    return Passage(
        id=str(number),
        document_id=document,
        title=document,
        language="en",
        category="facilities",
        section=(),
        sentences=(_text(WORDS_A_PASSAGE),),
        certainty="verified",
        verified=date(2026, 11, 22),
        urls=(),
        publishers=(),
    )


def _text(words: int) -> str:
    """Return words of the documents, with the uneven frequencies of a real language."""
    vocabulary = _vocabulary()
    ranks = RANDOM.zipf(1.3, words) % len(vocabulary)
    return " ".join(vocabulary[rank] for rank in ranks)


@cache
def _vocabulary() -> tuple[str, ...]:
    documents = load_folder(KnowledgeBaseSettings().documents_dir).documents
    words = Counter(
        word for document in documents for word in document.body.lower().split() if word.isalpha()
    )
    return tuple(word for word, _ in words.most_common(VOCABULARY))


def _vectors(count: int, dimension: int) -> Vectors:
    vectors = RANDOM.normal(size=(count, dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


if __name__ == "__main__":
    timings = measure_search()
    print(f"10,000 passages: p50 {timings.milliseconds(50):.1f} ms, p95 {timings.milliseconds(95):.1f} ms")
