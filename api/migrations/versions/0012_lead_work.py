"""Let staff work on leads: mentions, similar leads, support given."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

TIME = sa.DateTime(timezone=True)
UNSEEN = sa.text("seen_at IS NULL")


def upgrade() -> None:
    """Add the tables, and the index that finds a company's leads."""
    op.create_index("ix_leads_organisation_number", "leads", ["organisation_number"])
    _make_mentions()
    _make_supports()


def downgrade() -> None:
    """Take them away again."""
    for table in ("supports", "mentions"):
        op.drop_table(table)
    op.drop_index("ix_leads_organisation_number", "leads")


def _make_mentions() -> None:
    event = sa.ForeignKey("lead_events.id", ondelete="CASCADE")
    user = sa.ForeignKey("users.id", ondelete="CASCADE")
    op.create_table(
        "mentions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("event_id", sa.Integer, event, nullable=False),
        sa.Column("user_id", sa.Integer, user, nullable=False),
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
        sa.Column("lead_id", sa.String(36), sa.ForeignKey("leads.id", ondelete="SET NULL")),
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
