"""The embedding model's upper layers, tuned for something else, and the lower ones that stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import torch
from torch import nn
from transformers import BertModel

from knowledge_base.tuned_layers import HEAD, TunedLayers

TUNED: Final = 6  # of the model's twelve layers, the upper ones
DROPOUT: Final = 0.1  # before the head, while learning
MASKED: Final = -1e4


class UpperLayers(nn.Module):
    """Upper layers with a head of their own; what becomes of the last states, a subclass says."""

    def __init__(self, layers: Sequence[nn.Module], head: nn.Linear) -> None:
        super().__init__()
        self.layer = nn.ModuleList(layers)  # by this name the graph's nodes are known to `quantise`
        self.drop = nn.Dropout(DROPOUT)
        self.head = head

    def add(self, tuned: TunedLayers) -> None:
        """Add what was tuned to the model's own parameters, which the layers have."""
        state = self.state_dict()
        for name, change in tuned.changes.items():
            added = torch.from_numpy(change)
            state[name] = added if name.startswith(HEAD) else state[name] + added
        self.load_state_dict(state)


def upper_of(model: BertModel) -> list[nn.Module]:
    """Return the layers that are tuned."""
    return list(model.encoder.layer[-TUNED:])


def lower_of(model: BertModel) -> list[nn.Module]:
    """Return the layers that are not."""
    return list(model.encoder.layer[:-TUNED])


def through(layers: Iterable[nn.Module], states: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
    """Send states through layers; what comes out has their shape.

    Args:
        layers: The model's, in their order.
        states: What was made of the tokens so far; shape (texts, tokens, hidden).
        seen: 1 for a token, 0 for padding; shape (texts, tokens).
    """
    mask = ((1 - seen) * MASKED)[:, None, None, :]
    for layer in layers:
        made = layer(states, attention_mask=mask)
        states = made[0] if isinstance(made, tuple) else made
    return states
