"""The dense featurizer: a centred and scaled sentence vector for each message."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.errors import StaleModelError
from bot.components.sentence_encoder import (
    ModelManifest,
    SentenceEncoder,
    as_json,
    default_model_folder,
    shared_encoder,
)
from bot.components.stored_featurizer import StoredFeaturizer

STATISTICS = "statistics.npz"
PIECES_AROUND = 12  # the prefix and the marks, on the safe side


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class E5Featurizer(StoredFeaturizer, DenseFeaturizer):
    """Gives each message one dense sentence vector.

    E5 vectors lie in a narrow cone, where all sentences are near to each other: the mean and
    the spread of the training sentences are learned, and taken out of every vector.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the defaults.

        `model`: the model's folder; None is the one that the environment names.
        """
        return {
            **DenseFeaturizer.get_default_config(),
            "model": None,
            "max_tokens": 128,
            "threads": 1,
        }

    @staticmethod
    def required_packages() -> list[str]:
        """Name what must be importable for this component."""
        return ["onnxruntime"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Make Rasa's training cache forget what it learned with another embedding model."""
        return ModelManifest.read(_model_folder(config)).fingerprint

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: object,
    ) -> E5Featurizer:
        """Make a featurizer with the statistics of its training.

        Raises:
            StaleModelError: if the embedding model is not the one of the training.
        """
        featurizer = cls(config, execution_context.node_name, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            stored = np.load(folder / STATISTICS)
            featurizer._check(str(stored["fingerprint"]))
            featurizer._mean, featurizer._scale = stored["mean"], stored["scale"]
        return featurizer

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
    ) -> None:
        super().__init__(config, name, model_storage, resource)
        # A piece is one character at least: a text this short was not cut.
        self._surely_whole = config["max_tokens"] - PIECES_AROUND
        self._encoder = shared_encoder(_model_folder(config), config["max_tokens"], config["threads"])
        self._mean: NDArray[np.float32] = np.zeros(self._encoder.manifest.dimension, dtype=np.float32)
        self._scale: NDArray[np.float32] = np.ones_like(self._mean)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn and store the mean and the spread of the training sentences' vectors."""
        vectors = _training_vectors(self._encoder, _texts(training_data.training_examples))
        if len(vectors) > 1:
            self._mean = vectors.mean(axis=0)
            self._scale = np.maximum(vectors.std(axis=0), np.float32(1e-6))
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(
                folder / STATISTICS,
                mean=self._mean,
                scale=self._scale,
                fingerprint=np.array(self._encoder.manifest.fingerprint),
            )
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the vectors to all training examples."""
        examples = [each for each in training_data.training_examples if each.get(TEXT)]
        self._add_all(examples, _training_vectors(self._encoder, _texts(examples)))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the vector to each incoming message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                vectors = self._encoder.encode_message(text)
                self._add_all([message], vectors)
                self._hand_on(message, vectors[0])
        return messages

    def _add_all(self, messages: list[Message], vectors: NDArray[np.float32]) -> None:
        for message, vector in zip(messages, (vectors - self._mean) / self._scale, strict=True):
            self._add(message, vector[None, :])

    def _hand_on(self, message: Message, vector: NDArray[np.float32]) -> None:
        """Let the action server have the vector: embedding is most of its search."""
        if len(message.get(TEXT)) > self._surely_whole:
            return
        made = as_json(vector, self._encoder.manifest)
        message.set("sentence_vector", made, add_to_output=True)

    def _check(self, fingerprint: str) -> None:
        present = self._encoder.manifest.fingerprint
        if fingerprint != present:
            raise StaleModelError(
                f"The bot was trained with embedding model {fingerprint}, but {present} is installed. "
                "Train it again: make run"
            )


def _model_folder(config: dict[str, Any]) -> Path:
    model = config.get("model")
    return Path(model) if model else default_model_folder()


def _texts(messages: list[Message]) -> tuple[str, ...]:
    return tuple(each.get(TEXT) for each in messages if each.get(TEXT))


@lru_cache(maxsize=1)
def _training_vectors(encoder: SentenceEncoder, texts: tuple[str, ...]) -> NDArray[np.float32]:
    # Rasa trains and featurizes in two component instances: the sentences are embedded only once.
    return encoder.encode(texts)
