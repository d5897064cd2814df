from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.publisher import Publisher
from knowledge_base.retriever import Found, Retrieval, Retriever, Weights, fuse
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder


@pytest.fixture
def retriever(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> Retriever:
    with store.fetch(publisher.publish(documents).name) as folder:
        return Retriever(Snapshot.load(folder, embedder.fingerprint), embedder)


def found(scores: dict[int, float]) -> Found:
    return Found(np.array(list(scores), np.int64), np.array(list(scores.values()), np.float32))


def ranked(fused: tuple[np.ndarray, np.ndarray, np.ndarray]) -> list[int]:
    rows, _, sums = fused
    return [int(row) for row in rows[np.argsort(-sums)]]


def test_fusion_weighs_lists_that_are_made_comparable_first() -> None:
    cosines = found({1: 0.91, 2: 0.90, 3: 0.80})
    counts = found({2: 30.0, 3: 10.0})
    assert ranked(fuse((cosines, counts), (1.0, 0.0))) == [1, 2, 3]
    assert ranked(fuse((cosines, counts), (0.5, 0.5))) == [2, 1, 3]
    assert ranked(fuse((found({}), found({})), (1.0, 1.0))) == []


def test_what_a_search_did_not_find_has_its_least_score() -> None:
    rows, parts, _ = fuse((found({1: 0.9, 2: 0.8}), found({2: 30.0, 3: 10.0})), (0.5, 0.5))
    assert rows.tolist() == [1, 2, 3]
    assert parts == pytest.approx(np.array([[0.9, 10.0], [0.8, 30.0], [0.8, 10.0]]))


def test_only_passages_of_the_language_are_found(retriever: Retriever) -> None:
    for language in ("en", "sv"):
        hits = retriever.retrieve("renrum clean rooms", language).hits
        assert {hit.passage.language for hit in hits} == {language}


def test_the_section_that_speaks_of_it_is_found_first(retriever: Retriever) -> None:
    retrieval = retriever.retrieve("what does a clean room cost an hour?", "en")
    assert retrieval.hits[0].passage.heading == "What a clean room costs"
    assert retrieval.documents()[0] == "clean-rooms"
    assert len(set(retrieval.documents())) == len(retrieval.documents())


def test_a_question_that_its_author_noted_leads_to_its_document(retriever: Retriever) -> None:
    by_questions = Retriever(retriever.snapshot, WordEmbedder(), Weights(0, 0, 1))
    hit = by_questions.retrieve("How do I book a microscope?", "en").hits[0]
    assert hit.passage.document_id == "microscopes"
    assert hit.question == pytest.approx(1.0, abs=1e-3)


def test_looking_among_some_documents_finds_no_other(retriever: Retriever) -> None:
    hits = retriever.retrieve("clean rooms in the tower", "en", among={"microscopes"}).hits
    assert {hit.passage.document_id for hit in hits} == {"microscopes"}


class ShortestFirst:
    """Takes short passages for better ones."""

    def rerank(self, retrieval: Retrieval) -> Retrieval:
        hits = sorted(retrieval.hits, key=lambda hit: len(hit.passage.text))
        return replace(retrieval, hits=tuple(hit._replace(score=-place) for place, hit in enumerate(hits)))


def test_a_reranker_sees_all_candidates_before_the_best_are_taken(retriever: Retriever) -> None:
    question = "what does a clean room cost an hour?"
    candidates = retriever.retrieve(question, "en", 100)
    reranking = Retriever(retriever.snapshot, WordEmbedder(), reranker=ShortestFirst())
    best = reranking.retrieve(question, "en", 2)
    shortest = sorted(len(hit.passage.text) for hit in candidates.hits)[:2]
    assert [len(hit.passage.text) for hit in best.hits] == shortest
    assert [hit.score for hit in best.hits] == [0, -1]
    assert best.documents() != candidates.documents()[: len(best.documents())]
