"""Note in an errand which colleague it is for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

NOTED = sa.text("recipient_id IS NOT NULL")


def upgrade() -> None:
    """Add the column; errands that wait since before go to whom they find."""
    user = sa.ForeignKey("users.id", ondelete="CASCADE", name=op.f("fk_outbox_recipient_id"))
    with op.batch_alter_table("outbox") as batch:
        batch.add_column(sa.Column("recipient_id", sa.Integer, user))
    op.create_index(
        "ix_outbox_recipient_id",
        "outbox",
        ["recipient_id"],
        sqlite_where=NOTED,
        postgresql_where=NOTED,
    )


def downgrade() -> None:
    """Take it away again."""
    op.drop_index("ix_outbox_recipient_id", "outbox")
    with op.batch_alter_table("outbox") as batch:
        batch.drop_constraint(op.f("fk_outbox_recipient_id"), type_="foreignkey")
        batch.drop_column("recipient_id")
