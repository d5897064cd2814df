"""Vectors that are kept on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.embedder import Vectors
from knowledge_base.kept_vectors import KeepingEmbedder
from tests.unit.knowledge_base.fakes import WordEmbedder


class CountingEmbedder(WordEmbedder):
    """Remembers what it had to embed."""

    def __init__(self, fingerprint: str = "words") -> None:
        super().__init__(fingerprint)
        self.asked: list[str] = []

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return super().embed_queries(texts)


def embed(file: Path, texts: list[str], fingerprint: str = "words") -> tuple[Vectors, list[str]]:
    inner = CountingEmbedder(fingerprint)
    return KeepingEmbedder(inner, file).embed_queries(texts), inner.asked


def test_a_second_start_embeds_only_what_is_new(tmp_path: Path) -> None:
    """And gets the same vectors in the order asked."""
    file = tmp_path / "kept" / "vectors.npz"
    first, _ = embed(file, ["warm pool", "dark cellar"])
    second, asked = embed(file, ["dark cellar", "high tower", "warm pool"])
    assert asked == ["high tower"]
    assert np.array_equal(second[[2, 0]], first)


def test_what_is_no_longer_asked_for_leaves_the_file(tmp_path: Path) -> None:
    """The file does not grow with every change of the catalogue."""
    file = tmp_path / "vectors.npz"
    embed(file, ["warm pool", "dark cellar"])
    embed(file, ["dark cellar", "high tower"])
    assert embed(file, ["warm pool", "dark cellar"])[1] == ["warm pool"]


def test_another_model_starts_anew(tmp_path: Path) -> None:
    """Vectors of two models must never be compared."""
    file = tmp_path / "vectors.npz"
    embed(file, ["warm pool"])
    assert embed(file, ["warm pool"], "another")[1] == ["warm pool"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no archive at all"])
def test_a_damaged_file_only_costs_time(tmp_path: Path, content: bytes) -> None:
    """It is written anew."""
    file = tmp_path / "vectors.npz"
    file.write_bytes(content)
    assert embed(file, ["warm pool"])[1] == ["warm pool"]
    assert embed(file, ["warm pool"])[1] == []


def test_a_place_that_cannot_be_written_to_only_costs_time(tmp_path: Path) -> None:
    """A start must not fail for the sake of the next one."""
    (tmp_path / "kept").write_text("a file where the folder should be", encoding="utf-8")
    assert embed(tmp_path / "kept" / "vectors.npz", ["warm pool"])[0].shape[0] == 1
