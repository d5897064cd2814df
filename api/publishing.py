"""Publishing from the pages: the overlay's files, the snapshot and the database, in step with each other."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from time import perf_counter

import structlog

from api.background import BackgroundJob
from api.bundled_documents import read_bundled
from api.clock import Clock, utc_now
from api.documents import OURSELVES, Stamp
from api.errors import KnowledgeAwayError, KnowledgeRefusalError, PublishingError
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
        self._publications = publications
        self._bundled = bundled
        self._knowledge = knowledge
        self._clock = clock
        self._turn = asyncio.Lock()

    async def publish(self, change: Change, author: str) -> Published:
        """Make a change live.

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
                await self._write([*others, mine])
                await self._make_snapshot()
            except (KnowledgeAwayError, KnowledgeRefusalError, OSError) as error:
                await self._write(own)
                raise _told(error) from error
            await self._publications.commit(change, Stamp(author, self._clock()))
            seconds = perf_counter() - started
            log.info("document.published", document=document.document_id, seconds=round(seconds, 2))
            return Published(seconds)

    async def catch_up(self) -> None:
        """Take over what is bundled, and make the files and the snapshot what the database says."""
        async with self._turn:
            bundled = await asyncio.to_thread(read_bundled, self._documents_dir)
            touched = await self._bundled.take_over(bundled, Stamp(OURSELVES, self._clock()))
            if touched:
                log.info("documents.taken_over", number=touched)
            if await self._write(await self._publications.own_texts()):
                log.info("documents.put_back")
                await self._make_snapshot()

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
        self._publishing = publishing

    async def step(self) -> float:
        """Catch up; return the seconds until the next look."""
        await self._publishing.catch_up()
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
