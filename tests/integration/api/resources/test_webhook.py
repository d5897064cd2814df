"""The resource webhook: signed, once, with the field named."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from api.resources import ResourceState
from api.services import Services
from api.stores.resources import WantedResources
from tests.integration.api.resources.conftest import a_resource, deliver
from tests.unit.actions.test_resource import RESOURCE

pytestmark = pytest.mark.anyio
EVERYTHING = WantedResources()


async def test_a_signed_resource_is_stored_whole(client: httpx.AsyncClient, services: Services) -> None:
    """What the sender told is kept as it came, and waits for staff."""
    begun = (await client.post("/api/chat/sessions")).json()
    resource = a_resource(session_id=begun["session_id"], page_url="https://example.org/")
    reply = await deliver(client, resource)
    assert (reply.status_code, reply.json()) == (202, {"resource_id": resource["resource_id"]})
    stored = await services.stores.resources.find(resource["resource_id"])
    assert stored is not None
    for name in resource.keys() - {"resource_id", "consent", "something_new"}:
        assert getattr(stored, name) == resource[name], name
    assert stored.consent_at == datetime(2026, 11, 22, 10, tzinfo=timezone.utc)
    assert stored.state is ResourceState.PROPOSED


async def test_what_the_action_server_spools_is_what_the_webhook_takes(
    client: httpx.AsyncClient, services: Services
) -> None:
    """Both rooms know the body from the contract alone: this is where they meet."""
    body = RESOURCE.to_json()
    reply = await deliver(client, body)
    assert reply.json() == {"resource_id": RESOURCE.resource_id}
    stored = await services.stores.resources.find(RESOURCE.resource_id)
    assert stored is not None
    assert (stored.kind, stored.category, stored.text) == (RESOURCE.kind, RESOURCE.category, RESOURCE.text)


async def test_the_same_delivery_many_times_at_once_is_one_resource(
    client: httpx.AsyncClient, services: Services
) -> None:
    """The sender repeats what it did not hear an answer to."""
    resource = a_resource()
    replies = await asyncio.gather(*(deliver(client, resource) for _ in range(10)))
    assert {reply.json()["resource_id"] for reply in replies} == {resource["resource_id"]}
    assert await services.stores.resources.count(EVERYTHING) == 1


async def test_the_same_delivery_with_another_body_changes_nothing_and_is_told_of(
    client: httpx.AsyncClient, services: Services
) -> None:
    """The first delivery counts; which fields differ is logged, what they say is not."""
    resource = a_resource()
    await deliver(client, resource)
    with capture_logs() as logs:
        again = await deliver(client, resource | {"text": "Hemligheten"})
    assert again.json() == {"resource_id": resource["resource_id"]}
    stored = await services.stores.resources.find(resource["resource_id"])
    assert stored is not None
    assert stored.text == resource["text"]
    [told] = [entry for entry in logs if entry["event"] == "resource.repeated_otherwise"]
    assert told["fields"] == ["text"]
    assert "Hemligheten" not in str(told)


async def test_a_wrong_signature_or_an_old_one_is_refused(client: httpx.AsyncClient) -> None:
    """Nobody but the action server hands in resources."""
    unsigned = await client.post("/webhooks/resources", json=a_resource())
    forged = await deliver(client, a_resource(), secret="whsec_" + "QUJD" * 8)
    old = await deliver(client, a_resource(), when=datetime.now(timezone.utc) - timedelta(minutes=6))
    assert [reply.status_code for reply in (unsigned, forged, old)] == [401, 401, 401]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "give"}, "kind"),
        ({"category": "weather"}, "category"),
        ({"text": " "}, "text"),
        ({"text": "x" * 4001}, "text"),
        ({"place": "x" * 201}, "place"),
        ({"company_name": ""}, "company_name"),
        ({"contact_name": ""}, "contact_name"),
        ({"email": "nobody"}, "email"),
        ({"organisation_number": "556036-0794"}, "organisation_number"),
        ({"consent": {"text_version": "1"}}, "consent.given_at"),
        ({"page_url": "javascript:alert(1)"}, "page_url"),
    ],
)
async def test_the_field_at_fault_is_named(
    client: httpx.AsyncClient, services: Services, change: dict[str, Any], field: str
) -> None:
    """The sender's log says what to mend; nothing is stored."""
    reply = await deliver(client, a_resource(**change))
    assert reply.status_code == 422
    assert [error["field"] for error in reply.json()["errors"]] == [field]
    assert await services.stores.resources.count(EVERYTHING) == 0


async def test_who_has_the_conversation_forgotten_keeps_the_resource(
    client: httpx.AsyncClient, services: Services
) -> None:
    """It was given on purpose, with a consent of its own, but leads to no transcript any more."""
    begun = (await client.post("/api/chat/sessions")).json()
    resource = a_resource(session_id=begun["session_id"])
    await deliver(client, resource)
    client.headers["Authorization"] = f"Bearer {begun['token']}"
    await client.delete("/api/chat/session")
    late = a_resource(session_id=begun["session_id"])
    await deliver(client, late)
    for one in (resource, late):
        stored = await services.stores.resources.find(one["resource_id"])
        assert stored is not None
        assert stored.session_id is None


async def test_resources_are_counted_without_naming_anybody(client: httpx.AsyncClient) -> None:
    """The figures tell how many there are of each kind, nothing else."""
    await deliver(client, a_resource())
    figures = (await client.get("/metrics")).text
    assert 'lots_resources_total{kind="offer"} 1.0' in figures
    assert "Frysbolaget" not in figures
