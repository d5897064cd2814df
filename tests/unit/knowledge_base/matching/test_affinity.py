from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.embedder import Vector
from knowledge_base.matching.affinity import Affinity

SWIM, READ = np.eye(2, dtype=np.float32)
AFFINITY = Affinity(
    records=np.array(["pool", "library"]),
    centre=np.zeros(2, np.float32),
    weights=np.array([[3, -1], [-1, 3]], np.float32),
    bias=np.array([-1, -2], np.float32),
    instead=np.array([0.5, -4], np.float32),
)
NEAR = np.array([1.0, 2.0])


def test_each_record_is_judged_by_what_was_learnt_of_it() -> None:
    """Whatever the order in which they are asked for, and whatever lies near."""
    assert AFFINITY.log_odds(SWIM, ["library", "pool"], NEAR).tolist() == [-3, 2]
    assert AFFINITY.log_odds(READ, ["library", "pool"], NEAR).tolist() == [1, -2]


def test_the_length_of_a_vector_tells_nothing() -> None:
    """What remains of it without the centre is made of length one again."""
    assert AFFINITY.log_odds(5 * SWIM, ["pool"], NEAR[:1]).tolist() == [2]


def test_a_record_of_which_nothing_is_learnt_counts_by_its_nearness() -> None:
    """A record that is added to the catalogue is found before anybody has learnt of it."""
    assert AFFINITY.log_odds(SWIM, ["pool", "ferry"], NEAR).tolist() == [2, -3]


@pytest.mark.parametrize("vector", [np.ones(3, np.float32), np.zeros(2, np.float32)])
def test_a_vector_that_tells_nothing_leaves_all_to_nearness(vector: Vector) -> None:
    """One of another model's length, and that of a need without a text."""
    assert AFFINITY.log_odds(vector, ["pool", "library"], NEAR).tolist() == [-3.5, -3]


def test_an_affinity_is_the_same_after_saving(tmp_path: Path) -> None:
    """But for weights that are kept in half precision."""
    AFFINITY.save(tmp_path / "affinity.npz")
    loaded = Affinity.load(tmp_path / "affinity.npz")
    for field in fields(Affinity):
        np.testing.assert_array_equal(getattr(loaded, field.name), getattr(AFFINITY, field.name))
        assert getattr(loaded, field.name).dtype == getattr(AFFINITY, field.name).dtype
