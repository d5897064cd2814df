"""What the featurizers share: how Rasa makes one, and where it keeps what it has learned."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix

Own = TypeVar("Own", bound="StoredFeaturizer")


class StoredFeaturizer(GraphComponent):
    """Stands before one of Rasa's featurizers among the bases of a class."""

    def __init__(
        self,
        config: dict[str, Any],
        name: str,
        model_storage: ModelStorage,
        resource: Resource,
    ) -> None:
        super().__init__(name, config)
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Accept every configuration: what uses a value refuses a bad one."""

    @classmethod
    def create(
        cls: type[Own],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Own:
        """Make an untrained featurizer."""
        return cls(config, execution_context.node_name, model_storage, resource)

    def _add(self, message: Message, vector: NDArray[np.float32] | csr_matrix) -> None:
        """Give a message its vector; shape (1, features)."""
        message.add_features(Features(vector, FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
