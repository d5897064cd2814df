"""Let staff filter, read and keep views of the inbox, and let somebody have a lead."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

TIME = sa.DateTime(timezone=True)
FOLLOWED_UP = sa.text("follow_up_on IS NOT NULL")
# Each filter of the inbox reads its own index, the newest leads first.
FILTERS = ("need_category", "language", "municipality", "score")


def upgrade() -> None:
    """Add the tables and indexes; what is there already counts as read."""
    for column in FILTERS:
        op.create_index(f"ix_leads_{column}_created_at", "leads", [column, "created_at"])
    _make_lead_work()
    _make_lead_reads()
    _make_saved_views()
    op.execute(
        "INSERT INTO lead_reads (user_id, lead_id, read_at) "
        "SELECT users.id, leads.id, leads.created_at FROM users CROSS JOIN leads"
    )


def downgrade() -> None:
    """Take them away again."""
    for table in ("saved_views", "lead_reads", "lead_work"):
        op.drop_table(table)
    for column in FILTERS:
        op.drop_index(f"ix_leads_{column}_created_at", "leads")


def _user(name: str, ondelete: str, *, nullable: bool = True, primary_key: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey("users.id", ondelete=ondelete)
    return sa.Column(name, sa.Integer, key, nullable=nullable and not primary_key, primary_key=primary_key)


def _lead(name: str, ondelete: str, *, primary_key: bool = False) -> sa.Column[str]:
    key = sa.ForeignKey("leads.id", ondelete=ondelete)
    return sa.Column(name, sa.String(36), key, primary_key=primary_key)


def _make_lead_work() -> None:
    op.create_table(
        "lead_work",
        _lead("lead_id", "CASCADE", primary_key=True),
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


def _make_lead_reads() -> None:
    op.create_table(
        "lead_reads",
        _user("user_id", "CASCADE", primary_key=True),
        _lead("lead_id", "CASCADE", primary_key=True),
        sa.Column("read_at", TIME, nullable=False),
    )
    op.create_index("ix_lead_reads_lead_id", "lead_reads", ["lead_id"])


def _make_saved_views() -> None:
    op.create_table(
        "saved_views",
        sa.Column("id", sa.Integer, primary_key=True),
        _user("user_id", "CASCADE", nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("query", sa.String(1000), nullable=False),
        sa.Column("shared", sa.Boolean, nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.UniqueConstraint("user_id", "name"),
    )
    op.create_index("ix_saved_views_shared_name", "saved_views", ["shared", "name"])
