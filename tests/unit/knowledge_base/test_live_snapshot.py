from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.errors import NoSnapshotError
from knowledge_base.live_snapshot import LiveSnapshot
from knowledge_base.publisher import Publisher
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document


@pytest.fixture
def followed(store: SnapshotStore, embedder: WordEmbedder) -> LiveSnapshot:
    return LiveSnapshot(store, embedder.fingerprint)


def test_before_anything_was_published_there_is_none(followed: LiveSnapshot) -> None:
    with pytest.raises(NoSnapshotError):
        followed.get()


def test_what_is_live_is_read_once_and_again_when_another_is(
    followed: LiveSnapshot, publisher: Publisher, documents: Path
) -> None:
    first = publisher.publish(documents).name
    name, snapshot = followed.get()
    assert name == first
    assert followed.get()[1] is snapshot
    write_document(documents, id="rowing", body="Rowing is allowed.\n")
    second = publisher.publish(documents).name
    name, snapshot = followed.get()
    assert name == second
    assert any(document.id == "rowing" for document in snapshot.documents)


def test_what_was_just_written_is_not_read_back(
    store: SnapshotStore, embedder: WordEmbedder, documents: Path
) -> None:
    shared = LiveSnapshot(store, embedder.fingerprint)
    name = Publisher(store, embedder, live=shared).publish(documents).name
    with store.fetch(name) as folder:
        for file in folder.glob("*.jsonl"):
            file.unlink()  # reading it now would fail
    assert shared.get()[0] == name
