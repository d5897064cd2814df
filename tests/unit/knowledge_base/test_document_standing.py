from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.document_standing import Standing, StandingReader
from knowledge_base.publisher import Publisher
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document

ASKED = "Is there a clean room?"


@pytest.fixture
def snapshot(publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path) -> Snapshot:
    write_document(documents, id="beach", title="Beach", questions=(), body="A beach of sand lies there.\n")
    with store.fetch(publisher.publish(documents).name) as folder:
        return Snapshot.load(folder, embedder.fingerprint)


def standing(snapshot: Snapshot, document_id: str, question: str = ASKED) -> Standing:
    reader = snapshot.standing_reader
    vector = WordEmbedder().embed_query(question)
    return reader.read((document_id, "en"), 1.5, vector, reader.told(question, "en"))


def test_a_question_that_is_noted_is_as_near_as_can_be_and_shares_all_its_words(snapshot: Snapshot) -> None:
    found = standing(snapshot, "clean-rooms")
    assert found.fused == 1.5
    assert found.noted == pytest.approx(1.0, abs=1e-3)
    assert found.shared == pytest.approx(sum(StandingReader(snapshot).told(ASKED, "en").values()))


def test_a_document_in_one_language_stands_there_for_the_other_too(snapshot: Snapshot) -> None:
    both, one = standing(snapshot, "clean-rooms"), standing(snapshot, "microscopes")
    assert both.noted_across < both.noted  # the Swedish question shares no word with it
    assert one.noted_across == one.noted


def test_only_the_three_likest_of_many_noted_questions_count(
    publisher: Publisher, store: SnapshotStore, documents: Path
) -> None:
    noted = (*(f"{ASKED} Yes {number}" for number in "abc"), "Who sings?", "When does the ferry go?")
    write_document(documents, questions=noted)
    with store.fetch(publisher.publish(documents).name) as folder:
        found = standing(Snapshot.load(folder, "words"), "clean-rooms")
    assert found.noted > 0.8


def test_where_nothing_is_noted_the_sentences_stand_in(snapshot: Snapshot) -> None:
    found = standing(snapshot, "beach", "A beach of sand lies there.")
    assert found.noted > found.told_across > 0.9


def test_who_asks_first_waits_for_nothing_that_can_be_laid_out_before(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A visitor's question cuts no noted questions into stems."""
    told = snapshot.standing_reader.told(ASKED, "en")
    snapshot.standing_reader.lay_out()

    def cut(_: range) -> None:
        raise AssertionError("a document was laid out for a question")

    monkeypatch.setattr(snapshot.vocabulary, "noted", cut)
    for document_id in ("clean-rooms", "microscopes", "beach"):
        snapshot.standing_reader.read((document_id, "en"), 0.0, WordEmbedder().embed_query(ASKED), told)
