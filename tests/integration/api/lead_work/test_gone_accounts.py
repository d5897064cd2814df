"""What somebody does in the moment in which an account is deleted: theirs, or a colleague's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sqlalchemy import Connection, delete

from api.account_tables import users
from api.services import Services
from tests.integration.api.conftest import with_session
from tests.integration.api.lead_work.conftest import account
from tests.integration.api.staff_client import form_token
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio

OUTBOX = "api.stores.outbox"

DeleteFirst = Callable[[str], None]


@pytest.fixture
def delete_first(services: Services, monkeypatch: pytest.MonkeyPatch) -> DeleteFirst:
    """Have an account deleted before the next thing that a request writes, after all that is read for it."""

    def arrange(email: str) -> None:
        write = services.database.write

        async def later(work: Any) -> Any:
            if work.__module__ == OUTBOX:  # a delivery that goes on beside the request
                return await write(work)
            monkeypatch.setattr(services.database, "write", write)
            await write(lambda connection: _remove(connection, email))
            return await write(work)

        monkeypatch.setattr(services.database, "write", later)

    return arrange


@pytest.fixture
async def lead(staff: httpx.AsyncClient) -> str:
    """The address of a lead's page, which Kim has opened."""
    lead = a_lead()
    await deliver(staff, lead)
    await staff.get(f"/staff/leads/{lead['lead_id']}")
    return f"/staff/leads/{lead['lead_id']}"


async def test_a_colleague_who_is_gone_gets_no_lead(
    *,
    staff: httpx.AsyncClient,
    ida: httpx.AsyncClient,
    services: Services,
    lead: str,
    delete_first: DeleteFirst,
) -> None:
    """The page says so, and nothing is noted of it."""
    fields = {"form_token": form_token(await staff.get(lead)), "owner": await account(services, "Ida Öberg")}
    delete_first("ida@cluster.se")
    reply = await staff.post(f"{lead}/owner", data=fields)
    page = await staff.get(reply.headers["location"])
    assert "That colleague no longer has an account." in page.text
    assert "Handed over" not in page.text
    assert (await services.stores.lead_work.of(lead.rpartition("/")[2])).owner is None


async def test_a_note_is_kept_though_whom_it_names_is_gone(
    *, staff: httpx.AsyncClient, ida: httpx.AsyncClient, lead: str, delete_first: DeleteFirst
) -> None:
    """It says that nobody was told."""
    token = form_token(await staff.get(lead))
    delete_first("ida@cluster.se")
    reply = await staff.post(f"{lead}/notes", data={"form_token": token, "text": "Ask @Ida Öberg about it."})
    assert reply.headers["location"].endswith("done=note")
    assert "Ask @Ida Öberg about it." in (await staff.get(lead)).text


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("{lead}/take", {}),
        ("{lead}/status", {"status": "taken"}),
        ("{lead}/follow-up", {"day": "2199-01-01"}),
        ("{lead}/owner", {"owner": "{kim}"}),
        ("/staff/views", {"name": "Mine"}),
        ("/staff/conversations/desk", {"available": "true"}),
        ("/staff/conversations/canned", {"shortcut": "hi", "language": "en", "text": "Hello"}),
        ("/staff/conversations/{session}/join", {}),
    ],
)
async def test_who_is_gone_is_told_that_nothing_was_saved(
    *,
    staff: httpx.AsyncClient,
    client: httpx.AsyncClient,
    services: Services,
    lead: str,
    delete_first: DeleteFirst,
    path: str,
    fields: dict[str, str],
) -> None:
    """It is no fault of the server's, and the log-in is over with the account."""
    await with_session(client)
    token = client.headers["Authorization"].split()[1]
    names = {
        "lead": lead,
        "kim": await account(services, "Kim"),
        "session": services.tokens.session_id(token),
    }
    sent = {name: value.format(**names) for name, value in fields.items()}
    sent["form_token"] = form_token(await staff.get(lead))
    delete_first("kim@cluster.se")
    reply = await staff.post(path.format(**names), data=sent)
    if path.endswith("/owner"):  # handed to oneself as to anybody else
        assert reply.headers["location"].endswith("done=nobody")
    else:
        assert reply.status_code == 404
        assert "Your account has been removed" in reply.text
    assert (await staff.get(lead)).headers["location"].startswith("/staff/login")


async def test_who_is_gone_has_read_nothing(
    staff: httpx.AsyncClient, services: Services, delete_first: DeleteFirst
) -> None:
    """The page that was asked for is still shown."""
    lead = a_lead()
    await deliver(staff, lead)
    delete_first("kim@cluster.se")
    assert (await staff.get(f"/staff/leads/{lead['lead_id']}")).status_code == 200
    assert await services.stores.users.by_email("kim@cluster.se") is None


def _remove(connection: Connection, email: str) -> None:
    connection.execute(delete(users).where(users.c.email == email))
