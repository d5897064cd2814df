"""The live snapshot in memory: read once, however often it is asked for."""

from __future__ import annotations

from knowledge_base.errors import NoSnapshotError
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore


class LiveSnapshot:
    """Reads the snapshot that the pointer names, and again only when it names another."""

    def __init__(self, store: SnapshotStore, fingerprint: str) -> None:
        """Read from `store`, for the embedder with `fingerprint`."""
        self._store = store
        self._fingerprint = fingerprint
        self._known: tuple[str, Snapshot] | None = None

    def get(self) -> tuple[str, Snapshot]:
        """Return the live snapshot and its name.

        Raises:
            NoSnapshotError: If nothing was published.
            SnapshotError: If it cannot be used.
            OSError: If it cannot be read now.
        """
        name = self._store.current()
        if name is None:
            raise NoSnapshotError("nothing has been published yet")
        if self._known is None or self._known[0] != name:
            before = self._known[1] if self._known else None
            with self._store.fetch(name) as folder:
                self._known = name, Snapshot.load(folder, self._fingerprint, before)
        return self._known

    def remember(self, name: str, snapshot: Snapshot) -> None:
        """Keep what was just written as `name`: it need not be read back."""
        self._known = name, snapshot
