"""What all tables share: how their constraints are named, times in UTC, indexes of some rows only."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from sqlalchemy import ColumnElement, DateTime, Dialect, MetaData, TypeDecorator, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def only(which: str | ColumnElement[bool]) -> dict[str, Any]:
    """Return what makes an index hold only the rows for which a condition, or some SQL, is true."""
    condition = text(which) if isinstance(which, str) else which
    return {"sqlite_where": condition, "postgresql_where": condition}


class UtcTime(TypeDecorator[datetime]):
    """An aware time in UTC; databases without time zones give it back aware too."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Hand every time over in UTC."""
        return None if value is None else value.astimezone(timezone.utc)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Mark what comes back as UTC."""
        return None if value is None else value.replace(tzinfo=timezone.utc)
