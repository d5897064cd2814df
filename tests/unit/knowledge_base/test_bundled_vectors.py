"""Vectors that come with the texts they stand for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.bundled_vectors import BundledEmbedder, BundledVectors, name_of
from tests.unit.knowledge_base.fakes import WordEmbedder

TEXTS = ["a warm pool", "a dark cellar", "the high tower above the harbour"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The vectors of three passages, written."""
    file = tmp_path / "vectors.npz"
    made = WordEmbedder().embed_passages(TEXTS)
    BundledVectors("words", {name_of("passage", t): row for t, row in zip(TEXTS, made, strict=True)}).save(
        file
    )
    return file


def test_a_vector_comes_back_nearly_as_it_was_put_in(tmp_path: Path) -> None:
    """A byte a value is enough for a cosine of .9999, and the length is one."""
    rows = np.random.default_rng(7).normal(0.05, 0.05, (50, 384)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    BundledVectors("words", dict(enumerate(rows))).save(tmp_path / "vectors.npz")
    back = BundledVectors.load("words", tmp_path / "vectors.npz").vectors
    assert min(float(back[name] @ row) for name, row in enumerate(rows)) > 0.9999
    assert np.allclose([np.linalg.norm(row) for row in back.values()], 1)


def test_only_what_is_not_bundled_is_embedded(file: Path) -> None:
    """In the order asked, each new text once."""
    inner = WordEmbedder()
    embedder = BundledEmbedder(inner, BundledVectors.load("words", file))
    rows = embedder.embed_passages(["a new text", *TEXTS, "a new text"])
    assert inner.embedded == ["a new text"]
    assert embedder.made == 1
    assert (
        np.sum(rows * WordEmbedder().embed_passages(["a new text", *TEXTS, "a new text"]), axis=1) > 0.999
    ).all()


def test_a_question_is_not_taken_for_a_passage(file: Path) -> None:
    """The model embeds the same words differently as a question and as a passage."""
    inner = WordEmbedder()
    BundledEmbedder(inner, BundledVectors.load("words", file)).embed_queries(TEXTS[:1])
    assert inner.embedded == TEXTS[:1]


def test_the_vectors_of_another_model_are_left_alone(file: Path) -> None:
    """Vectors of two models must never be compared."""
    assert not BundledVectors.load("another", file).vectors


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 cut off", b"no archive at all"])
def test_a_missing_or_damaged_file_only_costs_time(tmp_path: Path, content: bytes | None) -> None:
    """Everything is embedded, as if nothing had been bundled."""
    file = tmp_path / "vectors.npz"
    if content is not None:
        file.write_bytes(content)
    embedder = BundledEmbedder(WordEmbedder(), BundledVectors.load("words", file))
    assert embedder.embed_passages(TEXTS).shape == (3, WordEmbedder().dimension)
    assert embedder.made == 3


def test_what_was_used_can_be_written_anew(tmp_path: Path, file: Path) -> None:
    """A text that is gone leaves the file, a new one enters it, and the others stay what they are."""
    embedder = BundledEmbedder(WordEmbedder(), BundledVectors.load("words", file))
    embedder.embed_passages([TEXTS[0], "a new text"])
    BundledVectors("words", embedder.used).save(tmp_path / "new.npz")
    names = {name_of("passage", text) for text in (TEXTS[0], "a new text")}
    assert set(BundledVectors.load("words", tmp_path / "new.npz").vectors) == names
