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

from bot.components.kernel_classifier import KernelClassifier

CONFIG = {**KernelClassifier.get_default_config(), "ranking_length": 2}
CONTEXT = ExecutionContext(GraphSchema({}), node_name="classifier")
PLACES = {"greet": (1.0, 0.0), "thank": (0.0, 1.0), "stop": (-1.0, 0.0)}


def message(place: tuple[float, float], text: str = "hello", **properties: str) -> Message:
    made = Message({TEXT: text, **properties})
    for vector in (csr_matrix([[0.2, 0.0]]), np.array([place], dtype=np.float32)):
        made.add_features(Features(vector, FEATURE_TYPE_SENTENCE, TEXT, "a featurizer"))
    return made


@pytest.fixture
def loaded(tmp_path: Path) -> KernelClassifier:
    storage, resource = LocalModelStorage(tmp_path), Resource("classifier")
    examples = [message(place, intent, intent=intent) for intent, place in PLACES.items()]
    KernelClassifier.create(CONFIG, storage, resource, CONTEXT).train(TrainingData(examples))
    return KernelClassifier.load(CONFIG, storage, resource, CONTEXT)


def test_a_message_gets_the_intent_it_is_nearest_to_and_a_ranking(loaded: KernelClassifier) -> None:
    """What was trained is what is loaded, and the ranking is as long as configured."""
    first, second = loaded.process([message((0.9, 0.2)), message((0.1, 0.8))])
    assert [first.get("intent")["name"], second.get("intent")["name"]] == ["greet", "thank"]
    ranking = first.get("intent_ranking")
    assert [each["name"] for each in ranking] == ["greet", "thank"]
    assert ranking[0] == first.get("intent")
    assert ranking[0]["confidence"] > ranking[1]["confidence"] > 0.0


def test_a_message_without_text_is_passed_on(loaded: KernelClassifier) -> None:
    """An action's own message has no features and gets no intent."""
    silent = Message({"action_name": "action_listen"})
    assert loaded.process([silent]) == [silent]
    assert silent.get("intent") is None
