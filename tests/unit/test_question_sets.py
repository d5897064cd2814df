"""The evaluation's question sets are fair: disjoint, large enough, and not copied from what is indexed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from knowledge_base.loader import load_folder
from knowledge_base.question_set import LabelledQuestion, load_questions

ROOT = Path(__file__).resolve().parents[2]
EVALUATION = ROOT / "knowledge_base/evaluation"
DOCUMENTS = load_folder(ROOT / "knowledge_base/documents").documents


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def asked(name: str) -> tuple[LabelledQuestion, ...]:
    return load_questions(EVALUATION / f"{name}.jsonl")


def texts(name: str) -> set[str]:
    return {plain(one.question) for one in asked(name)}


def test_no_question_stands_in_both_parts() -> None:
    assert not texts("tuning") & texts("reported")
    assert not texts("close_tuning") & (texts("reported") | texts("tempting_reported"))


@pytest.mark.parametrize("name", ["tuning", "reported", "close_tuning"])
def test_no_question_is_copied_from_a_document(name: str) -> None:
    indexed = {plain(text) for document in DOCUMENTS for text in (*document.questions, *document.gaps)}
    assert not texts(name) & indexed


@pytest.mark.parametrize("name", ["tuning", "reported", "close_tuning"])
def test_no_question_is_copied_from_the_training_data(name: str) -> None:
    examples = {
        plain(line.removeprefix("- "))
        for path in (ROOT / "bot/data/nlu").glob("*.yml")
        for line in map(str.strip, path.read_text(encoding="utf-8").splitlines())
        if line.startswith("- ")
    }
    assert not texts(name) & examples


@pytest.mark.parametrize("name", ["tuning", "reported", "close_tuning"])
def test_each_answerable_question_names_an_existing_document(name: str) -> None:
    known = {document.id for document in DOCUMENTS}
    assert {right for one in asked(name) for right in one.document_ids} <= known


@pytest.mark.parametrize("name", ["tuning", "reported"])
@pytest.mark.parametrize("language", ["en", "sv"])
def test_each_part_is_large_enough_in_each_language(name: str, language: str) -> None:
    own = [one for one in asked(name) if one.language == language]
    unanswerable = [one for one in own if not one.document_ids]
    assert len(own) >= 190
    assert len(unanswerable) >= 50


@pytest.mark.parametrize("name", ["tuning", "reported"])
def test_each_part_has_400_questions_and_half_of_those_without_an_answer_are_near_misses(name: str) -> None:
    unanswerable = [one for one in asked(name) if not one.document_ids]
    assert len(asked(name)) >= 400
    assert len(unanswerable) >= 100
    assert sum(one.gap == "near_miss" for one in unanswerable) >= len(unanswerable) / 2


@pytest.mark.parametrize("name", ["tuning", "reported"])
def test_nearly_all_questions_stand_in_both_languages_with_the_same_answer(name: str) -> None:
    """What differs between the languages is then the languages, and not what was asked."""
    # A keyword may be written alike in both languages, so the language is part of the key.
    written = {(one.question, one.language): one for one in asked(name) if one.translated_from is None}
    translated = [one for one in asked(name) if one.translated_from is not None]
    assert len(translated) >= 0.9 * len(written)  # the others were the same, or noted already
    assert len({(one.origin, one.language) for one in translated}) == len(translated)
    for one in translated:
        original = written[one.origin, "sv" if one.language == "en" else "en"]
        assert (one.document_ids, one.gap) == (original.document_ids, original.gap)
