"""A person's rows in every table: found by what they belong to, so that a new table needs no line here."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, or_, select

from api.accounts.audit import AuditEntry
from api.database import Database
from api.privacy.person import Asked, Person, signs_of
from api.resource_tables import resources
from api.schema import metadata
from api.stores.audit import write_audit
from api.stores.outbox import FORGET_TRACKER, PLAN_MAIL, outbox_row
from api.stores.person_signs import rows_naming
from api.tables import leads, messages, outbox, plan_mails, sessions

MOST_ROWS = 10_000
ROOTS = (sessions, leads, resources)
LEFT_WITH_PHONE = (leads, resources)

Rows = Mapping[str, list[dict[str, Any]]]


class PersonRows:
    """Finds, reads and deletes what belongs to one person."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def identify(self, asked: Asked) -> Person:
        """Gather all by which the person's data are found; an unknown one comes back empty."""
        return await self._database.read(lambda connection: _identify(connection, asked))

    async def read(self, person: Person) -> Rows:
        """Return the rows by table; tables without any are left out."""

        def work(connection: Connection) -> Rows:
            found: dict[str, list[dict[str, Any]]] = {}
            for table, theirs in belonging(person):
                rows = connection.execute(select(table).where(theirs).limit(MOST_ROWS)).mappings()
                if entries := [dict(row) for row in rows]:
                    found[table.name] = entries
            return found

        return await self._database.read(work)

    async def channels_told(self, person: Person) -> frozenset[str]:
        """Return the channels that were told of the person's leads, as far as the outbox remembers it."""
        query = select(outbox.c.channel).where(
            outbox.c.subject.in_(person.lead_ids),
            outbox.c.channel.is_not(None),
            outbox.c.delivered_at.is_not(None),
        )
        rows = await self._database.rows(query.distinct().limit(MOST_ROWS))
        return frozenset(row[0] for row in rows)

    async def erase(self, person: Person, now: datetime, entry: AuditEntry | None) -> None:
        """Delete the rows and the errands about them, and have Rasa forget the conversations."""

        def work(connection: Connection) -> None:
            connection.execute(delete(outbox).where(_errands(connection, person)))
            theirs = select(sessions.c.conversation_id).where(sessions.c.id.in_(person.session_ids))
            rows = [
                outbox_row(FORGET_TRACKER, one, now) for one in connection.scalars(theirs.limit(MOST_ROWS))
            ]
            if rows:
                connection.execute(insert(outbox), rows)
            for table, ids in _root_ids(person).items():
                connection.execute(delete(table).where(table.c.id.in_(ids)))
            connection.execute(delete(plan_mails).where(func.lower(plan_mails.c.email).in_(person.emails)))
            write_audit(connection, entry)

        await self._database.write(work)


def _identify(connection: Connection, asked: Asked) -> Person:
    emails = _emails_of(connection, asked)
    found_sessions = {asked.session_id} if asked.session_id else set()
    ids: dict[str, set[str]] = {}
    told = emails | ({asked.phone} if asked.phone else set())
    signs = set(told)
    for table in LEFT_WITH_PHONE:
        columns = (table.c.id, table.c.session_id, table.c.contact_name, table.c.phone)
        theirs = or_(func.lower(table.c.email).in_(emails), table.c.session_id.in_(found_sessions))
        rows = connection.execute(select(*columns).where(theirs).limit(MOST_ROWS)).all()
        ids[table.name] = {row.id for row in rows}
        found_sessions |= {row.session_id for row in rows if row.session_id}
        signs = signs.union(*(signs_of(row.contact_name, row.phone) for row in rows))
    found_sessions |= _sessions_with(connection, emails, told)
    known = select(sessions.c.id).where(sessions.c.id.in_(found_sessions)).limit(MOST_ROWS)
    return Person(
        emails=frozenset(emails),
        session_ids=frozenset(connection.scalars(known)),
        lead_ids=frozenset(ids[leads.name]),
        resource_ids=frozenset(ids[resources.name]),
        asked=asked.session_id,
        phone=asked.phone,
        signs=frozenset(signs),
    )


def _emails_of(connection: Connection, asked: Asked) -> set[str]:
    """Return the addresses that were left in a conversation, or with a telephone number in any spelling."""
    if asked.email:
        return {asked.email}
    if asked.phone:
        called = (rows_naming(connection, table, [table.c.phone], {asked.phone}) for table in LEFT_WITH_PHONE)
        return {row["email"].lower() for rows in called for row in rows if row["email"]}
    found: set[str] = set()
    for table in (leads, resources, plan_mails):
        theirs = select(table.c.email).where(table.c.session_id == asked.session_id).limit(MOST_ROWS)
        found |= {email.lower() for email in connection.scalars(theirs) if email}
    return found


def _sessions_with(connection: Connection, emails: Collection[str], signs: Collection[str]) -> set[str]:
    """Return the conversations that ordered a plan for an address, or in which a visitor wrote a sign."""
    ordered = select(plan_mails.c.session_id).where(func.lower(plan_mails.c.email).in_(emails))
    named = rows_naming(connection, messages, [messages.c.text], signs)
    # One that an answer or staff told belongs to no visitor: it is masked as others' rows are.
    return {row["session_id"] for row in named if row["role"] == "visitor"} | set(
        connection.scalars(ordered.distinct().limit(MOST_ROWS))
    )


def _root_ids(person: Person) -> dict[Table, frozenset[str]]:
    ids = (person.session_ids, person.lead_ids, person.resource_ids)
    return dict(zip(ROOTS, ids, strict=True))


def belonging(person: Person) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Name each table that can hold rows of a person, and which they are: roots, and what refers to them."""
    ids = _root_ids(person)
    for table in metadata.sorted_tables:
        if table in ids:
            yield table, table.c.id.in_(ids[table])
            continue
        refers = [
            key.parent.in_(ids[key.column.table]) for key in table.foreign_keys if key.column.table in ids
        ]
        if refers:
            yield table, or_(*refers)


def _errands(connection: Connection, person: Person) -> ColumnElement[bool]:
    theirs = or_(
        plan_mails.c.session_id.in_(person.session_ids), func.lower(plan_mails.c.email).in_(person.emails)
    )
    mails = [
        str(number) for number in connection.scalars(select(plan_mails.c.id).where(theirs).limit(MOST_ROWS))
    ]
    about = outbox.c.subject.in_([*person.lead_ids, *person.resource_ids])
    return or_(about, (outbox.c.kind == PLAN_MAIL) & outbox.c.subject.in_(mails))
