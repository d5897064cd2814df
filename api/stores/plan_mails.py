"""Plans on their way to an address that a visitor gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, Select, insert, select, update

from api.database import Database
from api.errors import SessionGoneError
from api.stores.outbox import PLAN_MAIL, outbox_row
from api.tables import outbox, plan_mails, sessions

IN_AN_HOUR: Final = 3
HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class PlanMail:
    """One e-mail that was asked for and is not delivered yet."""

    id: int
    session_id: str
    message_id: int
    email: str
    created_at: datetime


class PlanMailStore:
    """The plan_mails table; an address stands in it no longer than delivery needs it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def is_ordered(self, order_id: str) -> bool:
        """Whether an order with this id was queued, even if it is delivered by now."""
        return bool(await self._database.rows(_ordered(order_id)))

    async def order(
        self, session_id: str, message_id: int, email: str, now: datetime, order_id: str | None = None
    ) -> timedelta:
        """Queue an e-mail, unless the session has had its share of the past hour.

        Returns:
            Zero, or the time to wait: then nothing was queued.

        Raises:
            SessionGoneError: The session was forgotten meanwhile.
        """
        row = {"session_id": session_id, "message_id": message_id, "email": email, "created_at": now}
        row |= {"order_id": order_id} if order_id else {}
        theirs = select(sessions.c.id).where(sessions.c.id == session_id).with_for_update()
        recent = (
            select(plan_mails.c.created_at)
            .where(plan_mails.c.session_id == session_id, plan_mails.c.created_at > now - HOUR)
            .order_by(plan_mails.c.created_at)
            .limit(IN_AN_HOUR)
        )

        def work(connection: Connection) -> timedelta:
            if connection.execute(theirs).first() is None:
                raise SessionGoneError
            if order_id and connection.execute(_ordered(order_id)).first():
                return timedelta(0)
            sent: Sequence[datetime] = connection.scalars(recent).all()
            if len(sent) == IN_AN_HOUR:
                return sent[0] + HOUR - now
            [number] = connection.execute(insert(plan_mails), row).inserted_primary_key or (0,)
            connection.execute(insert(outbox), outbox_row(PLAN_MAIL, str(number), now))
            return timedelta(0)

        return await self._database.write(work)

    async def find(self, mail_id: int) -> PlanMail | None:
        """Return an e-mail that still has its address."""
        columns = (
            plan_mails.c.id,
            plan_mails.c.session_id,
            plan_mails.c.message_id,
            plan_mails.c.email,
            plan_mails.c.created_at,
        )
        query = select(*columns).where(plan_mails.c.id == mail_id, plan_mails.c.email.is_not(None))
        rows = await self._database.rows(query.limit(1))
        return PlanMail(*rows[0]) if rows else None

    async def forget_address(self, mail_id: int) -> None:
        """Delete the address; the row stays, to count."""
        await self._database.change(update(plan_mails).where(plan_mails.c.id == mail_id).values(email=None))


def _ordered(order_id: str) -> Select[tuple[int]]:
    return select(plan_mails.c.id).where(plan_mails.c.order_id == order_id).limit(1)
