"""Documents as administrators edit them, who may do so, and which document an answer quotes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TIME = sa.DateTime(timezone=True)
QUOTING = sa.text("document_id IS NOT NULL")


def upgrade() -> None:
    """Add the tables and columns; the oldest account becomes an administrator's."""
    op.add_column("messages", sa.Column("document_id", sa.String(100)))
    op.create_index(
        "ix_messages_document_id_created_at",
        "messages",
        ["document_id", "created_at"],
        sqlite_where=QUOTING,
        postgresql_where=QUOTING,
    )
    op.add_column("users", sa.Column("role", sa.String(20), nullable=False, server_default="staff"))
    _fill()
    _create_documents()
    _create_versions()
    _create_events()


def downgrade() -> None:
    """Take all of it away."""
    for table in ("document_events", "document_versions", "documents"):
        op.drop_table(table)
    op.drop_column("users", "role")
    op.drop_index("ix_messages_document_id_created_at", "messages")
    op.drop_column("messages", "document_id")


def _fill() -> None:
    users = sa.table("users", sa.column("id"), sa.column("role"))
    first = sa.select(sa.func.min(users.c.id)).scalar_subquery()
    op.execute(users.update().where(users.c.id == first).values(role="administrator"))
    messages = sa.table(
        "messages", sa.column("kind"), sa.column("document_id"), sa.column("content", sa.JSON())
    )
    quoted = messages.c.content["document_id"].as_string()
    op.execute(messages.update().where(messages.c.kind == "answer").values(document_id=quoted))


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(100), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("category", sa.String(40), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("draft_text", sa.Text(), nullable=False),
        sa.Column("draft_revision", sa.Integer(), nullable=False),
        sa.Column("edited", sa.Boolean(), nullable=False),
        sa.Column("published_number", sa.Integer()),
        sa.Column("proposed_number", sa.Integer()),
        sa.Column("bundled_hash", sa.String(64)),
        sa.Column("verified", sa.Date()),
        sa.Column("review_on", sa.Date()),
        sa.Column("holds_since", TIME, nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("updated_at", TIME, nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("document_id", "language", name="uq_documents_document_id_language"),
    )
    op.create_index("ix_documents_title", "documents", ["title"])


def _create_versions() -> None:
    op.create_table(
        "document_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("category", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("note", sa.String(300), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document_versions"),
        sa.ForeignKeyConstraint(
            ["document"], ["documents.id"], name="fk_document_versions_document", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("document", "number", name="uq_document_versions_document_number"),
    )


def _create_events() -> None:
    op.create_table(
        "document_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document_events"),
        sa.ForeignKeyConstraint(
            ["document"], ["documents.id"], name="fk_document_events_document", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_document_events_document_id", "document_events", ["document", "id"])
