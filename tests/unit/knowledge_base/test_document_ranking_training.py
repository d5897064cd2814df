from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.document import Language
from knowledge_base.document_ranking import DocumentRanking
from knowledge_base.document_ranking_training import Candidates, collect, cross_validated, learn
from knowledge_base.document_standing import FEATURES
from knowledge_base.publisher import Publisher
from knowledge_base.question_set import LabelledQuestion
from knowledge_base.retriever import Retriever
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder

TOLD = FEATURES.index("noted")


def example(seed: int) -> Candidates:
    """Four documents: the fused score leads astray, and what is noted tells the right one."""
    standings = np.random.default_rng(seed).normal(size=(4, len(FEATURES)))
    right = np.zeros(4)
    right[int(np.argmax(standings[:, TOLD] * 3 + standings[:, 0]))] = 1
    language: Language = "en" if seed % 2 else "sv"
    return Candidates(LabelledQuestion(f"question {seed}", language, ("a",)), standings, right)


def test_what_tells_the_right_documents_is_found_and_serves_unseen_questions() -> None:
    examples = [example(seed) for seed in range(80)]
    learnt = dict(zip(FEATURES, learn(examples).weights, strict=True))
    assert learnt["fused"] == 1
    assert learnt["noted"] == pytest.approx(3, rel=0.35)
    assert max(abs(learnt[name]) for name in FEATURES if name not in {"fused", "noted"}) < 0.8
    for fused, ranked in cross_validated(examples).values():
        assert ranked > max(fused + 0.1, 0.9)


def test_the_gain_is_one_by_the_place_of_the_first_right_document() -> None:
    standings = np.zeros((3, len(FEATURES)))
    standings[:, 0] = (3.0, 2.0, 1.0)
    asked = LabelledQuestion("?", "en", ("b", "c"))
    assert Candidates(asked, standings, np.array([0.0, 1.0, 1.0])).gain() == 0.5
    assert Candidates(asked, standings, np.zeros(3)).gain() == 0
    backwards = DocumentRanking((-1.0, *[0.0] * (len(FEATURES) - 1)))
    assert Candidates(asked, standings, np.array([0.0, 1.0, 0.0])).gain(backwards) == 0.5
    assert Candidates(asked, standings, np.array([0.0, 0.0, 1.0])).gain(backwards) == 1


def test_only_what_the_documents_answer_is_learnt_from(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> None:
    with store.fetch(publisher.publish(documents).name) as folder:
        retriever = Retriever(Snapshot.load(folder, embedder.fingerprint), embedder)
    asked = LabelledQuestion("How do I book a microscope?", "en", ("microscopes",))
    [only] = collect([asked, LabelledQuestion("Is there a zoo?", "en", ())], retriever)
    assert only.asked == asked
    assert only.right.tolist() == [1.0, 0.0]
    assert only.standings.shape == (2, len(FEATURES))


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    file, weights = tmp_path / "ranking.json", DocumentRanking((1.0, 2.5, 0.0, -1.0, 0.25))
    weights.save(file)
    assert DocumentRanking.load(file) == weights
