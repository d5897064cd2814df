"""Read a question and what a document says beside each other: does the one answer the other?

The embedding model knows each text only by itself. Its upper layers, tuned on all noted questions and gaps,
read both at once, so that a word of the question meets the words that answer it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self

import numpy as np
import numpy.typing as npt

from knowledge_base.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

BEGIN, END = 0, 2  # the ids of the special pieces
QUESTION, PASSAGE = "query: ", "passage: "  # as the embedding model has learnt to read them
MOST_OF_QUESTION: Final = 40  # tokens
MOST_OF_PASSAGE: Final = 130
FOLDER: Final = "cross_encoder"  # beside the embedding model's files
THREADS: Final = 1  # a question; a second one brings little on texts so short

Ids = npt.NDArray[np.int64]


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


def pair(tokenizer: Tokenizer, question: str, text: str) -> Pair:
    """Cut both into tokens, as many as are read."""
    first = [BEGIN, *_tokens(tokenizer, QUESTION + question)[:MOST_OF_QUESTION], END]
    second = [*_tokens(tokenizer, PASSAGE + text)[:MOST_OF_PASSAGE], END]
    asked = [1] * len(first) + [0] * len(second)
    return Pair(np.array(first + second), np.array(asked))


def _tokens(tokenizer: Tokenizer, text: str) -> list[int]:
    tokens: list[int] = tokenizer.encode(text, add_special_tokens=False).ids
    return tokens


class CrossEncoder:
    """The tuned model, ready to read; safe to use from many threads."""

    def __init__(self, tokenizer: Tokenizer, session: InferenceSession) -> None:
        """Take a tokenizer that neither pads nor cuts, and the model."""
        self._tokenizer, self._session = tokenizer, session

    @classmethod
    def beside(cls, model: str) -> Self | None:
        """Load what lies in the folder of an embedding model; None where nothing does.

        Raises:
            ModelError: If it cannot be loaded.
        """
        folder = Path(model) / FOLDER
        files = sorted(folder.glob("*.onnx"))
        if not files:
            return None
        import onnxruntime  # noqa: PLC0415  # only where there is a model to run
        from tokenizers import Tokenizer  # noqa: PLC0415  # likewise

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        try:
            session = onnxruntime.InferenceSession(files[0], options, providers=["CPUExecutionProvider"])
            return cls(Tokenizer.from_file(str(Path(model) / "tokenizer.json")), session)
        except Exception as error:  # both libraries raise errors that share no other base
            hint = "remove it and run `python -m knowledge_base prepare-model`"
            raise ModelError(f"the cross-encoder in {folder} cannot be loaded ({error}); {hint}") from error

    def read(self, question: str, text: str) -> float:
        """Return the log-odds that the text answers the question, as far as reading tells."""
        tokens = pair(self._tokenizer, question, text)
        inputs = {"input_ids": tokens.ids[None, :], "asked": tokens.asked[None, :]}
        (odds,) = self._session.run(None, inputs)
        return float(odds[0])
