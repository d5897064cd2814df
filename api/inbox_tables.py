"""The tables of the inbox: who has read what, and kept views; `migrations/` builds the same ones."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from api.schema import UtcTime, metadata

# A lead is unread by everybody for whom there is no row, if it came after their account was made.
lead_reads = Table(
    "lead_reads",
    metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("lead_id", ForeignKey("leads.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("read_at", UtcTime, nullable=False),
)

saved_views = Table(
    "saved_views",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(60), nullable=False),
    Column("query", String(1000), nullable=False),  # as the inbox's address says it
    Column("shared", Boolean, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    UniqueConstraint("user_id", "name"),
    Index("ix_saved_views_shared_name", "shared", "name"),
)
