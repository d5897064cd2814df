"""Follow the published snapshot while it changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol, Self

import structlog

from knowledge_base.document_reranker import reranking_retriever
from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.errors import NoSnapshotError, SnapshotError
from knowledge_base.garbage import no_collection
from knowledge_base.retriever import Retriever
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore

POLL_SECONDS = 0.1  # a folder of this machine is looked at for next to nothing
FAR_POLL_SECONDS = 0.5  # an object store may charge for each look

log = structlog.get_logger()


class Searcher(Protocol):
    """What knows where to look now."""

    @property
    def retriever(self) -> Retriever:
        """The retriever in use: hold on to it while answering one question, and ask anew for the next."""

    def close(self) -> None:
        """Look no longer."""


class FixedSearcher:
    """Holds one retriever for good: for a state that is not published."""

    def __init__(self, retriever: Retriever) -> None:
        self.retriever = retriever

    def close(self) -> None:
        """Do nothing: there is nothing to follow."""


class LiveSearcher:
    """Holds a retriever over the live snapshot; safe to use from many threads.

    A new snapshot is loaded beside the one in use, but for what both have in common, and takes its place in
    one step. A snapshot that can never be used is refused with the reason in the log; one that cannot be
    read now is tried again. Meanwhile the one in use serves on.
    """

    def __init__(
        self,
        store: SnapshotStore,
        embedder: Embedder,
        *,
        make_retriever: Callable[[Snapshot, Embedder], Retriever] = reranking_retriever,
        poll_seconds: float | None = None,
    ) -> None:
        """Load the live snapshot and start to follow the pointer.

        Raises:
            NoSnapshotError: If nothing was published, or nothing that can be used.
        """
        self._store = store
        self._embedder = embedder
        self._make_retriever = make_retriever
        usual = POLL_SECONDS if store.is_local else FAR_POLL_SECONDS
        self._poll_seconds = usual if poll_seconds is None else poll_seconds
        self._seen: str | None = None  # what the pointer named when it was last loaded, or refused for good
        self._out_of_reach = False
        self._snapshot: Snapshot | None = None  # the one in use
        self._retriever = self._look() or self._load_another()
        self._retriever.snapshot.standing_reader.lay_out()
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

    def _follow(self) -> None:
        while not self._stop.wait(self._poll_seconds):
            retriever = self._look()
            if retriever:
                self._retriever = retriever
                with self._faults_logged():
                    retriever.snapshot.standing_reader.lay_out()  # only now: what was published is live first

    def _look(self) -> Retriever | None:
        """Return a retriever over the live snapshot, if that is a new one and can be used."""
        with self._faults_logged():
            name = self._store.current()
            if name and name != self._seen:
                retriever = self._load(name)
                self._seen = name  # not before: what failed for a moment is tried again
                return retriever
        return None

    def _load_another(self) -> Retriever:
        """Load the newest usable snapshot but the live one, where that one cannot be used."""
        names: list[str] = []
        if self._seen or self._out_of_reach:
            with self._faults_logged():
                names = self._store.names()
        for name in reversed(names):
            with self._faults_logged():
                if name != self._seen and (retriever := self._load(name)):
                    return retriever
        raise NoSnapshotError("no usable snapshot is published; run `python -m knowledge_base publish`")

    def _load(self, name: str) -> Retriever | None:
        """Load a snapshot; None if it can never be used. Faults that may pass are raised."""
        try:
            with self._store.fetch(name) as folder, no_collection():
                snapshot = Snapshot.load(folder, self._embedder.fingerprint, self._snapshot)
                snapshot.prepare()
            retriever = self._make_retriever(snapshot, self._embedder)
        except (SnapshotError, ValueError, TypeError, LookupError) as error:
            log.error("snapshot refused", name=name, reason=str(error))  # noqa: TRY400  # the reason says it all
            return None
        self._snapshot = snapshot
        log.info("snapshot live", name=name, passages=len(snapshot.passages))
        return retriever

    @contextmanager
    def _faults_logged(self) -> Iterator[None]:
        """Let no fault out of the block, and log only the first of many in a row."""
        try:
            yield
        except Exception as error:  # noqa: BLE001  # the thread's edge: every kind of store has errors of its own
            if not self._out_of_reach:
                log.warning("the live snapshot cannot be read; it is tried again", reason=repr(error))
            self._out_of_reach = True
        else:
            if self._out_of_reach:
                log.info("the live snapshot can be read again")
            self._out_of_reach = False
