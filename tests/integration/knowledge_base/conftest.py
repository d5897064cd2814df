"""The real embedding model, prepared once."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.preparation import prepare_model
from knowledge_base.settings import KnowledgeBaseSettings


@pytest.fixture(scope="session")
def model_folder() -> Path:
    folder = KnowledgeBaseSettings().packaged_model_dir
    prepare_model(folder)
    return folder


@pytest.fixture(scope="session")
def embedder(model_folder: Path) -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(str(model_folder))
