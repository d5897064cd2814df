"""A very small model of the embedding model's kind, to tune within a second."""

from __future__ import annotations

from pathlib import Path

import torch
from transformers import BertConfig, BertModel

from knowledge_base.upper_layers import TUNED

HIDDEN = 16


def write_small_model(folder: Path, vocabulary: int) -> Path:
    """Write one with random weights, the same every time, and return its folder."""
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=vocabulary,
        hidden_size=HIDDEN,
        num_hidden_layers=TUNED + 1,
        num_attention_heads=2,
        intermediate_size=HIDDEN,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    return folder
