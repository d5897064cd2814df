"""Sentences to vectors, with the model folder that the knowledge base uses too."""

from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # read when the library is imported
import onnxruntime

from bot.components.errors import ModelFolderError
from bot.components.unigram_tokenizer import UnigramTokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

MANIFEST = "lots_model.json"
REMEMBERED = 512
REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class ModelManifest:
    """What `lots_model.json` says about the model beside it."""

    onnx_file: str
    dimension: int
    query_prefix: str
    fingerprint: str

    @classmethod
    def read(cls, folder: Path) -> ModelManifest:
        """Read the manifest of a model folder.

        Raises:
            ModelFolderError: if it is missing or lacks a field.
        """
        try:
            fields = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
            return cls(**{name: fields[name] for name in cls.__dataclass_fields__})
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelFolderError(f"No usable embedding model in {folder}: {error!r}") from error


def as_json(vector: NDArray[np.float32], manifest: ModelManifest) -> dict[str, str]:
    """Return a vector as the knowledge base reads it: its model, and base64 of little-endian float32."""
    values = base64.b64encode(vector.astype("<f4").tobytes()).decode("ascii")
    return {"model": manifest.fingerprint, "values": values}


def default_model_folder() -> Path:
    """Return the model folder that the environment names, or the one that set-up makes."""
    var = Path(os.environ.get("LOTS_VAR_DIR") or REPOSITORY / "var")
    return Path(os.environ.get("LOTS_EMBEDDING_MODEL") or var / "models" / "e5")


class SentenceEncoder:
    """Mean-pooled, unit-length sentence vectors from an ONNX model."""

    def __init__(self, folder: Path, max_tokens: int = 128, threads: int = 1) -> None:
        self.manifest = ModelManifest.read(folder)
        self._tokenizer = UnigramTokenizer(folder / "tokenizer.json", max_tokens)
        try:
            self._session = _open_session(folder / self.manifest.onnx_file, threads)
        except Exception as error:  # onnxruntime has no public class for what it raises
            raise ModelFolderError(f"Cannot load the embedding model in {folder}: {error}") from error
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._vector_of = lru_cache(REMEMBERED)(self._encode_one)

    def encode(self, texts: Sequence[str], batch_size: int = 32) -> NDArray[np.float32]:
        """Return one unit-length row of `dimension` numbers for each text, in the texts' order."""
        vectors = np.empty((len(texts), self.manifest.dimension), dtype=np.float32)
        # Neighbours of equal length waste no work on padding.
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        for start in range(0, len(order), batch_size):
            rows = order[start : start + batch_size]
            vectors[rows] = self._encode_batch([texts[row] for row in rows])
        return vectors

    def encode_message(self, text: str) -> NDArray[np.float32]:
        """Return one row as `encode` does; buttons and common questions come again, and are remembered."""
        return self._vector_of(text)

    def _encode_one(self, text: str) -> NDArray[np.float32]:
        row = self._encode_batch([text])
        row.setflags(write=False)  # it is shared by all messages of this text
        return row

    def _encode_batch(self, texts: list[str]) -> NDArray[np.float32]:
        sentences = [self._tokenizer.encode(self.manifest.query_prefix + text) for text in texts]
        ids = np.full((len(texts), max(map(len, sentences))), self._tokenizer.padding, dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, pieces in enumerate(sentences):
            ids[row, : len(pieces)] = pieces
            mask[row, : len(pieces)] = 1
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        tokens = self._session.run(None, {name: feed[name] for name in self._inputs})[0]
        weights = mask[:, :, None].astype(np.float32)
        mean = (tokens * weights).sum(axis=1) / weights.sum(axis=1)
        unit: NDArray[np.float32] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit


def _open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def shared_encoder(folder: Path, max_tokens: int, threads: int) -> SentenceEncoder:
    """Return the process's only encoder: training and serving must not load the model twice."""
    return SentenceEncoder(folder, max_tokens, threads)
