"""Keep beside each lead the domain of its address, and its numbers in what is searched."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

AT_ONCE = 500

leads = sa.table(
    "leads",
    sa.column("id"),
    sa.column("email"),
    sa.column("organisation_number"),
    sa.column("phone"),
    sa.column("email_domain"),
    sa.column("search_text"),
)


def upgrade() -> None:
    """Add the column with its index, and fill it."""
    op.add_column("leads", sa.Column("email_domain", sa.String(254), nullable=False, server_default=""))
    connection = op.get_bind()
    last = ""  # by id and in parts: a long list never stands in memory at once
    while rows := connection.execute(_after(last)).all():
        for row in rows:
            connection.execute(sa.update(leads).where(leads.c.id == row.id).values(**_found_by(row)))
        last = rows[-1].id
    op.create_index("ix_leads_email_domain", "leads", ["email_domain"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_index("ix_leads_email_domain", "leads")
    op.drop_column("leads", "email_domain")


def _found_by(row: sa.Row[Any]) -> dict[str, str]:
    """As `api.mail_domains` and `api.search_text` make it."""
    numbers = (_forms(number) for number in (row.organisation_number, row.phone) if number)
    text = "\n".join([row.search_text, *numbers])
    return {"email_domain": row.email.rpartition("@")[2].lower(), "search_text": text}


def _forms(number: str) -> str:
    digits = "".join(character for character in number if character.isdigit())
    return f"{number} {digits} {digits[:6]}-{digits[6:]}"


def _after(lead_id: str) -> sa.Select[Any]:
    columns = leads.c.id, leads.c.email, leads.c.organisation_number, leads.c.phone, leads.c.search_text
    return sa.select(*columns).where(leads.c.id > lead_id).order_by(leads.c.id).limit(AT_ONCE)
