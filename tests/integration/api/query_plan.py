"""How SQLite would run what a store asks it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.dialects import sqlite

from api.database import Database


class Listening(Database):
    """Asks SQLite how it would run each SELECT, and finds nothing."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"sqlite:///{file}")
        self._file = file
        self.plan = ""

    async def rows(self, query: Executable) -> list[Any]:
        # The words of the query are what the plan depends on: its values need not be real.
        words = str(query.compile(dialect=sqlite.dialect(), compile_kwargs={"render_postcompile": True}))  # type: ignore[attr-defined]
        connection = sqlite3.connect(self._file)
        rows = connection.execute(f"EXPLAIN QUERY PLAN {words}", [None] * words.count("?")).fetchall()
        connection.close()
        self.plan = "\n".join(row[3] for row in rows)
        return []
