from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.attention import TRAINED, Attention
from knowledge_base.embedder import Vectors
from knowledge_base.topic import Topic

DIMENSION = 4
NONE = np.empty((0, DIMENSION), np.float32)
AXES = np.eye(DIMENSION, dtype=np.float32)
SENTENCES = AXES[:2]
TOPIC = Topic.of(AXES[:2], AXES[2:])
UNSHARED = np.zeros(DIMENSION)


def attention(*, noted_weight: float = 0, told_weight: float = 0, networks: int = 1) -> Attention:
    projections = np.repeat(AXES[None], networks, axis=0)
    scalars = np.array([[10, 1, -1, noted_weight, 10, told_weight, 0]] * networks, np.float32)
    return Attention(
        projections, projections, projections, np.zeros((networks, DIMENSION), np.float32), scalars
    )


def score(network: Attention, vector: Vectors, shared: np.ndarray = UNSHARED) -> float:
    document = network.to(TOPIC, SENTENCES)
    assert document
    return document.score(vector, shared)


def test_a_question_like_an_answered_one_scores_above_one_like_a_gap() -> None:
    network = attention(noted_weight=1)
    assert score(network, AXES[0]) > 0.4
    assert score(network, AXES[2]) < -0.4


def test_words_shared_with_a_gap_speak_against_an_answer() -> None:
    network = attention(noted_weight=1)
    assert score(network, AXES[0], np.array([0.0, 0, 0, 2])) < score(network, AXES[0])


def test_what_is_noted_in_the_other_language_counts_but_less() -> None:
    """A gap noted in the other language alone speaks against an answer, one noted in both more."""
    own, translated = Topic.of(AXES[:2], AXES[2:3]), Topic.of(AXES[:2], AXES[2:])
    document = attention(noted_weight=1).to(own, SENTENCES, translated)
    assert document
    shared = np.zeros(3)
    assert document.score(AXES[2], shared) < document.score(AXES[3], shared) < 0


def test_a_sentence_like_the_question_speaks_for_an_answer() -> None:
    network = attention(told_weight=1)
    assert score(network, AXES[0]) > score(network, AXES[2])


def test_several_networks_count_by_their_mean() -> None:
    one, three = (
        attention(noted_weight=1, told_weight=1),
        attention(noted_weight=1, told_weight=1, networks=3),
    )
    assert score(three, AXES[1]) == pytest.approx(score(one, AXES[1]), rel=1e-5)


@pytest.mark.parametrize(
    ("topic", "sentences"),
    [
        (Topic.of(NONE, NONE), SENTENCES),
        (TOPIC, NONE),
        (Topic.of(np.eye(2, 9, dtype=np.float32), np.eye(1, 9, dtype=np.float32)), np.eye(2, 9)),
    ],
    ids=["nothing noted", "no sentences", "another model"],
)
def test_a_document_that_the_networks_cannot_judge_is_not_looked_at(topic: Topic, sentences: Vectors) -> None:
    assert attention().to(topic, sentences) is None


def test_the_networks_are_the_same_after_saving(tmp_path: Path) -> None:
    network = attention(noted_weight=0.5, told_weight=2)
    network.save(tmp_path / "attention.npz")
    assert score(Attention.load(tmp_path / "attention.npz"), AXES[1]) == score(network, AXES[1])


def test_the_committed_networks_are_finite_and_small() -> None:
    network = Attention.load(TRAINED)
    assert np.isfinite(network.noted).all()
    assert np.isfinite(network.scalars).all()
    assert TRAINED.stat().st_size < 700_000
