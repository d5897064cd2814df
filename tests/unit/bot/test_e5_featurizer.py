from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.e5_featurizer import STATISTICS, E5Featurizer
from bot.components.errors import ModelFolderError, StaleModelError
from bot.components.sentence_encoder import SentenceEncoder, default_model_folder

TEXTS = ["where can I rent a lab", "var kan jag hyra ett labb", "tell me a joke", "hej", "stop"]
TRANSLATED = [
    ("where can I rent a lab", "var kan jag hyra ett labb"),
    ("tell me a joke", "berätta ett skämt"),
    ("how do I register a company", "hur registrerar jag ett bolag"),
    ("I want to talk to a person", "jag vill prata med en människa"),
    ("which grants can we apply for", "vilka bidrag kan vi söka"),
    ("thank you very much", "tack så mycket"),
]
CONTEXT = ExecutionContext(GraphSchema({}), node_name="e5")
CONFIG = E5Featurizer.get_default_config()


@pytest.fixture
def storage(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage(tmp_path)


def messages() -> list[Message]:
    return [Message({"text": text}) for text in TEXTS]


def vectors(of: list[Message]) -> NDArray[np.float32]:
    found = [message.get_dense_features("text")[1] for message in of]
    return np.vstack([each.features for each in found if each is not None])


def train(storage: LocalModelStorage) -> Resource:
    return E5Featurizer.create(CONFIG, storage, Resource("e5"), CONTEXT).train(TrainingData(messages()))


def test_sentences_of_one_meaning_are_closest_across_languages() -> None:
    encoder = SentenceEncoder(default_model_folder())
    english, swedish = (encoder.encode(list(texts)) for texts in zip(*TRANSLATED, strict=True))
    cosines = english @ swedish.T
    own, others = np.diag(cosines), cosines - 2 * np.eye(len(cosines))
    margins = own - np.maximum(others.max(axis=0), others.max(axis=1))
    assert (margins > 0).all()
    assert margins.mean() > 0.05  # full precision: 0.0585
    assert np.isclose(np.linalg.norm(english[0]), 1.0, atol=1e-5)


def test_a_batch_gives_the_vectors_of_its_sentences_one_by_one() -> None:
    encoder = SentenceEncoder(default_model_folder())
    one_by_one = np.vstack([encoder.encode([text]) for text in TEXTS])
    # int8 models scale their activations by batch, so that equal means nearly equal.
    assert (np.sum(encoder.encode(TEXTS) * one_by_one, axis=1) > 0.99).all()


def test_training_vectors_are_centred_and_spread_alike(storage: LocalModelStorage) -> None:
    resource = train(storage)
    data = TrainingData(messages())
    E5Featurizer.load(CONFIG, storage, resource, CONTEXT).process_training_data(data)
    found = vectors(data.training_examples)
    assert np.allclose(found.mean(axis=0), 0.0, atol=1e-3)
    assert np.allclose(found.std(axis=0), 1.0, atol=2e-2)


def test_a_message_gets_the_same_vector_as_the_training_sentence(storage: LocalModelStorage) -> None:
    resource = train(storage)
    data, incoming = TrainingData(messages()), messages()
    featurizer = E5Featurizer.load(CONFIG, storage, resource, CONTEXT)
    featurizer.process_training_data(data)
    for each in incoming:
        featurizer.process([each])
    a, b = vectors(data.training_examples), vectors(incoming)
    cosine = (a * b).sum(axis=1) / np.linalg.norm(a, axis=1) / np.linalg.norm(b, axis=1)
    assert (cosine > 0.9).all()


def test_the_vector_is_handed_on_as_the_model_made_it(storage: LocalModelStorage) -> None:
    featurizer = E5Featurizer.load(CONFIG, storage, train(storage), CONTEXT)
    [message] = featurizer.process([Message({"text": TEXTS[0]})])
    sent = message.as_dict(only_output_properties=True)["sentence_vector"]
    encoder = SentenceEncoder(default_model_folder())
    assert sent["model"] == encoder.manifest.fingerprint
    values = np.frombuffer(base64.b64decode(sent["values"]), dtype="<f4")
    assert np.array_equal(values, encoder.encode_message(TEXTS[0])[0])


def test_the_vector_of_a_text_that_may_have_been_cut_is_not_handed_on(storage: LocalModelStorage) -> None:
    featurizer = E5Featurizer.load(CONFIG, storage, train(storage), CONTEXT)
    [message] = featurizer.process([Message({"text": "x" * CONFIG["max_tokens"]})])
    assert message.get("sentence_vector") is None


def test_a_message_without_text_is_passed_on(storage: LocalModelStorage) -> None:
    featurizer = E5Featurizer.load(CONFIG, storage, train(storage), CONTEXT)
    message = Message({"intent": "greet"})
    assert featurizer.process([message]) == [message]
    assert message.get_dense_features("text") == (None, None)


def test_a_bot_that_was_trained_with_another_embedding_model_is_refused(storage: LocalModelStorage) -> None:
    resource = train(storage)
    with storage.write_to(resource) as folder:
        np.savez(folder / STATISTICS, mean=np.zeros(1), scale=np.ones(1), fingerprint=np.array("another"))
    with pytest.raises(StaleModelError, match="another"):
        E5Featurizer.load(CONFIG, storage, resource, CONTEXT)


def test_a_missing_or_broken_model_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFolderError, match=str(tmp_path)):
        SentenceEncoder(tmp_path)
    manifest = {"onnx_file": "gone.onnx", "dimension": 384, "query_prefix": "", "fingerprint": "f"}
    (tmp_path / "lots_model.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelFolderError, match=str(tmp_path)):
        SentenceEncoder(tmp_path)


def test_the_training_cache_depends_on_the_embedding_model(tmp_path: Path) -> None:
    manifest = {"onnx_file": "x", "dimension": 384, "query_prefix": "", "fingerprint": "abc"}
    (tmp_path / "lots_model.json").write_text(json.dumps(manifest))
    assert E5Featurizer.fingerprint_addon({**CONFIG, "model": str(tmp_path)}) == "abc"
