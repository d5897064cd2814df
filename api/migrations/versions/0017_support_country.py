"""Keep with each support the company's country: the report outlives the lead that knows it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

leads = sa.table("leads", sa.column("id"), sa.column("organisation_number"), sa.column("country"))
supports = sa.table("supports", sa.column("lead_id"), sa.column("organisation_number"), sa.column("country"))


def upgrade() -> None:
    """Add the column, and fill it from the leads that are of the same company."""
    op.add_column("supports", sa.Column("country", sa.String(2), nullable=False, server_default=""))
    same = (
        leads.c.id == supports.c.lead_id,
        leads.c.organisation_number == supports.c.organisation_number,
    )
    country = sa.select(leads.c.country).where(*same).scalar_subquery()
    known = sa.exists(sa.select(leads.c.id).where(*same))
    op.execute(sa.update(supports).where(known).values(country=country))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("supports", "country")
