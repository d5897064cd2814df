"""The intent classifier: which learned sentences a message is near to, by its meaning and by its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, vstack

from bot.components.kernel_machine import KernelMachine, Rows

MACHINE = "kernel_machine.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KernelClassifier(IntentClassifier, GraphComponent):
    """Ranks the intents of a message that has both a dense and a sparse sentence feature.

    Rasa's logistic regression draws straight borders through the space of meanings, and a wish and a
    question for a fact lie on both sides of many of them: here the sentences nearby count most. There is
    one solution, found in one step.
    """

    @classmethod
    def required_components(cls) -> list[type]:
        """Name what must come before this component."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the defaults, found by cross-validation over the training sentences.

        `sharpness` and `penalty`: see `KernelMachine.fit`; `contrast`: see `KernelMachine.probabilities`.
        `ranking_length`: how many intents are named with their probability.
        """
        return {"sharpness": 1.5, "penalty": 0.01, "contrast": 12.0, "ranking_length": 3}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KernelClassifier:
        """Make an untrained classifier."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: object,
    ) -> KernelClassifier:
        """Make a classifier with the sentences of its training."""
        classifier = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            classifier._machine = KernelMachine.load(folder / MACHINE)
        return classifier

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._machine: KernelMachine | None = None

    def train(self, training_data: TrainingData) -> Resource:
        """Learn and store the examples that have a text and an intent."""
        examples = [each for each in training_data.intent_examples if each.get(TEXT)]
        self._machine = KernelMachine.fit(
            *_features(examples),
            labels=[each.get(INTENT) for each in examples],
            sharpness=self._config["sharpness"],
            penalty=self._config["penalty"],
        )
        with self._model_storage.write_to(self._resource) as folder:
            self._machine.save(folder / MACHINE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent and the ranking of each message that has text."""
        spoken = [message for message in messages if message.get(TEXT)]
        if self._machine and spoken:
            rows = self._machine.probabilities(*_features(spoken), self._config["contrast"])
            for message, row in zip(spoken, rows, strict=True):
                self._set_intent(message, row, self._machine.classes)
        return messages

    def _set_intent(self, message: Message, row: Rows, classes: Sequence[str]) -> None:
        best = np.argsort(-row)[: self._config["ranking_length"]]
        ranking = [{"name": classes[each], "confidence": float(row[each])} for each in best]
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def _features(messages: Sequence[Message]) -> tuple[Rows, csr_matrix]:
    """Return the messages' dense vectors and their n-grams, one row each.

    The n-grams are single precision as what was learned is, which would otherwise be widened at every turn.
    """
    vectors = [message.get_dense_features(attribute=TEXT)[1].features for message in messages]
    grams = [message.get_sparse_features(attribute=TEXT)[1].features for message in messages]
    rows = grams[0] if len(grams) == 1 else vstack(grams, format="csr")
    return np.concatenate(vectors), rows.astype(np.float32)
