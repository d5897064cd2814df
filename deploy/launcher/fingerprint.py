"""One hash over files and values: the same inputs give the same hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

PASSED_OVER = {"__pycache__", ".ruff_cache", ".mypy_cache"}


def fingerprint(root: Path, patterns: Iterable[str] = (), values: Iterable[str] = ()) -> str:
    """Hash the names and contents of all files that match, and the values.

    Args:
        root: the folder that relative patterns start from; the hash does not depend on where it lies.
        patterns: files, folders (taken whole) or globs; relative to root, or absolute.
        values: anything else that matters, such as a setting.
    """
    digest = hashlib.blake2b(digest_size=20)
    for path in sorted(set(_files(root, patterns))):
        digest.update(f"\0file {path.relative_to(root) if path.is_relative_to(root) else path}\0".encode())
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    for value in values:
        digest.update(f"\0value {value}".encode())
    return digest.hexdigest()


def _files(root: Path, patterns: Iterable[str]) -> Iterator[Path]:
    for pattern in patterns:
        place = root / pattern
        matches = place.parent.glob(place.name) if "*" not in str(place.parent) else root.glob(pattern)
        for match in matches:
            inside = match.rglob("*") if match.is_dir() else (match,)
            yield from (path for path in inside if path.is_file() and not PASSED_OVER & set(path.parts))
