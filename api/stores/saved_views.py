"""Views of the inbox that people keep."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from api.account_tables import users
from api.database import Database
from api.inbox.saved_view import SavedView
from api.inbox_tables import saved_views
from api.stores.users import hold_account

MOST_OWN = 50
SHOWN = 200


class SavedViewStore:
    """The saved_views table: everybody sees their own and the shared ones, and changes only their own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def visible(self, user_id: int) -> list[SavedView]:
        """Return somebody's own views, then those that colleagues share, each by name."""
        columns = [saved_views.c[name] for name in ("id", "user_id", "name", "query", "shared")]
        query = (
            select(*columns, users.c.name)
            .join(users, users.c.id == saved_views.c.user_id)
            .where(or_(saved_views.c.user_id == user_id, saved_views.c.shared))
            .order_by(saved_views.c.user_id != user_id, func.lower(saved_views.c.name), saved_views.c.id)
            .limit(SHOWN)
        )
        rows = await self._database.rows(query)
        return [SavedView(id_, owner_id, owner, *rest) for id_, owner_id, *rest, owner in rows]

    async def save(self, user_id: int, name: str, query: str, *, shared: bool, now: datetime) -> bool:
        """Keep a view; one of the same name is replaced. Tell whether there is room for it.

        Raises:
            NotFoundError: The account has been deleted.
        """
        content = {"query": query, "shared": shared}
        known = saved_views.c.user_id == user_id, saved_views.c.name == name
        row = {"user_id": user_id, "name": name, "created_at": now, **content}

        def work(connection: Connection) -> bool:
            hold_account(connection, user_id)
            if connection.execute(update(saved_views).where(*known).values(content)).rowcount:
                return True
            number = select(func.count()).select_from(saved_views).where(saved_views.c.user_id == user_id)
            if connection.execute(number.limit(1)).scalar_one() >= MOST_OWN:
                return False
            connection.execute(insert(saved_views), row)
            return True

        return await self._database.write(work)

    async def change(self, view_id: int, user_id: int, name: str, *, shared: bool) -> bool:
        """Rename one's own view and share it or not; tell whether the name was free."""
        query = update(saved_views).where(saved_views.c.id == view_id, saved_views.c.user_id == user_id)
        try:
            await self._database.change(query.values(name=name, shared=shared))
        except IntegrityError:
            return False
        return True

    async def remove(self, view_id: int, user_id: int) -> None:
        """Delete one's own view."""
        query = delete(saved_views).where(saved_views.c.id == view_id, saved_views.c.user_id == user_id)
        await self._database.change(query)
