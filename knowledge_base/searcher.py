"""Follow the published snapshot while it changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Self

import structlog

from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.errors import NoSnapshotError, SnapshotError
from knowledge_base.retriever import Retriever
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore

POLL_SECONDS = 0.5

log = structlog.get_logger()


class LiveSearcher:
    """Holds a retriever over the live snapshot; safe to use from many threads.

    A new snapshot is loaded beside the one in use and takes its place in one step. One that cannot be used is
    refused with the reason in the log, and the one in use serves on.
    """

    def __init__(
        self,
        store: SnapshotStore,
        embedder: Embedder,
        *,
        make_retriever: Callable[[Snapshot, Embedder], Retriever] = Retriever,
        poll_seconds: float = POLL_SECONDS,
    ) -> None:
        """Load the live snapshot and start to follow the pointer.

        Raises:
            NoSnapshotError: If nothing was published, or nothing that can be used.
        """
        self._store = store
        self._embedder = embedder
        self._make_retriever = make_retriever
        self._poll_seconds = poll_seconds
        self._seen = store.current()
        self._retriever = self._load_any()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="snapshot-follower", daemon=True)
        self._thread.start()

    @classmethod
    def from_settings(cls, settings: KnowledgeBaseSettings) -> Self:
        """Load the model and the live snapshot that `settings` name."""
        embedder = SentenceTransformerEmbedder(settings.model)
        searcher = cls(SnapshotStore(settings.snapshots), embedder)
        embedder.load()  # now, and not at the first visitor's question
        return searcher

    @property
    def retriever(self) -> Retriever:
        """The retriever in use: hold on to it while answering one question, and ask anew for the next."""
        return self._retriever

    def close(self) -> None:
        """Stop following."""
        self._stop.set()
        self._thread.join()

    def _load_any(self) -> Retriever:
        """Load the live snapshot or, where it cannot be used, the newest other one that can."""
        others = [name for name in reversed(self._store.names()) if name != self._seen]
        for name in [self._seen, *others] if self._seen else []:
            if retriever := self._try(name):
                return retriever
        raise NoSnapshotError("no usable snapshot is published; run `python -m knowledge_base publish`")

    def _follow(self) -> None:
        while not self._stop.wait(self._poll_seconds):
            self._look()

    def _look(self) -> None:
        try:
            name = self._store.current()
        except OSError as error:  # an object store may be out of reach for a while
            log.warning("the snapshot pointer cannot be read", reason=str(error))
            return
        if name and name != self._seen:
            self._seen = name
            self._retriever = self._try(name) or self._retriever

    def _try(self, name: str) -> Retriever | None:
        try:
            with self._store.fetch(name) as folder:
                snapshot = Snapshot.load(folder, self._embedder.fingerprint)
        except (SnapshotError, OSError, ValueError, RuntimeError) as error:
            log.error("snapshot refused", name=name, reason=str(error))  # noqa: TRY400  # the reason says it all
            return None
        log.info("snapshot live", name=name, passages=len(snapshot.passages))
        return self._make_retriever(snapshot, self._embedder)
