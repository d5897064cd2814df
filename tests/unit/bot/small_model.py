"""A small model for tests of the dialogue: everything is real but the sentence vectors."""

from __future__ import annotations

from pathlib import Path

import rasa.model_training
import yaml

from tests.unit.bot.conftest import REPOSITORY

PIPELINE = [
    {"name": "WhitespaceTokenizer"},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 2, "max_ngram": 4},
    {"name": "LogisticRegressionClassifier", "max_iter": 1000},
    {"name": "FallbackClassifier", "threshold": 0.1, "ambiguity_threshold": 0.0},
    {"name": "bot.components.language.LanguageDetector"},
]


def train_small_model(folder: Path) -> Path:
    """Train it into a folder; returns the model file."""
    config = yaml.safe_load((REPOSITORY / "config.yml").read_text(encoding="utf-8"))
    config["pipeline"] = PIPELINE
    written = folder / "config.yml"
    written.write_text(yaml.safe_dump(config), encoding="utf-8")
    result = rasa.model_training.train(
        domain=str(REPOSITORY / "bot" / "domain"),
        config=str(written),
        training_files=[str(REPOSITORY / "bot" / "data")],
        output=str(folder),
        fixed_model_name="small",
        force_training=True,
    )
    assert result.model is not None
    return Path(result.model)
