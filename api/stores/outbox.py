"""What must still be done elsewhere: staff to tell, e-mails to send, trackers for Rasa to forget.

A worker *claims* what is due, for a time. If it dies, the claim ends by itself and another one takes the
errand; if it is merely slow, its claim is no longer good, and it can neither finish nor postpone the errand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from sqlalchemy import Connection, Executable, delete, exists, func, select, update

from api.channel_tables import digest_items
from api.database import Database, insertion
from api.resources import ResourceKind
from api.tables import GIVEN_UP, outbox

LEAD_MAIL = "lead_mail"  # of earlier releases; some may wait yet
LEAD_ROUTE = "lead_route"
LEAD_NEWS = "lead_news"
LEAD_UNTAKEN = "lead_untaken"
LEAD_DIGEST = "lead_digest"
LEAD_ASSIGNED = "lead_assigned"
LEAD_MENTION = "lead_mention"
LEAD_FOLLOW_UP = "lead_follow_up"
FORGET_TRACKER = "forget_tracker"
PLAN_MAIL = "plan_mail"
RESOURCE_MAIL = "resource_mail"
RESOURCE_DECLINED = "resource_declined"
MATCH_QUESTION = "match_question"
MATCH_TOLD = "match_told"
MATCH_CLOSED = "match_closed"


@dataclass(frozen=True, slots=True)
class Errand:
    """One thing to do.

    Attributes:
        name: What a receiver knows it by, at every try.
        subject: The id of what it is about.
        channel: The id of the channel that it goes to, if it does.
        attempts: How many there were, with this one.
        claim: What shows that the worker still holds it.
        recipient_id: The account that it is for, if that was decided when it was queued.
    """

    id: int
    name: str
    kind: str
    subject: str
    channel: str | None
    attempts: int
    claim: str
    created_at: datetime
    recipient_id: int | None = None

    @property
    def lane(self) -> str:
        """What is as slow as it is: the channel or, where there is none, the errands of its kind."""
        return self.channel or self.kind


def outbox_row(
    kind: str,
    subject: str,
    now: datetime,
    *,
    channel: str | None = None,
    recipient_id: int | None = None,
    due_at: datetime | None = None,
    name: str | None = None,
) -> dict[str, Any]:
    """Return the row of a new errand, for the transaction that causes it."""
    return {
        "name": name or str(uuid4()),
        "kind": kind,
        "subject": subject,
        "channel": channel,
        "recipient_id": recipient_id,
        "attempts": 0,
        "due_at": due_at or now,
        "created_at": now,
    }


def errand_name(kind: str, subject: str, channel: str) -> str:
    """Return the one name that an errand of this kind has: queued twice, it is there once."""
    return str(uuid5(NAMESPACE_URL, f"lots:{kind}:{subject}:{channel}"))


def addressees(errand: Errand, recipients: Sequence[str]) -> tuple[str, ...]:
    """Return whom an errand by e-mail is for: all, unless it was divided off for one who was refused.

    Where that one is no recipient any more, it is for all: whoever stands in their place must hear of it.
    """
    own = (recipient for recipient in recipients if _share_name(errand, recipient) == errand.name)
    return tuple(own) or tuple(recipients)


def is_share(errand: Errand, recipients: Sequence[str]) -> bool:
    """Tell whether an errand was divided off for one of some recipients."""
    return any(_share_name(errand, recipient) == errand.name for recipient in recipients)


def shares(errand: Errand, recipients: Sequence[str], due_at: datetime) -> list[dict[str, Any]]:
    """Return the rows of an errand for some recipients alone, one for each."""
    return [
        outbox_row(
            errand.kind,
            errand.subject,
            errand.created_at,
            channel=errand.channel,
            recipient_id=errand.recipient_id,
            due_at=due_at,
            name=_share_name(errand, recipient),
        )
        for recipient in recipients
    ]


def match_subject(match_id: int, kind: ResourceKind) -> str:
    """Name one side of a match, as what an errand is about."""
    return f"{match_id}:{kind}"


def insert_once(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Queue errands; one whose name is there already stays as it is."""
    query = insertion(connection, outbox).on_conflict_do_nothing(index_elements=[outbox.c.name])
    if rows:
        connection.execute(query, list(rows))


def insert_again(connection: Connection, rows: Sequence[dict[str, Any]], now: datetime) -> None:
    """Queue errands; one that was done already is due anew, one that still waits stays as it is."""
    query = insertion(connection, outbox).on_conflict_do_update(
        index_elements=[outbox.c.name], set_=_anew(now), where=outbox.c.delivered_at.is_not(None)
    )
    if rows:
        connection.execute(query, list(rows))


class OutboxStore:
    """The outbox table, as the worker uses it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(
        self,
        now: datetime,
        hold: timedelta,
        limit: int = 10,
        *,
        each: int | None = None,
        busy: Mapping[str, int] | None = None,
    ) -> list[Errand]:
        """Take what is due, the longest due first; nobody else gets it until the hold is over.

        Args:
            now: The time.
            hold: For how long.
            limit: How many at most.
            each: How many of one lane at most, so that a slow one delays only itself; none: any number.
            busy: How many of each lane are under way already.
        """
        claim, under_way = str(uuid4()), Counter(busy or {})

        def work(connection: Connection) -> Sequence[Any]:
            ids = _due(connection, now, limit, each or limit, under_way)
            return connection.execute(_claimed(ids, claim, now + hold)).all() if ids else []

        errands = [Errand(*row) for row in await self._database.write(work)]
        return sorted(errands, key=lambda errand: errand.id)

    async def done(self, errand: Errand, now: datetime) -> bool:
        """Note that it is done; what went to a channel leaves a trace. Tell whether the claim was good.

        A digest that holds leads again, or still, is due anew.
        """
        return await self._database.write(lambda connection: _finish(connection, errand, now))

    async def divide(
        self, errand: Errand, recipients: Sequence[str], now: datetime, due_at: datetime
    ) -> bool:
        """Note that it is done, but for some recipients, who are tried by themselves from a time on.

        Tell whether the claim was good; where it was not, nothing is noted.
        """

        def work(connection: Connection) -> bool:
            held = _finish(connection, errand, now)
            if held:
                insert_once(connection, shares(errand, recipients, due_at))
            return held

        return await self._database.write(work)

    async def postpone(self, errand: Errand, due_at: datetime | None, error: str) -> bool:
        """Note a failed attempt; without a new time the errand is given up, but stays visible."""
        query = (
            update(outbox)
            .where(outbox.c.id == errand.id, outbox.c.claim == errand.claim)
            .values(due_at=due_at, claim=None, last_error=error[:300])
        )
        return bool(await self._database.change(query))

    async def counts(self) -> tuple[int, int]:
        """Return how many errands wait, and how many were given up."""
        waiting = select(func.count()).where(outbox.c.due_at.is_not(None))
        given_up = select(func.count()).where(GIVEN_UP)
        [(first, second)] = await self._database.rows(
            select(waiting.scalar_subquery(), given_up.scalar_subquery())
        )
        return first, second


def _due(connection: Connection, now: datetime, limit: int, each: int, under_way: Counter[str]) -> list[int]:
    """Lock so many rows that are due; look again where some lanes turned out to be full."""
    lane = func.coalesce(outbox.c.channel, outbox.c.kind)
    query = select(outbox.c.id, lane).order_by(outbox.c.due_at, outbox.c.id).with_for_update(skip_locked=True)
    ids: list[int] = []
    while len(ids) < limit:
        full = [name for name, number in under_way.items() if number >= each]
        left = query.where(outbox.c.due_at <= now, lane.not_in(full), outbox.c.id.not_in(ids))
        found = connection.execute(left.limit(limit - len(ids))).all()
        if not found:
            break
        for number, name in found:
            if under_way[name] < each:
                under_way[name] += 1
                ids.append(number)
    return ids


def _finish(connection: Connection, errand: Errand, now: datetime) -> bool:
    held = (outbox.c.id == errand.id, outbox.c.claim == errand.claim)
    if errand.channel is None:
        return bool(connection.execute(delete(outbox).where(*held)).rowcount)
    values = {"delivered_at": now, "due_at": None, "claim": None, "last_error": None}
    if not connection.execute(update(outbox).where(*held).values(values)).rowcount:
        return False
    if errand.kind == LEAD_DIGEST:
        # By itself, after the row is locked: so it sees what came until then, and who adds to the
        # digest after that waits for this and sees that it was delivered.
        untold = exists().where(digest_items.c.digest == errand.name)
        again = update(outbox).where(outbox.c.id == errand.id, untold)
        connection.execute(again.values(_anew(now)))
    return True


def _share_name(errand: Errand, recipient: str) -> str:
    # The address itself is nowhere in the outbox: it is found again among the recipients by this name.
    return errand_name(errand.kind, errand.subject, f"{errand.channel or ''}/{recipient}")


def _anew(now: datetime) -> dict[str, Any]:
    return {"due_at": now, "delivered_at": None, "attempts": 0}


def _claimed(ids: Sequence[int], claim: str, until: datetime) -> Executable:
    """Hold these rows; an attempt counts as soon as it begins, for it may end the process."""
    query = update(outbox).where(outbox.c.id.in_(ids))
    query = query.values(claim=claim, due_at=until, attempts=outbox.c.attempts + 1)
    return query.returning(*(outbox.c[field.name] for field in fields(Errand)))
