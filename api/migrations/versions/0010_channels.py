"""Tell staff of leads by channels and rules; give errands a name, a hold and a trace of their delivery."""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

AT_ONCE = 500
TIME = sa.DateTime(timezone=True)
GIVEN_UP = sa.text("due_at IS NULL AND delivered_at IS NULL")

outbox = sa.table("outbox", sa.column("id"), sa.column("name"))


def upgrade() -> None:
    """Add the tables and columns; the errands that wait get their names."""
    _make_channels()
    _make_rules()
    _make_digest_items()
    op.add_column("leads", sa.Column("municipality", sa.String(200)))
    op.add_column("outbox", sa.Column("name", sa.String(36)))
    op.add_column("outbox", sa.Column("channel", sa.String(36)))
    op.add_column("outbox", sa.Column("claim", sa.String(36)))
    op.add_column("outbox", sa.Column("delivered_at", TIME))
    _name_errands(op.get_bind())
    with op.batch_alter_table("outbox") as batch:
        batch.alter_column("name", existing_type=sa.String(36), nullable=False)
        batch.create_unique_constraint("uq_outbox_name", ["name"])
    op.create_index("ix_outbox_given_up", "outbox", ["id"], sqlite_where=GIVEN_UP, postgresql_where=GIVEN_UP)
    op.create_index("ix_outbox_delivered_at", "outbox", ["delivered_at"])


def downgrade() -> None:
    """Take them away again; what was delivered leaves no trace then."""
    op.execute("DELETE FROM outbox WHERE delivered_at IS NOT NULL OR channel IS NOT NULL")
    op.drop_index("ix_outbox_delivered_at", "outbox")
    op.drop_index("ix_outbox_given_up", "outbox")
    with op.batch_alter_table("outbox") as batch:
        batch.drop_constraint("uq_outbox_name", type_="unique")
        for name in ("delivered_at", "claim", "channel", "name"):
            batch.drop_column(name)
    op.drop_column("leads", "municipality")
    for table in ("digest_items", "channel_rules", "channels"):
        op.drop_table(table)


def _make_channels() -> None:
    op.create_table(
        "channels",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("name", sa.String(100), nullable=False, unique=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
        sa.Column("digest", sa.Boolean, nullable=False),
        sa.Column("recipients", sa.JSON, nullable=False),
        sa.Column("host", sa.String(300), nullable=False),
        sa.Column("template", sa.Text, nullable=False),
        sa.Column("sealed", sa.Text, nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
    )


def _make_rules() -> None:
    op.create_table(
        "channel_rules",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("enabled", sa.Boolean, nullable=False),
        sa.Column("stops", sa.Boolean, nullable=False),
        sa.Column("categories", sa.JSON, nullable=False),
        sa.Column("languages", sa.JSON, nullable=False),
        sa.Column("least_score", sa.SmallInteger),
        sa.Column("most_score", sa.SmallInteger),
        sa.Column("municipalities", sa.JSON, nullable=False),
        sa.Column("channels", sa.JSON, nullable=False),
        sa.Column("digest", sa.Boolean, nullable=False),
        sa.Column("outside", sa.String(10), nullable=False),
        sa.Column("fallback", sa.String(36)),
        sa.Column("escalate_hours", sa.SmallInteger),
        sa.Column("escalate_to", sa.String(36)),
        sa.Column("updated_at", TIME, nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
    )
    op.create_index("ix_channel_rules_position", "channel_rules", ["position"])


def _make_digest_items() -> None:
    op.create_table(
        "digest_items",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("lead_id", sa.String(36), sa.ForeignKey("leads.id", ondelete="CASCADE"), nullable=False),
        sa.Column("digest", sa.String(36), nullable=False),
    )
    op.create_index("ix_digest_items_lead_id", "digest_items", ["lead_id"])
    op.create_index("uq_digest_items_digest_lead_id", "digest_items", ["digest", "lead_id"], unique=True)


def _name_errands(connection: sa.Connection) -> None:
    unnamed = sa.select(outbox.c.id).where(outbox.c.name.is_(None)).limit(AT_ONCE)
    while ids := connection.execute(unnamed).scalars().all():
        for number in ids:
            change = sa.update(outbox).where(outbox.c.id == number)
            connection.execute(change.values(name=str(uuid4())))
