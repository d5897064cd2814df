"""Several questions in one and comparisons, over a tiny knowledge base."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.answerer import Answerer
from knowledge_base.followup import Context
from knowledge_base.publisher import Publisher
from knowledge_base.responder import Responder
from knowledge_base.response import Response
from knowledge_base.retriever import Retriever
from knowledge_base.searcher import LiveSearcher
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document
from tests.unit.knowledge_base.test_answerer import BY_COVERAGE

BOTH = ("clean-rooms", "microscopes")


@pytest.fixture
def responder(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> Responder:
    return over(documents, publisher, store, embedder)


def over(documents: Path, publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder) -> Responder:
    """Answers from a folder of documents."""
    publisher.publish(documents)
    # The reranker's weights are learnt for the cosines of another model.
    searcher = LiveSearcher(store, embedder, make_retriever=Retriever)
    return Responder(searcher, Answerer(searcher, BY_COVERAGE))


def documents_of(response: Response) -> list[str | None]:
    return [part.answer.document_id for part in response.parts]


def test_one_question_has_one_answer_without_a_heading(responder: Responder) -> None:
    response = responder.respond("Is there a clean room for small companies?", "en")
    assert (response.kind, documents_of(response)) == ("one", ["clean-rooms"])
    assert response.parts[0].heading is None


def test_two_questions_about_two_documents_have_an_answer_each(responder: Responder) -> None:
    response = responder.respond("What does a clean room cost and how is a microscope booked?", "en")
    assert response.kind == "several"
    assert documents_of(response) == ["clean-rooms", "microscopes"]
    assert [part.heading for part in response.parts] == [
        "What does a clean room cost?",
        "How is a microscope booked?",
    ]


def test_two_questions_that_one_document_answers_have_one_answer_with_both(responder: Responder) -> None:
    response = responder.respond("What does a clean room cost and who may use it?", "en")
    assert response.kind == "one"
    answer = response.parts[0].answer
    assert "SEK 900" in answer.text
    assert "training day" in answer.text
    assert answer.question == "What does a clean room cost and who may use it?"
    assert {citation.section for citation in answer.citations} == {
        "What a clean room costs",
        "Who may use them",
    }


@pytest.mark.parametrize(
    "question",
    [
        "What does a clean room cost? And which dragons live on the moon?",
        "Which dragons live on the moon and what does a clean room cost?",
    ],
)
def test_a_part_without_an_answer_does_not_spoil_the_other(responder: Responder, question: str) -> None:
    response = responder.respond(question, "en")
    assert response.kind == "several"
    answered = {part.answer.document_id: part.heading for part in response.parts}
    assert answered["clean-rooms"] == "What does a clean room cost?"
    assert str(answered[None]).lower().endswith("which dragons live on the moon?")


def test_a_question_that_leans_on_an_unknown_topic_is_not_answered_from_another(
    responder: Responder,
) -> None:
    before = Context("Is there a clean room?", "clean-rooms")
    response = responder.respond("Which dragons live on the moon and what do they cost?", "en", before)
    assert documents_of(response) == [None]


def test_a_comparison_quotes_each_document_under_its_title(responder: Responder) -> None:
    response = responder.respond("What is the difference between clean rooms and microscopes?", "en")
    assert response.kind == "comparison"
    assert [part.heading for part in response.parts] == [
        "Clean rooms in the tower",
        "Microscopes in the cellar",
    ]
    assert documents_of(response) == list(BOTH)


def test_two_names_alone_are_compared(responder: Responder) -> None:
    """Nothing but the two topics and "or" is said."""
    response = responder.respond("clean rooms or microscopes?", "en")
    assert (response.kind, documents_of(response)) == ("comparison", list(BOTH))


@pytest.mark.parametrize(
    "question",
    [
        "Compare clean rooms, lasers and microscopes",
        "clean rooms, lasers or microscopes?",
        "What is the difference between clean rooms, lasers, and microscopes?",
    ],
)
def test_three_names_are_compared(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path, question: str
) -> None:
    """The words of none are taken for what is asked of the others."""
    write_document(documents, id="lasers", title="Lasers for dyes", body="Lasers for dyes are let in May.\n")
    response = over(documents, publisher, store, embedder).respond(question, "en")
    assert response.kind == "comparison"
    assert documents_of(response) == ["clean-rooms", "lasers", "microscopes"]


def test_two_things_that_one_document_tells_of_are_quoted_one_after_the_other(responder: Responder) -> None:
    """Both stand in the same document, each under its own name."""
    response = responder.respond("Which may a clean room use, gowns or a training day?", "en")
    assert response.kind == "comparison"
    assert [part.heading for part in response.parts] == ["Gowns", "Training day"]
    assert "gowns" in response.parts[0].answer.text
    assert "training day" in response.parts[1].answer.text


def test_a_comparison_of_these_means_what_the_conversation_was_about(responder: Responder) -> None:
    context = Context("How is a microscope booked?", "microscopes", BOTH)
    response = responder.respond("What is the difference between these?", "en", context)
    assert response.kind == "comparison"
    assert documents_of(response) == list(BOTH)
    assert {part.answer.question for part in response.parts} == {"What is the difference between these?"}


def test_a_document_that_does_not_tell_is_named_without_a_quotation(responder: Responder) -> None:
    context = Context("How is a microscope booked?", "microscopes", BOTH)
    response = responder.respond("Which of these needs a training day?", "en", context)
    assert [(part.heading, part.answer.answered) for part in response.parts] == [
        ("Clean rooms in the tower", True),
        ("Microscopes in the cellar", False),
    ]


@pytest.mark.parametrize("recent", [(), ("clean-rooms",), ("clean-rooms", "unpublished")])
def test_one_topic_is_compared_with_nothing(responder: Responder, recent: tuple[str, ...]) -> None:
    context = Context("Is there a clean room?", "clean-rooms", recent)
    assert responder.respond("Which of these is cheapest?", "en", context).kind == "one"


def test_a_part_that_points_back_is_not_answered_from_a_document_that_nobody_named(
    responder: Responder,
) -> None:
    """A "there" is what the part before is about, however sure the other answer is."""
    response = responder.respond("What does a clean room cost, and how is a microscope booked there?", "en")
    assert "microscopes" in documents_of(response)
    response = responder.respond("What does a clean room cost, and how are hours booked there?", "en")
    assert "microscopes" not in documents_of(response)


def test_a_later_part_keeps_to_the_document_of_the_one_before(responder: Responder) -> None:
    """Another document answers "bookings" alone too, but nobody has named it."""
    response = responder.respond("What does a clean room cost, and when do bookings close?", "en")
    assert set(documents_of(response)) == {"clean-rooms"}
