"""The lead webhook: signed, once, with the field named."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

import httpx
import pytest
from standardwebhooks import Webhook
from structlog.testing import capture_logs

from api.services import Services
from tests.integration.api.conftest import WEBHOOK_SECRET, with_session

pytestmark = pytest.mark.anyio


def a_lead(**changes: Any) -> dict[str, Any]:
    lead: dict[str, Any] = {
        "lead_id": str(uuid4()),
        "company_name": "Cellbolaget AB",
        "organisation_number": "556036-0793",
        "country": "SE",
        "contact_name": "Åsa Öberg",
        "email": "asa@cellbolaget.se",
        "phone": None,
        "need_category": "facilities",
        "need_text": "We look for a GMP clean room.\nSoon.",
        "company_stage": None,
        "employees": None,
        "timeline": None,
        "language": "sv",
        "consent": {"text_version": "2026-11", "given_at": "2026-11-22T10:00:00Z"},
        "page_url": None,
        "session_id": None,
        "matched_records": ["vecura-gmp"],
        "score": 70,
        "score_reasons": [{"points": 20, "en": "a clear need", "sv": "ett tydligt behov"}, "a plain reason"],
        "something_new": 1,
    }
    return lead | changes


def signed(
    lead: Any, webhook_id: str = "", secret: str = WEBHOOK_SECRET, when: datetime | None = None
) -> dict[str, Any]:
    body = json.dumps(lead)
    moment = when or datetime.now(timezone.utc)
    number = webhook_id or (lead.get("lead_id") if isinstance(lead, dict) else "") or "delivery"
    headers = {
        "webhook-id": number,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": Webhook(secret).sign(number, moment, body),
        "content-type": "application/json",
    }
    return {"content": body, "headers": headers}


async def deliver(client: httpx.AsyncClient, lead: Any, **options: Any) -> httpx.Response:
    return await client.post("/webhooks/leads", **signed(lead, **options))


async def test_a_signed_lead_is_stored_whole(client: httpx.AsyncClient, services: Services) -> None:
    begun = (await client.post("/api/chat/sessions")).json()
    lead = a_lead(session_id=begun["session_id"])
    reply = await deliver(client, lead)
    assert (reply.status_code, reply.json()) == (202, {"lead_id": lead["lead_id"]})
    stored = await services.stores.leads.find(lead["lead_id"])
    assert stored is not None
    for name in (
        "company_name",
        "organisation_number",
        "email",
        "need_text",
        "language",
        "score",
        "session_id",
    ):
        assert getattr(stored, name) == lead[name], name
    assert stored.matched_records == ("vecura-gmp",)
    assert stored.consent_at == datetime(2026, 11, 22, 10, tzinfo=timezone.utc)


async def test_the_smallest_lead_is_a_company_an_email_and_a_consent(
    client: httpx.AsyncClient, services: Services
) -> None:
    consent = {"text_version": "2026-11", "given_at": "2026-11-22T10:00:00+01:00"}
    lead = {"company_name": "Bolaget", "email": "a@bolaget.se", "consent": consent}
    reply = await deliver(client, lead)
    assert reply.status_code == 202
    stored = await services.stores.leads.find(reply.json()["lead_id"])
    assert stored is not None
    assert stored.country == ""


async def test_the_same_delivery_twice_is_one_lead(client: httpx.AsyncClient, services: Services) -> None:
    lead = a_lead()
    first, again = await deliver(client, lead), await deliver(client, lead)
    assert (again.status_code, again.json()) == (202, first.json())
    assert len(await services.stores.leads.newest(5)) == 1


async def test_the_same_delivery_with_another_body_changes_nothing_and_is_told_of(
    client: httpx.AsyncClient, services: Services
) -> None:
    """The first delivery counts; which fields differ is logged, what they say is not."""
    lead = a_lead()
    first = await deliver(client, lead)
    with capture_logs() as logs:
        again = await deliver(client, lead | {"company_name": "Andra bolaget", "phone": "08-1"})
    assert (again.status_code, again.json()) == (202, first.json())
    stored = await services.stores.leads.find(lead["lead_id"])
    assert stored is not None
    assert stored.company_name == "Cellbolaget AB"
    assert len(await services.stores.leads.newest(5)) == 1
    [told] = [entry for entry in logs if entry["event"] == "lead.repeated_otherwise"]
    assert (told["lead_id"], told["fields"]) == (lead["lead_id"], ["company_name", "phone"])
    assert "bolaget" not in str(told)


async def test_the_very_same_delivery_again_is_not_told_of(client: httpx.AsyncClient) -> None:
    """A sender that repeats what it did not hear an answer to does as it should."""
    begun = (await client.post("/api/chat/sessions")).json()
    lead = a_lead(session_id=begun["session_id"], page_url="https://example.org/")
    await deliver(client, lead)
    with capture_logs() as logs:
        await deliver(client, lead)
    assert [entry for entry in logs if entry["event"] == "lead.repeated_otherwise"] == []


@pytest.mark.parametrize(
    ("given", "country", "kept"),
    [
        ("5560360793", "SE", "556036-0793"),
        ("5560360793", None, "556036-0793"),
        ("5560360793", "FI", "556036-0793"),
        ("1927400-1", "FI", "1927400-1"),
        ("923609016", "NO", "923 609 016"),
        ("HRB 12345", "DE", "HRB 12345"),
        ("", "SE", None),
    ],
)
async def test_an_organisation_number_is_kept_as_its_country_writes_it(
    client: httpx.AsyncClient, services: Services, given: str, country: str | None, kept: str | None
) -> None:
    """Numbers of countries whose check digits we do not know are kept as they came."""
    lead = a_lead(organisation_number=given, country=country)
    assert (await deliver(client, lead)).status_code == 202
    stored = await services.stores.leads.find(lead["lead_id"])
    assert stored is not None
    assert stored.organisation_number == kept


async def test_without_a_lead_id_the_webhook_id_alone_tells_that_it_is_the_same(
    client: httpx.AsyncClient,
) -> None:
    lead = a_lead(lead_id=None)
    replies = [await deliver(client, lead, webhook_id="abc") for _ in range(2)]
    assert replies[0].json() == replies[1].json()


async def test_the_same_delivery_many_times_at_once_is_one_lead(
    client: httpx.AsyncClient, services: Services
) -> None:
    lead = a_lead()
    replies = await asyncio.gather(*(deliver(client, lead) for _ in range(10)))
    assert {reply.status_code for reply in replies} == {202}
    assert {reply.json()["lead_id"] for reply in replies} == {lead["lead_id"]}
    assert len(await services.stores.leads.newest(5)) == 1


async def test_without_a_signature_a_lead_is_refused(client: httpx.AsyncClient) -> None:
    reply = await client.post("/webhooks/leads", json=a_lead())
    assert reply.status_code == 401
    assert reply.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("signature", ["v1,AAAA", "nonsense", "v1,%%%", "v2,AAAA", "é"])
async def test_a_wrong_signature_is_refused(client: httpx.AsyncClient, signature: str) -> None:
    request = signed(a_lead())
    request["headers"]["webhook-signature"] = signature.encode("latin-1")
    assert (await client.post("/webhooks/leads", **request)).status_code == 401


async def test_a_signature_with_another_secret_is_refused(client: httpx.AsyncClient) -> None:
    reply = await deliver(client, a_lead(), secret="whsec_" + "QUJD" * 8)
    assert reply.status_code == 401


async def test_a_changed_body_is_refused(client: httpx.AsyncClient) -> None:
    request = signed(a_lead())
    request["content"] = request["content"].replace("Cellbolaget", "Andra bolaget")
    assert (await client.post("/webhooks/leads", **request)).status_code == 401


@pytest.mark.parametrize("minutes", [-6, 6])
async def test_a_delivery_from_another_time_is_refused(client: httpx.AsyncClient, minutes: int) -> None:
    when = datetime.now(timezone.utc) + timedelta(minutes=minutes)
    assert (await deliver(client, a_lead(), when=when)).status_code == 401


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"company_name": ""}, "company_name"),
        ({"company_name": "x" * 201}, "company_name"),
        ({"email": "nobody"}, "email"),
        ({"consent": None}, "consent"),
        ({"consent": {"text_version": "1"}}, "consent.given_at"),
        ({"need_category": "weather"}, "need_category"),
        ({"score": 101}, "score"),
        ({"language": "de"}, "language"),
        ({"country": "Sweden"}, "country"),
        ({"lead_id": "7"}, "lead_id"),
        ({"organisation_number": "556036-0794"}, "organisation_number"),
        ({"organisation_number": "not known", "country": None}, "organisation_number"),
        ({"organisation_number": "1927400-2", "country": "FI"}, "organisation_number"),
        ({"organisation_number": "121212-1212"}, "organisation_number"),
        ({"page_url": "javascript:alert(1)"}, "page_url"),
        ({"page_url": "https://"}, "page_url"),
        ({"page_url": "http://[broken"}, "page_url"),
        ({"score_reasons": [{"points": 1, "en": "a reason"}]}, "score_reasons.0.sv"),
    ],
)
async def test_a_wrong_field_is_named(client: httpx.AsyncClient, change: dict[str, Any], field: str) -> None:
    reply = await deliver(client, a_lead(**change), webhook_id="x")
    assert reply.status_code == 422
    assert [error["field"] for error in reply.json()["errors"]] == [field]


@pytest.mark.parametrize("body", ["text", [1], None])
async def test_a_signed_body_that_is_no_object_is_named_too(client: httpx.AsyncClient, body: Any) -> None:
    reply = await deliver(client, body)
    assert reply.status_code == 422
    assert reply.json()["errors"][0]["field"] == "body"


async def test_a_body_that_is_too_large_is_cut_off(client: httpx.AsyncClient) -> None:
    assert (await deliver(client, a_lead(need_text="x" * 300_000))).status_code == 413


async def test_a_lead_of_a_forgotten_session_is_kept_without_it(
    client: httpx.AsyncClient, services: Services
) -> None:
    lead = a_lead(session_id="gone")
    assert (await deliver(client, lead)).status_code == 202
    stored = await services.stores.leads.find(lead["lead_id"])
    assert stored is not None
    assert stored.session_id is None


async def test_a_lead_outlives_the_conversation(client: httpx.AsyncClient, services: Services) -> None:
    begun = (await client.post("/api/chat/sessions")).json()
    lead = a_lead(session_id=begun["session_id"])
    await deliver(client, lead)
    client.headers["Authorization"] = f"Bearer {begun['token']}"
    await client.delete("/api/chat/session")
    stored = await services.stores.leads.find(lead["lead_id"])
    assert stored is not None
    assert stored.session_id is None


async def test_leads_are_counted_without_naming_anybody(client: httpx.AsyncClient) -> None:
    await with_session(client)
    await deliver(client, a_lead())
    figures = (await client.get("/metrics")).text
    assert 'lots_leads_total{source="bot"} 1.0' in figures
    assert "Cellbolaget" not in figures
