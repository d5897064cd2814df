"""Publish the documents: make a snapshot of them and let it go live, or change nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import structlog

from knowledge_base.corpus import build_snapshot, corpus_hash
from knowledge_base.document import Document
from knowledge_base.embedder import Embedder
from knowledge_base.errors import DocumentError, NoSnapshotError, PublishError, SnapshotError
from knowledge_base.live_snapshot import LiveSnapshot
from knowledge_base.loader import Loaded
from knowledge_base.overlay import load_published
from knowledge_base.recipe import recipe_hash
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publish did.

    Attributes:
        name: The live snapshot.
        changed: Whether it is a new one.
        embedded: How many texts had to be embedded.
        errors: The documents that could not be read.
        kept: The files of such documents whose earlier version stays live.
    """

    name: str
    changed: bool
    documents: int
    passages: int
    embedded: int
    errors: tuple[DocumentError, ...]
    kept: tuple[str, ...]


class Publisher:
    """Makes snapshots of a folder of documents."""

    def __init__(
        self,
        store: SnapshotStore,
        embedder: Embedder,
        kept_snapshots: int = 5,
        load: Callable[[Path, Path | None], Loaded] = load_published,
        live: LiveSnapshot | None = None,
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._kept_snapshots = kept_snapshots
        self._load = load
        self._live_snapshot = live or LiveSnapshot(store, embedder.fingerprint)

    def publish(
        self, folder: Path, overlay: Path | None = None, *, show_progress: bool = False
    ) -> Publication:
        """Publish the documents in `folder`, but for those that `overlay` replaces or takes away.

        A document that cannot be read is reported, its earlier version stays live, and the rest is published.

        Raises:
            PublishError: If there is nothing to publish, no room, or another publish at work.
        """
        loaded = self._load(folder, overlay)
        with self._store.lock():
            live, previous = self._live()
            kept = _earlier_versions(loaded.errors, loaded.documents, previous)
            documents = (*loaded.documents, *kept)
            if not documents:
                raise PublishError(f"there is no document to publish in {folder}")
            if live is None or previous is None or not _is_made_of(previous, documents):
                snapshot, embedded = build_snapshot(
                    documents, self._embedder, previous, show_progress=show_progress
                )
                name = self._go_live(snapshot)
            else:
                name, snapshot, embedded = live, previous, 0
        return Publication(
            name=name,
            changed=name != live,
            documents=len(documents),
            passages=len(snapshot.passages),
            embedded=embedded,
            errors=loaded.errors,
            kept=tuple(document.file for document in kept),
        )

    def _go_live(self, snapshot: Snapshot) -> str:
        now = datetime.now(timezone.utc)
        name = f"{now:%Y%m%dT%H%M%S.%f}-{snapshot.manifest.corpus_hash}"
        self._store.add(name, snapshot.save)
        try:
            self._store.switch_to(name)
        except (PublishError, SnapshotError):
            self._store.discard(name)  # it was never live: a rollback must not meet it, and room is scarce
            raise
        self._live_snapshot.remember(name, snapshot)
        self._store.prune(self._kept_snapshots)
        log.info("snapshot published", name=name, passages=len(snapshot.passages))
        return name

    def _live(self) -> tuple[str | None, Snapshot | None]:
        """Return the live snapshot for its vectors; one that cannot be read only costs embedding anew."""
        live = None
        try:
            live = self._store.current()
            return self._live_snapshot.get() if live else (None, None)
        except (SnapshotError, OSError) as error:
            log.warning("the live snapshot is not built upon", reason=str(error))
            return live, None


def roll_back(store: SnapshotStore) -> str:
    """Make the snapshot before the live one live again; return its name.

    Raises:
        NoSnapshotError: If there is none.
    """
    with store.lock():
        live = store.current()
        older = [name for name in store.names() if live and name < live]
        if not older:
            raise NoSnapshotError("there is no earlier snapshot to go back to")
        store.switch_to(older[-1])
    return older[-1]


def _is_made_of(snapshot: Snapshot, documents: Sequence[Document]) -> bool:
    """Tell whether publishing `documents` now would make the same snapshot again."""
    manifest = snapshot.manifest
    return (manifest.corpus_hash, manifest.recipe) == (corpus_hash(documents), recipe_hash())


def _earlier_versions(
    errors: Sequence[DocumentError], documents: Sequence[Document], previous: Snapshot | None
) -> tuple[Document, ...]:
    """Return what the live snapshot holds of the files that cannot be read now."""
    broken = {error.path.as_posix() for error in errors}
    present = {document.key for document in documents}
    return tuple(
        document
        for document in (previous.documents if previous else ())
        if document.file in broken and document.key not in present
    )
