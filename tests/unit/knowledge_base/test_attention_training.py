from __future__ import annotations

import numpy as np
import pytest
import torch

from knowledge_base.attention import Attention
from knowledge_base.attention_lesson import Lesson
from knowledge_base.attention_training import train
from knowledge_base.embedder import Vectors, centred
from knowledge_base.topic import Topic

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
    noted, outcomes = torch.tensor(topic.moved()), torch.tensor(topic.outcomes(), dtype=torch.float32)
    return Lesson(
        asked=noted,
        answered=outcomes,
        origin=torch.arange(len(noted)),
        shared=torch.zeros(len(noted), len(noted)),
        noted=torch.cat((noted, noted)),  # the translation says the same
        outcomes=torch.cat((outcomes, outcomes)),
        sentences=torch.tensor(centred(topic.answered[:2], topic.centre)),
    )


def scores(attention: Attention, topic: Topic, questions: Vectors) -> list[float]:
    document = attention.to(topic, topic.answered[:2])
    assert document
    shared = np.zeros(len(topic.outcomes()))
    return [document.score(question, shared) for question in questions]


def test_what_is_learned_holds_for_a_topic_that_was_not_there() -> None:
    """Questions about a new topic are told apart, with nothing noted in another language."""
    attention = train(map(lesson, topics(20)), networks=1)
    (unseen,) = topics(1)
    answered, gaps = scores(attention, unseen, unseen.answered), scores(attention, unseen, unseen.gaps)
    assert min(answered) > max(gaps)


def test_training_twice_gives_the_same_networks() -> None:
    """Chance is seeded."""
    lessons = [lesson(topic) for topic in topics(3)]
    np.testing.assert_array_equal(train(lessons, networks=1).noted, train(lessons, networks=1).noted)


def test_documents_without_gaps_teach_nothing() -> None:
    """Training on nothing is refused and not done by halves."""
    none = np.empty((0, DIMENSION), np.float32)
    with pytest.raises(ValueError, match="no document"):
        train([lesson(Topic.of(topics(1)[0].answered, none))])
