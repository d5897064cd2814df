"""Keep what companies offer and seek, the matches of the two, and what became of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

TIME = sa.DateTime(timezone=True)
OPEN_MATCHES = sa.text("told_at IS NULL AND closed_at IS NULL")


def upgrade() -> None:
    """Build the three tables."""
    _resources()
    _matches()
    _events()


def downgrade() -> None:
    """Drop them again."""
    for name in ("resource_events", "resource_matches", "resources"):
        op.drop_table(name)


def _resources() -> None:
    op.create_table(
        "resources",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("delivery_id", sa.String(200), nullable=False, unique=True),
        sa.Column("kind", sa.String(5), nullable=False),
        sa.Column("category", sa.String(20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.String(200)),
        sa.Column("period", sa.String(200)),
        sa.Column("company_name", sa.String(200), nullable=False),
        sa.Column("organisation_number", sa.String(40)),
        sa.Column("contact_name", sa.String(200), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("phone", sa.String(40)),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("consent_version", sa.String(40), nullable=False),
        sa.Column("consent_at", TIME, nullable=False),
        sa.Column("page_url", sa.String(2000)),
        sa.Column("session_id", sa.String(36), sa.ForeignKey("sessions.id", ondelete="SET NULL")),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("state_since", TIME, nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('offer', 'seek')", name="kind"),
        sa.CheckConstraint("state BETWEEN 0 AND 4", name="state"),
    )
    op.create_index("ix_resources_session_id", "resources", ["session_id"])
    op.create_index("ix_resources_created_at", "resources", ["created_at"])
    op.create_index("ix_resources_state_state_since", "resources", ["state", "state_since"])
    op.create_index("ix_resources_kind_state_state_since", "resources", ["kind", "state", "state_since"])


def _matches() -> None:
    op.create_table(
        "resource_matches",
        sa.Column("id", sa.Integer(), primary_key=True),
        _resource("offer_id"),
        _resource("seek_id"),
        sa.Column("offer_state", sa.String(10), nullable=False),
        sa.Column("seek_state", sa.String(10), nullable=False),
        sa.Column("offer_wording", sa.Text(), nullable=False),
        sa.Column("seek_wording", sa.Text(), nullable=False),
        sa.Column("score", sa.Float()),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("asked_at", TIME),
        sa.Column("told_at", TIME),
        sa.Column("closed_at", TIME),
        sa.UniqueConstraint("offer_id", "seek_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_resource_matches_seek_id", "resource_matches", ["seek_id"])
    op.create_index(
        "ix_resource_matches_open",
        "resource_matches",
        ["asked_at"],
        sqlite_where=OPEN_MATCHES,
        postgresql_where=OPEN_MATCHES,
    )


def _events() -> None:
    op.create_table(
        "resource_events",
        sa.Column("id", sa.Integer(), primary_key=True),
        _resource("resource_id"),
        sa.Column("match_id", sa.Integer(), sa.ForeignKey("resource_matches.id", ondelete="CASCADE")),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
    )
    op.create_index("ix_resource_events_resource_id_id", "resource_events", ["resource_id", "id"])
    op.create_index("ix_resource_events_match_id_id", "resource_events", ["match_id", "id"])


def _resource(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(36), sa.ForeignKey("resources.id", ondelete="CASCADE"), nullable=False)
