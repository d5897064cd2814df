"""Keep in which language a visitor was asked for consent."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add the column; of earlier leads nobody noted it."""
    op.add_column("leads", sa.Column("consent_language", sa.String(2)))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("leads", "consent_language")
