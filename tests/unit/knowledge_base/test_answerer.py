from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from knowledge_base.answerer import Answerer
from knowledge_base.citation import cite_document
from knowledge_base.confidence import Confidence
from knowledge_base.evidence import FEATURES
from knowledge_base.followup import Context
from knowledge_base.publisher import Publisher
from knowledge_base.searcher import LiveSearcher
from knowledge_base.second_opinion import SecondOpinion
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document
from tests.unit.knowledge_base.published import live
from tests.unit.knowledge_base.spectacles import BY_READING, Spectacles

# By word coverage alone, so that these tests show the flow and not the tuning.
BY_COVERAGE = Confidence(
    features=FEATURES,
    means=(0.0,) * len(FEATURES),
    scales=(1.0,) * len(FEATURES),
    coefficients=tuple(10.0 if name == "coverage" else 0.0 for name in FEATURES),
    intercept=-5.0,
)


@pytest.fixture
def answerer(publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path) -> Answerer:
    publisher.publish(documents)
    return Answerer(LiveSearcher(store, embedder), BY_COVERAGE)


def test_an_answer_is_quoted_and_cites_its_section_and_sources(answerer: Answerer) -> None:
    answer = answerer.answer("How is a microscope booked?", "en")
    assert answer.answered
    assert answer.text == "A microscope is booked online, in slots of four hours."
    assert (answer.document_id, answer.category) == ("microscopes", "facilities")
    citation = answer.citations[0]
    assert (citation.title, citation.section) == ("Microscopes in the cellar", "Booking")
    assert (citation.url, citation.verified) == ("https://example.org/microscopes", date(2026, 11, 22))
    assert answer.caution is None


def test_a_dated_section_is_answered_with_a_caution_in_the_visitors_language(answerer: Answerer) -> None:
    answer = answerer.answer("What does a clean room cost an hour?", "en")
    assert answer.text.startswith("A clean room costs SEK 900 an hour, with gowns included.")
    assert answer.caution == (
        "Please note: this is older information from The Magazine. Check it before you rely on it."
    )


def test_what_the_documents_do_not_say_is_declined(answerer: Answerer) -> None:
    answer = answerer.answer("Which dragons live on the moon?", "en")
    assert (answer.answered, answer.text, answer.citations, answer.document_id) == (False, "", (), None)
    assert answer.confidence < 0.5
    assert answer.question == "Which dragons live on the moon?"


@pytest.mark.parametrize("question", ["", "   ", "\x00\x07", "<script>alert(1)</script>", "?" * 10_000])
def test_what_is_no_question_is_declined_without_a_fault(answerer: Answerer, question: str) -> None:
    assert not answerer.answer(question, "en").answered


def test_a_follow_up_stays_with_the_document_that_answered(answerer: Answerer) -> None:
    context = Context("Is there a clean room?", "clean-rooms")
    answer = answerer.answer("and how much does it cost?", "en", context)
    assert answer.document_id == "clean-rooms"
    assert "SEK 900" in answer.text


def test_a_fresh_topic_wins_over_the_last_one(answerer: Answerer) -> None:
    context = Context("Is there a clean room?", "clean-rooms")
    answer = answerer.answer("And how do I book a microscope?", "en", context)
    assert answer.document_id == "microscopes"


def test_a_topic_that_exists_only_in_the_other_language_is_given_in_it_and_marked(
    answerer: Answerer,
) -> None:
    answer = answerer.answer("Färjan till ön?", "en")
    assert (answer.document_id, answer.other_language, answer.language) == ("ferry", True, "en")
    assert answer.text == "Färjan till ön går varje timme."


def test_a_topic_that_exists_in_both_languages_is_given_in_the_visitors(answerer: Answerer) -> None:
    answer = answerer.answer("Har tornet renrum för små företag?", "sv")
    assert (answer.document_id, answer.other_language) == ("clean-rooms", False)
    assert answer.text == "Tornet har renrum av klass C för små företag."


def test_each_source_of_the_quoted_section_is_cited_once_and_no_more_than_three(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> None:
    file = documents / "microscopes.en.md"
    source = '  - {url: "https://example.org/%s", publisher: "The Owner", seen: 2026-11-22}\n'
    more = "".join(source % page for page in ("microscopes", "a", "b"))
    text = file.read_text(encoding="utf-8").replace("verified: 2026-11-22\n", more + "verified: 2026-11-22\n")
    file.write_text(text, encoding="utf-8")
    publisher.publish(documents)
    answerer = Answerer(LiveSearcher(store, embedder), BY_COVERAGE)
    citations = answerer.answer("How is a microscope booked?", "en").citations
    assert [citation.url for citation in citations] == [
        "https://example.org/microscopes",
        "https://example.org/microscopes/prices",
        "https://example.org/a",
    ]


def test_a_document_is_cited_by_its_id_as_long_as_it_is_published(
    publisher: Publisher, store: SnapshotStore, documents: Path
) -> None:
    publisher.publish(documents)
    [citation] = cite_document(live(store), "microscopes", "en")
    assert (citation.document_id, citation.url) == ("microscopes", "https://example.org/microscopes")
    assert cite_document(live(store), "dragons", "en") == ()


def test_a_place_after_and_is_put_into_the_last_question(answerer: Answerer) -> None:
    """Neither the last document nor another one tells of both, so that there is no jump to the ferry."""
    context = Context("Finns det renrum?", "clean-rooms")
    assert not answerer.answer("och på ön?", "sv", context).answered


def test_a_follow_up_may_have_words_that_only_its_topic_knows(answerer: Answerer) -> None:
    """It neither opens with "and" nor points with "it"."""
    context = Context("Is there a clean room?", "clean-rooms")
    assert "training day" in answerer.answer("Is a training day included after contract?", "en", context).text


def test_misspelt_words_are_mended_where_nothing_is_found(answerer: Answerer) -> None:
    """The documents have the words that were meant."""
    answer = answerer.answer("mikroscope boooked slots onlime?", "en")
    assert answer.document_id == "microscopes"


def test_a_question_made_of_a_heading_is_answered_below_it(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, tmp_path: Path
) -> None:
    """With a confidence far below the usual one."""
    folder = tmp_path / "vault"
    folder.mkdir()
    body = "The tower is old.\n\n## Who paid the vault and the stairs\nThe abbot paid for both in 1400.\n"
    write_document(folder, id="vault", title="The tower", questions=("Is it old?",), body=body)
    publisher.publish(folder)
    doubting = replace(BY_COVERAGE, intercept=-10.5)
    answer = Answerer(LiveSearcher(store, embedder), doubting).answer("Who paid the stairs?", "en")
    assert answer.text == "The abbot paid for both in 1400."


@pytest.mark.parametrize(("says", "answered"), [(-5.0, False), (5.0, True)])
def test_where_the_evidence_leaves_a_doubt_reading_decides(
    publisher: Publisher,
    store: SnapshotStore,
    embedder: WordEmbedder,
    documents: Path,
    *,
    says: float,
    answered: bool,
) -> None:
    """Half of the question's words are there, which may mean the topic or the answer."""
    publisher.publish(documents)
    reader = Spectacles(says)
    doubting = replace(BY_COVERAGE, intercept=-3.6)
    answerer = Answerer(LiveSearcher(store, embedder), doubting, SecondOpinion(reader, BY_READING))
    assert answerer.answer("Is a microscope booked by pigeons on Sundays?", "en").answered == answered
    assert reader.read_texts


def test_a_bare_title_is_not_read_twice(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> None:
    """A name is no question that a sentence could answer."""
    publisher.publish(documents)
    reader = Spectacles(says=-5.0)
    # In doubt, so that only its being a title keeps it from being read.
    doubting = replace(BY_COVERAGE, intercept=-9.5)
    answerer = Answerer(LiveSearcher(store, embedder), doubting, SecondOpinion(reader, BY_READING))
    assert answerer.answer("Microscopes in the cellar", "en").answered
    assert not reader.read_texts
