from __future__ import annotations

import pytest

from benchmarks.nlu.judgement import Judgement, accuracy
from benchmarks.nlu.sentences import Sentence


@pytest.mark.parametrize(
    ("meant", "taken", "rejected"),
    [
        ("find_facility", "find_facility", False),
        ("find_facility", "stop", False),  # wrong, but acted on
        ("find_facility", "nlu_fallback", True),
        ("find_facility", "ask_knowledge_base", True),
        ("ask_knowledge_base", "nlu_fallback", False),  # the documents are searched all the same
        ("ask_knowledge_base", "chitchat", True),
    ],
)
def test_a_wish_is_rejected_when_nothing_acts_on_it(meant: str, taken: str, rejected: bool) -> None:
    """A question may reach the documents by the fallback; a named wish may not."""
    assert Judgement(Sentence("a text", meant), taken, taken, 0.9).rejected is rejected


def test_the_fallback_does_not_count_as_a_mistake() -> None:
    """Accuracy is about the most likely intent, however unsure the model is."""
    unsure = Judgement(Sentence("hi", "greet"), "nlu_fallback", "greet", 0.4)
    wrong = Judgement(Sentence("hi", "greet"), "thank", "thank", 0.9)
    assert accuracy([unsure, wrong]) == 0.5
