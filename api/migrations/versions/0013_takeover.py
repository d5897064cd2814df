"""Let staff take conversations over: handoffs, who is at the desk, canned answers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

TIME = sa.DateTime(timezone=True)
OVERDUE = sa.text("waiting_since IS NOT NULL")


def upgrade() -> None:
    """Add the tables, and what the dialogue must recall after a handoff."""
    op.add_column("sessions", sa.Column("recall", sa.JSON))
    op.create_table(
        "handoffs",
        sa.Column(
            "session_id", sa.String(36), sa.ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column("shown_as", sa.String(100), nullable=False),
        sa.Column("begun_at", TIME, nullable=False),
        sa.Column("waiting_since", TIME),
    )
    op.create_index("ix_handoffs_user_id", "handoffs", ["user_id"])
    op.create_index(
        "ix_handoffs_waiting_since",
        "handoffs",
        ["waiting_since"],
        sqlite_where=OVERDUE,
        postgresql_where=OVERDUE,
    )
    op.create_table(
        "desks",
        sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("named", sa.Boolean, nullable=False),
        sa.Column("available", sa.Boolean, nullable=False),
        sa.Column("seen_at", TIME, nullable=False),
    )
    _make_canned_answers()


def downgrade() -> None:
    """Take them away; conversations with a person go on with the bot."""
    for table in ("canned_answers", "desks", "handoffs"):
        op.drop_table(table)
    op.execute("UPDATE sessions SET state = 'bot'")
    op.drop_column("sessions", "recall")


def _make_canned_answers() -> None:
    op.create_table(
        "canned_answers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id", ondelete="CASCADE")),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("shortcut", sa.String(40), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
    )
    op.create_index("ix_canned_answers_user_id_language", "canned_answers", ["user_id", "language"])
