"""A cross-encoder of a very small model, from its tuning to its reading."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import BertConfig, BertModel

from knowledge_base.cross_encoder import FOLDER, MOST_OF_PASSAGE, MOST_OF_QUESTION, CrossEncoder, pair
from knowledge_base.cross_encoder_model import TUNED, Upper, Whole, make_cross_encoder
from knowledge_base.cross_encoder_training import Lesson, tune
from knowledge_base.errors import ModelError
from knowledge_base.tuned_layers import TunedLayers

WORDS = [
    "<s>",
    "<pad>",
    "</s>",
    "query:",
    "passage:",
    "rent",
    "cost",
    "river",
    "what",
    "crowns",
    "water",
    "it",
]


@pytest.fixture
def tokenizer() -> Tokenizer:
    tokenizer = Tokenizer(
        models.WordLevel({word: place for place, word in enumerate(WORDS)}, unk_token="<pad>")
    )
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return tokenizer


@pytest.fixture
def folder(tmp_path: Path, tokenizer: Tokenizer) -> Path:
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=TUNED + 1,
        num_attention_heads=2,
        intermediate_size=16,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(tmp_path)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_a_pair_tells_the_question_from_the_text(tokenizer: Tokenizer) -> None:
    """Both have their prefix and their end; only the question counts as asked."""
    tokens = pair(tokenizer, "what rent", "it cost")
    assert [WORDS[place] for place in tokens.ids] == [
        "<s>",
        "query:",
        "what",
        "rent",
        "</s>",
        "passage:",
        "it",
        "cost",
        "</s>",
    ]
    assert tokens.asked.tolist() == [1] * 5 + [0] * 4


def test_what_is_too_long_is_cut(tokenizer: Tokenizer) -> None:
    """Nobody waits for a letter to be read."""
    tokens = pair(tokenizer, "rent " * 500, "cost " * 500)
    assert tokens.asked.sum() == MOST_OF_QUESTION + 2
    assert len(tokens.ids) == MOST_OF_QUESTION + 2 + MOST_OF_PASSAGE + 1


def lessons(tokenizer: Tokenizer) -> list[Lesson]:
    """Rent is answered by crowns and the river by water, but not the other way round."""
    told = {("what rent", "it crowns"): 1.0, ("what river", "it water"): 1.0}
    told |= {("what rent", "it water"): 0.0, ("what river", "it crowns"): 0.0}
    return [Lesson(pair(tokenizer, *texts), answered, 0.0) for texts, answered in told.items()] * 8


def test_what_was_tuned_is_read_by_the_exported_model(folder: Path, tokenizer: Tokenizer) -> None:
    """Neither word alone tells: the question has to be read beside the text."""
    tuned = tune(lessons(tokenizer), folder, rounds=400, rate=3e-3)
    tuned.save(folder / "tuned.npz")
    make_cross_encoder(folder, folder / FOLDER, None, folder / "tuned.npz")
    reader = CrossEncoder.beside(str(folder))
    assert reader
    assert reader.read("what rent", "it crowns") > 1 + reader.read("what rent", "it water")
    assert reader.read("what river", "it water") > 1 + reader.read("what river", "it crowns")


def test_the_exported_model_says_what_the_layers_say(folder: Path, tokenizer: Tokenizer) -> None:
    """Whatever the length of what is read."""
    model = BertModel.from_pretrained(folder, add_pooling_layer=False)
    upper = Upper(list(model.encoder.layer[-TUNED:]), model.config.hidden_size)
    head = {name: values.numpy() for name, values in upper.state_dict().items() if name.startswith("head.")}
    TunedLayers(head).save(folder / "tuned.npz")
    make_cross_encoder(folder, folder / FOLDER, None, folder / "tuned.npz")
    reader, whole = CrossEncoder.beside(str(folder)), Whole(model, TunedLayers(head)).eval()
    assert reader
    for question, text in (("what", "it"), ("what rent", "cost crowns " * 20)):
        tokens = pair(tokenizer, question, text)
        with torch.inference_mode():
            expected = whole(torch.from_numpy(tokens.ids)[None], torch.from_numpy(tokens.asked)[None])
        assert np.isclose(reader.read(question, text), float(expected), atol=0.01)


def test_a_damaged_model_is_one_clear_error(folder: Path) -> None:
    """Who starts Lots is told what to do."""
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "model.onnx").write_bytes(b"half a file")
    with pytest.raises(ModelError, match="prepare-model"):
        CrossEncoder.beside(str(folder))


def test_where_nothing_was_made_nothing_reads(tmp_path: Path) -> None:
    """An ordinary embedding model has no cross-encoder beside it."""
    assert CrossEncoder.beside(str(tmp_path)) is None
