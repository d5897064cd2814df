"""Settle unanswered questions, count replies and opinions, name the documents of the answers kept before."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

AT_ONCE = 500
TIME = sa.DateTime(timezone=True)
REPLIES = sa.text("kind IN ('answer', 'unknown')")
OPEN = sa.text("settled_at IS NULL")
SETTLED = sa.text("settled_at IS NOT NULL")

messages = sa.table(
    "messages",
    sa.column("id"),
    sa.column("kind"),
    sa.column("content", sa.JSON),
    sa.column("document_id"),
)


def upgrade() -> None:
    """Add the columns and indexes; fill in the documents, which were left out until now."""
    op.add_column("unanswered", sa.Column("settled_at", TIME))
    op.add_column("unanswered", sa.Column("settled_by", sa.String(200)))
    op.add_column("unanswered", sa.Column("document_id", sa.String(100)))
    op.drop_index("ix_unanswered_created_at_id", "unanswered")
    columns = ["created_at", "id"]
    op.create_index("ix_unanswered_open", "unanswered", columns, sqlite_where=OPEN, postgresql_where=OPEN)
    columns = ["settled_at", "id"]
    op.create_index(
        "ix_unanswered_settled", "unanswered", columns, sqlite_where=SETTLED, postgresql_where=SETTLED
    )
    op.create_index("ix_feedback_updated_at_helpful", "feedback", ["updated_at", "helpful"])
    columns = ["created_at", "kind", "language", "document_id"]
    op.create_index(
        "ix_messages_replied", "messages", columns, sqlite_where=REPLIES, postgresql_where=REPLIES
    )
    _name_documents(op.get_bind())


def downgrade() -> None:
    """Take them away again."""
    op.drop_index("ix_messages_replied", "messages")
    op.drop_index("ix_feedback_updated_at_helpful", "feedback")
    op.drop_index("ix_unanswered_settled", "unanswered")
    op.drop_index("ix_unanswered_open", "unanswered")
    op.create_index("ix_unanswered_created_at_id", "unanswered", ["created_at", "id"])
    for name in ("document_id", "settled_by", "settled_at"):
        op.drop_column("unanswered", name)


def _name_documents(connection: sa.Connection) -> None:
    last = 0  # by id and in parts: a long history never stands in memory at once
    while rows := connection.execute(_after(last)).all():
        for row in rows:
            document_id = ((row.content or {}).get("answer") or {}).get("document_id")
            if document_id:
                change = sa.update(messages).where(messages.c.id == row.id)
                connection.execute(change.values(document_id=str(document_id)[:100]))
        last = rows[-1].id


def _after(message_id: int) -> sa.Select[Any]:
    query = sa.select(messages.c.id, messages.c.content)
    query = query.where(messages.c.id > message_id, messages.c.kind == "answer")
    return query.order_by(messages.c.id).limit(AT_ONCE)
