"""A tagger of facts: the embedding model's lower layers, with upper ones tuned to name each word's field.

It knows words by their meaning, also those that nobody has labelled; the labeller of facts knows what the
rules found and where people end a fact. Together they find more than either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from knowledge_base.matching.fact_features import Token
from knowledge_base.tuned_model import TAG_ODDS, TunedModel

MOST: Final = 300  # tokens of a text that are read: what a need says stands before that

Likelihoods = npt.NDArray[np.float64]
Pieces = Callable[[str], tuple[list[int], list[tuple[int, int]]]]


class Tagger(Protocol):
    """What tells how likely each tag is for each word of a text."""

    def likelihoods(self, text: str, kind: str, words: Sequence[Token]) -> Likelihoods:
        """Return them, in the order of `fact_tags.TAGS`, for the first words, as many as are read.

        Returns:
            Shape (words read, tags); rows add up to 1.
        """


@dataclass(frozen=True, slots=True)
class Pieced:
    """A text as the model reads it.

    Attributes:
        ids: Shape (tokens,).
        firsts: The place of each word's first token; those of words that are not read are missing.
    """

    ids: npt.NDArray[np.int64]
    firsts: tuple[int, ...]


class FactTagger:
    """The tagger that lies beside the embedding model; threads may share it."""

    def __init__(self, pieces: Pieces, model: TunedModel) -> None:
        """Take what cuts a text into tokens as the embedding model does, and the model."""
        self._pieces, self._model = pieces, model

    def likelihoods(self, text: str, kind: str, words: Sequence[Token]) -> Likelihoods:
        """Return how likely each tag is for each word that is read."""
        pieced = piece(self._pieces, text, kind, words)
        return likelihoods_of(self._model.run(TAG_ODDS, pieced.ids)[0][list(pieced.firsts)])


def piece(pieces: Pieces, text: str, kind: str, words: Sequence[Token]) -> Pieced:
    """Cut a text into the model's tokens, told which kind of need it is.

    Args:
        pieces: Gives ids and where each stands, with the marks of beginning and end, which stand nowhere.
        text: What somebody wrote.
        kind: The kind of need, "facility" or "funding".
        words: The text, in words.
    """
    before = f"query: {kind}: "
    ids, places = pieces(before + text)
    firsts: list[int] = []
    token = 0
    for word in words:
        while token < len(places) and places[token][1] <= word.start + len(before):
            token += 1
        if token >= min(len(places), MOST):
            break
        firsts.append(token)
    return Pieced(np.array(ids[:MOST], dtype=np.int64), tuple(firsts))


def likelihoods_of(log_odds: npt.NDArray[np.floating]) -> Likelihoods:
    """Return likelihoods by the softmax.

    Args:
        log_odds: But for a constant; shape (words, tags).
    """
    raised = np.exp(log_odds - log_odds.max(axis=1, keepdims=True))
    likely: Likelihoods = (raised / raised.sum(axis=1, keepdims=True)).astype(np.float64)
    return likely
