"""The row of something that was delivered, with the errands that it causes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from api.tables import outbox, sessions


def insert_delivered(
    connection: Connection, table: Table, row: dict[str, Any], errands: Sequence[dict[str, Any]]
) -> None:
    """Store a row that may name the visitor's session, and what is to be done about it.

    Raises:
        IntegrityError: It is there already.
    """
    theirs = select(sessions.c.id).where(sessions.c.id == row["session_id"])
    if connection.execute(theirs).first() is None:
        row = row | {"session_id": None}  # forgotten meanwhile: the delivery has its own consent
    connection.execute(insert(table), row)
    if errands:
        connection.execute(insert(outbox), list(errands))
