from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.kernel_logistic import LANDMARKS, SHARPNESS, KernelLogistic, likeness
from knowledge_base.logistic import Logistic, Matrix

NAMES = ("one", "other")
FAR = 1000.0


def examples(count: int, seed: int = 5) -> tuple[Matrix, Matrix]:
    """What is true where both features are high or both are low: no line tells it."""
    random = np.random.default_rng(seed)
    features = random.normal(size=(count, len(NAMES)))
    return features, (features[:, 0] * features[:, 1] > 0).astype(np.float64)


def test_it_learns_what_no_line_tells() -> None:
    """It holds for examples that it has not seen; a line does no better than a coin."""
    line, bent = (kind.fitted(NAMES, *examples(2000), strength=1) for kind in (Logistic, KernelLogistic))
    fresh, truth = examples(2000, seed=6)
    assert ((line.probabilities(fresh) > 0.5) == truth).mean() < 0.6
    assert ((bent.probabilities(fresh) > 0.5) == truth).mean() > 0.85


def test_far_from_all_landmarks_the_line_alone_holds() -> None:
    """What is like nothing that was learnt from gets nothing from the landmarks."""
    model = KernelLogistic.fitted(NAMES, *examples(300), strength=1)
    far = np.array([[FAR, FAR]])
    assert model.log_odds(far) == pytest.approx(Logistic.log_odds(model, far))
    near = np.zeros((1, len(NAMES)))
    assert model.log_odds(near) != pytest.approx(Logistic.log_odds(model, near))


def test_few_examples_are_all_landmarks_and_of_many_some() -> None:
    """So what it takes to answer does not grow with what was learnt from."""
    few, many = (KernelLogistic.fitted(NAMES, *examples(count), strength=1) for count in (40, 400))
    assert len(few.landmarks) == 40
    assert len(many.landmarks) == len(many.leanings) == LANDMARKS


def test_examples_that_are_the_same_share_what_they_add() -> None:
    """As landmarks they could otherwise add and take away any amount."""
    features, truth = examples(20)
    model = KernelLogistic.fitted(NAMES, np.tile(features, (5, 1)), np.tile(truth, 5), strength=1)
    shares: dict[tuple[float, ...], list[float]] = {}
    for landmark, leaning in zip(model.landmarks, model.leanings, strict=True):
        shares.setdefault(landmark, []).append(leaning)
    assert len(shares) == 20
    assert all(max(own) - min(own) < 1e-6 for own in shares.values())


def test_weak_data_are_pulled_to_zero() -> None:
    """The line's coefficients are; the intercept is not, and keeps the mean of what is probable."""
    features, truth = examples(400)
    truth[:100] = 1
    model = KernelLogistic.fitted(NAMES, features, truth, strength=1e-9)
    assert np.abs(model.coefficients).max() < 1e-6
    assert model.probabilities(features).mean() == pytest.approx(truth.mean(), abs=1e-4)


def test_two_fits_of_the_same_examples_are_the_same() -> None:
    """The landmarks are drawn by a fixed seed: who fits again changes nothing."""
    one, again = (KernelLogistic.fitted(NAMES, *examples(400), strength=1) for _ in range(2))
    assert one == again


@pytest.mark.parametrize(
    ("landmarks", "leanings"), [(((1.0, 2.0),), ()), (((1.0, 2.0, 3.0), (1.0, 2.0, 3.0)), (1.0, 1.0))]
)
def test_landmarks_that_do_not_fit_are_refused(
    landmarks: tuple[tuple[float, ...], ...], leanings: tuple[float, ...]
) -> None:
    """Before a visitor asks: one without a leaning, or with more numbers than there are features."""
    line = NAMES, (0.0, 0.0), (1.0, 1.0), (0.0, 0.0), 0.0
    with pytest.raises(ValueError, match=r"leanings|reshape"):
        KernelLogistic(*line, landmarks=landmarks, leanings=leanings)


def test_without_landmarks_it_is_a_line() -> None:
    """As tests write one down."""
    model = KernelLogistic(("one",), means=(10,), scales=(5,), coefficients=(2,), intercept=1)
    assert model.log_odds(np.array([[10.0], [15.0]])).tolist() == [1, 3]


def test_likeness_is_one_for_the_same_and_fades_with_distance() -> None:
    """Shape (rows, landmarks)."""
    found = likeness(np.array([[0.0, 0.0]]), np.array([[0.0, 0.0], [3.0, 4.0], [30.0, 40.0]]))
    assert found.shape == (1, 3)
    assert found[0].tolist() == pytest.approx([1.0, np.exp(-SHARPNESS * 25), 0.0])


def test_a_model_is_the_same_after_saving(tmp_path: Path) -> None:
    """Every number comes back to its last digit, landmarks too."""
    model = KernelLogistic.fitted(NAMES, *examples(200), strength=1)
    model.save(tmp_path / "model.json")
    loaded = KernelLogistic.load(tmp_path / "model.json")
    assert loaded == model
    fresh, _ = examples(50, seed=7)
    assert loaded.log_odds(fresh).tolist() == model.log_odds(fresh).tolist()
