"""Turn texts into vectors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
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
# The inputs and the output of the model's graph: the tokens, which are no padding, of one text each.
IDS, SEEN, TYPES, STATES = "input_ids", "attention_mask", "token_type_ids", "last_hidden_state"


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
            threads: How many batches are embedded at a time, each by one thread; by default one a processor.

        Raises:
            ModelError: If the model cannot be loaded.
        """
        self.source = model
        self._card = ModelCard.load(Path(model))
        # Batches side by side, each on one thread, take 0.6-0.8 of the time of all threads on one batch.
        self._pool = ThreadPoolExecutor(threads or os.cpu_count(), thread_name_prefix="embedding")
        self._loaded: SentenceTransformer | None = None
        self._tokenizing = Lock()  # the tokenizer changes its own padding while it works
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
            self._loaded = _load(self.source, self._card)
        return self._loaded

    def tokens(self, text: str) -> list[int]:
        """Return the ids of a text's pieces, without those that mark its beginning and end."""
        tokenizer = self.load().tokenizer
        with self._tokenizing:
            ids: list[int] = tokenizer.encode(text, add_special_tokens=False)
        return ids

    def pieces(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """Return the ids of a text's pieces and where each stands; the marks of its ends stand at 0 to 0."""
        tokenizer = self.load().tokenizer
        with self._tokenizing:
            made = tokenizer(text, return_offsets_mapping=True)
        return made["input_ids"], made["offset_mapping"]

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
        if self._card is None:
            first: Vector = self.embed_queries([text])[0]
            return first
        return self._run_alone(self._card.query_prefix + text)

    def _run_alone(self, text: str) -> Vector:
        """Run the model on one text, without what only batches need, which saves a fifth of `_run`'s time."""
        model = self.load()
        with self._tokenizing:
            ids = model.tokenizer.backend_tokenizer.encode(text).ids
        if len(ids) > model.max_seq_length:
            cut: Vector = self._run([text])[0]
            return cut
        tokens = np.array([ids], dtype=np.int64)
        inputs = {IDS: tokens, SEEN: np.ones_like(tokens), TYPES: np.zeros_like(tokens)}
        states = model[0].auto_model.model.run([STATES], inputs)[0][0]  # onnxruntime's own session
        mean = states.mean(axis=0)
        vector: Vector = mean / max(np.linalg.norm(mean), SHORTEST)
        return vector

    def _run(self, texts: list[str]) -> Vectors:
        """Run the model on one batch, without `encode`'s sorting and progress bar."""
        import torch  # noqa: PLC0415  # is loaded by now, with the model

        model = self.load()
        with self._tokenizing:
            tokens = model.preprocess(texts)
        with torch.inference_mode():
            vectors: Vectors = model(tokens)["sentence_embedding"].numpy()
        return vectors

    def _encode(self, texts: list[str], kind: Literal["query", "document"]) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        if self._card:
            prefix = self._card.query_prefix if kind == "query" else self._card.passage_prefix
            return self._encode_batches([prefix + text for text in texts])
        model = self.load()
        encode = model.encode_query if kind == "query" else model.encode_document
        vectors = encode(texts, batch_size=BATCH, show_progress_bar=False, normalize_embeddings=True)
        return np.asarray(vectors, dtype=np.float32)

    def _encode_batches(self, texts: list[str]) -> Vectors:
        self.load()  # once, before several threads want it
        # Texts of like length share a batch: the shorter ones are padded to the longest.
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        made = self._pool.map(lambda batch: self._run([texts[place] for place in batch]), batches)
        for batch, rows in zip(batches, made, strict=True):
            vectors[batch] = rows
        return vectors


def _load(model: str, card: ModelCard | None) -> SentenceTransformer:
    if Path(model).is_dir():
        # Must be set before the hub client is imported: a local folder never needs a look at the network.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  # seconds: only who embeds pays

    options: dict[str, Any] = {"device": "cpu"}
    if card:
        options |= _onnx_options(card)
    try:
        return SentenceTransformer(model, **options)
    except (OSError, ValueError) as error:
        hint = "run `python -m knowledge_base prepare-model`, or mend LOTS_EMBEDDING_MODEL"
        raise ModelError(f"the embedding model '{model}' cannot be loaded ({error}); {hint}") from error


def _onnx_options(card: ModelCard) -> dict[str, Any]:
    import onnxruntime  # noqa: PLC0415  # needed only beside the ONNX form

    session = onnxruntime.SessionOptions()
    session.intra_op_num_threads = 1
    session.inter_op_num_threads = 1
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
