from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.logistic import LARGEST, Logistic, Matrix, sigmoid

NAMES = ("telling", "idle", "still")
RANDOM = np.random.default_rng(5)


def examples(count: int, gap: float) -> tuple[Matrix, Matrix]:
    truth = RANDOM.integers(0, 2, count).astype(np.float64)
    features = RANDOM.normal(size=(count, len(NAMES)))
    features[:, 0] += gap * truth
    return features, truth


def test_a_fit_learns_which_feature_tells() -> None:
    """It holds for examples that it has not seen."""
    model = Logistic.fitted(NAMES, *examples(400, gap=3), strength=1)
    fresh, expected = examples(400, gap=3)
    assert ((model.probabilities(fresh) > 0.5) == expected).mean() > 0.88
    assert model.coefficients[0] > 3 * max(map(abs, model.coefficients[1:]))


def test_probabilities_are_calibrated() -> None:
    """Of what is said to be probable, about as much is true."""
    features, truth = examples(2000, gap=2)
    found = Logistic.fitted(NAMES, features, truth, strength=1).probabilities(features)
    assert truth[found > 0.8].mean() == pytest.approx(found[found > 0.8].mean(), abs=0.05)


def test_data_that_can_be_told_apart_perfectly_does_not_break_the_fit() -> None:
    """The pull to zero keeps the coefficients finite."""
    model = Logistic.fitted(NAMES, *examples(60, gap=100), strength=1)
    assert np.isfinite(model.coefficients).all()


def test_a_feature_that_never_changes_counts_nothing() -> None:
    """A standard deviation of zero is divided by all the same."""
    features, truth = examples(100, gap=2)
    features[:, 2] = 7
    model = Logistic.fitted(NAMES, features, truth, strength=1)
    assert model.coefficients[2] == pytest.approx(0)
    assert np.isfinite(model.log_odds(features)).all()


def test_weak_data_are_pulled_to_zero() -> None:
    """The intercept is not: it goes on telling how often anything is true."""
    features, truth = examples(200, gap=2)
    strong, weak = (Logistic.fitted(NAMES, features, truth, strength) for strength in (1, 1e-6))
    assert abs(weak.coefficients[0]) < 0.001 < abs(strong.coefficients[0])
    assert sigmoid(np.array([weak.intercept]))[0] == pytest.approx(truth.mean(), abs=0.001)


def test_log_odds_are_counted_in_standard_deviations() -> None:
    """And a probability is never quite 0 or 1."""
    model = Logistic(("one",), means=(10,), scales=(5,), coefficients=(2,), intercept=1)
    assert model.log_odds(np.array([[10.0], [15.0]])).tolist() == [1, 3]
    assert sigmoid(np.array([-10.0 * LARGEST]))[0] > 0


def test_a_model_is_the_same_after_saving(tmp_path: Path) -> None:
    """Every number comes back to its last digit."""
    model = Logistic.fitted(NAMES, *examples(50, gap=1), strength=1)
    model.save(tmp_path / "model.json")
    assert Logistic.load(tmp_path / "model.json") == model
