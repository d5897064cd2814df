"""Send plans by e-mail, and keep the address until then."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "plan_mails",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "session_id", sa.String(36), sa.ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("message_id", sa.Integer, sa.ForeignKey("messages.id", ondelete="CASCADE"), nullable=False),
        sa.Column("email", sa.String(254)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_plan_mails_message_id", "plan_mails", ["message_id"])
    op.create_index("ix_plan_mails_session_id_created_at", "plan_mails", ["session_id", "created_at"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("plan_mails")
