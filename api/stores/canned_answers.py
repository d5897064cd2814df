"""Answers that staff have ready: their own, and everybody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from api.database import Database
from api.handoff_tables import canned_answers
from api.models import Language
from api.stores.users import hold_account

MOST = 200  # of one person, and of everybody's

Change = Literal["changed", "gone", "full"]


@dataclass(frozen=True, slots=True)
class CannedAnswer:
    """An answer to insert.

    Attributes:
        shared: Whether everybody has it; else it is one person's.
        shortcut: What is typed after a slash.
        text: May hold `{name}` and `{cluster}`.
    """

    shortcut: str
    language: Language
    text: str
    shared: bool = False
    id: int = 0


class CannedAnswerStore:
    """The canned_answers table. Nobody sees or changes what is another person's own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, user_id: int, language: Language | None = None) -> Sequence[CannedAnswer]:
        """Return what a person can insert, by shortcut; of one language or of all."""
        query = select(
            canned_answers.c.shortcut,
            canned_answers.c.language,
            canned_answers.c.text,
            canned_answers.c.user_id.is_(None),
            canned_answers.c.id,
        ).where(_reach(user_id))
        if language is not None:
            query = query.where(canned_answers.c.language == language)
        order = canned_answers.c.shortcut, canned_answers.c.language, canned_answers.c.id
        rows = await self._database.rows(query.order_by(*order).limit(2 * MOST))
        return [CannedAnswer(*row) for row in rows]

    async def add(self, user_id: int, answer: CannedAnswer, now: datetime) -> bool:
        """Store a new answer; tell whether there was room for it.

        Raises:
            NotFoundError: The account has been deleted.
        """
        owner = None if answer.shared else user_id

        def work(connection: Connection) -> bool:
            hold_account(connection, user_id)
            if not _room(connection, owner):
                return False
            connection.execute(insert(canned_answers).values(user_id=owner, **_values(answer, now)))
            return True

        return await self._database.write(work)

    async def change(self, user_id: int, answer: CannedAnswer, now: datetime) -> Change:
        """Store an answer anew; what everybody has stays everybody's, one's own can become so.

        Returns:
            Whether it is stored, there is no such answer, or everybody's have no room for it.
        """
        known = select(canned_answers.c.user_id).where(canned_answers.c.id == answer.id, _reach(user_id))
        anew = update(canned_answers).where(canned_answers.c.id == answer.id)

        def work(connection: Connection) -> Change:
            row = connection.execute(known.with_for_update()).first()
            if row is None:
                return "gone"
            owner = None if answer.shared else row.user_id
            if owner != row.user_id and not _room(connection, owner):
                return "full"
            connection.execute(anew.values(user_id=owner, **_values(answer, now)))
            return "changed"

        return await self._database.write(work)

    async def remove(self, user_id: int, number: int) -> bool:
        """Delete an answer; tell whether there was such a one."""
        mine = canned_answers.c.id == number, _reach(user_id)
        return bool(await self._database.change(delete(canned_answers).where(*mine)))


def _reach(user_id: int) -> ColumnElement[bool]:
    return or_(canned_answers.c.user_id == user_id, canned_answers.c.user_id.is_(None))


def _room(connection: Connection, owner: int | None) -> bool:
    """Whether one person, or everybody, may have one answer more."""
    count = select(func.count()).select_from(canned_answers)
    count = count.where(canned_answers.c.user_id.is_not_distinct_from(owner))
    return connection.execute(count.limit(1)).scalar_one() < MOST


def _values(answer: CannedAnswer, now: datetime) -> dict[str, object]:
    return {
        "language": answer.language,
        "shortcut": answer.shortcut,
        "text": answer.text,
        "updated_at": now,
    }
