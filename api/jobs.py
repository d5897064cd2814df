"""The jobs that run beside the requests, from the API's start to its end."""

from __future__ import annotations

from dataclasses import dataclass, fields

from api.background import BackgroundJob
from api.handoff_timeouts import HandoffTimeouts
from api.outbox import OutboxWorker
from api.pending import PendingWorker
from api.publishing import CatchUp
from api.retention import RetentionJob


@dataclass(frozen=True, slots=True)
class Jobs:
    """Every job of the API; each field is one."""

    pending: PendingWorker
    outbox: OutboxWorker
    retention: RetentionJob
    documents: CatchUp
    handoffs: HandoffTimeouts

    def start(self) -> None:
        """Begin all, in the running event loop."""
        for job in self._all():
            job.start()

    async def stop(self) -> None:
        """End all, one after the other."""
        for job in self._all():
            await job.stop()

    def _all(self) -> list[BackgroundJob]:
        return [getattr(self, field.name) for field in fields(self)]
