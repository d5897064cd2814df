from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.embedder import Vectors
from knowledge_base.evidence import EvidenceReader
from knowledge_base.precedent import Precedents
from knowledge_base.publisher import Publisher
from knowledge_base.question_words import QuestionWords
from knowledge_base.retriever import Retriever
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from knowledge_base.topic import Topic
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document
from tests.unit.knowledge_base.published import live

ANSWERED = ("What does a clean room cost?", "Who may use the clean rooms?", "Where are the clean rooms?")
GAPS = ("How many companies use the clean rooms each year?", "Who is the manager of the clean rooms?")


@pytest.fixture
def snapshot(publisher: Publisher, store: SnapshotStore, tmp_path: Path) -> Snapshot:
    folder = tmp_path / "documents"
    folder.mkdir()
    write_document(folder, questions=ANSWERED, gaps=GAPS)
    publisher.publish(folder)
    return live(store)


def precedent(snapshot: Snapshot, embedder: WordEmbedder, question: str) -> float:
    retrieval = Retriever(snapshot, embedder).retrieve(question, "en")
    evidence = EvidenceReader(snapshot).read(retrieval)
    assert evidence
    return evidence.precedent


def test_a_question_leans_to_the_precedents_that_it_is_like(
    snapshot: Snapshot, embedder: WordEmbedder
) -> None:
    assert precedent(snapshot, embedder, "How much does one clean room cost?") > 0.2
    assert precedent(snapshot, embedder, "How many companies use clean rooms a year?") < -0.2


@pytest.mark.parametrize("vectors", [np.empty((0, 4), np.float32), np.eye(3, 4, dtype=np.float32)])
def test_without_gaps_precedents_tell_nothing(vectors: Vectors) -> None:
    topic = Topic.of(vectors, np.empty((0, 4), np.float32))
    answered = Precedents(topic, [frozenset({"cost"})] * len(vectors), QuestionWords.learn((), "en"))
    assert answered.lean(np.ones(4, np.float32), answered.shared(frozenset({"cost"}))) == 0


def test_one_precedent_alone_is_no_division_by_nothing() -> None:
    gap = np.eye(1, 4, dtype=np.float32)
    one = Precedents(
        Topic.of(np.empty((0, 4), np.float32), gap), [frozenset()], QuestionWords.learn((), "en")
    )
    assert one.lean(gap[0], one.shared(frozenset())) == 0


def test_gaps_are_published_kept_and_not_searched_for(
    snapshot: Snapshot, store: SnapshotStore, embedder: WordEmbedder
) -> None:
    answered, gaps, _ = snapshot.noted_of["clean-rooms", "en"]
    assert (len(answered), len(gaps)) == (len(ANSWERED), len(GAPS))
    np.testing.assert_allclose(gaps, embedder.embed_queries(GAPS), atol=1e-3)
    assert snapshot.documents[0].gaps == GAPS
    assert len(snapshot.question_index) == len(ANSWERED)
