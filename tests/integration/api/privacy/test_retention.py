"""What is too old: counted without deleting, and deleted by the job and by command."""

from __future__ import annotations

import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from api.errors import SettingsError
from api.privacy.person import Asked
from api.privacy_commands import erase_person, export_person, find_person, run_retention
from api.services import Services
from api.settings import Settings
from api.stores.audit import WantedEntries
from api.tables import leads, sessions
from tests.integration.api.conftest import say
from tests.integration.api.full_disk import full_disk
from tests.integration.api.privacy.fake_spool import FakeSpool
from tests.integration.api.test_webhook import a_lead, signed

pytestmark = pytest.mark.anyio


@pytest.fixture
async def aged(visitor: httpx.AsyncClient, services: Services) -> Services:
    """An old conversation, an old lead, and one that will be old in a week."""
    await say(visitor, "hello")
    now = datetime.now(timezone.utc)
    for days, number in ((731, 0), (725, 1)):
        lead = a_lead(email=f"{number}@bolaget.se")
        await visitor.post("/webhooks/leads", **signed(lead))
        await services.database.change(
            update(leads).where(leads.c.id == lead["lead_id"]).values(created_at=now - timedelta(days=days))
        )
    await services.database.change(update(sessions).values(created_at=now - timedelta(days=91)))
    return services


async def count_leads(services: Services) -> int:
    [(number,)] = await services.database.rows(select(func.count()).select_from(leads))
    return int(number)


async def test_the_page_counts_what_is_due_and_what_soon_will_be(
    aged: Services, administrator: httpx.AsyncClient
) -> None:
    """The setting, the number of today and that of the coming month; nothing is gone afterwards."""
    page = (await administrator.get("/admin/retention")).text
    [line] = [row for row in page.split("<tr>") if ">Leads<" in row]
    assert [cell.split("<")[0] for cell in line.split('">')[2:]][-3:] == ["24 months", "1", "2"]
    assert await count_leads(aged) == 2


async def test_the_command_counts_first_and_deletes_on_request(aged: Services, settings: Settings) -> None:
    """A dry run is what one gets without asking for more; what is deleted stands in the audit log."""
    assert "leads: 1" in await run_retention(settings, delete=False)
    assert await count_leads(aged) == 2
    assert "sessions: 1" in await run_retention(settings, delete=True)
    assert await count_leads(aged) == 1
    [line] = await aged.stores.audit.page(WantedEntries(kind="deleted_in_time"), 1)
    assert line.entry.details == {"sessions": "1", "leads": "1"}


async def test_what_is_too_old_goes_with_its_entry_or_not_at_all(aged: Services) -> None:
    """A log that cannot be written keeps the old conversation and the old lead."""
    async with full_disk(aged.database):
        with pytest.raises(IntegrityError, match="disk full"):
            await aged.jobs.retention.step()
    assert await count_leads(aged) == 2
    assert await aged.database.rows(select(sessions.c.id))


async def test_a_person_can_be_erased_by_command(aged: Services, settings: Settings) -> None:
    """For who has the server but no account: the same places, and a second question."""
    assert "leads: 1" in await find_person(settings, "0@bolaget.se")
    await erase_person(settings, "0@bolaget.se", "0@BOLAGET.se")
    assert await find_person(settings, "0@bolaget.se") == "  nothing"
    assert await count_leads(aged) == 1


async def test_what_is_handed_out_by_command_is_its_owners_alone(
    aged: Services, settings: Settings, spool: FakeSpool, tmp_path: Path
) -> None:
    """The zip holds all of a person: no other account reads it, no file is lost to it, and gaps are told."""
    assert await count_leads(aged) == 2
    spool.away, target = True, tmp_path / "person.zip"
    told = await export_person(settings, "0@bolaget.se", target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    written = target.read_bytes()
    with pytest.raises(SettingsError, match="is there already"):
        await export_person(settings, "0@bolaget.se", target)
    assert target.read_bytes() == written
    assert "spool did not answer" in told


async def test_the_log_tells_how_much_was_handed_out_by_command(
    aged: Services, settings: Settings, tmp_path: Path
) -> None:
    """As it does of the page: how much, not whose."""
    found = await aged.privacy.data.find(Asked(email="0@bolaget.se"))
    await export_person(settings, "0@bolaget.se", tmp_path / "person.zip")
    [line] = await aged.stores.audit.page(WantedEntries("person_exported"), 5)
    assert line.entry.details == found.told
    assert line.entry.details["leads"] == "1"


async def test_nothing_is_handed_out_by_command_that_the_log_does_not_tell(
    aged: Services, settings: Settings, tmp_path: Path
) -> None:
    """A log that cannot be written leaves the file empty."""
    async with full_disk(aged.database):
        with pytest.raises(IntegrityError, match="disk full"):
            await export_person(settings, "0@bolaget.se", tmp_path / "person.zip")
    assert (tmp_path / "person.zip").read_bytes() == b""
