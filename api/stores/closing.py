"""The end of matches from which nothing comes, within the transaction that ends them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, or_, select, update

from api.resource_matches import ResourceMatch, Side
from api.resource_tables import resource_matches as matches
from api.resources import KINDS, ResourceEvent, ResourceKind, opposite
from api.stores.outbox import MATCH_CLOSED, MATCH_QUESTION, match_subject, outbox_row
from api.stores.resource_history import insert_event
from api.tables import outbox

AT_ONCE = 200
OPEN = and_(matches.c.told_at.is_(None), matches.c.closed_at.is_(None))
_OF_BOTH = ("id", "score", "created_at", "asked_at", "told_at", "closed_at")
_OF_A_SIDE = ("id", "state", "wording")
MATCH_COLUMNS = [matches.c[name] for name in _OF_BOTH] + [
    matches.c[f"{kind}_{name}"] for kind in KINDS for name in _OF_A_SIDE
]


def match_of(row: Row[Any]) -> ResourceMatch:
    """Read a match from its columns."""
    values = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for the columns by name
    sides = {kind: Side(*(values[f"{kind}_{name}"] for name in _OF_A_SIDE)) for kind in KINDS}
    return ResourceMatch(sides=sides, **{name: values[name] for name in _OF_BOTH})


def close_matches(connection: Connection, resource_ids: Iterable[str], now: datetime, *, mail: bool) -> None:
    """End the open matches of some resources; the other side is told that nothing comes of it, not why."""
    for resource_id in resource_ids:
        theirs = or_(matches.c.offer_id == resource_id, matches.c.seek_id == resource_id)
        for match in close(connection, theirs, now):
            if mail:
                tell_closed(connection, match, opposite(match.kind_of(resource_id)), now)


def close(connection: Connection, which: ColumnElement[bool], now: datetime) -> Sequence[ResourceMatch]:
    """End some of the open matches, the oldest first; return those that were not ended by somebody else."""
    found = connection.execute(select(matches.c.id).where(which, OPEN).order_by(matches.c.id).limit(AT_ONCE))
    closed = [match for number in found.scalars().all() if (match := _close_one(connection, number, now))]
    for match in closed:
        for side in match.sides.values():
            insert_event(connection, ResourceEvent(side.resource_id, "closed", "", "", now, match.id))
    return closed


def tell_closed(connection: Connection, match: ResourceMatch, kind: ResourceKind, now: datetime) -> None:
    """Have a side told that nothing comes of a match, if it has heard of it at all."""
    subject = match_subject(match.id, kind)
    unsent = delete(outbox).where(outbox.c.kind == MATCH_QUESTION, outbox.c.subject == subject)
    heard_of_it = not connection.execute(unsent).rowcount
    if heard_of_it and match.sides[kind].state in {"asked", "agreed"}:
        connection.execute(insert(outbox), outbox_row(MATCH_CLOSED, subject, now))


def _close_one(connection: Connection, number: int, now: datetime) -> ResourceMatch | None:
    change = update(matches).where(matches.c.id == number, OPEN).values(closed_at=now)
    if not connection.execute(change).rowcount:
        return None
    return match_of(connection.execute(select(*MATCH_COLUMNS).where(matches.c.id == number)).one())
