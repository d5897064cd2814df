"""The tables of how staff are told of leads; `migrations/` builds the same ones."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, SmallInteger, String, Table, Text

from api.schema import UtcTime, metadata

channels = Table(
    "channels",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("name", String(100), nullable=False, unique=True),
    Column("kind", String(10), nullable=False),
    Column("language", String(2), nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("digest", Boolean, nullable=False),
    Column("recipients", JSON, nullable=False),
    Column("host", String(300), nullable=False),
    Column("template", Text, nullable=False),
    # Address, signing secrets and token, encrypted with the installation's key.
    Column("sealed", Text, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Column("updated_by", String(200), nullable=False),
)

channel_rules = Table(
    "channel_rules",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("position", Integer, nullable=False, index=True),
    Column("name", String(100), nullable=False),
    Column("enabled", Boolean, nullable=False),
    Column("stops", Boolean, nullable=False),
    Column("categories", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("least_score", SmallInteger),
    Column("most_score", SmallInteger),
    Column("municipalities", JSON, nullable=False),
    Column("channels", JSON, nullable=False),
    Column("digest", Boolean, nullable=False),
    Column("outside", String(10), nullable=False),
    Column("fallback", String(36)),
    Column("escalate_hours", SmallInteger),
    Column("escalate_to", String(36)),
    Column("updated_at", UtcTime, nullable=False),
    Column("updated_by", String(200), nullable=False),
)

digest_items = Table(
    "digest_items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lead_id", ForeignKey("leads.id", ondelete="CASCADE"), nullable=False, index=True),
    # The name of the digest in the outbox.
    Column("digest", String(36), nullable=False),
    Index("uq_digest_items_digest_lead_id", "digest", "lead_id", unique=True),
)
