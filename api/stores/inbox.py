"""The inbox's list: filtered, in order, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, false, func, or_, select, true

from api.account_tables import users
from api.database import Database
from api.inbox.listed import ListedLead
from api.inbox.position import NO_SCORE, Position
from api.inbox.wanted import BANDS, ME, NOBODY, UNSCORED, Sort, WantedLeads
from api.inbox_tables import lead_reads
from api.lead_work_tables import lead_work
from api.leads import LeadStatus
from api.search_text import search_words
from api.tables import lead_events, leads

MOST_MUNICIPALITIES = 300
COUNTED = 10_000

_SCORE = func.coalesce(leads.c.score, NO_SCORE)
_Key = tuple[str, ColumnElement[Any], bool]
# Each order ends with the id, so that no two leads share a place; `True`: the highest first.
_ORDERS: Mapping[Sort, tuple[_Key, ...]] = {
    "status": (("status", leads.c.status, False), ("created_at", leads.c.created_at, True)),
    "newest": (("created_at", leads.c.created_at, True),),
    "oldest": (("created_at", leads.c.created_at, False),),
    "score": (("score", _SCORE, True), ("created_at", leads.c.created_at, True)),
}
_ID = ("lead_id", leads.c.id, False)
_SHOWN = [field.name for field in fields(ListedLead)]
_WORKED_ON = leads.outerjoin(lead_work, lead_work.c.lead_id == leads.c.id)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at the inbox: what is unread and "mine" depends on the person, a day on the time zone."""

    user_id: int
    zone: tzinfo


class InboxStore:
    """Reads the leads table for the list, with who has each lead and who has read it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(
        self, wanted: WantedLeads, reader: Reader, limit: int, after: Position | None = None
    ) -> list[ListedLead]:
        """Return the leads that follow a position, or the first ones."""
        query = ordered(_columns(reader), wanted, reader, after).limit(limit)
        return [_listed(row) for row in await self._database.rows(query)]

    async def counts(self, wanted: WantedLeads, reader: Reader) -> dict[LeadStatus, int]:
        """Return how many leads of each status the other filters find."""
        query = (
            select(leads.c.status, func.count())
            .select_from(_WORKED_ON)
            .where(*conditions(wanted.but(status=""), reader))
            .group_by(leads.c.status)
            .limit(len(LeadStatus))
        )
        found = {LeadStatus(status): number for status, number in await self._database.rows(query)}
        return {status: found.get(status, 0) for status in LeadStatus}

    async def municipalities(self) -> list[str]:
        """Return the municipalities that leads name."""
        column = leads.c.municipality
        query = select(column).where(column > "").distinct().order_by(column).limit(MOST_MUNICIPALITIES)
        return [row[0] for row in await self._database.rows(query)]

    async def unread(self, user_id: int) -> int:
        """Return how many leads somebody has not opened, ten thousand at most."""
        query = select(func.count()).select_from(unread_ones(user_id).limit(COUNTED).subquery()).limit(1)
        [row] = await self._database.rows(query)
        return int(row[0])

    async def state(self, user_id: int) -> str:
        """Return, as JSON, how things stand for somebody: another text says that the list may have changed.

        It holds what is unread, how many leads there are, and the number of what staff did last.
        """
        query = select(
            select(func.count()).select_from(leads).scalar_subquery(),
            select(func.max(lead_events.c.id)).scalar_subquery(),
        ).limit(1)
        [row] = await self._database.rows(query)
        return json.dumps({"unread": await self.unread(user_id), "trace": [row[0], row[1] or 0]})


def ordered(
    columns: Sequence[ColumnElement[Any]], wanted: WantedLeads, reader: Reader, after: Position | None
) -> Select[Any]:
    """Select some columns of the leads that somebody wants, in order, with who has them."""
    keys = [*_ORDERS[wanted.sort], _ID]
    query = (
        select(*columns)
        .select_from(_WORKED_ON.outerjoin(users, users.c.id == lead_work.c.owner_id))
        .where(*conditions(wanted, reader))
        .order_by(*(column.desc() if falling else column for _, column, falling in keys))
    )
    return query if after is None else query.where(*_behind(after, keys))


def unread_ones(user_id: int) -> Select[Any]:
    """Select the ids of the leads that somebody has not opened."""
    return select(leads.c.id).select_from(_WORKED_ON).where(unread(user_id), _STANDS_FOR_ITSELF)


def unread(user_id: int) -> ColumnElement[bool]:
    """Tell of a lead whether somebody has not opened it; those from before the account count as read."""
    since = select(users.c.created_at).where(users.c.id == user_id).scalar_subquery()
    read = exists().where(lead_reads.c.user_id == user_id, lead_reads.c.lead_id == leads.c.id)
    return and_(leads.c.created_at >= since, ~read)


# A lead that was merged into another is shown there.
_STANDS_FOR_ITSELF = lead_work.c.merged_into.is_(None)


def conditions(wanted: WantedLeads, reader: Reader) -> list[ColumnElement[bool]]:
    """Return what a lead must fulfil to be listed."""
    begins, ends = wanted.begins(reader.zone), wanted.ends(reader.zone)
    asked = {
        leads.c.need_category: wanted.need,
        leads.c.language: wanted.language,
        leads.c.municipality: wanted.municipality,
    }
    found = [column == value for column, value in asked.items() if value]
    status = LeadStatus.named(wanted.status)
    if status is not None:
        found.append(leads.c.status == int(status))
    if begins is not None:
        found.append(leads.c.created_at >= begins)
    if ends is not None:
        found.append(leads.c.created_at < ends)
    if wanted.unread:
        found.append(unread(reader.user_id))
    # No index helps to find a part of a word; leads are few, and kept for some months only.
    found += [leads.c.search_text.contains(word, autoescape=True) for word in search_words(wanted.q)]
    return [_STANDS_FOR_ITSELF, *found, _scored(wanted.score), _had_by(wanted.who, reader)]


def _scored(band: str) -> ColumnElement[bool]:
    if band == UNSCORED:
        return leads.c.score.is_(None)
    return leads.c.score.between(*BANDS[band]) if band else true()


def _had_by(who: str, reader: Reader) -> ColumnElement[bool]:
    if who == NOBODY:
        return lead_work.c.owner_id.is_(None)
    return lead_work.c.owner_id == (reader.user_id if who == ME else int(who)) if who else true()


def _behind(position: Position, keys: Sequence[_Key]) -> list[ColumnElement[bool]]:
    """Return what makes a lead follow a position: by the first key that differs."""
    beyond: ColumnElement[bool] = false()
    for name, column, falling in reversed(keys):
        value = getattr(position, name)
        further = column < value if falling else column > value
        beyond = or_(further, and_(column == value, beyond))
    name, column, falling = keys[0]
    value = getattr(position, name)
    # Follows from the other, but an index can begin there.
    return [column <= value if falling else column >= value, beyond]


def _columns(reader: Reader) -> list[ColumnElement[Any]]:
    others = {"owner_id": lead_work.c.owner_id, "owner": users.c.name, "unread": unread(reader.user_id)}
    return [others[name] if name in others else leads.c[name] for name in _SHOWN]


def _listed(row: Row[Any]) -> ListedLead:
    values = dict(zip(_SHOWN, row, strict=True))
    values["status"] = LeadStatus(values["status"])
    return ListedLead(**values | {"unread": bool(values["unread"])})
