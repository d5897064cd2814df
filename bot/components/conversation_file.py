"""Conversations in one SQLite file: one row each, written whole at the end of a turn."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (
    sender TEXT PRIMARY KEY,
    message_id TEXT,           -- of the last message that was answered
    reply TEXT NOT NULL,       -- what the bot said to it: a JSON list of messages
    events TEXT NOT NULL,      -- a JSON list of Rasa events
    updated_at REAL NOT NULL   -- seconds since 1970
) WITHOUT ROWID
"""


@dataclass(frozen=True)
class Turn:
    """What is kept of a conversation after a turn."""

    sender: str
    message_id: str | None
    reply: list[Json]
    events: list[Json]


class ConversationFile:
    """Reads and writes conversations; one process at a time writes them."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Conversations hold personal data: nobody but the owner may read them, nor what was deleted.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        path.chmod(0o600)
        # Rasa runs on one event loop, but not always on the thread that loaded the model.
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA secure_delete = ON")
        self._connection.execute("PRAGMA journal_mode = WAL")
        # A killed process loses nothing with NORMAL, and no turn waits for the disk.
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute(_SCHEMA)

    def write(self, turn: Turn) -> None:
        """Store a conversation as it stands after a turn."""
        self._connection.execute(
            "REPLACE INTO conversations VALUES (?, ?, ?, ?, ?)",
            (turn.sender, turn.message_id, json.dumps(turn.reply), json.dumps(turn.events), time.time()),
        )

    def events(self, sender: str) -> list[Json] | None:
        """Return a conversation's events, or None if it is not known."""
        return self._column("SELECT events FROM conversations WHERE sender = ?", sender)

    def reply(self, sender: str, message_id: str) -> list[Json] | None:
        """Return the reply to a message, if it was the last one that was answered."""
        return self._column(
            "SELECT reply FROM conversations WHERE sender = ? AND message_id = ?", sender, message_id
        )

    def forget(self, sender: str) -> None:
        """Remove a conversation, if it is known, with its earlier versions in the write-ahead log."""
        self._connection.execute("DELETE FROM conversations WHERE sender = ?", (sender,))
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def senders(self) -> list[str]:
        """Return the ids of all conversations."""
        with closing(self._connection.execute("SELECT sender FROM conversations")) as rows:
            return [row[0] for row in rows]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _column(self, query: str, *values: str) -> list[Json] | None:
        with closing(self._connection.execute(query, values)) as rows:
            row = rows.fetchone()
        if row is None:
            return None
        content: list[Json] = json.loads(row[0])
        return content
