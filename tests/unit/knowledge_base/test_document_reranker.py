from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.document_ranking import DocumentRanking
from knowledge_base.document_reranker import DocumentReranker
from knowledge_base.document_standing import FEATURES
from knowledge_base.publisher import Publisher
from knowledge_base.retriever import Retrieval, Retriever
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document

QUESTION = "Where do small boats moor at night?"
BODY = "The harbour is by the tower.\n\n## Rules\nBoats keep quiet.\n"


def ranking(**weights: float) -> DocumentRanking:
    return DocumentRanking(tuple(weights.get(name, float(name == "fused")) for name in FEATURES))


@pytest.fixture
def snapshot(publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path) -> Snapshot:
    """The tiny knowledge base, with two documents more that say the same and note other questions."""
    for name, noted in (("quay", "May dogs come along?"), ("pier", "Where do small boats moor at night?")):
        write_document(documents, id=name, title="Harbour", questions=(noted,), body=BODY)
    write_document(documents, id="beach", title="Harbour", questions=(), body=BODY)
    with store.fetch(publisher.publish(documents).name) as folder:
        return Snapshot.load(folder, embedder.fingerprint)


def found(snapshot: Snapshot, question: str = QUESTION) -> Retrieval:
    return Retriever(snapshot, WordEmbedder()).retrieve(question, "en", 100)


@pytest.mark.parametrize("feature", ["noted", "shared"])
def test_what_is_noted_of_a_document_brings_it_before_others(snapshot: Snapshot, feature: str) -> None:
    """The quay says the same, and notes another question."""
    after = DocumentReranker(snapshot, ranking(**{feature: 50.0})).rerank(found(snapshot))
    assert after.documents()[0] == "pier"
    away = DocumentReranker(snapshot, ranking(**{feature: -50.0})).rerank(found(snapshot))
    assert away.documents()[-1] == "pier"


def test_what_is_not_known_of_a_document_is_as_in_the_mean_of_the_others(snapshot: Snapshot) -> None:
    """Only the clean rooms have a Swedish version, and nothing is noted of the beach."""
    retrieval = found(snapshot)
    documents = ("beach", "quay", "pier", "clean-rooms")
    beach, quay, pier, rooms = DocumentReranker(snapshot).standings(retrieval, documents)
    noted, across = FEATURES.index("noted"), FEATURES.index("noted_across")
    assert beach[noted] == pytest.approx((quay[noted] + pier[noted] + rooms[noted]) / 3)
    assert beach[across] == quay[across] == rooms[across]


def test_where_nothing_is_known_the_fused_score_decides(snapshot: Snapshot) -> None:
    before = Retriever(snapshot, WordEmbedder()).retrieve(QUESTION, "en", 100, among={"beach", "quay"})
    after = DocumentReranker(snapshot, ranking(noted_across=500.0, told_across=500.0)).rerank(before)
    assert after == before


def test_passages_keep_their_distances_and_the_best_keeps_its_score(snapshot: Snapshot) -> None:
    before, after = found(snapshot), DocumentReranker(snapshot, ranking(noted=30.0)).rerank(found(snapshot))
    scores = {hit.row: hit.score for hit in before.hits}
    moved: dict[str, set[float]] = {}
    for hit in after.hits:
        moved.setdefault(hit.passage.document_id, set()).add(round(hit.score - scores[hit.row], 9))
    assert all(len(by) == 1 for by in moved.values())
    assert moved[before.documents()[0]] == {0.0}
    assert [hit.score for hit in after.hits] == sorted((hit.score for hit in after.hits), reverse=True)


def test_only_the_best_few_change_places_and_stay_before_the_rest(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge_base.document_reranker.CANDIDATES", 2)
    before = found(snapshot)
    after = DocumentReranker(snapshot, ranking(fused=-5.0, noted=-200.0)).rerank(before)
    assert after.documents()[:2] == before.documents()[:2][::-1]
    assert after.documents()[2:] == before.documents()[2:]


def test_one_document_stays_as_it_is(snapshot: Snapshot) -> None:
    alone = Retriever(snapshot, WordEmbedder()).retrieve(QUESTION, "en", among={"pier"})
    assert DocumentReranker(snapshot).rerank(alone) == alone
