"""The real embedding model, prepared once, and the documents as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge_base.answerer import Answerer
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.preparation import prepare_model, prepare_tuned_model
from knowledge_base.publisher import Publisher
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot_store import SnapshotStore


@pytest.fixture(scope="session")
def model_folder() -> Path:
    folder = KnowledgeBaseSettings().packaged_model_dir
    prepare_model(folder)
    prepare_tuned_model(folder)
    return folder


@pytest.fixture(scope="session")
def embedder(model_folder: Path) -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(str(model_folder))


@pytest.fixture(scope="session")
def answerer(model_folder: Path) -> Iterator[Answerer]:
    """Answer from the documents as they are; `make setup` has published them, or this does."""
    settings = KnowledgeBaseSettings()
    embedder = SentenceTransformerEmbedder(settings.model)
    Publisher(SnapshotStore(settings.snapshots), embedder, settings.kept_snapshots).publish(
        settings.documents_dir
    )
    answerer = Answerer.from_settings(settings)
    yield answerer
    answerer.close()
