from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from knowledge_base.errors import (
    DamagedSnapshotError,
    ForeignSnapshotError,
)
from knowledge_base.publisher import Publisher
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.published import live


def test_the_manifest_names_what_it_describes(publisher: Publisher, documents: Path, tmp_path: Path) -> None:
    name = publisher.publish(documents).name
    manifest = json.loads((tmp_path / "snapshots" / name / "manifest.json").read_text(encoding="utf-8"))
    assert {"embedder", "dimension", "passages", "corpus_hash", "created", "files"} <= set(manifest)
    assert name.endswith(manifest["corpus_hash"])


def test_a_damaged_snapshot_is_refused_with_the_file_that_changed(
    publisher: Publisher, store: SnapshotStore, documents: Path, tmp_path: Path
) -> None:
    name = publisher.publish(documents).name
    with (tmp_path / "snapshots" / name / "passages.jsonl").open("a", encoding="utf-8") as file:
        file.write("{}\n")
    with pytest.raises(DamagedSnapshotError, match=r"passages\.jsonl has changed"):
        live(store)
    (tmp_path / "snapshots" / name / "sentences.npy").unlink()
    with pytest.raises(DamagedSnapshotError):
        live(store)
    (tmp_path / "snapshots" / name / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(DamagedSnapshotError, match="no readable manifest"):
        live(store)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("passages.jsonl", b"[]\n"),
        ("questions.jsonl", b'{"document_id": "x", "language": "en", "texts": ["?"]}\n'),
        ("questions.jsonl", b'{"document_id": "x", "language": "en", "texts": ["?"], "aims": []}\n' * 4),
        ("questions.jsonl", b'{"document_id": "x", "language": "en", "texts": ["?"], "aims": [99]}\n' * 4),
        ("documents.jsonl", b"\xff\n"),
        ("documents.jsonl", b'{"id": "x"}\n'),
        ("index.faiss", b"none"),
        ("sentences.npy", b""),
    ],
)
def test_a_file_that_cannot_be_understood_makes_a_snapshot_damaged(
    publisher: Publisher, store: SnapshotStore, documents: Path, tmp_path: Path, *, file: str, content: bytes
) -> None:
    folder = tmp_path / "snapshots" / publisher.publish(documents).name
    (folder / file).write_bytes(content)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"][file] = hashlib.sha256(content).hexdigest()
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(DamagedSnapshotError, match="is damaged"):
        live(store)


def test_a_snapshot_of_another_model_is_refused_and_publishing_replaces_it(
    publisher: Publisher, store: SnapshotStore, documents: Path
) -> None:
    publisher.publish(documents)
    with pytest.raises(ForeignSnapshotError, match="words, but others is in use"):
        live(store, "others")
    done = Publisher(store, WordEmbedder("others")).publish(documents)
    assert done.changed
    assert live(store, "others").manifest.embedder == "others"
