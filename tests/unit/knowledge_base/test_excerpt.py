"""What of a document is read beside a question."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from knowledge_base.document import Language
from knowledge_base.excerpt import Room, excerpt
from knowledge_base.publisher import Publisher
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document
from tests.unit.knowledge_base.published import live

BODY = """The tower stands by the river.

## Rent

A bench costs ten crowns. The lift is red. The rent of a bench is due in June.
"""
KEY: Final[tuple[str, Language]] = ("tower", "en")


@pytest.fixture
def snapshot(tmp_path: Path, publisher: Publisher, store: SnapshotStore) -> Snapshot:
    folder = tmp_path / "towers"
    folder.mkdir()
    write_document(folder, id="tower", title="The tower", body=BODY)
    publisher.publish(folder)
    return live(store)


def test_the_nearest_sentences_stand_in_the_documents_order(
    snapshot: Snapshot, embedder: WordEmbedder
) -> None:
    """The title comes first, and a heading before the sentences of its section."""
    read = excerpt(snapshot, KEY, embedder.embed_query("rent of a bench"), Room(2, 200))
    assert read == "The tower. Rent: A bench costs ten crowns. The rent of a bench is due in June."


def test_what_has_no_room_is_left_out(snapshot: Snapshot, embedder: WordEmbedder) -> None:
    """A shorter sentence that is farther away may still fit."""
    read = excerpt(snapshot, KEY, embedder.embed_query("when is the rent of a bench due"), Room(3, 60))
    assert read.endswith("Rent: The lift is red. The rent of a bench is due in June.")


def test_one_sentence_is_always_read_but_cut(snapshot: Snapshot, embedder: WordEmbedder) -> None:
    """However little room there is."""
    read = excerpt(snapshot, KEY, embedder.embed_query("when is the rent of a bench due"), Room(3, 8))
    assert read == "The tower. Rent: The rent"
