"""The tables of staff accounts, their log-ins and the audit log; `migrations/` builds the same ones."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table

from api.schema import UtcTime, metadata

users = Table(
    "users",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email", String(254), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("password_hash", String(200), nullable=False),  # empty: comes in by single sign-on only
    Column("role", String(20), nullable=False, server_default="staff"),
    Column("created_at", UtcTime, nullable=False),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("id_hash", String(64), primary_key=True),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("waiting", Boolean, nullable=False),  # for the code of the second factor: opens no page yet
    Column("two_factors", Boolean, nullable=False),
    Column("browser", String(100), nullable=False),
    Column("address", String(50), nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("expires_at", UtcTime, nullable=False, index=True),
)

setup_links = Table(
    "setup_links",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("expires_at", UtcTime, nullable=False),
)

password_links = Table(
    "password_links",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("expires_at", UtcTime, nullable=False, index=True),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("email", String(254), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("invited_by", String(200), nullable=False),
    Column("expires_at", UtcTime, nullable=False),
)

second_factors = Table(
    "second_factors",
    metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("secret", String(200), nullable=False),  # sealed with the installation's key
    Column("confirmed_at", UtcTime),  # none: the person has not shown yet that the app has it
    Column("last_step", Integer, nullable=False),  # the half minute of the last code that was taken
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
    Column("code_hash", String(64), primary_key=True),
)

sso_identities = Table(
    "sso_identities",
    metadata,
    Column("issuer", String(300), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", UtcTime, nullable=False),
)

login_tries = Table(
    "login_tries",
    metadata,
    Column("key_hash", String(64), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("last_at", UtcTime, nullable=False, index=True),
    Column("held_until", UtcTime, nullable=False),
)

# Triggers refuse to change or delete a row: see the migration.
audit_log = Table(
    "audit_log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("actor_id", Integer),  # no foreign key: the entry outlives the account
    Column("actor", String(200), nullable=False),
    Column("address", String(50), nullable=False),
    Column("about", String(300), nullable=False),
    Column("details", JSON, nullable=False),
    Index("ix_audit_log_kind_id", "kind", "id"),
    Index("ix_audit_log_actor_id_id", "actor_id", "id"),
    sqlite_autoincrement=True,
)
