"""Which leads stand for themselves: every list of leads leaves out those that were merged into others."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from api.lead_work_tables import lead_work
from api.tables import leads


def not_merged() -> ColumnElement[bool]:
    """Return the condition that a lead was not merged into another one."""
    merged = select(lead_work.c.lead_id).where(lead_work.c.merged_into.is_not(None))
    return leads.c.id.not_in(merged)
