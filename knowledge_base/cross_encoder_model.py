"""What the cross-encoder makes of the embedding model's lower states."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from knowledge_base.upper_layers import UpperLayers, through


class Upper(UpperLayers):
    """The upper layers, and a head that looks at the first token and at the mean of the question's."""

    def __init__(self, layers: Sequence[nn.Module], hidden: int) -> None:
        super().__init__(layers, nn.Linear(2 * hidden, 1))

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
