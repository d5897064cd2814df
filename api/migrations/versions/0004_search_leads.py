"""Keep beside each lead the text that the inbox searches."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

AT_ONCE = 500
NAMES = ("company_name", "contact_name", "email", "need_text")

leads = sa.table("leads", sa.column("id"), sa.column("search_text"), *(sa.column(name) for name in NAMES))
sessions = sa.table("sessions", sa.column("page_url"))


def upgrade() -> None:
    """Add the text and fill it; forget page addresses that no lead may carry any more."""
    op.add_column("leads", sa.Column("search_text", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    last = ""  # by id and in parts: a long list never stands in memory at once
    while rows := connection.execute(_after(last)).all():
        for row in rows:
            text = _searchable(row[1:])
            connection.execute(sa.update(leads).where(leads.c.id == row.id).values(search_text=text))
        last = rows[-1].id
    elsewhere = ~sa.or_(sessions.c.page_url.startswith("http://"), sessions.c.page_url.startswith("https://"))
    connection.execute(sa.update(sessions).where(elsewhere).values(page_url=None))


def downgrade() -> None:
    """Take the text away."""
    op.drop_column("leads", "search_text")


def _after(lead_id: str) -> sa.Select[Any]:
    columns = [leads.c[name] for name in NAMES]
    return sa.select(leads.c.id, *columns).where(leads.c.id > lead_id).order_by(leads.c.id).limit(AT_ONCE)


def _searchable(texts: Sequence[str]) -> str:
    """Fold as `api.search_text` did when this revision was written."""
    joined = unicodedata.normalize("NFKC", "\n".join(text for text in texts if text)).casefold()
    return unicodedata.normalize("NFKC", joined)
