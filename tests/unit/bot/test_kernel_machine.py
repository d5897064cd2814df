from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bot.components.kernel_machine import KernelMachine, tempered_weights, unit_rows

VECTORS = np.array([[3, 0, 0.1], [1, 0.1, 0], [0, 2, 0], [0.1, 1, 0], [-1, 0, 0]], dtype=np.float32)
GRAMS = csr_matrix(np.diag([0.2] * len(VECTORS)))
LABELS = ["lab", "lab", "loan", "loan", "lab"]
NO_GRAMS = csr_matrix((1, len(VECTORS)))


@pytest.fixture
def machine() -> KernelMachine:
    return KernelMachine.fit(VECTORS, GRAMS, LABELS, sharpness=1.5, penalty=0.01)


def test_each_sentence_is_of_the_class_that_it_was_learned_with(machine: KernelMachine) -> None:
    """A class may lie on both sides of another, where no straight border parts them."""
    rows = machine.probabilities(VECTORS, GRAMS, contrast=12.0)
    assert [machine.classes[each] for each in rows.argmax(axis=1)] == LABELS
    assert np.allclose(rows.sum(axis=1), 1.0)
    assert (rows.max(axis=1) > 0.9).all()


def test_words_decide_where_the_meaning_tells_nothing(machine: KernelMachine) -> None:
    """A message without a direction goes to the class whose sentences have its n-gram."""
    nowhere = np.zeros((1, 3), dtype=np.float32)
    with_word = machine.probabilities(nowhere, csr_matrix([[0, 0, 5.0, 0, 0]]), contrast=12.0)
    without = machine.probabilities(nowhere, NO_GRAMS, contrast=12.0)
    loan = machine.classes.index("loan")
    assert with_word[0, loan] > without[0, loan]


def test_contrast_makes_it_surer_of_the_same_class(machine: KernelMachine) -> None:
    """More contrast raises the first probability and leaves the order."""
    mild, strong = (machine.probabilities(VECTORS[:1], NO_GRAMS, contrast)[0] for contrast in (2.0, 12.0))
    assert mild.argmax() == strong.argmax()
    assert mild.max() < strong.max()


def test_what_was_saved_is_what_is_loaded(machine: KernelMachine, tmp_path: Path) -> None:
    """A machine read from its file gives the same probabilities."""
    machine.save(tmp_path / "machine.npz")
    loaded = KernelMachine.load(tmp_path / "machine.npz")
    assert loaded.classes == machine.classes
    expected = machine.probabilities(VECTORS, GRAMS, contrast=12.0)
    assert np.array_equal(loaded.probabilities(VECTORS, GRAMS, contrast=12.0), expected)


def test_a_large_class_counts_for_more_in_all_but_less_for_each_sentence() -> None:
    """The weight of a sentence falls with the root of its class's size."""
    weights = tempered_weights(["question"] * 4 + ["greet"])
    assert weights["question"] == pytest.approx((2.5 / 4) ** 0.5)
    assert weights["greet"] == pytest.approx(2.5**0.5)
    assert 4 * weights["question"] > weights["greet"]


def test_rows_get_length_one_and_an_empty_row_stays_empty() -> None:
    """No division by the length of a vector that has none."""
    rows = unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]], dtype=np.float32))
    assert np.allclose(rows, [[0.6, 0.8], [0.0, 0.0]])
