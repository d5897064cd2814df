"""Let staff work on leads: owners, mentions, days to follow up, merged leads, support given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0010"

TIME = sa.DateTime(timezone=True)
FOLLOWED_UP = sa.text("follow_up_on IS NOT NULL")
UNSEEN = sa.text("seen_at IS NULL")


def upgrade() -> None:
    """Add the tables, and the index that finds a company's leads."""
    op.create_index("ix_leads_organisation_number", "leads", ["organisation_number"])
    _make_lead_work()
    _make_mentions()
    _make_supports()


def downgrade() -> None:
    """Take them away again."""
    for table in ("supports", "mentions", "lead_work"):
        op.drop_table(table)
    op.drop_index("ix_leads_organisation_number", "leads")


def _lead(name: str, ondelete: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(36), sa.ForeignKey("leads.id", ondelete=ondelete), primary_key=key)


def _user(name: str, ondelete: str, *, nullable: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey("users.id", ondelete=ondelete), nullable=nullable)


def _make_lead_work() -> None:
    op.create_table(
        "lead_work",
        _lead("lead_id", "CASCADE", key=True),
        _user("owner_id", "SET NULL"),
        sa.Column("follow_up_on", sa.Date),
        _user("follow_up_by", "SET NULL"),
        _lead("merged_into", "SET NULL"),
    )
    for column in ("owner_id", "follow_up_by", "merged_into"):
        op.create_index(f"ix_lead_work_{column}", "lead_work", [column])
    op.create_index(
        "ix_lead_work_follow_up_on",
        "lead_work",
        ["follow_up_on"],
        sqlite_where=FOLLOWED_UP,
        postgresql_where=FOLLOWED_UP,
    )


def _make_mentions() -> None:
    event = sa.ForeignKey("lead_events.id", ondelete="CASCADE")
    op.create_table(
        "mentions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("event_id", sa.Integer, event, nullable=False),
        _user("user_id", "CASCADE", nullable=False),
        sa.Column("seen_at", TIME),
        sa.UniqueConstraint("event_id", "user_id"),
    )
    op.create_index("ix_mentions_user_id_id", "mentions", ["user_id", "id"])
    op.create_index(
        "ix_mentions_unseen", "mentions", ["user_id"], sqlite_where=UNSEEN, postgresql_where=UNSEEN
    )


def _make_supports() -> None:
    op.create_table(
        "supports",
        sa.Column("id", sa.Integer, primary_key=True),
        _lead("lead_id", "SET NULL"),
        sa.Column("given_on", sa.Date, nullable=False),
        sa.Column("hours", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("company_name", sa.String(200), nullable=False),
        sa.Column("organisation_number", sa.String(40), nullable=False),
        sa.Column("size_class", sa.String(10), nullable=False),
        sa.Column("aid_sek", sa.BigInteger, nullable=False),
        sa.Column("sek_per_eur", sa.BigInteger),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("recorded_by", sa.String(200), nullable=False),
        sa.Column("recorded_at", TIME, nullable=False),
    )
    for column in ("lead_id", "given_on"):
        op.create_index(f"ix_supports_{column}", "supports", [column])
    name = "ix_supports_organisation_number_given_on"
    op.create_index(name, "supports", ["organisation_number", "given_on"])
