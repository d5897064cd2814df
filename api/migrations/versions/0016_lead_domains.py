"""Keep beside each lead the domain of its address, by which others of the company are found."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

AT_ONCE = 500

leads = sa.table("leads", sa.column("id"), sa.column("email"), sa.column("email_domain"))


def upgrade() -> None:
    """Add the column with its index, and fill it."""
    op.add_column("leads", sa.Column("email_domain", sa.String(254), nullable=False, server_default=""))
    connection = op.get_bind()
    last = ""  # by id and in parts: a long list never stands in memory at once
    while rows := connection.execute(_after(last)).all():
        for row in rows:
            domain = row.email.rpartition("@")[2].lower()  # as `api.mail_domains` does
            connection.execute(sa.update(leads).where(leads.c.id == row.id).values(email_domain=domain))
        last = rows[-1].id
    op.create_index("ix_leads_email_domain", "leads", ["email_domain"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_index("ix_leads_email_domain", "leads")
    op.drop_column("leads", "email_domain")


def _after(lead_id: str) -> sa.Select[Any]:
    query = sa.select(leads.c.id, leads.c.email).where(leads.c.id > lead_id)
    return query.order_by(leads.c.id).limit(AT_ONCE)
