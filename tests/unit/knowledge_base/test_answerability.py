from __future__ import annotations

import numpy as np

from knowledge_base.answerability import FEWEST, AnswerabilityDiscriminant
from knowledge_base.embedder import Vector, Vectors
from knowledge_base.topic import Topic

DIMENSION = 24
ANSWERED, OPEN = 0, 1  # the axes on which the two kinds of facts lie
RANDOM = np.random.default_rng(3)


def about(topic: Vector, kind: int, count: int) -> Vectors:
    noise = RANDOM.normal(scale=0.1, size=(count, DIMENSION))
    vectors = topic + noise
    vectors[:, kind] += 1
    made: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return made


def topics(count: int) -> list[Topic]:
    centres = RANDOM.normal(size=(count, DIMENSION))
    return [Topic.of(about(centre, ANSWERED, 6), about(centre, OPEN, 6)) for centre in centres]


def test_what_is_usually_answered_is_learned_across_topics_and_holds_for_a_new_one() -> None:
    discriminant = AnswerabilityDiscriminant.fit(topics(30))
    assert discriminant
    for topic in topics(10):
        assert discriminant.score(topic[0][0], topic) > 0 > discriminant.score(topic[1][0], topic)


def test_from_too_few_precedents_nothing_is_learned() -> None:
    assert AnswerabilityDiscriminant.fit([]) is None
    assert AnswerabilityDiscriminant.fit(topics(FEWEST // 6)) is None


def test_a_document_without_any_noted_question_is_undecided() -> None:
    discriminant = AnswerabilityDiscriminant.fit(topics(30))
    none = np.empty((0, DIMENSION), np.float32)
    assert discriminant
    assert discriminant.score(np.ones(DIMENSION, np.float32), Topic.of(none, none)) == 0
