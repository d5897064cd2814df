from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.errors import EvaluationError
from knowledge_base.evaluation import Outcome, report
from knowledge_base.question_set import LabelledQuestion, load_questions


def outcome(
    right: str,
    rank: int | None,
    answered_from: str | None,
    language: str = "en",
    gap: str | None = None,
) -> Outcome:
    return Outcome("?", language, tuple(right.split()), rank, answered_from, 0.5, 4.0, "", gap)


def test_the_figures_are_what_they_say() -> None:
    figures = report(
        [
            outcome("a", 1, "a"),
            outcome("b", 2, "a"),
            outcome("c", 11, None),
            outcome("d", None, "a", "sv"),
            outcome("", None, None, gap="near_miss"),
            outcome("", None, "a", "sv", gap="near_miss"),
        ]
    )
    overall = figures["overall"]
    assert (overall["questions"], overall["answerable"], overall["unanswerable"]) == (6, 4, 2)
    assert (overall["hit@1"], overall["hit@3"]) == (0.25, 0.5)
    assert overall["mrr@10"] == pytest.approx((1 + 1 / 2) / 4)
    assert (overall["abstention_precision"], overall["abstention_recall"]) == (0.5, 0.5)
    assert (overall["declined_near_miss"], overall["declined_outside"]) == (0.5, None)
    assert overall["answered_wrongly"] == 2
    assert figures["by_language"]["sv"]["abstention_precision"] is None
    assert figures["milliseconds"] == {"p50": 4.0, "p95": 4.0}


def test_an_answer_from_any_document_that_answers_is_right() -> None:
    figures = report([outcome("a b", 1, "b"), outcome("a b", 1, "a"), outcome("a b", 2, "c")])
    assert figures["overall"]["answered_wrongly"] == 1


def test_the_first_found_of_the_documents_that_answer_counts() -> None:
    question = LabelledQuestion("?", "en", ("a", "b"))
    assert question.rank(["c", "b", "a"]) == 2
    assert question.rank(["c"]) is None


def test_a_line_names_no_document_one_or_several(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    labels = ('"document_id": null', '"document_id": "a"', '"document_ids": ["a", "b"]')
    lines = (f'{{"question": "?", "language": "en", {label}}}' for label in labels)
    file.write_text("\n".join(lines), encoding="utf-8")
    assert [question.document_ids for question in load_questions(file)] == [(), ("a",), ("a", "b")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not a question"),
        ('{"question": "?"}', "not a question"),
        ('{"question": "?", "language": "no", "document_id": null}', "must be one of"),
        ('{"question": "?", "language": "sv", "document_id": null, "gap": "far"}', "gap must be one of"),
        ('{"question": "?", "language": "sv", "document_ids": "a"}', "a list of several"),
        ('{"question": "?", "language": "sv", "document_ids": ["a"]}', "a list of several"),
        ('{"question": "?", "language": "sv", "document_id": null, "document_ids": ["a", "b"]}', "the place"),
    ],
)
def test_a_bad_line_of_a_question_set_is_named(tmp_path: Path, line: str, reason: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "?", "language": "en", "document_id": null}\n' + line, encoding="utf-8")
    with pytest.raises(EvaluationError, match=f"questions.jsonl:2: .*{reason}"):
        load_questions(file)


def test_a_question_set_that_is_missing_or_empty_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="cannot be read"):
        load_questions(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(EvaluationError, match="no question"):
        load_questions(tmp_path / "empty.jsonl")
