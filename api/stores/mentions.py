"""Notes that name colleagues, and who has seen them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, insert, select, update

from api.account_tables import users
from api.database import Database
from api.lead_work import Mention
from api.lead_work_tables import mentions
from api.leads import LeadEvent, lead_title
from api.stores.outbox import LEAD_MENTION, outbox_row
from api.stores.users import hold_accounts
from api.tables import lead_events, leads, outbox


class MentionStore:
    """The mentions table, with the notes that it belongs to."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add_note(self, lead_id: str, note: LeadEvent, named: Sequence[int], *, mail: bool) -> bool:
        """Add a note to a lead's history, and mention whom it names; tell whether it names anybody.

        Whose account has been deleted meanwhile is not mentioned; the note is kept all the same.
        """

        def work(connection: Connection) -> bool:
            told = hold_accounts(connection, *named)
            query = insert(lead_events).values(lead_id=lead_id, **asdict(note)).returning(lead_events.c.id)
            event_id = connection.execute(query).scalar_one()
            for user_id in sorted(told):
                _mention(connection, event_id, user_id, note.created_at if mail else None)
            return bool(told)

        return await self._database.write(work)

    async def find(self, number: int) -> Mention | None:
        """Return a mention, or nothing."""
        rows = await self._database.rows(_mentions().where(mentions.c.id == number).limit(1))
        return _read(rows[0]) if rows else None

    async def of(self, user_id: int, limit: int, offset: int = 0) -> Sequence[Mention]:
        """Return where somebody is mentioned, the newest first."""
        query = _mentions().where(mentions.c.user_id == user_id).order_by(mentions.c.id.desc())
        return [_read(row) for row in await self._database.rows(query.limit(limit).offset(offset))]

    async def count(self, user_id: int) -> int:
        """Return how often somebody is mentioned."""
        return await self._number(mentions.c.user_id == user_id)

    async def unseen(self, user_id: int) -> int:
        """Return how many mentions of somebody they have not seen."""
        return await self._number((mentions.c.user_id == user_id) & mentions.c.seen_at.is_(None))

    async def see(self, user_id: int, lead_ids: Sequence[str], now: datetime) -> None:
        """Note that somebody has seen what names them in the history of some leads."""
        theirs = (mentions.c.user_id == user_id, mentions.c.seen_at.is_(None))
        # Most pages are opened by people whom nothing there names: these do not wait for the writer.
        if await self._database.rows(select(mentions.c.id).where(*theirs).limit(1)):
            events = select(lead_events.c.id).where(lead_events.c.lead_id.in_(lead_ids))
            query = update(mentions).where(*theirs, mentions.c.event_id.in_(events))
            await self._database.change(query.values(seen_at=now))

    async def _number(self, condition: ColumnElement[bool]) -> int:
        [(number,)] = await self._database.rows(select(func.count()).where(condition))
        return int(number)


def _mention(connection: Connection, event_id: int, user_id: int, mail_at: datetime | None) -> None:
    query = insert(mentions).values(event_id=event_id, user_id=user_id).returning(mentions.c.id)
    number = connection.execute(query).scalar_one()
    if mail_at is not None:
        connection.execute(insert(outbox), outbox_row(LEAD_MENTION, str(number), mail_at))


def _mentions() -> Select[Any]:
    return (
        select(
            mentions.c.id,
            lead_events.c.lead_id,
            lead_events.c.author,
            lead_events.c.text,
            lead_events.c.created_at,
            users.c.email,
            mentions.c.seen_at,
            leads.c.company_name,
            leads.c.contact_name,
            leads.c.email,
        )
        .select_from(mentions.join(lead_events, lead_events.c.id == mentions.c.event_id))
        .join(leads, leads.c.id == lead_events.c.lead_id)
        .join(users, users.c.id == mentions.c.user_id)
    )


def _read(row: Sequence[Any]) -> Mention:
    number, lead_id, author, text, created_at, to, seen_at, *called_by = row
    return Mention(
        id=number,
        lead_id=lead_id,
        lead_title=lead_title(*called_by),
        author=author,
        text=text,
        created_at=created_at,
        to=to,
        seen=seen_at is not None,
    )
