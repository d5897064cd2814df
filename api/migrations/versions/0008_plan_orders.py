"""Keep the id of an ordered plan, so that an order that comes twice is one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column."""
    op.add_column("plan_mails", sa.Column("order_id", sa.String(190)))
    op.create_index("ix_plan_mails_order_id", "plan_mails", ["order_id"], unique=True)


def downgrade() -> None:
    """Take it away again."""
    op.drop_index("ix_plan_mails_order_id", "plan_mails")
    op.drop_column("plan_mails", "order_id")
