from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge_base.document import Document
from knowledge_base.loader import load_folder
from knowledge_base.terms import terms
from knowledge_base.typed_form import MOST_KEYWORDS, TypedForm, typed_forms
from tests.unit.knowledge_base.fakes import write_document

ANSWERED = tuple(f"How much does the clean room on floor {floor} cost?" for floor in range(20))
GAPS = tuple(f"Which manager of clean rooms has worked for {years} years?" for years in range(20))
HAS = frozenset(terms("The clean rooms on each floor cost money.", "en"))


@pytest.fixture
def document(tmp_path: Path) -> Document:
    write_document(tmp_path, title='"Clean rooms: the tower"', questions=ANSWERED, gaps=GAPS)
    return load_folder(tmp_path).documents[0]


def forms(document: Document) -> list[TypedForm]:
    return list(typed_forms(document, ["Prices and hours"], HAS, lambda text: terms(text, "en")))


def keywords(document: Document) -> list[TypedForm]:
    return [form for form in forms(document) if form.noted is not None and "?" not in form.text]


def test_keywords_are_few_words_of_the_question_in_their_order(document: Document) -> None:
    """Keywords leave words out and change none."""
    made = keywords(document)
    assert made
    for form in made:
        assert form.noted is not None
        words = iter((*ANSWERED, *GAPS)[form.noted].lower().rstrip("?").split())
        assert len(form.text.split()) <= MOST_KEYWORDS
        assert all(word in words for word in form.text.split())


def test_keywords_of_a_gap_name_the_topic_and_what_the_document_lacks(document: Document) -> None:
    """Otherwise they would ask for the topic alone, which is answered."""
    gaps = [form for form in keywords(document) if not form.answered]
    assert gaps
    for form in gaps:
        assert not set(terms(form.text, "en")) <= HAS
        assert not set(terms(form.text, "en")).isdisjoint(HAS)


def test_a_misspelt_question_differs_by_a_letter_and_keeps_its_answer(document: Document) -> None:
    """What is misspelt asks for the same."""
    misspelt = [form for form in forms(document) if form.noted is not None and "?" in form.text]
    assert {form.answered for form in misspelt} == {True, False}
    for form in misspelt:
        assert form.noted is not None
        assert abs(len(form.text) - len((*ANSWERED, *GAPS)[form.noted])) <= 1
        assert form.answered == (form.noted < len(ANSWERED))


def test_title_its_parts_and_headings_are_answered_by_their_bare_names(document: Document) -> None:
    """A visitor who types a name wants to hear of it."""
    names = {form.text for form in forms(document) if form.noted is None and form.answered}
    assert {"Clean rooms: the tower", "Clean rooms", "the tower", "Prices and hours"} <= names


def test_forms_are_the_same_at_each_call(document: Document) -> None:
    """Training can be repeated."""
    assert forms(document) == forms(document)
    assert forms(document) != forms(replace(document, id="another"))
