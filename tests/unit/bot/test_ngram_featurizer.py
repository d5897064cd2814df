from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.ngram_featurizer import NgramFeaturizer

TEXTS = ["Where can I rent a lab?", "Var kan jag hyra ett labb?", "tell me a joke", "hej hej", "Rent, rent!"]
CONTEXT = ExecutionContext(GraphSchema({}), node_name="ngrams")
LETTERS = {**NgramFeaturizer.get_default_config(), "weight": 3.0}
WORDS = {**LETTERS, "analyzer": "word", "min_ngram": 1, "max_ngram": 2, "min_df": 1}


@pytest.fixture(params=[LETTERS, WORDS], ids=["letters", "words"])
def loaded(tmp_path: Path, request: pytest.FixtureRequest) -> NgramFeaturizer:
    storage, resource = LocalModelStorage(tmp_path), Resource("ngrams")
    config = request.param
    training = TrainingData([Message({"text": text}) for text in TEXTS])
    NgramFeaturizer.create(config, storage, resource, CONTEXT).train(training)
    return NgramFeaturizer.load(config, storage, resource, CONTEXT)


@pytest.mark.parametrize("text", [*TEXTS, "RENT a labb a labb", "Zyx", "où ça ⭐"])
def test_a_vector_is_the_vectorizers_own_times_the_weight(loaded: NgramFeaturizer, text: str) -> None:
    expected = loaded._vectorizer.transform([text]) * 3.0
    message = Message({"text": text})
    loaded.process([message])
    _, found = message.get_sparse_features("text")
    assert found is not None
    assert found.features.shape == expected.shape
    assert np.allclose(found.features.toarray(), expected.toarray(), atol=1e-12)


def test_only_messages_with_text_get_a_vector(loaded: NgramFeaturizer) -> None:
    spoken, silent = Message({"text": "rent"}), Message({"intent": "greet"})
    loaded.process([spoken, silent])
    _, features = spoken.get_sparse_features("text")
    assert features is not None
    assert np.isclose(np.linalg.norm(features.features.toarray()), 3.0)
    assert silent.get_sparse_features("text") == (None, None)
