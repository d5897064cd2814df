from __future__ import annotations

import base64
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.known_queries import KnownQueries
from knowledge_base.model_card import ModelCard
from knowledge_base.sentence_vector import SentenceVector


def encoded(*numbers: float) -> str:
    return base64.b64encode(np.array(numbers, dtype="<f4").tobytes()).decode()


def test_a_vector_is_read_as_it_was_sent() -> None:
    made = SentenceVector.from_json({"model": "m", "values": encoded(0.6, -0.8)})
    assert made is not None
    assert made.model == "m"
    assert made.values.tolist() == pytest.approx([0.6, -0.8])


@pytest.mark.parametrize(
    "fields", [{}, {"model": "m"}, {"model": "m", "values": 7}, {"model": "m", "values": "?"}]
)
def test_what_is_no_vector_is_none(fields: dict[str, object]) -> None:
    assert SentenceVector.from_json(fields) is None


def test_a_model_takes_over_its_own_vectors_and_no_others(tmp_path: Path) -> None:
    ModelCard("onnx/model.onnx", 4, "query: ", "passage: ", "this").save(tmp_path)
    embedder = SentenceTransformerEmbedder(str(tmp_path))  # nothing is loaded before it embeds
    own = np.full(4, 0.5, dtype=np.float32)
    embedder.know_query("clean rooms?", SentenceVector("this", own))
    assert embedder.embed_query("clean rooms?") is own
    embedder.know_query("clean rooms?", SentenceVector("another", -own))
    embedder.know_query("clean rooms?", SentenceVector("this", own[:3]))
    assert embedder.embed_query("clean rooms?") is own


def test_the_longest_unused_question_is_forgotten_first() -> None:
    known = KnownQueries(2)
    vectors = {text: known.add(text, np.zeros(1, dtype=np.float32)) for text in ("a", "b")}
    assert known.get("a") is vectors["a"]
    known.add("c", np.zeros(1, dtype=np.float32))
    assert known.get("b") is None
    assert known.get("a") is vectors["a"]


def test_a_remembered_vector_cannot_be_changed() -> None:
    vector = KnownQueries(1).add("a", np.zeros(2, dtype=np.float32))
    with pytest.raises(ValueError, match="read-only"):
        vector[0] = 1.0
