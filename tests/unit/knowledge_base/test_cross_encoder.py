"""A cross-encoder of a very small model, from its tuning to its reading."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from knowledge_base.cross_encoder import MOST_OF_PASSAGE, MOST_OF_QUESTION, CrossEncoder, pair
from knowledge_base.cross_encoder_training import Lesson, tune
from knowledge_base.errors import ModelError
from knowledge_base.matching.fact_tags import TAGS
from knowledge_base.tuned_layers import TunedLayers
from knowledge_base.tuned_model import FOLDER, READ_ODDS, TAG_ODDS, TunedModel
from knowledge_base.tuned_model_making import Whole, make_tuned_model
from tests.unit.knowledge_base.small_models import HIDDEN, write_small_model

MARKS = ("<s>", "<pad>", "</s>", "query:", "passage:")
WORDS = (*MARKS, "rent", "cost", "river", "what", "crowns", "water", "it")


def tokens(text: str) -> list[int]:
    """Each word is one token."""
    return [WORDS.index(word) for word in text.split()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_model(tmp_path, len(WORDS))


def test_a_pair_tells_the_question_from_the_text() -> None:
    """Both have their prefix and their end; only the question counts as asked."""
    both = pair(tokens, "what rent", "it cost")
    read = " ".join(WORDS[place] for place in both.ids)
    assert read == "<s> query: what rent </s> passage: it cost </s>"
    assert both.asked.tolist() == [1] * 5 + [0] * 4


def test_what_is_too_long_is_cut() -> None:
    """Nobody waits for a letter to be read."""
    both = pair(tokens, "rent " * 500, "cost " * 500)
    assert both.asked.sum() == MOST_OF_QUESTION + 2
    assert len(both.ids) == MOST_OF_QUESTION + 2 + MOST_OF_PASSAGE + 1


def lessons() -> list[Lesson]:
    """Rent is answered by crowns and the river by water, but not the other way round."""
    told = {("what rent", "it crowns"): 1.0, ("what river", "it water"): 1.0}
    told |= {("what rent", "it water"): 0.0, ("what river", "it crowns"): 0.0}
    return [Lesson(pair(tokens, *texts), answered, 0.0) for texts, answered in told.items()] * 8


def heads(folder: Path, reading: TunedLayers | None = None) -> dict[str, Path]:
    """The files of what is tuned: unless it is given, a head alone, on layers as they are."""
    chance = np.random.default_rng(2)
    made = {READ_ODDS: reading or _head(chance, 1, 2 * HIDDEN), TAG_ODDS: _head(chance, len(TAGS), HIDDEN)}
    files = {output: folder / f"{output}.npz" for output in made}
    for output, layers in made.items():
        layers.save(files[output])
    return files


def _head(chance: np.random.Generator, outputs: int, inputs: int) -> TunedLayers:
    weight = chance.normal(size=(outputs, inputs)).astype(np.float32)
    return TunedLayers({"head.weight": weight, "head.bias": np.zeros(outputs, np.float32)})


def model_in(folder: Path, tuned: dict[str, Path]) -> TunedModel:
    make_tuned_model(folder, folder / FOLDER, None, tuned)
    model = TunedModel.beside(folder)
    assert model
    return model


def test_what_was_tuned_is_read_by_the_exported_model(folder: Path) -> None:
    """Neither word alone tells: the question has to be read beside the text."""
    tuned = tune(lessons(), folder, rounds=250, rate=3e-3)
    reader = CrossEncoder(tokens, model_in(folder, heads(folder, tuned)))
    assert reader.read("what rent", "it crowns") > 1 + reader.read("what rent", "it water")
    assert reader.read("what river", "it water") > 1 + reader.read("what river", "it crowns")


def test_the_exported_model_says_what_the_layers_say(folder: Path) -> None:
    """Whatever the length of what is read, and each output by itself."""
    files = heads(folder)
    model, whole = model_in(folder, files), Whole(folder, files).eval()
    for question, text in (("what", "it"), ("what rent", "cost crowns " * 20)):
        both = pair(tokens, question, text)
        with torch.inference_mode():
            read, tags = whole(torch.from_numpy(both.ids)[None], torch.from_numpy(both.asked)[None])
        assert np.allclose(model.run(READ_ODDS, both.ids, both.asked), read, atol=0.01)
        assert np.allclose(model.run(TAG_ODDS, both.ids), tags, atol=0.01)


def test_a_damaged_model_is_one_clear_error(folder: Path) -> None:
    """Who starts Lots is told what to do."""
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "model.onnx").write_bytes(b"half a file")
    with pytest.raises(ModelError, match="prepare-model"):
        TunedModel.beside(folder)


def test_where_nothing_was_made_nothing_reads(tmp_path: Path) -> None:
    """An ordinary embedding model has nothing tuned beside it."""
    assert TunedModel.beside(tmp_path) is None
