"""What the live snapshot of a store holds."""

from __future__ import annotations

from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore


def live(store: SnapshotStore, fingerprint: str = "words") -> Snapshot:
    """Load what is published now."""
    name = store.current()
    assert name
    with store.fetch(name) as folder:
        return Snapshot.load(folder, fingerprint)
