"""What tuning has changed, in a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.matching.fact_tags import TAGS
from knowledge_base.tuned_layers import RANK, READING, TAGGING, TunedLayers

RANDOM = np.random.default_rng(3)


def test_a_change_along_few_axes_comes_back_as_it_was(tmp_path: Path) -> None:
    """Tuning moves a matrix along few axes: these are kept, and nearly nothing is lost."""
    change = RANDOM.normal(size=(120, 4)).astype(np.float32) @ RANDOM.normal(size=(4, 90)).astype(np.float32)
    TunedLayers({"layer.0.query.weight": change}).save(tmp_path / "tuned.npz")
    read = TunedLayers.load(tmp_path / "tuned.npz").changes["layer.0.query.weight"]
    assert np.abs(read - change).max() < 0.01 * np.abs(change).max()


def test_the_head_and_vectors_are_kept_whole(tmp_path: Path) -> None:
    """They are small, and every axis of them counts."""
    head = RANDOM.normal(size=(2 * RANK, 2 * RANK)).astype(np.float32)
    parts = {"head.weight": head, "layer.0.query.bias": head[0]}
    TunedLayers(parts).save(tmp_path / "tuned.npz")
    read = TunedLayers.load(tmp_path / "tuned.npz").changes
    assert read.keys() == parts.keys()
    assert np.allclose(read["head.weight"], head, atol=0.01)
    assert np.allclose(read["layer.0.query.bias"], head[0], atol=0.01)


@pytest.mark.parametrize(("file", "head"), [(READING, (1, 768)), (TAGGING, (len(TAGS), 384))])
def test_a_committed_file_changes_the_upper_six_layers_and_brings_a_head(
    file: Path, head: tuple[int, int]
) -> None:
    """It belongs to the model that the code builds."""
    changes = TunedLayers.load(file).changes
    assert {name.split(".")[1] for name in changes if name.startswith("layer.")} == set("012345")
    assert changes["head.weight"].shape == head
