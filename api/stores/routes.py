"""What is decided about a lead, as errands; and what a digest holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, delete, select

from api.channel_tables import digest_items
from api.database import Database, insertion
from api.notices.routing import Route, Stop
from api.stores.outbox import (
    LEAD_DIGEST,
    LEAD_NEWS,
    LEAD_UNTAKEN,
    Errand,
    errand_name,
    insert_again,
    insert_once,
    outbox_row,
    shares,
)

KINDS = {"news": LEAD_NEWS, "untaken": LEAD_UNTAKEN, "digest": LEAD_DIGEST}
MOST_IN_A_DIGEST = 500


class RouteStore:
    """Writes routes into the outbox and the digest_items table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, lead_id: str, route: Route, now: datetime) -> None:
        """Queue every stop of a lead in one transaction; what is queued already stays as it is.

        Only a digest that went out before is due anew: this lead was not in it.
        """
        rows = sorted((_errand(lead_id, stop, now) for stop in route.stops), key=itemgetter("name"))
        digests = [row for row in rows if row["kind"] == LEAD_DIGEST]
        items = [{"lead_id": lead_id, "digest": row["name"]} for row in digests]

        def work(connection: Connection) -> None:
            insert_once(connection, [row for row in rows if row not in digests])
            insert_again(connection, digests, now)
            if items:
                connection.execute(insertion(connection, digest_items).on_conflict_do_nothing(), items)

        await self._database.write(work)

    async def in_digest(self, digest: str) -> list[str]:
        """Return the ids of the leads of a digest, so many as one message tells."""
        query = select(digest_items.c.lead_id).where(digest_items.c.digest == digest)
        rows = await self._database.rows(query.order_by(digest_items.c.id).limit(MOST_IN_A_DIGEST))
        return [lead_id for (lead_id,) in rows]

    async def forget_digest(self, digest: str, lead_ids: Sequence[str]) -> None:
        """Forget which leads of a digest wait, once they are told; others may have come meanwhile."""
        told = digest_items.c.digest == digest, digest_items.c.lead_id.in_(lead_ids)
        await self._database.change(delete(digest_items).where(*told))

    async def divide_digest(
        self, errand: Errand, recipients: Sequence[str], lead_ids: Sequence[str], now: datetime
    ) -> None:
        """Forget which leads of a digest wait but for some recipients, who get it by themselves."""
        rows = shares(errand, recipients, now)
        items = [{"lead_id": lead_id, "digest": row["name"]} for row in rows for lead_id in lead_ids]
        told = digest_items.c.digest == errand.name, digest_items.c.lead_id.in_(lead_ids)

        def work(connection: Connection) -> None:
            insert_again(connection, rows, now)
            connection.execute(delete(digest_items).where(*told))
            connection.execute(insertion(connection, digest_items).on_conflict_do_nothing(), items)

        await self._database.write(work)


def _errand(lead_id: str, stop: Stop, now: datetime) -> dict[str, Any]:
    """A digest is about a day, everything else about the lead."""
    kind = KINDS[stop.way]
    subject = stop.at.isoformat(timespec="minutes") if stop.way == "digest" else lead_id
    name = errand_name(kind, subject, stop.channel.id)
    return outbox_row(kind, subject, now, channel=stop.channel.id, due_at=stop.at, name=name)
