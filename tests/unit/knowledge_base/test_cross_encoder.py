"""A cross-encoder of a very small model, from its tuning to its reading."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import BertConfig, BertModel

from knowledge_base.cross_encoder import FOLDER, MOST_OF_PASSAGE, MOST_OF_QUESTION, CrossEncoder, pair
from knowledge_base.cross_encoder_model import TUNED, Upper, Whole, make_cross_encoder
from knowledge_base.cross_encoder_training import Lesson, tune
from knowledge_base.errors import ModelError
from knowledge_base.tuned_layers import TunedLayers

MARKS = ("<s>", "<pad>", "</s>", "query:", "passage:")
WORDS = (*MARKS, "rent", "cost", "river", "what", "crowns", "water", "it")


def tokens(text: str) -> list[int]:
    """Each word is one token."""
    return [WORDS.index(word) for word in text.split()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=TUNED + 1,
        num_attention_heads=2,
        intermediate_size=16,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(tmp_path)
    return tmp_path


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


def test_what_was_tuned_is_read_by_the_exported_model(folder: Path) -> None:
    """Neither word alone tells: the question has to be read beside the text."""
    tuned = tune(lessons(), folder, rounds=250, rate=3e-3)
    tuned.save(folder / "tuned.npz")
    make_cross_encoder(folder, folder / FOLDER, None, folder / "tuned.npz")
    reader = CrossEncoder.beside(folder, tokens)
    assert reader
    assert reader.read("what rent", "it crowns") > 1 + reader.read("what rent", "it water")
    assert reader.read("what river", "it water") > 1 + reader.read("what river", "it crowns")


def test_the_exported_model_says_what_the_layers_say(folder: Path) -> None:
    """Whatever the length of what is read."""
    model = BertModel.from_pretrained(folder, add_pooling_layer=False)
    upper = Upper(list(model.encoder.layer[-TUNED:]), model.config.hidden_size)
    head = {name: values.numpy() for name, values in upper.state_dict().items() if name.startswith("head.")}
    TunedLayers(head).save(folder / "tuned.npz")
    make_cross_encoder(folder, folder / FOLDER, None, folder / "tuned.npz")
    reader, whole = CrossEncoder.beside(folder, tokens), Whole(model, TunedLayers(head)).eval()
    assert reader
    for question, text in (("what", "it"), ("what rent", "cost crowns " * 20)):
        both = pair(tokens, question, text)
        with torch.inference_mode():
            expected = whole(torch.from_numpy(both.ids)[None], torch.from_numpy(both.asked)[None])
        assert np.isclose(reader.read(question, text), float(expected), atol=0.01)


def test_a_damaged_model_is_one_clear_error(folder: Path) -> None:
    """Who starts Lots is told what to do."""
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "model.onnx").write_bytes(b"half a file")
    with pytest.raises(ModelError, match="prepare-model"):
        CrossEncoder.beside(folder, tokens)


def test_where_nothing_was_made_nothing_reads(tmp_path: Path) -> None:
    """An ordinary embedding model has no cross-encoder beside it."""
    assert CrossEncoder.beside(tmp_path, tokens) is None
