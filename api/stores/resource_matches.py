"""Matches: prepared by staff, asked of both sides, answered, told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from api.accounts.audit import AuditEntry
from api.database import Database
from api.documents import Stamp
from api.resource_matches import Answer, ResourceMatch, SideState
from api.resource_tables import resource_matches as matches
from api.resource_tables import resources
from api.resources import KINDS, ResourceEvent, ResourceKind, ResourceState, opposite
from api.stores.audit import write_audit
from api.stores.closing import MATCH_COLUMNS, OPEN, close, match_of, tell_closed
from api.stores.outbox import MATCH_QUESTION, MATCH_TOLD, match_subject, outbox_row
from api.stores.resource_history import insert_event
from api.tables import outbox

MOST_SHOWN = 100
WITHDRAWAL: tuple[SideState, Answer] = ("agreed", "declined")

Wordings = Mapping[ResourceKind, str]


class ResourceMatchStore:
    """The resource_matches table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def prepare(
        self, ids: Mapping[ResourceKind, str], wordings: Wordings, score: float | None, stamp: Stamp
    ) -> int:
        """Begin a match of an offer and a search; return its number, that of then if there is one."""
        row = {f"{kind}_id": ids[kind] for kind in KINDS}
        row |= {f"{kind}_wording": wordings[kind] for kind in KINDS}
        row |= {f"{kind}_state": "none" for kind in KINDS}

        def work(connection: Connection) -> int:
            query = insert(matches).values(**row, score=score, created_at=stamp.at)
            key = connection.execute(query).inserted_primary_key
            assert key is not None  # noqa: S101 - one row was inserted
            for resource_id in ids.values():
                event = ResourceEvent(resource_id, "prepared", stamp.author, "", stamp.at, key[0])
                insert_event(connection, event)
            return int(key[0])

        try:
            return await self._database.write(work)
        except IntegrityError:
            pair = matches.c.offer_id == ids["offer"], matches.c.seek_id == ids["seek"]
            [(known,)] = await self._database.rows(select(matches.c.id).where(*pair).limit(1))
            return int(known)

    async def find(self, match_id: int) -> ResourceMatch | None:
        """Return a match, or nothing."""
        query = select(*MATCH_COLUMNS).where(matches.c.id == match_id)
        row = await self._database.read(lambda connection: connection.execute(query).first())
        return match_of(row) if row else None

    async def of(self, resource_id: str) -> Sequence[ResourceMatch]:
        """Return the matches of a resource, the newest first."""
        theirs = or_(matches.c.offer_id == resource_id, matches.c.seek_id == resource_id)
        query = select(*MATCH_COLUMNS).where(theirs).order_by(matches.c.id.desc()).limit(MOST_SHOWN)
        return [match_of(row) for row in await self._database.rows(query)]

    async def ask(self, match_id: int, wordings: Wordings, stamp: Stamp, entry: AuditEntry) -> bool:
        """Have both sides asked by e-mail, in these words, once; tell whether that was done now.

        It is not where a side has been withdrawn meanwhile, or both were asked already.
        """
        row = {f"{kind}_wording": wordings[kind] for kind in KINDS}
        row |= {f"{kind}_state": "asked" for kind in KINDS}
        live = [_approved(kind) for kind in KINDS]
        change = update(matches).where(matches.c.id == match_id, OPEN, matches.c.asked_at.is_(None), *live)

        def work(connection: Connection) -> bool:
            if not connection.execute(change.values(**row, asked_at=stamp.at)).rowcount:
                return False
            _both(connection, match_id, "asked", MATCH_QUESTION, stamp)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)

    async def answer(self, match_id: int, kind: ResourceKind, answer: Answer, now: datetime) -> bool:
        """Take a side's answer, once; tell whether it counted.

        When both have agreed, the same transaction has both told: of two who agree at once the second does
        it, for both change the same row. When one declines, the other is told that nothing comes of it.
        Consent can be withdrawn: until both were told a yes becomes a no, of which the other hears nothing.
        """

        def work(connection: Connection) -> bool:
            new = _change(connection, match_id, kind, ("asked", answer))
            withdrawn = not new and answer == "declined" and _change(connection, match_id, kind, WITHDRAWAL)
            if not (new or withdrawn):
                return False
            resource_id = connection.execute(_resource_of(match_id, kind)).scalar_one()
            insert_event(connection, ResourceEvent(resource_id, answer, "", "", now, match_id))
            if answer == "agreed":
                _tell_if_both_agreed(connection, match_id, now)
            else:
                for match in close(connection, matches.c.id == match_id, now):
                    if new:
                        tell_closed(connection, match, opposite(kind), now)
            return True

        return await self._database.write(work)

    async def lapse(self, before: datetime, now: datetime) -> int:
        """End the matches asked before a time that a side never answered; who had agreed is told."""

        def work(connection: Connection) -> int:
            lapsed = close(connection, matches.c.asked_at < before, now)
            for match in lapsed:
                for kind in KINDS:
                    if match.sides[kind].state == "agreed":
                        tell_closed(connection, match, kind, now)
            return len(lapsed)

        return await self._database.write(work)


def _change(
    connection: Connection, match_id: int, kind: ResourceKind, step: tuple[SideState, Answer]
) -> bool:
    """Take a side of an open match from one state to another; tell whether it was in the first."""
    before, after = step
    state = matches.c[f"{kind}_state"]
    change = update(matches).where(matches.c.id == match_id, OPEN, state == before)
    return bool(connection.execute(change.values({state: after})).rowcount)


def _tell_if_both_agreed(connection: Connection, match_id: int, now: datetime) -> None:
    agreed = [matches.c[f"{kind}_state"] == "agreed" for kind in KINDS]
    change = update(matches).where(matches.c.id == match_id, OPEN, *agreed).values(told_at=now)
    if connection.execute(change).rowcount:
        _both(connection, match_id, "told", MATCH_TOLD, Stamp("", now))


def _both(connection: Connection, match_id: int, event: str, errand: str, stamp: Stamp) -> None:
    """Write a line in both histories, and have both sides sent an e-mail."""
    for kind in KINDS:
        resource_id = connection.execute(_resource_of(match_id, kind)).scalar_one()
        line = ResourceEvent(resource_id, event, stamp.author, "", stamp.at, match_id)
        insert_event(connection, line)
        row = outbox_row(errand, match_subject(match_id, kind), stamp.at)
        connection.execute(insert(outbox), row)


def _approved(kind: ResourceKind) -> ColumnElement[bool]:
    approved = resources.c.state == int(ResourceState.APPROVED)
    return select(resources.c.id).where(resources.c.id == matches.c[f"{kind}_id"], approved).exists()


def _resource_of(match_id: int, kind: ResourceKind) -> Select[str]:
    return select(matches.c[f"{kind}_id"]).where(matches.c.id == match_id)
