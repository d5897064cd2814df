"""Turn texts into vectors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

from knowledge_base.errors import ModelError
from knowledge_base.known_queries import KnownQueries
from knowledge_base.model_card import ModelCard
from knowledge_base.sentence_vector import SentenceVector

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vector = npt.NDArray[np.float32]  # (dimension,), of length one
Vectors = npt.NDArray[np.float32]  # (texts, dimension), each row of length one

BATCH = 16
SHORTEST = np.finfo(np.float32).eps  # a length that may still be divided by
CACHED_QUERIES = 1024


def centred(vectors: Vectors, centre: Vector | Vectors) -> Vectors:
    """Return `vectors` less a centre, or each its own, made of length one again.

    Args:
        vectors: Shape (texts, dimension).
        centre: Shape (dimension,) or (texts, dimension).
    """
    moved = vectors - centre
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    return np.asarray(moved / np.maximum(lengths, SHORTEST), dtype=np.float32)


class Embedder(Protocol):
    """What turns a question, or the passages that may answer it, into vectors of one space."""

    @property
    def fingerprint(self) -> str:
        """Names the exact model: vectors of different fingerprints must never be compared."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def embed_query(self, text: str) -> Vector:
        """Embed one question."""

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed many questions."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed many passages."""


class SentenceTransformerEmbedder:
    """An embedder on sentence-transformers: the prepared folder, or any other model by name.

    The prepared folder says in its card which int8 ONNX file to run. A model without a card runs on
    torch, with the prompts of its own configuration, if it has any.
    """

    def __init__(self, model: str, threads: int | None = None) -> None:
        """Get ready; the prepared folder is not loaded before `load`, or the first text to embed.

        Args:
            model: A sentence-transformers folder or a model's name.
            threads: How many threads one inference may use; by default all processors.

        Raises:
            ModelError: If the model cannot be loaded.
        """
        self._source = model
        self._card = ModelCard.load(Path(model))
        self._threads = threads or os.cpu_count() or 1
        self._loaded: SentenceTransformer | None = None
        self._known = KnownQueries(CACHED_QUERIES)
        if self._card:
            self.dimension, self.fingerprint = self._card.dimension, self._card.fingerprint
        else:
            self.dimension = int(self.load().get_embedding_dimension() or 0)
            self.fingerprint = f"{model} ({self.dimension})"

    def load(self) -> SentenceTransformer:
        """Load the model, which takes seconds, unless it is loaded.

        Raises:
            ModelError: If that fails.
        """
        if self._loaded is None:
            self._loaded = _load(self._source, self._card, self._threads)
        return self._loaded

    def embed_query(self, text: str) -> Vector:
        """Embed one question; a question seen lately is remembered."""
        known = self._known.get(text)
        return self._known.add(text, self._embed_one(text)) if known is None else known

    def know_query(self, text: str, made: SentenceVector) -> None:
        """Take over a question's vector, if this very model has made it: embedding is most of a search."""
        if made.model == self.fingerprint and made.values.shape == (self.dimension,):
            self._known.add(text, made.values)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed many questions; shape (texts, dimension)."""
        return self._encode(list(texts), "query")

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed many passages; shape (texts, dimension)."""
        return self._encode(list(texts), "document")

    def _embed_one(self, text: str) -> Vector:
        return self._run(self._card.query_prefix + text) if self._card else self.embed_queries([text])[0]

    def _run(self, text: str) -> Vector:
        """Run the model on one text, without `encode`'s sorting, batching and progress bar."""
        import torch  # noqa: PLC0415  # is loaded by now, with the model

        model = self.load()
        with torch.inference_mode():
            vector: Vector = model(model.preprocess([text]))["sentence_embedding"][0].numpy()
        return vector

    def _encode(self, texts: list[str], kind: Literal["query", "document"]) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        model = self.load()
        encode = model.encode_query if kind == "query" else model.encode_document
        options: dict[str, Any] = {}
        if self._card:
            options["prompt"] = self._card.query_prefix if kind == "query" else self._card.passage_prefix
        vectors = encode(
            texts, batch_size=BATCH, show_progress_bar=False, normalize_embeddings=True, **options
        )
        return np.asarray(vectors, dtype=np.float32)


def _load(model: str, card: ModelCard | None, threads: int) -> SentenceTransformer:
    if Path(model).is_dir():
        # Must be set before the hub client is imported: a local folder never needs a look at the network.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  # seconds: only who embeds pays

    options: dict[str, Any] = {"device": "cpu"}
    if card:
        options |= _onnx_options(card, threads)
    try:
        return SentenceTransformer(model, **options)
    except (OSError, ValueError) as error:
        hint = "run `python -m knowledge_base prepare-model`, or mend LOTS_EMBEDDING_MODEL"
        raise ModelError(f"the embedding model '{model}' cannot be loaded ({error}); {hint}") from error


def _onnx_options(card: ModelCard, threads: int) -> dict[str, Any]:
    import onnxruntime  # noqa: PLC0415  # needed only beside the ONNX form

    session = onnxruntime.SessionOptions()
    session.intra_op_num_threads = threads
    session.inter_op_num_threads = 1
    # Spinning threads speed one question up on an idle machine, and slow everything down on a busy one.
    session.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return {
        "backend": "onnx",
        "local_files_only": True,
        "model_kwargs": {
            "file_name": card.onnx_file,
            "provider": "CPUExecutionProvider",
            "session_options": session,
        },
        "processor_kwargs": {"fix_mistral_regex": False},  # silences a warning meant for another model family
    }
