"""The inbox's queries read indexes, so that they do not grow with what they do not show."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timezone
from pathlib import Path
from typing import Any

import pytest

from api.clock import utc_now
from api.inbox.position import Position
from api.inbox.wanted import WantedLeads
from api.stores.inbox import Reader
from api.stores.stores import Stores
from tests.integration.api.query_plan import Listening

pytestmark = pytest.mark.anyio

KIM = Reader(1, timezone.utc)
PLACE = Position(1, 50, utc_now(), "lead")


@pytest.mark.parametrize(
    ("query", "reads"),
    [
        ("", "leads USING INDEX ix_leads_status_created_at"),
        ("status=new", "leads USING INDEX ix_leads_status_created_at (status=?"),
        ("sort=newest", "leads USING INDEX ix_leads_created_at"),
        ("sort=oldest", "leads USING INDEX ix_leads_created_at"),
        (
            "sort=newest&since=2026-11-01&until=2026-11-30",
            "ix_leads_created_at (created_at>?",
        ),
        ("need=funding", "leads USING INDEX ix_leads_need_category_created_at (need_category=?"),
        ("language=sv&sort=newest", "leads USING INDEX ix_leads_language_created_at (language=?"),
        ("municipality=Huddinge", "leads USING INDEX ix_leads_municipality_created_at (municipality=?"),
        ("score=high", "leads USING INDEX ix_leads_score_created_at (score>? AND score<?"),
        ("score=none", "leads USING INDEX ix_leads_score_created_at (score=?"),
        ("who=me", "lead_work USING INDEX ix_lead_work_owner_id (owner_id=?"),
        ("unread=yes", "lead_reads USING"),
    ],
)
async def test_each_filter_reads_its_index(empty_database: Path, query: str, reads: str) -> None:
    """Without it, a page would read every lead."""
    database = Listening(empty_database)
    await Stores.of(database).inbox.page(WantedLeads.read(query), KIM, 25)
    await database.close()
    assert reads in database.plan


@pytest.mark.parametrize(
    ("ask", "reads"),
    [
        (
            lambda s: s.inbox.page(WantedLeads.read("sort=newest"), KIM, 25, PLACE),
            "leads USING INDEX ix_leads_created_at (created_at<?",
        ),
        (
            lambda s: s.inbox.page(WantedLeads(), KIM, 25, PLACE),
            "leads USING INDEX ix_leads_status_created_at (status>?",
        ),
        (lambda s: s.inbox.municipalities(), "COVERING INDEX ix_leads_municipality_created_at"),
        (
            lambda s: s.similar_leads.of_company("556036-0793", "cellbolaget.se", but="lead"),
            "leads USING INDEX ix_leads_organisation_number (organisation_number=?)",
        ),
        (
            lambda s: s.similar_leads.of_company(None, "cellbolaget.se", but="lead"),
            "leads USING INDEX ix_leads_email_domain (email_domain=?)",
        ),
        (lambda s: s.saved_views.visible(1), "saved_views USING INDEX ix_saved_views_shared_name (shared=?"),
    ],
)
async def test_later_pages_and_lists_read_theirs(
    empty_database: Path, ask: Callable[[Stores], Awaitable[Any]], reads: str
) -> None:
    """A later page begins in the index where the one before ended."""
    database = Listening(empty_database)
    await ask(Stores.of(database))
    await database.close()
    assert reads in database.plan
