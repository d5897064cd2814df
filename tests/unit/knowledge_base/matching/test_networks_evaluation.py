"""Measuring the matching of networks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.errors import EvaluationError
from knowledge_base.events.subject import Subjects
from knowledge_base.matching.network_match import NetworkMatcher
from knowledge_base.matching.networks_evaluation import (
    NetworkOutcome,
    NetworkQuestion,
    load_network_questions,
    measure_networks,
    report_networks,
)
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.test_network_match import CATALOGUE

EVALUATION = CATALOGUE.parent / "evaluation"
SETS = ("networks", "networks_tuning")


def outcome(right: tuple[str, ...], shown: tuple[str, ...]) -> NetworkOutcome:
    return NetworkOutcome(NetworkQuestion("q", "en", right), shown, 2.0)


@pytest.mark.parametrize(
    ("right", "shown", "recall"),
    [(("a",), ("b", "a"), 1.0), (("a", "b"), ("a", "c", "d"), 0.5), (tuple("abcd"), tuple("abc"), 1.0)],
)
def test_recall_counts_what_could_be_shown(
    right: tuple[str, ...], shown: tuple[str, ...], recall: float
) -> None:
    """Of four right networks, three are all."""
    assert outcome(right, shown).recall == recall


def test_the_report_tells_recall_and_rightly_shown_nothing_by_language() -> None:
    """A language without questions has no figures."""
    report = report_networks([outcome(("a",), ("a",)), outcome((), ()), outcome((), ("a",))])
    assert report["en"] == {"questions": 3, "recall_at_3": 1.0, "nothing_fits": 0.5, "milliseconds_p95": 2.0}
    assert report["sv"]["recall_at_3"] is None


def test_each_question_is_matched() -> None:
    """By the matcher that visitors get."""
    records = [entry.record for entry in load_catalogue(CATALOGUE)[0].networks]
    matcher = NetworkMatcher(records, WordEmbedder(), Subjects.load(CATALOGUE))
    [measured] = measure_networks([NetworkQuestion("Uppsala", "sv", ("uic-stuns",))], matcher)
    assert measured.shown == ("uic-stuns",)


@pytest.mark.parametrize("name", SETS)
def test_the_sets_name_networks_of_the_catalogue_in_both_languages(name: str) -> None:
    """Thirty or more, and some that nothing fits."""
    questions = load_network_questions(EVALUATION / f"{name}.jsonl")
    known = {entry.record.id for entry in load_catalogue(CATALOGUE)[0].networks}
    assert {network for question in questions for network in question.networks} <= known
    assert len(questions) >= 30
    for language in ("en", "sv"):
        own = [question for question in questions if question.language == language]
        assert len(own) >= len(questions) * 0.4
        assert any(not question.networks for question in own)


def test_no_question_stands_in_both_sets() -> None:
    """What is chosen on one is measured on the other."""
    tuning, reported = (
        {question.question.lower() for question in load_network_questions(EVALUATION / f"{name}.jsonl")}
        for name in SETS
    )
    assert not tuning & reported


@pytest.mark.parametrize(
    "line", ["{", '{"question": "a"}', '{"question": "a", "language": "de", "networks": []}', ""]
)
def test_a_line_that_is_no_question_is_named(tmp_path: Path, line: str) -> None:
    """So that it can be mended."""
    file = tmp_path / "questions.jsonl"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"questions\.jsonl"):
        load_network_questions(file)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """In one sentence."""
    with pytest.raises(EvaluationError, match="cannot be read"):
        load_network_questions(tmp_path / "none.jsonl")


def test_rows_are_read_as_they_stand(tmp_path: Path) -> None:
    """With Swedish letters."""
    file = tmp_path / "questions.jsonl"
    row = {"question": "nätverk för labb", "language": "sv", "networks": ["lab-network"]}
    file.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    assert load_network_questions(file) == (NetworkQuestion("nätverk för labb", "sv", ("lab-network",)),)
