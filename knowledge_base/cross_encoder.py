"""Read a question and what a document says beside each other: does the one answer the other?

The embedding model knows each text only by itself. Its upper layers, tuned on all noted questions and gaps,
read both at once, so that a word of the question meets the words that answer it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self

import numpy as np
import numpy.typing as npt

from knowledge_base.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

BEGIN, END = 0, 2  # the ids of the special pieces
QUESTION, PASSAGE = "query: ", "passage: "  # as the embedding model has learnt to read them
MOST_OF_QUESTION: Final = 40  # tokens
MOST_OF_PASSAGE: Final = 130
FOLDER: Final = "cross_encoder"  # beside the embedding model's files
THREADS: Final = 1  # a question; a second one brings little on texts so short

Ids = npt.NDArray[np.int64]
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

    def __init__(self, tokens: Tokens, session: InferenceSession) -> None:
        """Take what cuts a text into tokens, and the model."""
        self._tokens, self._session = tokens, session

    @classmethod
    def beside(cls, model: Path, tokens: Tokens) -> Self | None:
        """Load what lies in the folder of an embedding model; None where nothing does.

        Args:
            model: That folder.
            tokens: Cuts a text as the embedding model does; a tokenizer of its own would take 300 MB.

        Raises:
            ModelError: If it cannot be loaded.
        """
        folder = model / FOLDER
        files = sorted(folder.glob("*.onnx"))
        if not files:
            return None
        import onnxruntime  # noqa: PLC0415  # only where there is a model to run

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        try:
            session = onnxruntime.InferenceSession(files[0], options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the runtime's errors share no other base
            hint = "remove it and run `python -m knowledge_base prepare-model`"
            raise ModelError(f"the cross-encoder in {folder} cannot be loaded ({error}); {hint}") from error
        return cls(tokens, session)

    def read(self, question: str, text: str) -> float:
        """Return the log-odds that the text answers the question, as far as reading tells."""
        tokens = pair(self._tokens, question, text)
        inputs = {"input_ids": tokens.ids[None, :], "asked": tokens.asked[None, :]}
        (odds,) = self._session.run(None, inputs)
        return float(odds[0])
