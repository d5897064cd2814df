"""Count the attempts at a message that failed although everybody was well."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the count; messages that wait begin at none."""
    op.add_column("messages", sa.Column("delays", sa.SmallInteger(), nullable=False, server_default="0"))


def downgrade() -> None:
    """Take the count away."""
    op.drop_column("messages", "delays")
