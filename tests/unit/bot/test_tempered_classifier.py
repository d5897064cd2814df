from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from bot.components.tempered_classifier import TemperedClassifier, tempered_weights

CONFIG = TemperedClassifier.get_default_config()
CONTEXT = ExecutionContext(GraphSchema({}), node_name="classifier")


def example(intent: str, value: float, number: int = 0) -> Message:
    made = Message({TEXT: f"{intent} {number}", "intent": intent})  # Rasa takes equal messages for one
    for vector in (csr_matrix([[1.0]]), np.array([[value]])):
        made.add_features(Features(vector, FEATURE_TYPE_SENTENCE, TEXT, "a featurizer"))
    return made


def test_a_large_intent_counts_for_more_in_all_but_less_for_each_example() -> None:
    weights = tempered_weights(["question"] * 4 + ["greet"])
    assert weights["question"] == pytest.approx((2.5 / 4) ** 0.5)
    assert weights["greet"] == pytest.approx(2.5**0.5)
    assert 4 * weights["question"] > weights["greet"]


def test_what_was_trained_is_what_is_loaded(tmp_path: Path) -> None:
    storage, resource = LocalModelStorage(tmp_path), Resource("classifier")
    examples = [example("greet", 1.0), *(example("question", -1.0, number) for number in range(4))]
    trained = TemperedClassifier.create(CONFIG, storage, resource, CONTEXT)
    trained.train(TrainingData(examples))
    loaded = TemperedClassifier.load(CONFIG, storage, resource, CONTEXT)
    assert loaded.clf.class_weight == tempered_weights(["greet"] + ["question"] * 4)
    [message] = loaded.process([example("", 1.0)])
    assert message.get("intent")["name"] == "greet"
