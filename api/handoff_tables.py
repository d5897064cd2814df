"""The tables of conversations with a person; `migrations/` builds the same ones."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from api.schema import UtcTime, metadata, only

OVERDUE = "waiting_since IS NOT NULL"

# One row while a visitor waits for a person or writes with one; the session's state tells which.
handoffs = Table(
    "handoffs",
    metadata,
    Column("session_id", ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("user_id", ForeignKey("users.id", ondelete="SET NULL"), index=True),
    Column("shown_as", String(100), nullable=False),  # the first name that the visitor sees; empty: the team
    Column("begun_at", UtcTime, nullable=False),
    # Since when the visitor waits for a word; none: it is the visitor's turn.
    Column("waiting_since", UtcTime),
    Index("ix_handoffs_waiting_since", "waiting_since", **only(OVERDUE)),
)

desks = Table(
    "desks",
    metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("named", Boolean, nullable=False),  # whether visitors see the first name
    Column("available", Boolean, nullable=False),
    Column("seen_at", UtcTime, nullable=False),  # who has closed the page is not there, whatever was said
)

canned_answers = Table(
    "canned_answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE")),  # none: everybody's
    Column("language", String(2), nullable=False),
    Column("shortcut", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Index("ix_canned_answers_user_id_language", "user_id", "language"),
)
