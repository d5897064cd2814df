"""The tables of what staff do with leads; `migrations/` builds the same ones."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, UniqueConstraint

from api.schema import UtcTime, metadata, only

FOLLOWED_UP = "follow_up_on IS NOT NULL"
UNSEEN = "seen_at IS NULL"

# A lead that nobody has touched has no row.
lead_work = Table(
    "lead_work",
    metadata,
    Column("lead_id", ForeignKey("leads.id", ondelete="CASCADE"), primary_key=True),
    Column("owner_id", ForeignKey("users.id", ondelete="SET NULL"), index=True),
    Column("follow_up_on", Date),
    Column("follow_up_by", ForeignKey("users.id", ondelete="SET NULL"), index=True),
    # When the lead that stayed is deleted, the other one stands for itself again.
    Column("merged_into", ForeignKey("leads.id", ondelete="SET NULL"), index=True),
    Index("ix_lead_work_follow_up_on", "follow_up_on", **only(FOLLOWED_UP)),
)

mentions = Table(
    "mentions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("lead_events.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    Column("seen_at", UtcTime),
    UniqueConstraint("event_id", "user_id"),
    Index("ix_mentions_user_id_id", "user_id", "id"),
    Index("ix_mentions_unseen", "user_id", **only(UNSEEN)),
)
