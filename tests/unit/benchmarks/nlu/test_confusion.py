from __future__ import annotations

from benchmarks.nlu.confusion import accuracy_table, confusion_table, mistakes
from benchmarks.nlu.judgement import Judgement
from benchmarks.nlu.sentences import Sentence


def judged(meant: str, taken: str, text: str = "a text") -> Judgement:
    return Judgement(Sentence(text, meant), taken, taken, 0.9)


JUDGEMENTS = [
    judged("greet", "greet"),
    judged("stop", "deny", "no stop"),
    judged("stop", "deny"),
    judged("stop", "greet"),
    judged("thank", "thank"),
]


def test_the_table_counts_what_was_mistaken_and_leaves_out_the_rest() -> None:
    """Only `stop` has a row, and a number stands for each intent that it was taken for."""
    head, row, key = confusion_table(JUDGEMENTS)
    assert head.split() == ["meant", "1", "2"]
    assert row.split() == ["stop", "2", "1"]
    assert key == "taken for 1 deny, 2 greet"


def test_a_pair_without_a_mistake_is_a_dot() -> None:
    """A zero would hide the figures that matter."""
    rows = confusion_table([judged("stop", "deny"), judged("greet", "thank")])[1:-1]
    assert [row.split() for row in rows] == [["greet", "·", "1"], ["stop", "1", "·"]]


def test_a_table_without_mistakes_says_so() -> None:
    """An empty table would look like a failure of the benchmark."""
    assert confusion_table([judged("greet", "greet")]) == ["nothing is mistaken"]


def test_each_mistake_is_named_with_its_text() -> None:
    """Sorted by what was meant and taken, so that like stands by like."""
    assert mistakes(JUDGEMENTS)[0] == "stop → deny 0.90: no stop"
    assert len(mistakes(JUDGEMENTS)) == 3


def test_the_accuracy_of_an_intent_stands_in_the_column_of_its_language() -> None:
    """An intent that one language has no sentences of gets a dash there."""
    table = accuracy_table({"en": JUDGEMENTS, "sv": [judged("stop", "stop")]})
    assert [line.split() for line in table] == [
        ["en", "sv"],
        ["greet", "100%", "of", "1", "–"],
        ["stop", "0%", "of", "3", "100%", "of", "1"],
        ["thank", "100%", "of", "1", "–"],
    ]
