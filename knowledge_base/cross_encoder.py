"""Read a question and what a document says beside each other: does the one answer the other?

The embedding model knows each text only by itself. Its upper layers, tuned on all noted questions and gaps,
read both at once, so that a word of the question meets the words that answer it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from knowledge_base.tuned_model import READ_ODDS, Ids, TunedModel

BEGIN, END = 0, 2  # the ids of the special pieces
QUESTION, PASSAGE = "query: ", "passage: "  # as the embedding model has learnt to read them
MOST_OF_QUESTION: Final = 40  # tokens
MOST_OF_PASSAGE: Final = 130

Tokens = Callable[[str], list[int]]


class Reader(Protocol):
    """What reads a question beside a text."""

    def read(self, question: str, text: str) -> float:
        """Return the log-odds that the text answers the question, as far as reading tells."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a text as tokens, one after the other.

    Attributes:
        ids: Shape (tokens,).
        asked: 1 for the question's tokens, else 0; shape (tokens,).
    """

    ids: Ids
    asked: Ids


def pair(tokens: Tokens, question: str, text: str) -> Pair:
    """Cut both into tokens, as many as are read."""
    first = [BEGIN, *tokens(QUESTION + question)[:MOST_OF_QUESTION], END]
    second = [*tokens(PASSAGE + text)[:MOST_OF_PASSAGE], END]
    asked = [1] * len(first) + [0] * len(second)
    return Pair(np.array(first + second), np.array(asked))


class CrossEncoder:
    """The tuned model, ready to read; safe to use from many threads."""

    def __init__(self, tokens: Tokens, model: TunedModel) -> None:
        """Take what cuts a text into tokens as the embedding model does, and the model.

        A tokenizer of its own would take 300 MB.
        """
        self._tokens, self._model = tokens, model

    def read(self, question: str, text: str) -> float:
        """Return the log-odds that the text answers the question, as far as reading tells."""
        tokens = pair(self._tokens, question, text)
        return float(self._model.run(READ_ODDS, tokens.ids, tokens.asked)[0])
