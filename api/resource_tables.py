"""The tables of what companies offer and seek; `migrations/` builds the same ones."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from api.schema import UtcTime, metadata, only

OPEN_MATCHES = "told_at IS NULL AND closed_at IS NULL"

resources = Table(
    "resources",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("delivery_id", String(200), nullable=False, unique=True),
    Column("kind", String(5), nullable=False),
    Column("category", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("place", String(200)),
    Column("period", String(200)),
    Column("company_name", String(200), nullable=False),
    Column("organisation_number", String(40)),
    Column("contact_name", String(200), nullable=False),
    Column("email", String(254), nullable=False),
    Column("phone", String(40)),
    Column("language", String(2), nullable=False),
    Column("consent_version", String(40), nullable=False),
    Column("consent_at", UtcTime, nullable=False),
    Column("page_url", String(2000)),
    Column("session_id", ForeignKey("sessions.id", ondelete="SET NULL"), index=True),
    Column("created_at", UtcTime, nullable=False, index=True),
    Column("state_since", UtcTime, nullable=False),
    Column("state", SmallInteger, nullable=False),
    Column("search_text", Text, nullable=False),
    CheckConstraint("kind IN ('offer', 'seek')", name="kind"),
    CheckConstraint("state BETWEEN 0 AND 4", name="state"),
    Index("ix_resources_state_state_since", "state", "state_since"),
    Index("ix_resources_kind_state_state_since", "kind", "state", "state_since"),
)

resource_matches = Table(
    "resource_matches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("offer_id", ForeignKey("resources.id", ondelete="CASCADE"), nullable=False),
    Column("seek_id", ForeignKey("resources.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("offer_state", String(10), nullable=False),
    Column("seek_state", String(10), nullable=False),
    Column("offer_wording", Text, nullable=False),
    Column("seek_wording", Text, nullable=False),
    Column("score", Float),
    Column("created_at", UtcTime, nullable=False),
    Column("asked_at", UtcTime),
    Column("told_at", UtcTime),
    Column("closed_at", UtcTime),
    UniqueConstraint("offer_id", "seek_id"),
    # Open matches are few: the look for those that nobody answers must not grow with the history.
    Index("ix_resource_matches_open", "asked_at", **only(OPEN_MATCHES)),
    # An id is never given twice, so an old link never opens another match.
    sqlite_autoincrement=True,
)

resource_events = Table(
    "resource_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("resource_id", ForeignKey("resources.id", ondelete="CASCADE"), nullable=False),
    Column("match_id", ForeignKey("resource_matches.id", ondelete="CASCADE")),
    Column("kind", String(10), nullable=False),
    Column("author", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Index("ix_resource_events_resource_id_id", "resource_id", "id"),
    Index("ix_resource_events_match_id_id", "match_id", "id"),
)
