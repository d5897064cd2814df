"""A published tiny knowledge base."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from knowledge_base.publisher import Publisher
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_documents


@pytest.fixture(autouse=True)
def _log_of_its_own() -> Iterator[None]:
    """A command sends the log to its own stderr, which is closed when its test is over."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return write_documents(tmp_path / "documents")


@pytest.fixture
def embedder() -> WordEmbedder:
    return WordEmbedder()


@pytest.fixture
def store(tmp_path: Path) -> SnapshotStore:
    return SnapshotStore(str(tmp_path / "snapshots"))


@pytest.fixture
def publisher(store: SnapshotStore, embedder: WordEmbedder) -> Publisher:
    return Publisher(store, embedder)
