"""Where snapshots are kept: a folder or an object store, with one pointer file that names the live one."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from knowledge_base.errors import (
    DamagedSnapshotError,
    DiskFullError,
    NoSnapshotError,
    PublishInProgressError,
    SnapshotError,
)

POINTER = "current"
PARTIAL = ".partial-"
OUT_OF_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # the last: a limit on the size of files


class SnapshotStore:
    """Named snapshots below one address. Names sort by age.

    Attributes:
        is_local: Whether they lie in a folder of this machine.
    """

    def __init__(self, url: str) -> None:
        self._fs, root = url_to_fs(url)
        self._root = root.rstrip("/")
        self.is_local = isinstance(self._fs, LocalFileSystem)
        self._fs.makedirs(self._root, exist_ok=True)

    def names(self) -> list[str]:
        """Return the names of all complete snapshots, oldest first."""
        self._fs.invalidate_cache()
        entries = (path.rstrip("/").rsplit("/", 1)[-1] for path in self._fs.ls(self._root, detail=False))
        return sorted(name for name in entries if name != POINTER and not name.startswith("."))

    def current(self) -> str | None:
        """Return the name of the live snapshot, or None before anything was published.

        Raises:
            DamagedSnapshotError: If the pointer is no text.
        """
        try:
            content: bytes = self._fs.cat_file(self._path(POINTER))
            return content.decode().strip()
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as error:
            raise DamagedSnapshotError(f"the pointer {self._path(POINTER)} is damaged: {error}") from error

    def switch_to(self, name: str) -> None:
        """Make `name` the live snapshot, in one step.

        Raises:
            NoSnapshotError: If there is no such snapshot.
            DiskFullError: If there is no room for the pointer; the one before stays.
            SnapshotError: If it cannot be written for another reason.
        """
        if name not in self.names():
            raise NoSnapshotError(f"there is no snapshot {name}")
        with self._writing():
            self._point_to(name)

    def add(self, name: str, fill: Callable[[Path], None]) -> None:
        """Store a new snapshot: `fill` writes its files into an empty folder; nothing half written stays.

        Raises:
            DiskFullError: If there is no room for it.
            SnapshotError: If it cannot be written for another reason.
        """
        place = self._root if self.is_local else None
        with self._writing(), tempfile.TemporaryDirectory(prefix=PARTIAL, dir=place) as workshop:
            folder = Path(workshop, name)
            folder.mkdir()
            fill(folder)
            self._take_over(folder, name)

    @contextmanager
    def fetch(self, name: str) -> Iterator[Path]:
        """Give a local folder with the files of snapshot `name`, for as long as the context lasts."""
        if self.is_local:
            yield Path(self._path(name))
            return
        with tempfile.TemporaryDirectory() as folder:
            self._fs.get(self._path(name), str(Path(folder, name)), recursive=True)
            yield Path(folder, name)

    def prune(self, kept: int) -> list[str]:
        """Remove all but the newest `kept` snapshots, never the live one; return the names removed.

        What a publisher that was killed left behind is removed too, so the lock must be held.
        """
        live = self.current()
        for entry in self._fs.glob(self._path(PARTIAL + "*")):
            self._fs.rm(entry, recursive=True)
        removed = [name for name in self.names()[:-kept] if name != live]
        for name in removed:
            self.discard(name)
        return removed

    def discard(self, name: str) -> None:
        """Remove one snapshot, unless it is the live one."""
        if name != self.current():
            self._fs.rm(self._path(name), recursive=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep other publishers of this machine out.

        Raises:
            PublishInProgressError: If one is at work.
            DiskFullError: If there is no room for the file that stands for the lock.
            SnapshotError: If that file cannot be opened for another reason.
        """
        place = hashlib.sha256(self._root.encode()).hexdigest()[:16]
        local = self._path(".lock") if self.is_local else f"{tempfile.gettempdir()}/lots-{place}.lock"
        with self._writing():
            file = Path(local).open("w", encoding="utf-8")  # noqa: SIM115  # the next line closes it
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise PublishInProgressError(
                    "another publish is at work; try again when it is done"
                ) from error
            yield

    def _point_to(self, name: str) -> None:
        if not self.is_local:
            self._fs.pipe_file(self._path(POINTER), name.encode())
            return
        beside = Path(self._path(PARTIAL + POINTER))
        try:
            beside.write_text(name, encoding="utf-8")
            _sync(beside)
            beside.replace(self._path(POINTER))
        finally:
            beside.unlink(missing_ok=True)
        _sync(Path(self._root))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Turn what the system says of a failed write into an error of ours."""
        try:
            yield
        except OSError as error:
            if error.errno in OUT_OF_ROOM:
                raise DiskFullError(f"no room left in {self._root}; free some and try again") from error
            raise SnapshotError(f"{self._root} cannot be written: {error}") from error

    def _take_over(self, folder: Path, name: str) -> None:
        if self.is_local:
            for file in (*folder.rglob("*"), folder):
                _sync(file)
            folder.rename(self._path(name))
            _sync(Path(self._root))
        else:
            self._fs.put(str(folder), self._path(name), recursive=True)

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"


def _sync(path: Path) -> None:
    """Make sure that a file or folder is on the disk before a later step relies on it."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
