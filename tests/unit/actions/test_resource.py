"""What is handed over of something offered or sought."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from actions.lead import Consent
from actions.resource import Resource
from actions.spool import Parcel

RESOURCE = Resource(
    resource_id="3f0f5f6e-58a4-4f3c-9d0b-0d5d2f1f8a11",
    kind="offer",
    category="equipment",
    text="A −80 freezer, half empty",
    place="Flemingsberg",
    period=None,
    company_name="Cellia AB",
    organisation_number="5560360793",
    contact_name="Anna Berg",
    email="anna@cellia.se",
    phone=None,
    language="sv",
    consent=Consent(
        "2026-11", datetime(2026, 11, 22, 12, 0, 1, 999, tzinfo=timezone(timedelta(hours=1))), "en"
    ),
    page_url="https://example.org/",
    session_id="s1",
)


def test_the_body_is_the_one_that_the_webhook_takes() -> None:
    """Every field goes by its own name; times are in UTC, and what nobody told is null."""
    assert RESOURCE.to_json() == {
        "resource_id": "3f0f5f6e-58a4-4f3c-9d0b-0d5d2f1f8a11",
        "kind": "offer",
        "category": "equipment",
        "text": "A −80 freezer, half empty",
        "place": "Flemingsberg",
        "period": None,
        "company_name": "Cellia AB",
        "organisation_number": "5560360793",
        "contact_name": "Anna Berg",
        "email": "anna@cellia.se",
        "phone": None,
        "language": "sv",
        "consent": {"text_version": "2026-11", "given_at": "2026-11-22T11:00:01+00:00", "language": "en"},
        "page_url": "https://example.org/",
        "session_id": "s1",
    }


def test_the_spool_finds_its_id_in_it() -> None:
    """So it can be spooled like a lead."""
    assert Parcel.of("resource", RESOURCE.to_json()).id == RESOURCE.resource_id


def test_a_time_without_summer_time_stays_the_same_moment() -> None:
    """Whatever zone the consent was given in, the webhook gets UTC."""
    given = datetime(2026, 6, 1, 0, 30, tzinfo=UTC).astimezone(timezone(timedelta(hours=2)))
    assert Consent("1", given, "sv").to_json()["given_at"] == "2026-06-01T00:30:00+00:00"
