"""The files of a snapshot: written whole, known by their checksums, and read only where they are new."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

import numpy as np

from knowledge_base.embedder import Vectors
from knowledge_base.errors import DamagedSnapshotError
from knowledge_base.manifest import Manifest

encode = json.JSONEncoder(ensure_ascii=False).encode  # `dumps` makes a new encoder for each line


class Described(Protocol):
    """What has a manifest."""

    @property
    def manifest(self) -> Manifest:
        """It says which files there are."""


Whole = TypeVar("Whole", bound=Described)
Part = TypeVar("Part")


class PartReader(Generic[Whole]):
    """Reads the parts of a snapshot, but for those that one in memory has in common with it.

    Attributes:
        manifest: Of the snapshot that is read.
    """

    def __init__(self, folder: Path, manifest: Manifest, before: Whole | None) -> None:
        """Read from `folder`, and take from `before` what is the same there."""
        self.manifest = manifest
        self._folder = folder
        self._before = before

    def read(self, name: str, read: Callable[[Path], Part], known: Callable[[Whole], Part]) -> Part:
        """Return one part.

        Args:
            name: Of its file, or of the folder of its files.
            read: Makes it of that.
            known: Takes it out of the snapshot in memory.

        Raises:
            DamagedSnapshotError: If a file is missing, or not what the manifest says.
        """
        wanted = self.manifest.checksums_of(name)
        if (
            wanted
            and self._before is not None
            and (self._folder / name).exists()
            and self._before.manifest.checksums_of(name) == wanted
        ):
            return known(self._before)
        for file, checksum in wanted.items():
            self._check(file, checksum)
        return read(self._folder / name)

    def _check(self, file: str, checksum: str) -> None:
        path = self._folder / file
        state = "is missing" if not path.is_file() else "has changed since it was written"
        if not path.is_file() or _checksum(path) != checksum:
            raise DamagedSnapshotError(f"snapshot {self._folder.name} is damaged: {file} {state}")


def checksums(folder: Path, besides: str) -> dict[str, str]:
    """Return the SHA-256 of all files in a folder but `besides`, by their paths in it."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and file.name != besides)
    return {file.relative_to(folder).as_posix(): _checksum(file) for file in files}


def write_vectors(file: Path, vectors: Vectors) -> None:
    """Write vectors in half precision."""
    packed = BytesIO()  # NumPy's own writing to a file does not notice every failure
    np.save(packed, vectors.astype(np.float16))
    file.write_bytes(packed.getvalue())


def read_vectors(file: Path) -> Vectors:
    """Read what `write_vectors` wrote."""
    vectors: Vectors = np.load(file).astype(np.float32)
    return vectors


def write_lines(file: Path, lines: Iterable[str]) -> None:
    """Write lines, each of which is JSON."""
    with file.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in lines)


def read_lines(file: Path) -> list[dict[str, Any]]:
    """Read what `write_lines` wrote."""
    lines = file.read_text(encoding="utf-8").rstrip("\n").split("\n")
    rows: list[dict[str, Any]] = json.loads(f"[{','.join(lines)}]")  # a third of the time of one by one
    return rows


def write_json(file: Path, content: dict[str, Any]) -> None:
    """Write one JSON object."""
    file.write_text(encode(content), encoding="utf-8")


def read_json(file: Path) -> dict[str, Any]:
    """Read what `write_json` wrote."""
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _checksum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
