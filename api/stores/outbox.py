"""What must still be done elsewhere: e-mails to send, trackers for Rasa to forget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from api.database import Database
from api.resources import ResourceKind
from api.tables import outbox

LEAD_MAIL = "lead_mail"
FORGET_TRACKER = "forget_tracker"
PLAN_MAIL = "plan_mail"
RESOURCE_MAIL = "resource_mail"
RESOURCE_DECLINED = "resource_declined"
MATCH_QUESTION = "match_question"
MATCH_TOLD = "match_told"
MATCH_CLOSED = "match_closed"
RESOURCE_MAILS = (RESOURCE_MAIL, RESOURCE_DECLINED, MATCH_QUESTION, MATCH_TOLD, MATCH_CLOSED)


@dataclass(frozen=True, slots=True)
class Errand:
    """One thing to do; `subject` is the id of what it is about."""

    id: int
    kind: str
    subject: str
    attempts: int


def outbox_row(kind: str, subject: str, now: datetime) -> dict[str, Any]:
    """Return the row of a new errand, for the transaction that causes it."""
    return {"kind": kind, "subject": subject, "attempts": 0, "due_at": now, "created_at": now}


def match_subject(match_id: int, kind: ResourceKind) -> str:
    """Name one side of a match, as what an errand is about."""
    return f"{match_id}:{kind}"


class OutboxStore:
    """The outbox table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def due(self, now: datetime, limit: int = 20) -> list[Errand]:
        """Return what is due, the longest due first."""
        query = (
            select(outbox.c.id, outbox.c.kind, outbox.c.subject, outbox.c.attempts)
            .where(outbox.c.due_at <= now)
            .order_by(outbox.c.due_at, outbox.c.id)
            .limit(limit)
        )
        return [Errand(*row) for row in await self._database.rows(query)]

    async def done(self, errand_id: int) -> None:
        """Take an errand off the list."""
        query = delete(outbox).where(outbox.c.id == errand_id)
        await self._database.change(query)

    async def postpone(self, errand_id: int, due_at: datetime | None, error: str) -> None:
        """Note a failed attempt; without a new time the errand is given up, but stays visible."""
        query = (
            update(outbox)
            .where(outbox.c.id == errand_id)
            .values(attempts=outbox.c.attempts + 1, due_at=due_at, last_error=error[:300])
        )
        await self._database.change(query)

    async def counts(self) -> tuple[int, int]:
        """Return how many errands wait, and how many were given up."""
        query = select(func.count(outbox.c.due_at), func.count()).select_from(outbox)
        [(waiting, total)] = await self._database.rows(query)
        return waiting, total - waiting
