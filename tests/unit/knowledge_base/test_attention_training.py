from __future__ import annotations

import numpy as np
import pytest
import torch

from knowledge_base.attention import Attention
from knowledge_base.attention_training import Lesson, lessons_of, train
from knowledge_base.embedder import Vectors, centred
from knowledge_base.snapshot import Snapshot
from knowledge_base.topic import Topic
from tests.unit.knowledge_base.test_precedent import ANSWERED, GAPS, snapshot

__all__ = ["snapshot"]  # the fixture

DIMENSION, EACH = 24, 6
RANDOM = np.random.default_rng(3)


def about(topic: Vectors, kind: int) -> Vectors:
    """Questions about one topic that ask for one kind of fact, which lies on an axis of its own."""
    vectors = topic + RANDOM.normal(scale=0.1, size=(EACH, DIMENSION))
    vectors[:, kind] += 1
    made: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return made


def topics(count: int) -> list[Topic]:
    return [Topic.of(about(centre, 0), about(centre, 1)) for centre in RANDOM.normal(size=(count, DIMENSION))]


def lesson(topic: Topic) -> Lesson:
    noted = centred(np.concatenate((topic.answered, topic.gaps)), topic.centre)
    answered = torch.tensor([1.0] * len(topic.answered) + [0.0] * len(topic.gaps))
    return Lesson(torch.tensor(noted), answered, torch.zeros(len(noted), len(noted)), torch.tensor(noted[:2]))


def scores(attention: Attention, topic: Topic, questions: Vectors) -> list[float]:
    document = attention.to(topic, topic.answered[:2])
    assert document
    shared = np.zeros(len(topic.answered) + len(topic.gaps))
    return [document.score(question, shared) for question in questions]


def test_what_is_learned_holds_for_a_topic_that_was_not_there() -> None:
    attention = train(map(lesson, topics(20)), networks=1)
    (unseen,) = topics(1)
    answered, gaps = scores(attention, unseen, unseen.answered), scores(attention, unseen, unseen.gaps)
    assert min(answered) > max(gaps)


def test_training_twice_gives_the_same_networks() -> None:
    lessons = [lesson(topic) for topic in topics(3)]
    np.testing.assert_array_equal(train(lessons, networks=1).noted, train(lessons, networks=1).noted)


def test_documents_without_gaps_teach_nothing() -> None:
    none = np.empty((0, DIMENSION), np.float32)
    with pytest.raises(ValueError, match="no document"):
        train([lesson(Topic.of(topics(1)[0].answered, none))])


def test_a_lesson_holds_all_that_is_noted_of_a_document(snapshot: Snapshot) -> None:
    (first,) = lessons_of(snapshot)
    assert first.answered.tolist() == [1.0] * len(ANSWERED) + [0.0] * len(GAPS)
    assert first.shared.shape == (len(ANSWERED) + len(GAPS),) * 2
    assert first.teaches()
