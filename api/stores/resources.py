"""Resources: received once, listed, decided on, let go when their time is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from api.accounts.audit import AuditEntry
from api.database import Database
from api.deliveries import Receipt, differences
from api.documents import Stamp
from api.resource_tables import resources
from api.resources import OURS, Resource, ResourceCategory, ResourceEvent, ResourceKind, ResourceState
from api.search_text import search_words, searchable
from api.stores.audit import write_audit
from api.stores.closing import close_matches
from api.stores.delivered import insert_delivered
from api.stores.outbox import RESOURCE_DECLINED, RESOURCE_MAIL, outbox_row
from api.stores.resource_history import insert_event
from api.tables import outbox

AT_ONCE = 200
_NAMES = tuple(field.name for field in fields(Resource))
_COLUMNS = tuple(resources.c[name] for name in _NAMES)


@dataclass(frozen=True, slots=True)
class WantedResources:
    """Which resources a list shall show; nothing said means all."""

    kind: ResourceKind | None = None
    category: ResourceCategory | None = None
    state: ResourceState | None = None
    search: str = ""


class ResourceStore:
    """The resources table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(self, resource: Resource, *, mail: bool) -> Receipt:
        """Store a resource once, with its e-mail to staff if one is wanted; the first delivery counts."""
        errands = [outbox_row(RESOURCE_MAIL, resource.id, resource.created_at)] if mail else []
        row = _row(resource)
        try:
            await self._database.write(
                lambda connection: insert_delivered(connection, resources, row, errands)
            )
        except IntegrityError:
            known = await self._received(resource)
            if known is None:
                raise
            return Receipt(known.id, new=False, changed=differences(known, resource, but=OURS))
        return Receipt(resource.id, new=True)

    async def _received(self, resource: Resource) -> Resource | None:
        same = resources.c.delivery_id == resource.delivery_id
        query = select(*_COLUMNS).where(or_(same, resources.c.id == resource.id))
        query = query.order_by(same.desc()).limit(1)
        row = await self._database.read(lambda connection: connection.execute(query).first())
        return _resource(row) if row else None

    async def find(self, resource_id: str) -> Resource | None:
        """Return a resource, or nothing."""
        query = select(*_COLUMNS).where(resources.c.id == resource_id)
        row = await self._database.read(lambda connection: connection.execute(query).first())
        return _resource(row) if row else None

    async def page(self, wanted: WantedResources, limit: int, offset: int = 0) -> list[Resource]:
        """Return a page of the list: what waits for a decision first, then what was decided last."""
        query = (
            select(*_COLUMNS)
            .where(*_conditions(wanted))
            .order_by(resources.c.state, resources.c.state_since.desc(), resources.c.id)
            .limit(limit)
            .offset(offset)
        )
        return [_resource(row) for row in await self._database.rows(query)]

    async def count(self, wanted: WantedResources) -> int:
        """Return how many there are."""
        query = select(func.count()).select_from(resources).where(*_conditions(wanted))
        [(number,)] = await self._database.rows(query)
        return int(number)

    async def company_names(self, resource_ids: Sequence[str]) -> dict[str, str]:
        """Return whose each of some resources is, by its id; a hundred or so at most."""
        query = select(resources.c.id, resources.c.company_name)
        query = query.where(resources.c.id.in_(resource_ids)).limit(AT_ONCE)
        return {row.id: row.company_name for row in await self._database.rows(query)}

    async def approved(self, kind: ResourceKind, limit: int) -> list[Resource]:
        """Return what can be matched now, the latest approved first."""
        return await self.page(WantedResources(kind=kind, state=ResourceState.APPROVED), limit)

    async def decide(
        self,
        resource_id: str,
        state: ResourceState,
        stamp: Stamp,
        entry: AuditEntry,
        reason: str = "",
        *,
        mail: bool = False,
    ) -> bool:
        """Change a resource's state; its open matches end where it cannot be matched any more.

        Args:
            resource_id: Which.
            state: What becomes of it.
            stamp: Who decided, and when.
            entry: What the audit log says of it.
            reason: For the history and, where it is declined, for the company.
            mail: Whether companies shall be told by e-mail.

        Returns:
            Whether there was something to change.
        """
        event = ResourceEvent(resource_id, state.word, stamp.author, reason, stamp.at)

        def work(connection: Connection) -> bool:
            if not _set_state(connection, resource_id, state, stamp.at):
                return False
            number = insert_event(connection, event)
            if mail and state is ResourceState.DECLINED:
                errand = outbox_row(RESOURCE_DECLINED, str(number), stamp.at)
                connection.execute(insert(outbox), errand)
            if state is not ResourceState.APPROVED:
                close_matches(connection, [resource_id], stamp.at, mail=mail)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)

    async def expire(self, before: datetime, now: datetime, *, mail: bool) -> int:
        """Let those go that were approved before a time, some at once; return how many."""
        query = select(resources.c.id).where(
            resources.c.state == int(ResourceState.APPROVED), resources.c.state_since < before
        )
        word = ResourceState.EXPIRED.word

        def work(connection: Connection) -> int:
            old = connection.execute(query.order_by(resources.c.state_since).limit(AT_ONCE)).scalars().all()
            gone = [one for one in old if _set_state(connection, one, ResourceState.EXPIRED, now)]
            for resource_id in gone:
                insert_event(connection, ResourceEvent(resource_id, word, "", "", now))
            close_matches(connection, gone, now, mail=mail)
            return len(gone)

        return await self._database.write(work)


def _set_state(connection: Connection, resource_id: str, state: ResourceState, now: datetime) -> bool:
    """Change a state if it may follow; of two who decide at once only the first does."""
    allowed = [int(before) for before in state.before]
    change = update(resources).where(resources.c.id == resource_id, resources.c.state.in_(allowed))
    return bool(connection.execute(change.values(state=int(state), state_since=now)).rowcount)


def _row(resource: Resource) -> dict[str, Any]:
    text = searchable(resource.company_name, resource.contact_name, resource.email, resource.text)
    return asdict(resource) | {"state": int(resource.state), "search_text": text}


def _resource(row: Row[Any]) -> Resource:
    values = dict(zip(_NAMES, row, strict=True))
    return Resource(**values | {"state": ResourceState(values["state"])})


def _conditions(wanted: WantedResources) -> Sequence[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.kind is not None:
        conditions.append(resources.c.kind == wanted.kind)
    if wanted.category is not None:
        conditions.append(resources.c.category == wanted.category)
    if wanted.state is not None:
        conditions.append(resources.c.state == int(wanted.state))
    # No index helps to find a part of a word; resources are few, and kept for some months only.
    words = search_words(wanted.search)
    return conditions + [resources.c.search_text.contains(word, autoescape=True) for word in words]
