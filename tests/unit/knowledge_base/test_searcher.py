from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from knowledge_base.document_standing import StandingReader
from knowledge_base.embedder import Embedder
from knowledge_base.errors import NoSnapshotError
from knowledge_base.noted_lesson import NotedLesson
from knowledge_base.publisher import Publisher, roll_back
from knowledge_base.retriever import Retriever
from knowledge_base.searcher import LiveSearcher
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document


def wait_until(holds: Callable[[], bool], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.01)


@pytest.fixture
def searcher(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> Iterator[LiveSearcher]:
    publisher.publish(documents)
    searcher = LiveSearcher(store, embedder, poll_seconds=0.02)
    yield searcher
    searcher.close()


def first(searcher: LiveSearcher, query: str) -> str:
    return searcher.retriever.retrieve(query, "en").hits[0].passage.text


def test_nothing_published_is_one_clear_error(store: SnapshotStore, embedder: WordEmbedder) -> None:
    with pytest.raises(NoSnapshotError, match="python -m knowledge_base publish"):
        LiveSearcher(store, embedder)


def test_a_new_snapshot_is_searched_without_a_restart(
    searcher: LiveSearcher, publisher: Publisher, documents: Path
) -> None:
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: first(searcher, "tower sauna") == "The tower has a sauna.")


def test_a_rolled_back_snapshot_is_searched_again(
    searcher: LiveSearcher, publisher: Publisher, store: SnapshotStore, documents: Path
) -> None:
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: "sauna" in first(searcher, "tower sauna"))
    roll_back(store)
    wait_until(lambda: "sauna" not in first(searcher, "tower sauna"))


def test_a_retriever_in_use_is_not_changed_under_its_user(
    searcher: LiveSearcher, publisher: Publisher, documents: Path
) -> None:
    held = searcher.retriever
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: searcher.retriever is not held)
    assert all("sauna" not in hit.passage.text for hit in held.retrieve("sauna", "en").hits)


def test_a_snapshot_is_prepared_before_it_is_searched(
    searcher: LiveSearcher, publisher: Publisher, documents: Path
) -> None:
    """What a snapshot teaches as a whole takes a second, which no visitor may wait for."""
    held = searcher.retriever
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: searcher.retriever is not held)
    assert {"lesson", "vocabulary", "first_sentence"} <= vars(searcher.retriever.snapshot).keys()


def test_what_an_edit_left_alone_is_not_read_again(
    searcher: LiveSearcher, publisher: Publisher, documents: Path
) -> None:
    before = searcher.retriever.snapshot
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: searcher.retriever.snapshot is not before)
    after = searcher.retriever.snapshot
    assert after.words["sv"] is before.words["sv"]
    assert after.words["en"] is not before.words["en"]
    assert after.lesson is before.lesson
    assert after.question_index is before.question_index
    assert after.passages != before.passages


def test_a_lesson_is_read_as_it_was_learned_and_learned_anew_where_the_notes_have_changed(
    searcher: LiveSearcher, publisher: Publisher, documents: Path
) -> None:
    before = searcher.retriever.snapshot
    assert before.lesson.to_json() == NotedLesson.of(before.documents).to_json()
    write_document(documents, questions=["Has the tower a sauna?"])
    publisher.publish(documents)
    wait_until(lambda: searcher.retriever.snapshot is not before)
    after = searcher.retriever.snapshot
    assert after.lesson.to_json() == NotedLesson.of(after.documents).to_json() != before.lesson.to_json()


def test_a_snapshot_that_is_refused_leaves_the_old_one_serving(
    searcher: LiveSearcher, documents: Path, store: SnapshotStore, capsys: pytest.CaptureFixture[str]
) -> None:
    held = searcher.retriever
    Publisher(store, WordEmbedder("another model")).publish(documents)
    seen = ""
    end = time.monotonic() + 5
    while "snapshot refused" not in seen and time.monotonic() < end:
        seen += capsys.readouterr().out
        time.sleep(0.01)
    assert "snapshot refused" in seen
    assert "another model" in seen
    assert searcher.retriever is held


def test_a_damaged_live_snapshot_is_passed_over_at_the_start(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path, tmp_path: Path
) -> None:
    publisher.publish(documents)
    write_document(documents, body="The tower has a sauna.\n")
    damaged = publisher.publish(documents).name
    (tmp_path / "snapshots" / damaged / "index.faiss").write_bytes(b"")
    searcher = LiveSearcher(store, embedder)
    assert "sauna" not in first(searcher, "tower")
    searcher.close()


class FlakyStore(SnapshotStore):
    """A store in which reading (or reading `only` one snapshot) fails as long as `fault` is set."""

    fault: Exception | None = None
    only = ""
    refused = 0

    @contextmanager
    def fetch(self, name: str) -> Iterator[Path]:
        if self.fault and self.only in ("", name):
            self.refused += 1
            raise self.fault
        with super().fetch(name) as folder:
            yield folder


class BackendError(Exception):
    """What the library of some object store raises."""


@pytest.fixture
def flaky(store: SnapshotStore, tmp_path: Path) -> FlakyStore:
    return FlakyStore(str(tmp_path / "snapshots"))


@pytest.mark.parametrize("fault", [OSError("too many open files"), BackendError("503")])
def test_a_fault_that_passes_delays_a_publication_and_is_logged_once(
    publisher: Publisher,
    flaky: FlakyStore,
    embedder: WordEmbedder,
    documents: Path,
    *,
    fault: Exception,
    capsys: pytest.CaptureFixture[str],
) -> None:
    publisher.publish(documents)
    searcher = LiveSearcher(flaky, embedder, poll_seconds=0.02)
    flaky.fault = fault
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: flaky.refused > 2)
    flaky.fault = None
    wait_until(lambda: "sauna" in first(searcher, "tower sauna"))
    searcher.close()
    printed = capsys.readouterr().out
    assert printed.count("cannot be read; it is tried again") == 1
    assert printed.count("can be read again") == 1


def test_a_fault_at_the_start_is_tried_again_and_nothing_older_takes_the_place_for_good(
    publisher: Publisher, flaky: FlakyStore, embedder: WordEmbedder, documents: Path
) -> None:
    publisher.publish(documents)
    write_document(documents, body="The tower has a sauna.\n")
    flaky.only = publisher.publish(documents).name
    flaky.fault = OSError("busy")
    searcher = LiveSearcher(flaky, embedder, poll_seconds=0.02)
    assert "sauna" not in first(searcher, "tower")
    flaky.fault = None
    wait_until(lambda: "sauna" in first(searcher, "tower sauna"))
    searcher.close()


def test_a_pointer_that_is_no_text_does_not_end_the_following(
    searcher: LiveSearcher, publisher: Publisher, documents: Path, tmp_path: Path
) -> None:
    (tmp_path / "snapshots" / "current").write_bytes(b"\xff\xfe")
    time.sleep(0.1)
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: "sauna" in first(searcher, "tower sauna"))


def test_a_retriever_that_cannot_be_made_does_not_end_the_following(
    publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> None:
    tried: list[str] = []

    def make(snapshot: Snapshot, embedder: Embedder) -> Retriever:
        tried.append(snapshot.manifest.corpus_hash)
        if len(tried) == 2:  # the second snapshot
            raise IndexError("list index out of range")
        return Retriever(snapshot, embedder)

    publisher.publish(documents)
    searcher = LiveSearcher(store, embedder, make_retriever=make, poll_seconds=0.02)
    held = searcher.retriever
    write_document(documents, body="The tower has a pool.\n")
    publisher.publish(documents)
    wait_until(lambda: len(tried) == 2)
    time.sleep(0.1)
    assert searcher.retriever is held
    assert len(tried) == 2  # what can never be used is not tried again and again
    write_document(documents, body="The tower has a sauna.\n")
    publisher.publish(documents)
    wait_until(lambda: "sauna" in first(searcher, "tower sauna"))
    searcher.close()


def test_each_snapshot_is_laid_out_and_a_fault_in_that_does_not_end_the_following(
    publisher: Publisher, searcher: LiveSearcher, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new text is live before that, and whatever becomes of it."""
    laid_out: list[StandingReader] = []

    def fail(reader: StandingReader) -> None:
        laid_out.append(reader)
        raise RuntimeError("out of memory")

    monkeypatch.setattr(StandingReader, "lay_out", fail)
    for title in ("Bicycles", "Tandems"):
        write_document(documents, id="bicycles", title=title, body=f"{title} stand by the door.\n")
        publisher.publish(documents)
        wait_until(lambda title=title: title in first(searcher, "bicycles tandems stand by the door"))  # type: ignore[misc]
    assert laid_out == [*laid_out[:1], searcher.retriever.snapshot.standing_reader]
