from __future__ import annotations

import errno
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.errors import (
    DiskFullError,
    NoSnapshotError,
    PublishError,
    PublishInProgressError,
    SnapshotError,
)
from knowledge_base.index import FaissIndex
from knowledge_base.publisher import Publisher, roll_back
from knowledge_base.recipe import HERE, INGREDIENTS, recipe_hash
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import CLEAN_ROOMS, WordEmbedder, write_document
from tests.unit.knowledge_base.published import live


def test_what_was_published_can_be_read_back_whole(
    publisher: Publisher, store: SnapshotStore, documents: Path
) -> None:
    done = publisher.publish(documents)
    snapshot = live(store)
    assert (done.changed, done.documents, done.errors) == (True, 4, ())
    assert snapshot.manifest.passages == len(snapshot.passages) == done.passages
    assert snapshot.rows["en"] == range(5)
    assert {snapshot.passages[row].language for row in snapshot.rows["sv"]} == {"sv"}
    assert snapshot.sentences(range(1, 2)).shape == (2, 256)
    assert snapshot.sentences(range(2)).shape == (3, 256)
    noted = next(each for each in snapshot.questions if each.key == ("microscopes", "en"))
    aim = noted.aims[noted.texts.index("How do I book a microscope?")]
    assert snapshot.passages[aim].document_id == "microscopes"


def test_unchanged_documents_are_neither_embedded_nor_published_again(
    publisher: Publisher, embedder: WordEmbedder, documents: Path
) -> None:
    first = publisher.publish(documents)
    embedder.embedded.clear()
    second = publisher.publish(documents)
    assert (second.changed, second.embedded, second.name) == (False, 0, first.name)
    assert embedder.embedded == []


def test_unchanged_documents_are_published_again_when_the_code_that_cuts_or_indexes_them_changed(
    publisher: Publisher, embedder: WordEmbedder, documents: Path, store: SnapshotStore, tmp_path: Path
) -> None:
    first = publisher.publish(documents)
    file = tmp_path / "snapshots" / first.name / "manifest.json"
    manifest = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(manifest | {"recipe": "that of an older splitter"}), encoding="utf-8")
    embedder.embedded.clear()
    second = Publisher(store, embedder).publish(documents)  # the new code is a new process
    assert (second.changed, second.embedded) == (True, 0)
    assert live(store).manifest.recipe == manifest["recipe"]


@pytest.mark.parametrize("changed", INGREDIENTS)
def test_the_recipe_changes_with_each_module_that_makes_a_snapshot(changed: str, tmp_path: Path) -> None:
    for name in INGREDIENTS:
        shutil.copy(HERE / f"{name}.py", tmp_path)
    assert recipe_hash(tmp_path) == recipe_hash()
    with (tmp_path / f"{changed}.py").open("a", encoding="utf-8") as file:
        file.write("LONGEST = 100\n")
    assert recipe_hash(tmp_path) != recipe_hash()


def test_only_what_changed_is_embedded(
    publisher: Publisher, embedder: WordEmbedder, documents: Path, store: SnapshotStore
) -> None:
    publisher.publish(documents)
    embedder.embedded.clear()
    write_document(documents, body=CLEAN_ROOMS.replace("SEK 900", "SEK 950"))
    done = publisher.publish(documents)
    assert done.changed
    assert done.embedded == len(embedder.embedded) == 2  # the section and its changed sentence
    assert all("SEK 950" in text for text in embedder.embedded)
    assert any("SEK 950" in passage.text for passage in live(store).passages)


def test_a_removed_document_is_gone(publisher: Publisher, store: SnapshotStore, documents: Path) -> None:
    publisher.publish(documents)
    (documents / "microscopes.en.md").unlink()
    publisher.publish(documents)
    assert "microscopes" not in {passage.document_id for passage in live(store).passages}


def test_a_document_that_becomes_corrupt_stays_live_in_its_old_version(
    publisher: Publisher, store: SnapshotStore, documents: Path
) -> None:
    publisher.publish(documents)
    file = documents / "microscopes.en.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("certainty: verified", "certainty: x"), encoding="utf-8"
    )
    write_document(documents, body="The tower now has no clean rooms.\n")
    done = publisher.publish(documents)
    texts = [passage.text for passage in live(store).passages]
    assert [(str(error.path), error.line) for error in done.errors] == [("microscopes.en.md", 10)]
    assert done.kept == ("microscopes.en.md",)
    assert "The cellar holds three confocal microscopes." in texts
    assert "The tower now has no clean rooms." in texts


def test_a_document_that_was_corrupt_from_the_start_is_left_out(
    publisher: Publisher, documents: Path
) -> None:
    (documents / "new.en.md").write_text("---\nid: new\n", encoding="utf-8")
    done = publisher.publish(documents)
    assert (done.documents, done.kept, len(done.errors)) == (4, (), 1)


def test_an_empty_folder_is_not_published_over_what_is_live(
    publisher: Publisher, store: SnapshotStore, documents: Path, tmp_path: Path
) -> None:
    name = publisher.publish(documents).name
    (tmp_path / "empty").mkdir()
    with pytest.raises(PublishError, match="no document"):
        publisher.publish(tmp_path / "empty")
    assert store.current() == name


PUBLISH_WITH_LITTLE_ROOM = """
import resource, sys
from pathlib import Path
from knowledge_base.errors import DiskFullError, SnapshotError
from knowledge_base.publisher import Publisher
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder

publisher = Publisher(SnapshotStore(sys.argv[1]), WordEmbedder())
for size in map(int, sys.argv[3:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        publisher.publish(Path(sys.argv[2]))
        print("published")
    except (DiskFullError, SnapshotError) as error:
        print(type(error).__name__)
"""


def test_wherever_writing_fails_nothing_changes_and_nothing_half_written_stays(
    publisher: Publisher, store: SnapshotStore, documents: Path, tmp_path: Path
) -> None:
    """The system itself refuses to let a file grow: at the pointer, a FAISS index, a NumPy array, a list."""
    name = publisher.publish(documents).name
    write_document(documents, body=CLEAN_ROOMS + "Something new.\n")
    sizes = ["8", "100", "300", "600", "1500", "2500", "3500", "4500"]
    done = subprocess.run(
        [sys.executable, "-c", PUBLISH_WITH_LITTLE_ROOM, str(tmp_path / "snapshots"), str(documents), *sizes],
        capture_output=True,
        text=True,
        check=True,
    )
    outcomes = [line for line in done.stdout.splitlines() if not line.startswith("20")]
    assert len(outcomes) == len(sizes)
    assert set(outcomes) <= {"DiskFullError", "SnapshotError"}
    assert outcomes.count("DiskFullError") >= len(sizes) // 2
    assert store.current() == name
    assert sorted(path.name for path in (tmp_path / "snapshots").iterdir()) == [".lock", name, "current"]


def test_an_index_that_finds_no_room_says_so_as_the_system_does() -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        FaissIndex.build(np.eye(4, dtype=np.float32)).save(Path("/dev/full"))
    assert caught.value.errno == errno.ENOSPC


def test_no_room_for_the_pointer_leaves_the_one_before(
    publisher: Publisher, store: SnapshotStore, documents: Path, tmp_path: Path
) -> None:
    first = publisher.publish(documents).name
    write_document(documents, body="Something new.\n")
    (tmp_path / "snapshots" / ".partial-current").symlink_to("/dev/full")
    with pytest.raises(DiskFullError, match="no room"):
        publisher.publish(documents)
    assert store.current() == first
    assert store.names() == [first]


def test_a_lock_that_cannot_be_taken_for_want_of_rights_or_room_is_one_clear_error(
    publisher: Publisher, documents: Path, tmp_path: Path
) -> None:
    (tmp_path / "snapshots" / ".lock").mkdir()
    with pytest.raises(SnapshotError, match="cannot be written"):
        publisher.publish(documents)


def test_two_publishers_do_not_mix(publisher: Publisher, store: SnapshotStore, documents: Path) -> None:
    with store.lock(), pytest.raises(PublishInProgressError, match="another publish"):
        publisher.publish(documents)
    assert store.current() is None


def test_only_the_last_snapshots_are_kept(store: SnapshotStore, documents: Path) -> None:
    publisher = Publisher(store, WordEmbedder(), kept_snapshots=2)
    for number in range(4):
        write_document(documents, body=f"Version {number}.\n")
        publisher.publish(documents)
    assert len(store.names()) == 2
    assert store.current() == store.names()[-1]


def test_rolling_back_makes_the_earlier_snapshot_live(
    publisher: Publisher, store: SnapshotStore, documents: Path
) -> None:
    first = publisher.publish(documents).name
    with pytest.raises(NoSnapshotError, match="no earlier snapshot"):
        roll_back(store)
    write_document(documents, body="A mistake.\n")
    publisher.publish(documents)
    assert roll_back(store) == first == store.current()


def test_publishing_mends_a_pointer_that_is_no_text(
    publisher: Publisher, store: SnapshotStore, documents: Path, tmp_path: Path
) -> None:
    publisher.publish(documents)
    (tmp_path / "snapshots" / "current").write_bytes(b"\xff\xfe")
    assert publisher.publish(documents).name == store.current()


def test_snapshots_can_live_in_an_object_store(documents: Path) -> None:
    store = SnapshotStore("memory://lots-test/snapshots")
    name = Publisher(store, WordEmbedder()).publish(documents).name
    assert store.current() == name
    assert len(live(store).passages) == 7
