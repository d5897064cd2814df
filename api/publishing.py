"""Publishing from the pages: the overlay's files, the snapshot and the database, in step with each other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter

import structlog

from api.accounts.audit import AuditEntry
from api.background import AFTER_A_FAULT, BackgroundJob
from api.bundled_documents import read_bundled
from api.clock import Clock, utc_now
from api.documents import OURSELVES, Stamp
from api.errors import KnowledgeAwayError, KnowledgeError, KnowledgeRefusalError, PublishingError
from api.knowledge_process import Knowledge
from api.settings import Settings
from api.stores.bundled import BundledStore
from api.stores.publications import Change, OwnText, PublicationStore
from knowledge_base.overlay import overlay_file, reconcile

BETWEEN_LOOKS = 3600.0
# Another publish, such as one by command, holds the lock for seconds only.
TRIES, PAUSE = 20, 0.5

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Published:
    """How long a publish took, in seconds."""

    seconds: float


class Publishing:
    """Publishes and takes away; one change after the other.

    The files of the overlay are written first, then the snapshot is made of them, and at last the database
    says so. What fails or is killed before that is put back by the database, here or at the next start.
    A mark beside the overlay says, from the first step to the last, that the three may differ: a process that
    was killed may have switched to its snapshot without having told.
    """

    def __init__(
        self,
        settings: Settings,
        publications: PublicationStore,
        bundled: BundledStore,
        knowledge: Knowledge,
        clock: Clock = utc_now,
    ) -> None:
        """Take the stores and who makes the snapshots."""
        self._documents_dir = settings.documents_dir
        self._overlay_dir = settings.var_dir / "documents"
        self._mark = settings.var_dir / "documents.unsettled"
        self._publications = publications
        self._bundled = bundled
        self._knowledge = knowledge
        self._clock = clock
        self._turn = asyncio.Lock()
        self._on_unsettled: Callable[[], None] = lambda: None

    def when_unsettled(self, call: Callable[[], None]) -> None:
        """Take what is called when a publish failed and `catch_up` shall put back what was live."""
        self._on_unsettled = call

    async def publish(self, change: Change, entry: AuditEntry) -> Published:
        """Make a change live; the entry says who does it.

        Raises:
            PublishingError: It is not live, and what was live stays.
        """
        async with self._turn:
            started = perf_counter()
            own = await self._publications.own_texts()
            document = change.document
            others = [text for text in own if (text.document_id, text.language) != _name(change)]
            mine = OwnText(
                document.document_id,
                document.language,
                change.new.category if change.new else document.category,
                change.new.text if change.new else None,
            )
            try:
                self._mark.touch()
                await self._write([*others, mine])
                await self._make_snapshot()
            except (KnowledgeAwayError, KnowledgeRefusalError, OSError) as error:
                await self._put_back(own, error)
                raise _told(error) from error
            await self._publications.commit(change, Stamp(entry.actor, self._clock()), entry)
            self._mark.unlink(missing_ok=True)
            seconds = perf_counter() - started
            log.info("document.published", document=document.document_id, seconds=round(seconds, 2))
            return Published(seconds)

    async def _put_back(self, own: Iterable[OwnText], error: Exception) -> None:
        """Write the files as they were; who gave no answer may have published for all that."""
        await self._write(own)
        if isinstance(error, KnowledgeAwayError):
            self._on_unsettled()
        else:
            self._mark.unlink(missing_ok=True)

    async def catch_up(self) -> None:
        """Take over what is bundled, and make the files and the snapshot what the database says."""
        async with self._turn:
            bundled = await asyncio.to_thread(read_bundled, self._documents_dir)
            touched = await self._bundled.take_over(bundled, Stamp(OURSELVES, self._clock()))
            if touched:
                log.info("documents.taken_over", number=touched)
            if await self._write(await self._publications.own_texts()) or self._mark.exists():
                log.info("documents.put_back")
                self._mark.touch()
                await self._make_snapshot()
                self._mark.unlink(missing_ok=True)

    async def _write(self, own: Iterable[OwnText]) -> bool:
        files = {
            overlay_file(text.category, text.document_id, text.language, removed=text.text is None): text.text
            or ""
            for text in own
        }
        return await asyncio.to_thread(reconcile, self._overlay_dir, files)

    async def _make_snapshot(self) -> None:
        for _ in range(TRIES - 1):
            if await self._try_snapshot():
                return
            await asyncio.sleep(PAUSE)
        await self._knowledge.ask("publish")

    async def _try_snapshot(self) -> bool:
        """Make a snapshot; tell whether nobody else was making one."""
        try:
            await self._knowledge.ask("publish")
        except KnowledgeRefusalError as refusal:
            if refusal.kind == "PublishInProgressError":
                return False
            raise
        return True


class CatchUp(BackgroundJob):
    """Has the documents catch up at the start, and now and then."""

    def __init__(self, publishing: Publishing) -> None:
        """Take who does it."""
        super().__init__("documents", self.step)
        self.publishing = publishing
        publishing.when_unsettled(self.wake)

    async def step(self) -> float:
        """Catch up; return the seconds until the next look."""
        try:
            await self.publishing.catch_up()
        except KnowledgeError as error:
            log.warning("documents.not_put_back", reason=str(error))
            return AFTER_A_FAULT
        return BETWEEN_LOOKS


def _name(change: Change) -> tuple[str, str]:
    return change.document.document_id, change.document.language


def _told(error: Exception) -> PublishingError:
    """Say what failed by the name of the sentence that tells it."""
    log.warning("document.not_published", reason=str(error))
    if isinstance(error, KnowledgeRefusalError):
        known = {
            "PublishInProgressError": "busy",
            "DiskFullError": "disk_full",
            "PublishError": "nothing_left",
        }
        return PublishingError(known.get(error.kind, "failed"))
    return PublishingError("away" if isinstance(error, KnowledgeAwayError) else "disk_full")
