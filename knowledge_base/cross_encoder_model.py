"""Make the cross-encoder of the embedding model and what tuning has changed in it."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import torch
from torch import nn
from transformers import BertModel

from knowledge_base.quantisation import Quantisation, quantise
from knowledge_base.tuned_layers import FILE, HEAD, TunedLayers

TUNED: Final = 6  # of the model's twelve layers, the upper ones
DROPOUT: Final = 0.1  # before the head, while learning
MASKED: Final = -1e4


class Upper(nn.Module):
    """The upper layers, and a head that looks at the first token and at the mean of the question's."""

    def __init__(self, layers: Sequence[nn.Module], hidden: int) -> None:
        super().__init__()
        self.layer = nn.ModuleList(layers)  # by this name the graph's nodes are known to `quantise`
        self.drop = nn.Dropout(DROPOUT)
        self.head = nn.Linear(2 * hidden, 1)

    def forward(self, states: torch.Tensor, seen: torch.Tensor, asked: torch.Tensor) -> torch.Tensor:
        """Return the log-odds; shape (pairs,).

        Args:
            states: What the lower layers make of the tokens; shape (pairs, tokens, hidden).
            seen: 1 for a token, 0 for padding; shape (pairs, tokens).
            asked: 1 for a token of the question, else 0; shape (pairs, tokens).
        """
        states = through(self.layer, states, seen)
        question = (states * asked[..., None]).sum(1) / asked.sum(1, keepdim=True)
        odds: torch.Tensor = self.head(self.drop(torch.cat([states[:, 0], question], 1)))[:, 0]
        return odds


def through(layers: Iterable[nn.Module], states: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
    """Send states through layers; `Upper.forward` describes both."""
    mask = ((1 - seen) * MASKED)[:, None, None, :]
    for layer in layers:
        made = layer(states, attention_mask=mask)
        states = made[0] if isinstance(made, tuple) else made
    return states


class Whole(nn.Module):
    """All layers, for one pair without padding."""

    def __init__(self, model: BertModel, tuned: TunedLayers) -> None:
        """Add what was tuned to the model's own parameters, which it keeps."""
        super().__init__()
        layers = list(model.encoder.layer)
        self.embeddings, self.layer = model.embeddings, nn.ModuleList(layers[:-TUNED])
        self.upper = Upper(layers[-TUNED:], model.config.hidden_size)
        state = self.upper.state_dict()
        for name, change in tuned.changes.items():
            added = torch.from_numpy(change)
            state[name] = added if name.startswith(HEAD) else state[name] + added
        self.upper.load_state_dict(state)

    def forward(self, input_ids: torch.Tensor, asked: torch.Tensor) -> torch.Tensor:
        """Return the log-odds; both inputs of shape (1, tokens)."""
        seen = torch.ones_like(input_ids, dtype=torch.float32)
        states = self.embeddings(input_ids=input_ids, token_type_ids=torch.zeros_like(input_ids))
        odds: torch.Tensor = self.upper(through(self.layer, states, seen), seen, asked.float())
        return odds


def make_cross_encoder(
    model_folder: Path, folder: Path, form: Quantisation | None, tuned: Path = FILE
) -> None:
    """Write the ONNX file.

    Args:
        model_folder: The prepared embedding model's.
        folder: The folder to make.
        form: The int8 form to make; None: full precision.
        tuned: What tuning has changed.
    """
    folder.mkdir()
    model = BertModel.from_pretrained(model_folder, add_pooling_layer=False)
    full = folder / "model.onnx"
    _export(Whole(model, TunedLayers.load(tuned)).eval(), full)
    if form:
        quantise(full, folder / "model_int8.onnx", form)
        full.unlink()


def _export(whole: Whole, file: Path) -> None:
    example = torch.ones((1, 8), dtype=torch.int64)
    lengths = {1: "tokens"}
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")  # the tracer warns of constants that are constant here
        torch.onnx.export(
            whole,
            (example, example),
            str(file),
            input_names=["input_ids", "asked"],
            output_names=["log_odds"],
            dynamic_axes={"input_ids": lengths, "asked": lengths},
            dynamo=False,
        )
