"""The rules by which leads go to channels, in their order."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from api.accounts.audit import AuditEntry
from api.channel_tables import channel_rules
from api.database import Database
from api.documents import Stamp
from api.notices.rule import Rule
from api.stores.audit import write_audit

MOST = 200
_NAMES = tuple(field.name for field in fields(Rule))
_LISTS = ("categories", "languages", "municipalities", "channels")
_RULE = select(*(channel_rules.c[name] for name in _NAMES))
_PLACE = (channel_rules.c.position, channel_rules.c.id)


def _rule(row: Any) -> Rule:  # noqa: ANN401 - a row has no type of its own
    values = dict(zip(_NAMES, row, strict=True))
    return Rule(**values | {name: tuple(values[name]) for name in _LISTS})


def _values(rule: Rule, stamp: Stamp) -> dict[str, Any]:
    values = asdict(rule) | {"updated_at": stamp.at, "updated_by": stamp.author}
    del values["id"]
    return values


class ChannelRuleStore:
    """The channel_rules table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Rule]:
        """Return every rule in its order."""
        return [_rule(row) for row in await self._database.rows(_RULE.order_by(*_PLACE))]

    async def find(self, rule_id: int) -> Rule | None:
        """Return a rule, or nothing."""
        rows = await self._database.rows(_RULE.where(channel_rules.c.id == rule_id).limit(1))
        return _rule(rows[0]) if rows else None

    async def add(self, rule: Rule, stamp: Stamp, entry: AuditEntry) -> bool:
        """Add a rule at the end, unless there are as many as there may be; tell whether it was added."""
        last = select(func.coalesce(func.max(channel_rules.c.position), 0) + 1).scalar_subquery()
        query = insert(channel_rules).values(_values(rule, stamp) | {"position": last})

        def work(connection: Connection) -> bool:
            if connection.execute(select(func.count()).select_from(channel_rules)).scalar_one() >= MOST:
                return False
            connection.execute(query)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)

    async def change(self, rule: Rule, stamp: Stamp, entry: AuditEntry) -> bool:
        """Change a rule; tell whether it is still there."""
        query = update(channel_rules).where(channel_rules.c.id == rule.id).values(_values(rule, stamp))

        def work(connection: Connection) -> bool:
            done = bool(connection.execute(query).rowcount)
            write_audit(connection, entry if done else None)
            return done

        return await self._database.write(work)

    async def move_up(self, rule_id: int, entry: AuditEntry) -> None:
        """Let a rule change places with the one before it."""
        places = select(channel_rules.c.id).order_by(*_PLACE)

        def work(connection: Connection) -> None:
            ids = list(connection.execute(places).scalars())
            place = ids.index(rule_id) if rule_id in ids else 0
            if place:
                ids[place - 1 : place + 1] = [rule_id, ids[place - 1]]
            for position, number in enumerate(ids, 1):
                query = update(channel_rules).where(channel_rules.c.id == number)
                connection.execute(query.values(position=position))
            write_audit(connection, entry if place else None)

        await self._database.write(work)

    async def delete(self, rule_id: int, entry: AuditEntry) -> None:
        """Delete a rule."""

        def work(connection: Connection) -> None:
            gone = connection.execute(delete(channel_rules).where(channel_rules.c.id == rule_id)).rowcount
            write_audit(connection, entry if gone else None)

        await self._database.write(work)
