"""What the tagger of facts makes of the embedding model's lower states."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from knowledge_base.matching.fact_tags import TAGS
from knowledge_base.upper_layers import UpperLayers, through


class TaggingUpper(UpperLayers):
    """The upper layers, and a head that looks at each token."""

    def __init__(self, layers: Sequence[nn.Module], hidden: int) -> None:
        super().__init__(layers, nn.Linear(hidden, len(TAGS)))

    def forward(self, states: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
        """Return the log-odds of the tags, but for a constant; shape (texts, tokens, tags).

        Args:
            states: What the lower layers make of the tokens; shape (texts, tokens, hidden).
            seen: 1 for a token, 0 for padding; shape (texts, tokens).
        """
        odds: torch.Tensor = self.head(self.drop(through(self.layer, states, seen)))
        return odds
