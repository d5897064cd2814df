from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path
from weakref import ref

import pytest

from knowledge_base.corpus import build_snapshot, rehearse
from knowledge_base.overlay import load_published
from knowledge_base.retriever import Retriever
from knowledge_base.splitter import split
from tests.unit.knowledge_base.fakes import WordEmbedder


def test_headings_stand_for_the_questions_of_a_document_until_somebody_notes_any(
    documents: Path, embedder: WordEmbedder
) -> None:
    """A page that was uploaded a minute ago is found like one that its author has cared for."""
    noted = load_published(documents, None).documents
    fresh = [replace(document, questions=(), gaps=()) for document in noted]
    snapshot, _ = build_snapshot(fresh, embedder)
    headings = {": ".join([passage.title, *passage.section]) for passage in snapshot.passages}
    assert {text for noted in snapshot.questions for text in noted.texts} == headings
    snapshot.check()
    for heading in headings:
        [standing_in] = [each for each in snapshot.questions if heading in each.texts]
        best = Retriever(snapshot, embedder).retrieve(heading, standing_in.language, 1).hits[0]
        assert best.passage.title in heading


def test_a_heading_is_no_note_from_which_something_is_learned(
    documents: Path, embedder: WordEmbedder
) -> None:
    """Only one of the documents loses its questions; the others keep theirs in their places."""
    loaded = load_published(documents, None).documents
    changed = [replace(d, questions=(), gaps=()) if place == 0 else d for place, d in enumerate(loaded)]
    snapshot, _ = build_snapshot(changed, embedder)
    for document in changed:
        topic = snapshot.noted_of[document.key]
        assert (len(topic.answered), len(topic.gaps)) == (len(document.questions), len(document.gaps))
        for text, vector in zip(document.questions, topic.answered, strict=True):
            assert vector == pytest.approx(embedder.embed_query(text), abs=1e-3)  # kept in half precision


def test_what_was_rehearsed_is_not_cut_again(documents: Path, embedder: WordEmbedder) -> None:
    """The first publish after the worker's start has to be as quick as the second."""
    loaded = load_published(documents, None).documents
    rehearse(loaded)
    cut = split.cache_info().misses
    build_snapshot(loaded, embedder)
    assert split.cache_info().misses == cut


def test_words_are_indexed_anew_only_where_one_has_changed(documents: Path, embedder: WordEmbedder) -> None:
    loaded = load_published(documents, None).documents
    before, _ = build_snapshot(loaded, embedder)
    changed = [replace(d, body=d.body + "\nPelican.\n") if d.language == "en" else d for d in loaded]
    after, _ = build_snapshot(changed, embedder, before)
    assert after.words["sv"] is before.words["sv"]
    assert after.words["en"].scores("pelican").any()
    assert not before.words["en"].scores("pelican").any()


def test_notes_are_learned_from_and_indexed_anew_only_where_one_has_changed(
    documents: Path, embedder: WordEmbedder
) -> None:
    loaded = load_published(documents, None).documents
    before, _ = build_snapshot(loaded, embedder)
    edited = [replace(d, body=d.body + "\nPelican.\n") for d in loaded]
    after, _ = build_snapshot(edited, embedder, before)
    assert after.lesson is before.lesson
    assert after.question_index is before.question_index
    noted = [replace(d, questions=(*d.questions, "Where is the pelican?")) for d in loaded]
    after, _ = build_snapshot(noted, embedder, before)
    assert after.lesson.to_json() != before.lesson.to_json()
    assert len(after.question_index) == len(before.question_index) + len(loaded)


def test_a_lesson_that_other_code_has_learned_is_learned_anew(
    documents: Path, embedder: WordEmbedder
) -> None:
    loaded = load_published(documents, None).documents
    before, _ = build_snapshot(loaded, embedder)
    older = replace(before, manifest=replace(before.manifest, recipe="older"))
    after, _ = build_snapshot(loaded, embedder, older)
    assert after.lesson is not older.lesson


def test_what_other_code_has_made_is_made_anew(documents: Path, embedder: WordEmbedder) -> None:
    loaded = load_published(documents, None).documents
    before, _ = build_snapshot(loaded, embedder)
    older = replace(before, manifest=replace(before.manifest, recipe="older"))
    after, embedded = build_snapshot(loaded, embedder, older)
    assert embedded == 0
    assert after.question_index is not before.question_index
    assert after.words["sv"] is not before.words["sv"]


def test_aims_move_with_the_passages_that_they_point_to(documents: Path, embedder: WordEmbedder) -> None:
    loaded = load_published(documents, None).documents
    before, _ = build_snapshot(loaded, embedder)
    first = min((d for d in loaded if d.language == "en"), key=lambda d: (d.category, d.id))
    longer = replace(first, body=first.body + "\n\n## Pelicans\n\nA pelican is here.\n")
    changed = [longer if document is first else document for document in loaded]
    after, _ = build_snapshot(changed, embedder, before)
    anew, _ = build_snapshot(changed, embedder)
    assert len(after.passages) == len(before.passages) + 1
    assert after.questions == anew.questions != before.questions


def test_a_snapshot_goes_when_it_is_no_longer_used(documents: Path, embedder: WordEmbedder) -> None:
    """Without the help of garbage collection, which leaves alone what was frozen."""
    snapshot, _ = build_snapshot(load_published(documents, None).documents, embedder)
    snapshot.prepare()
    snapshot.standing_reader.lay_out()
    gone = ref(snapshot)
    gc.disable()
    try:
        del snapshot
        assert gone() is None
    finally:
        gc.enable()
