from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge_base.errors import NoSnapshotError
from knowledge_base.publisher import Publisher, roll_back
from knowledge_base.searcher import LiveSearcher
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
