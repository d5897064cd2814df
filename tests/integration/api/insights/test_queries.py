"""The administrators' queries read indexes, so that they do not grow with what they do not show."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from api.clock import utc_now
from api.opinions import WantedOpinions
from api.stores.stores import Stores
from tests.integration.api.query_plan import Listening

pytestmark = pytest.mark.anyio

NOW = utc_now()
BOUNDS = [NOW - timedelta(days=7 * weeks) for weeks in (2, 1, 0)]


@pytest.mark.parametrize(
    ("ask", "reads"),
    [
        (
            lambda s: s.figures.replies(BOUNDS),
            "messages USING COVERING INDEX ix_messages_replied (created_at>",
        ),
        (
            lambda s: s.figures.documents(NOW, 5),
            "messages USING COVERING INDEX ix_messages_replied (created_at>",
        ),
        (
            lambda s: s.figures.opinions(BOUNDS),
            "feedback USING COVERING INDEX ix_feedback_updated_at_helpful",
        ),
        (lambda s: s.unanswered.open(5), "unanswered USING INDEX ix_unanswered_open"),
        (lambda s: s.unanswered.settled(5), "unanswered USING INDEX ix_unanswered_settled"),
        (
            lambda s: s.marked_down.page(WantedOpinions(), 5),
            "feedback USING INDEX ix_feedback_updated_at_helpful",
        ),
        (
            lambda s: s.answer_counts.since(NOW, ["a"]),
            "INDEX ix_messages_document_id_created_at (document_id=?",
        ),
    ],
)
async def test_each_query_reads_its_index(
    empty_database: Path, ask: Callable[[Stores], Awaitable[Any]], reads: str
) -> None:
    """Without it, a page would read the whole history."""
    database = Listening(empty_database)
    await ask(Stores.of(database))
    await database.close()
    assert reads in database.plan
