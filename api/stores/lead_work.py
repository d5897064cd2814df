"""Who has which lead, and when it is to be followed up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, func, insert, select, update

from api.account_tables import users
from api.accounts.audit import AuditEntry
from api.colleagues import Colleague, colleagues_of
from api.database import Database, insertion
from api.documents import Stamp
from api.errors import LeadClosedError
from api.lead_work import DueLead, LeadWork, Owner
from api.lead_work_tables import lead_work
from api.leads import LeadEvent, LeadEventKind, LeadStatus
from api.stores.audit import write_audit
from api.stores.leads import LEAD_COLUMNS, lead_of
from api.stores.outbox import LEAD_ASSIGNED, LEAD_FOLLOW_UP, errand_name, insert_once, outbox_row
from api.stores.users import User, hold_account
from api.tables import lead_events, leads, outbox

COLLEAGUES_LIMIT = 500
DUE_LIMIT = 200

owners = users.alias("owners")
planners = users.alias("planners")


def set_work(connection: Connection, lead_id: str, **values: object) -> None:
    """Note something about a lead, in the transaction of what causes it."""
    query = insertion(connection, lead_work).values(lead_id=lead_id, **values)
    connection.execute(query.on_conflict_do_update(index_elements=[lead_work.c.lead_id], set_=values))


def hold(connection: Connection, *lead_ids: str) -> None:
    """Let nobody else work on some leads until the transaction ends, in an order that is always the same."""
    query = select(leads.c.id).where(leads.c.id.in_(lead_ids)).order_by(leads.c.id).with_for_update()
    connection.execute(query).all()


def let_go(connection: Connection, user_id: int, stamp: Stamp) -> None:
    """Let anybody take the leads that an account has, in the transaction that holds and deletes it.

    Closed ones stay closed.
    """
    theirs = select(lead_work.c.lead_id).where(lead_work.c.owner_id == user_id)
    hold(connection, *connection.execute(theirs).scalars())
    # Asked anew: one may have gone to somebody else while this waited. None has come: the account is held.
    taken = select(leads.c.id).where(leads.c.id.in_(theirs), leads.c.status == int(LeadStatus.TAKEN))
    for lead_id in connection.execute(taken).scalars().all():
        _hand_over(connection, lead_id, None, stamp, handed=True)


def note_event(connection: Connection, lead_id: str, kind: LeadEventKind, stamp: Stamp, text: str) -> None:
    """Write a line of a lead's history, in the transaction of what it tells."""
    event = LeadEvent(kind, stamp.author, text, stamp.at)
    connection.execute(insert(lead_events), {"lead_id": lead_id, **asdict(event)})


class LeadWorkStore:
    """The lead_work table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, lead_id: str) -> LeadWork:
        """Return how far staff are with a lead."""
        columns = (lead_work.c.follow_up_on, lead_work.c.merged_into)
        query = (
            select(*columns, *_person(owners), *_person(planners))
            .select_from(lead_work.outerjoin(owners, owners.c.id == lead_work.c.owner_id))
            .outerjoin(planners, planners.c.id == lead_work.c.follow_up_by)
            .where(lead_work.c.lead_id == lead_id)
            .limit(1)
        )
        rows = await self._database.rows(query)
        if not rows:
            return LeadWork()
        day, merged_into, *people = rows[0]
        return LeadWork(_owner(people[:3]), day, _owner(people[3:]), merged_into)

    async def colleagues(self) -> list[Colleague]:
        """Return everybody who can have a lead or be mentioned, by name."""
        query = select(users.c.id, users.c.name, users.c.email).order_by(users.c.name, users.c.id)
        rows = await self._database.rows(query.limit(COLLEAGUES_LIMIT))
        return colleagues_of([(row[0], row[1], row[2]) for row in rows])

    async def give(
        self,
        lead_id: str,
        to: Colleague | None,
        stamp: Stamp,
        entry: AuditEntry,
        *,
        mail: bool = False,
        reopen: bool = False,
    ) -> bool:
        """Give a lead to a colleague, or back to all; tell whether that changed anything.

        Args:
            lead_id: Which lead.
            to: Who has it from now on; nobody: it is new again.
            stamp: Who says so, and when.
            entry: What the audit log says of it.
            mail: Whether the colleague is told by e-mail.
            reopen: Whether a closed lead too is theirs then.

        Raises:
            LeadClosedError: It is closed.
            NotFoundError: The colleague's account has been deleted.
        """

        def work(connection: Connection) -> bool:
            if to:
                hold_account(connection, to.id)
            _hold_open(connection, lead_id, reopen=reopen)
            handed = _owner_id(connection, lead_id) != (to.id if to else None)
            changed = _hand_over(connection, lead_id, to, stamp, handed=handed, by=entry.actor_id)
            if handed and mail and to:
                errand = outbox_row(LEAD_ASSIGNED, lead_id, stamp.at, recipient_id=to.id)
                connection.execute(insert(outbox), errand)
            write_audit(connection, entry if changed else None)
            return changed

        return await self._database.write(work)

    async def take(
        self, lead_id: str, to: User, stamp: Stamp, entry: AuditEntry, *, reopen: bool = False
    ) -> bool:
        """Give somebody a lead that nobody has; tell whether they got it.

        Raises:
            LeadClosedError: It is closed, and not to be reopened.
            NotFoundError: Their account has been deleted.
        """

        def work(connection: Connection) -> bool:
            hold_account(connection, to.id)
            _hold_open(connection, lead_id, reopen=reopen)
            if _owner_id(connection, lead_id) is not None:
                return False
            _hand_over(connection, lead_id, to, stamp, handed=True, by=entry.actor_id)
            write_audit(connection, entry)
            return True

        return await self._database.write(work)

    async def plan(
        self, lead_id: str, day: date | None, planner: int, stamp: Stamp, remind_at: datetime | None
    ) -> bool:
        """Set the day on which to follow a lead up, or none; tell whether that changed anything.

        Args:
            lead_id: Which lead.
            day: When.
            planner: The account of who says so.
            stamp: Their name, and now.
            remind_at: When the reminder is sent, once, however often the day is set; none: nobody is.

        Raises:
            NotFoundError: The planner's account has been deleted.
        """

        def work(connection: Connection) -> bool:
            hold_account(connection, planner)
            hold(connection, lead_id)
            query = select(lead_work.c.follow_up_on).where(lead_work.c.lead_id == lead_id)
            if connection.execute(query).scalar() == day:
                return False
            set_work(connection, lead_id, follow_up_on=day, follow_up_by=planner if day else None)
            note_event(connection, lead_id, "follow_up", stamp, day.isoformat() if day else "")
            if day and remind_at and remind_at > stamp.at:
                insert_once(connection, [_reminder(lead_id, day, remind_at, stamp.at)])
            return True

        return await self._database.write(work)

    async def due(self, until: date, user_id: int | None = None) -> Sequence[DueLead]:
        """Return the open leads to follow up by a day, the earliest first: one person's, or all.

        A lead that nobody has is that of who chose the day, as the reminder is; without an account for that
        too it is everybody's. Merged ones are left out.
        """
        query = (
            select(*LEAD_COLUMNS, lead_work.c.follow_up_on, owners.c.name)
            .select_from(lead_work.join(leads, leads.c.id == lead_work.c.lead_id))
            .outerjoin(owners, owners.c.id == lead_work.c.owner_id)
            .where(*_open_until(until, user_id))
            .order_by(lead_work.c.follow_up_on, leads.c.id)
            .limit(DUE_LIMIT)
        )
        rows = await self._database.rows(query)
        return [DueLead(lead_of(row[:-2]), row[-2], row[-1]) for row in rows]

    async def count_due(self, until: date, user_id: int) -> int:
        """Return how many leads `due` returns for somebody."""
        joined = lead_work.join(leads, leads.c.id == lead_work.c.lead_id)
        query = select(func.count()).select_from(joined).where(*_open_until(until, user_id))
        [(number,)] = await self._database.rows(query)
        return int(number)


def _hold_open(connection: Connection, lead_id: str, *, reopen: bool) -> None:
    hold(connection, lead_id)
    status = connection.execute(select(leads.c.status).where(leads.c.id == lead_id)).scalar()
    if status == LeadStatus.CLOSED and not reopen:
        raise LeadClosedError


def _owner_id(connection: Connection, lead_id: str) -> int | None:
    query = select(lead_work.c.owner_id).where(lead_work.c.lead_id == lead_id)
    owner_id: int | None = connection.execute(query).scalar()
    return owner_id


def _hand_over(
    connection: Connection,
    lead_id: str,
    to: Colleague | User | None,
    stamp: Stamp,
    *,
    handed: bool,
    by: int | None = None,
) -> bool:
    """Write who has a lead that is held, and that it is taken or new; tell whether that changed anything."""
    status = LeadStatus.NEW if to is None else LeadStatus.TAKEN
    change = update(leads).where(leads.c.id == lead_id, leads.c.status != int(status))
    turned = connection.execute(change.values(status=int(status))).rowcount > 0
    if turned:
        note_event(connection, lead_id, "status", stamp, status.word)
    if handed:
        set_work(connection, lead_id, owner_id=to.id if to else None)
    # Who takes a new lead has said so by that.
    if handed and to and not (turned and to.id == by):
        called = to.handle if isinstance(to, Colleague) else to.name
        note_event(connection, lead_id, "owner", stamp, called)
    return turned or handed


def follow_up_name(lead_id: str, day: date) -> str:
    """Return the name of the errand that reminds of a lead on a day: there is one only."""
    return errand_name(LEAD_FOLLOW_UP, lead_id, day.isoformat())


def _reminder(lead_id: str, day: date, due_at: datetime, now: datetime) -> dict[str, Any]:
    return outbox_row(LEAD_FOLLOW_UP, lead_id, now, due_at=due_at, name=follow_up_name(lead_id, day))


def _open_until(until: date, user_id: int | None) -> list[Any]:
    standing = lead_work.c.merged_into.is_(None)
    conditions = [lead_work.c.follow_up_on <= until, leads.c.status != int(LeadStatus.CLOSED), standing]
    if user_id is None:
        return conditions
    planner = lead_work.c.follow_up_by
    unowned = lead_work.c.owner_id.is_(None) & (planner.is_(None) | (planner == user_id))
    return [*conditions, (lead_work.c.owner_id == user_id) | unowned]


def _person(table: FromClause) -> tuple[ColumnElement[Any], ...]:
    return table.c.id, table.c.name, table.c.email


def _owner(values: Sequence[Any]) -> Owner | None:
    return None if values[0] is None else Owner(*values)
