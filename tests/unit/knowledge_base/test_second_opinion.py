"""Reading where the evidence leaves a doubt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.evidence import FEATURES as EVIDENCE
from knowledge_base.evidence import Evidence
from knowledge_base.kernel_logistic import LANDMARKS, KernelLogistic
from knowledge_base.publisher import Publisher
from knowledge_base.retriever import Retriever
from knowledge_base.second_opinion import FEATURES, FITTED, SecondOpinion, beside, fit
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.published import live
from tests.unit.knowledge_base.spectacles import BY_READING, Spectacles

QUESTION = "How is a microscope booked?"
EVIDENCE_FOUND = Evidence(*(0.0,) * len(EVIDENCE))


@pytest.fixture
def retriever(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> Retriever:
    publisher.publish(documents)
    return Retriever(live(store), embedder)


@pytest.mark.parametrize("sure", [0.01, 0.99])
def test_what_the_evidence_is_sure_of_is_not_read(retriever: Retriever, sure: float) -> None:
    """Most visitors wait no longer."""
    spectacles = Spectacles(says=0.0)
    retrieval = retriever.retrieve(QUESTION, "en")
    second = SecondOpinion(spectacles, BY_READING)
    found = second.probability(sure, EVIDENCE_FOUND, QUESTION, retrieval, retriever.snapshot)
    assert found == sure
    assert not spectacles.read_texts


@pytest.mark.parametrize(("says", "expected"), [(4.0, 0.98), (-4.0, 0.02)])
def test_a_doubt_is_settled_by_reading(retriever: Retriever, says: float, expected: float) -> None:
    """The question is read beside what the best document says nearest to it."""
    spectacles = Spectacles(says)
    retrieval = retriever.retrieve(QUESTION, "en")
    second = SecondOpinion(spectacles, BY_READING)
    found = second.probability(0.5, EVIDENCE_FOUND, QUESTION, retrieval, retriever.snapshot)
    assert found == pytest.approx(expected, abs=0.01)
    [(question, text)] = spectacles.read_texts
    assert question == QUESTION
    assert "A microscope is booked online" in text


def test_a_fit_learns_what_reading_tells_beside_the_evidence() -> None:
    """Where the evidence tells nothing, reading decides."""
    random = np.random.default_rng(1)
    truth = random.integers(0, 2, 800).astype(np.float64)
    evidence, read = random.normal(size=(800, len(EVIDENCE))), (truth - 0.5) * 4 + random.normal(size=800)
    seen, fresh = slice(400), slice(400, None)
    model = fit(evidence[seen], read[seen], truth[seen])
    found = model.probabilities(np.column_stack([evidence, read])[fresh])
    assert ((found > 0.5) == (truth[fresh] == 1)).mean() > 0.9


def test_the_committed_model_counts_reading_for_an_answer() -> None:
    """It belongs to the evidence that the code gathers, and what reads like an answer speaks for one."""
    model = KernelLogistic.load(FITTED)
    assert model.features == FEATURES
    assert len(model.landmarks) == LANDMARKS
    rows = np.tile(model.means, (2, 1))
    rows[:, -1] = -4, 4
    against, in_favour = model.probabilities(rows)
    assert against < in_favour - 0.1


def test_a_model_without_a_reader_has_no_second_opinion(embedder: WordEmbedder) -> None:
    """Another embedding model may be set, and then the evidence decides alone."""
    assert beside(embedder) is None
