"""A lead of a company that does not exist: what a test of a channel tells."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from api.leads import Lead
from api.models import Language
from api.notices.notice import Notice

NEEDS = {
    "en": "This is a test. We would like to rent a laboratory bench for three months.",
    "sv": "Det här är ett test. Vi vill hyra en labbänk i tre månader.",
}


def example_notice(language: Language, now: datetime) -> Notice:
    """Return a test notice; its id is new each time."""
    name = str(uuid4())
    lead = Lead(
        id=name,
        delivery_id=name,
        source="bot",
        company_name="Testbolaget AB",
        organisation_number=None,
        country="SE",
        contact_name="Kim Test",
        email="kim.test@example.org",
        phone=None,
        need_category="facilities",
        need_text=NEEDS[language],
        company_stage=None,
        employees=None,
        timeline=None,
        language=language,
        consent_version="test",
        consent_at=now,
        page_url=None,
        session_id=None,
        matched_records=(),
        score=50,
        score_reasons=(),
        created_at=now,
    )
    return Notice(name, "channel.test", (lead,), now)
