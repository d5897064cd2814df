"""A person who asks by telephone number alone is found, handed out and erased like by address."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from api.privacy.person import Asked
from api.services import Services
from api.tables import leads, sessions
from tests.integration.api.conftest import say, with_session
from tests.integration.api.privacy.fake_spool import FakeSpool
from tests.integration.api.resources.conftest import a_resource
from tests.integration.api.resources.conftest import deliver as deliver_resource
from tests.integration.api.staff_client import submit
from tests.integration.api.test_webhook import a_lead, deliver

pytestmark = pytest.mark.anyio

PAGE = "/admin/privacy"
TYPED = "070-174 06 05"
BERG = "berg@bio.se"
OTHERS = {"company_name": "Annat AB", "email": "bo@annat.se", "phone": "+45 70 17 40 60"}


async def left(services: Services) -> list[str]:
    """Return whose leads there are."""
    return sorted(row[0] for row in await services.database.rows(select(leads.c.email)))


@pytest.mark.parametrize("phone", ["+46 70 174 06 05 (evenings)", "0046701740605", "(070) 1740605"])
async def test_what_was_left_with_the_number_is_found_and_erased_however_it_is_spelt(
    *, client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services, phone: str
) -> None:
    """The lead, another one of the same address, an offer; a stranger's lead stays."""
    for lead in (a_lead(email=BERG, phone=phone), a_lead(email=BERG, phone=None), a_lead(**OTHERS)):
        await deliver(client, lead)
    await deliver_resource(client, a_resource(email="b@home.se", phone=phone))
    page = await submit(administrator, PAGE, PAGE, who=TYPED)
    assert '<td data-label="Number">2</td>' in page.text
    assert "Offers and searches" in page.text
    await submit(administrator, PAGE, PAGE, who=TYPED, again="0701740605", step="erase")
    assert await left(services) == ["bo@annat.se"]
    assert (await services.privacy.data.find(Asked(phone="0701740605"))).nothing


async def test_a_visitor_who_wrote_the_number_in_the_chat_is_found_without_a_lead(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services, spool: FakeSpool
) -> None:
    """So is what waits in the spool, and what the logs hold."""
    await with_session(client)
    await say(client, "Call me at +46 70 174 06 05")
    spool.parcels = [{"place": "pending", "lead": {"phone": "+46701740605"}}]
    log = Path(services.settings.log_dir) / "api.log"
    log.parent.mkdir()
    log.write_text("before 0701740605 after\n", "utf-8")
    answer = await submit(administrator, PAGE, f"{PAGE}/export", who=TYPED)
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    said = [message["text"] for message in json.loads(archive.read("messages.json"))]
    assert "Call me at +46 70 174 06 05" in said
    assert json.loads(archive.read("spool.json"))[0]["lead"]["phone"] == "+46701740605"
    done = await submit(administrator, PAGE, PAGE, who=TYPED, again=TYPED, step="erase")
    assert "Everything within reach has been erased" in done.text
    assert await services.database.rows(select(sessions.c.id)) == []
    assert spool.parcels == []
    assert "0701740605" not in log.read_text("utf-8")


async def test_who_erases_by_a_number_of_several_people_is_told_before(
    client: httpx.AsyncClient, administrator: httpx.AsyncClient, services: Services
) -> None:
    """A switchboard's number: the page names the addresses, and each can be looked up alone."""
    for email in (BERG, "asa@bio.se"):
        await deliver(client, a_lead(email=email, phone="08-123 45 67"))
    page = await submit(administrator, PAGE, PAGE, who="+46 8 123 45 67")
    assert "Several people may share the number" in page.text
    assert "asa@bio.se, berg@bio.se" in page.text
    alone = await submit(administrator, PAGE, PAGE, who=BERG)
    assert "Several people" not in alone.text
    await submit(administrator, PAGE, PAGE, who=BERG, again=BERG, step="erase")
    assert await left(services) == ["asa@bio.se"]
