from __future__ import annotations

from knowledge_base.attention_lesson import NOTHING, lessons_of
from knowledge_base.snapshot import Snapshot
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.test_precedent import ANSWERED, GAPS, snapshot

__all__ = ["snapshot"]  # the fixture


def test_a_lesson_holds_all_that_is_noted_of_a_document(snapshot: Snapshot, embedder: WordEmbedder) -> None:
    """Noted questions come first, each its own origin, and then their typed forms."""
    (lesson,) = lessons_of(snapshot, embedder)
    noted = len(ANSWERED) + len(GAPS)
    assert lesson.own == len(lesson.noted) == noted
    assert lesson.answered[:noted].tolist() == lesson.outcomes.tolist() == [1.0, 1.0, 1.0, 0.0, 0.0]
    assert lesson.origin[:noted].tolist() == list(range(noted))
    assert lesson.shared.shape == (len(lesson.asked), noted)
    assert lesson.teaches()


def test_names_of_the_topic_are_asked_for_too_and_answered(
    snapshot: Snapshot, embedder: WordEmbedder
) -> None:
    """What is made of no noted question is a name, and a name is answered."""
    (lesson,) = lessons_of(snapshot, embedder)
    assert set(lesson.answered[lesson.origin == NOTHING].tolist()) == {1.0}


def test_a_typed_form_counts_less_than_a_noted_question(snapshot: Snapshot, embedder: WordEmbedder) -> None:
    """The weights add up, and what is made up has the smaller ones."""
    (lesson,) = lessons_of(snapshot, embedder)
    weights = lesson.weights()
    assert abs(float(weights.sum()) - 1) < 1e-5
    assert weights[lesson.own :].max() < weights[: lesson.own].min()
