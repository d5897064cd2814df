from __future__ import annotations

from pathlib import Path

import numpy as np

from knowledge_base.calibration import Examples, calibrate
from knowledge_base.confidence import Confidence
from knowledge_base.evidence import FEATURES
from knowledge_base.kernel_logistic import LANDMARKS

RANDOM = np.random.default_rng(5)


def examples(count: int, gap: float) -> tuple[np.ndarray, np.ndarray]:
    truth = RANDOM.integers(0, 2, count).astype(np.float64)
    features = RANDOM.normal(size=(count, len(FEATURES)))
    features[:, 0] += gap * truth
    return features, truth


def test_without_evidence_there_is_no_confidence() -> None:
    assert Confidence.committed().probability(None) == 0


def test_a_model_is_the_same_after_saving(tmp_path: Path) -> None:
    model = Confidence.fit(*examples(50, gap=1))
    model.save(tmp_path / "confidence.json")
    assert Confidence.load(tmp_path / "confidence.json") == model


def test_the_committed_model_fits_the_evidence_that_the_code_gathers() -> None:
    model = Confidence.committed()
    assert model.features == FEATURES
    assert len(model.landmarks) == LANDMARKS


def test_calibration_measures_on_questions_that_the_model_has_not_seen() -> None:
    """Where there is nothing to learn only a leak could make it look good."""
    features, truth = examples(120, gap=0)
    result = calibrate(Examples(features, truth, np.arange(120.0), np.tile([0.0, 1.0], 60)))
    assert all(precision < 0.7 for precision, _ in result.figures.values())


def test_each_language_gets_its_own_threshold() -> None:
    """In Swedish the evidence looks worse throughout: the same question needs less confidence there."""
    features, truth = examples(400, gap=2)
    language = np.tile([0.0, 0.0, 1.0, 1.0], 100)
    features[language == 1] -= 1
    fitted = calibrate(Examples(features, truth, np.arange(400.0), language)).confidence
    assert fitted.enough("sv") < fitted.enough("en")


def test_calibration_counts_what_reading_tells_where_there_is_doubt() -> None:
    """The evidence leaves nearly everything in doubt here, and reading tells all.

    With fewer examples some of what tells nothing would be learnt by heart, and then there is less doubt.
    """
    features, truth = examples(2000, gap=0.2)
    alone = Examples(features, truth, np.arange(2000.0), np.tile([0.0, 1.0], 1000))
    read = Examples(features, truth, alone.group, alone.language, read=(truth - 0.5) * 8)
    unread = calibrate(alone)
    assert unread.second is None
    assert all(precision < 0.9 for precision, _ in unread.figures.values())
    assert all(precision > 0.9 for precision, _ in calibrate(read).figures.values())
