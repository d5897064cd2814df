"""Leads on PostgreSQL: where others do write at the same time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from fastapi import FastAPI

from api.accounts.audit import Actor, AuditEntry
from api.clock import utc_now
from api.documents import Stamp
from api.errors import NotFoundError
from api.inbox.position import Position
from api.inbox.wanted import SORTS, WantedLeads
from api.leads import LeadEvent, LeadStatus
from api.notices.channel import Channel
from api.notices.routing import Route, Stop
from api.privacy.kept import Limits
from api.stores.inbox import Reader
from api.stores.outbox import LEAD_DIGEST
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import PASSWORD, log_in
from tests.integration.api.test_webhook import a_lead, deliver
from tests.unit.api.leads.supports import a_support

pytestmark = pytest.mark.anyio


async def older_than(app: FastAPI, moment: datetime) -> dict[str, int]:
    """Have everything deleted that is older; return how much there was of each kind."""
    deleted = await app.state.services.stores.overdue.delete(Limits(*[moment] * 5), moment)
    return dict(deleted.numbers)


async def test_a_lead_is_received_once_found_and_followed_up(app: FastAPI) -> None:
    """Ten deliveries at once are one lead; the inbox finds it in any case, and keeps what staff did."""
    leads, inbox = app.state.services.stores.leads, app.state.services.stores.inbox
    reader = Reader(1, timezone.utc)
    lead = a_lead(company_name="Åkerö Bio AB", need_text="Vi SÖKER ett renrum")
    async with browser(app) as client:
        replies = await asyncio.gather(*(deliver(client, lead) for _ in range(10)))
        assert {reply.status_code for reply in replies} == {202}
        await deliver(client, a_lead())
    stored = await leads.find(lead["lead_id"])
    assert stored is not None
    assert stored.score_reasons[0].sv == "ett tydligt behov"
    [found] = await inbox.page(WantedLeads(q="åkerö RENRUM"), reader, 10)
    assert found.id == lead["lead_id"]
    assert await inbox.page(WantedLeads(q="%"), reader, 10) == []
    assert sum((await inbox.counts(WantedLeads(), reader)).values()) == 2
    stamp, entry = Stamp("Kim", utc_now()), AuditEntry(kind="lead_status", at=utc_now(), actor="Kim")
    await leads.set_status(lead["lead_id"], type(stored.status).TAKEN, stamp, entry)
    assert [event.text for event in await leads.history(lead["lead_id"])] == ["taken"]
    assert (await older_than(app, utc_now() + timedelta(days=1)))["leads"] == 2


async def test_leads_are_handed_over_merged_and_separated(app: FastAPI) -> None:
    """Two who merge the same leads into each other at one moment: one of them stands for both."""
    services = app.state.services
    await services.staff.create("ida@cluster.se", "Ida", PASSWORD)
    work, merged, stamp = services.stores.lead_work, services.stores.merged_leads, Stamp("Kim", utc_now())
    one, other = a_lead(), a_lead()
    async with browser(app) as client:
        await deliver(client, one)
        await deliver(client, other)
    first, second = one["lead_id"], other["lead_id"]
    [ida] = await work.colleagues()
    handed = AuditEntry(kind="lead_owner", at=stamp.at, actor="Kim")
    given = await asyncio.gather(*(work.give(first, ida, stamp, handed) for _ in range(5)))
    assert sum(given) == 1
    assert (await work.of(first)).owner.name == "Ida"
    entry = AuditEntry(kind="leads_merged", at=stamp.at, actor="Kim")
    pairs = [(first, second), (second, first)] * 3
    assert sum(await asyncio.gather(*(merged.merge(*pair, stamp, entry) for pair in pairs))) == 1
    [shown] = await services.stores.leads.search("", 10)
    [under] = await merged.under(shown.id)
    assert await merged.separate(under.id, stamp, entry) == shown.id
    assert await merged.under(shown.id) == []


async def test_who_takes_and_who_gives_at_one_moment_do_not_wait_for_each_other(app: FastAPI) -> None:
    """All that changes whose a lead is, or for which it stands, locks the account, then the lead."""
    services = app.state.services
    await services.staff.create("ida@cluster.se", "Ida", PASSWORD)
    work, merged, stamp = services.stores.lead_work, services.stores.merged_leads, Stamp("Kim", utc_now())
    ida, [colleague] = await services.stores.users.by_email("ida@cluster.se"), await work.colleagues()
    kept, other = sorted(a_lead()["lead_id"] for _ in range(2))
    async with browser(app) as client:
        for lead_id in (kept, other):
            await deliver(client, a_lead(lead_id=lead_id))
    entry = AuditEntry(kind="lead_owner", at=stamp.at, actor="Kim")
    for _ in range(20):
        await merged.merge(kept, other, stamp, entry)
        await asyncio.gather(
            work.take(other, ida, stamp, entry),
            work.give(other, colleague, stamp, entry),
            work.give(other, None, stamp, entry),
            merged.separate(other, stamp, entry),
            *(merged.merge(kept, other, stamp, entry) for _ in range(3)),
        )
    await merged.separate(other, stamp, entry)
    assert await merged.standing(other) == other


async def test_a_lead_that_is_handed_to_an_account_while_it_is_deleted_is_not_lost(app: FastAPI) -> None:
    """Whoever comes first: no lead stays taken by nobody."""
    services = app.state.services
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    work, stamp = services.stores.lead_work, Stamp("Kim", utc_now())
    ids = [a_lead()["lead_id"] for _ in range(6)]
    async with browser(app) as client:
        for lead_id in ids:
            await deliver(client, a_lead(lead_id=lead_id))
    for _ in range(10):
        await services.staff.create("ida@cluster.se", "Ida", PASSWORD)
        ida = next(one for one in await work.colleagues() if one.name == "Ida")
        handed = AuditEntry(kind="lead_owner", at=stamp.at, actor="Kim")
        removed = AuditEntry(kind="account_removed", at=stamp.at, actor="Kim")
        for lead_id in ids[:3]:
            await work.give(lead_id, ida, stamp, handed)
        results = await asyncio.gather(
            *(work.give(lead_id, ida, stamp, handed) for lead_id in ids[3:]),
            services.stores.people.remove(ida.id, removed),
            return_exceptions=True,
        )
        assert results[-1] is True
        # Who comes second is told that there is no account: no fault of the database's reaches anybody.
        assert all(result is True or isinstance(result, NotFoundError) for result in results)
        assert {(await services.stores.leads.find(lead_id)).status for lead_id in ids} == {LeadStatus.NEW}


async def test_what_is_done_by_and_for_an_account_while_it_is_deleted_waits_for_it_or_finds_it_gone(
    app: FastAPI,
) -> None:
    """All that names an account holds it before a lead, as the deletion does: nothing deadlocks."""
    services = app.state.services
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    stores, stamp = services.stores, Stamp("Kim", utc_now())
    ids = [a_lead()["lead_id"] for _ in range(4)]
    async with browser(app) as client:
        for lead_id in ids:
            await deliver(client, a_lead(lead_id=lead_id))
    handed = AuditEntry(kind="lead_owner", at=stamp.at, actor="Kim")
    removed = AuditEntry(kind="account_removed", at=stamp.at, actor="Kim")
    for number in range(15):
        await services.staff.create("ida@cluster.se", "Ida", PASSWORD)
        ida = await stores.users.by_email("ida@cluster.se")
        await stores.lead_work.take(ids[0], ida, stamp, handed)
        day = stamp.at.date() + timedelta(days=number)
        doing = [
            *(stores.lead_work.plan(lead_id, day, ida.id, stamp, None) for lead_id in ids),
            *(stores.lead_work.take(lead_id, ida, stamp, handed) for lead_id in ids),
            *(stores.lead_reads.open(ida.id, lead_id, stamp.at) for lead_id in ids),
            *(
                stores.mentions.add_note(
                    lead_id, LeadEvent("note", "Kim", "@Ida", stamp.at), [ida.id, 1], mail=True
                )
                for lead_id in ids
            ),
            stores.saved_views.save(ida.id, "Mine", "", shared=False, now=stamp.at),
        ]
        *done, gone = await asyncio.gather(
            *doing, stores.people.remove(ida.id, removed), return_exceptions=True
        )
        assert gone is True
        assert [fault for fault in done if not isinstance(fault, bool | NotFoundError)] == []


async def test_support_is_kept_to_the_last_place(app: FastAPI) -> None:
    """Amounts come back as they were noted, and in the order of their days."""
    services = app.state.services
    entry = AuditEntry(kind="support_saved", at=utc_now(), actor="Kim")
    noted = a_support(aid_sek=Decimal("1120.55"), sek_per_eur=Decimal("11.2055"), hours=Decimal("0.25"))
    await services.stores.supports.add(noted, entry)
    [kept] = await services.stores.supports.between(noted.given_on, noted.given_on)
    assert replace(kept, id=0) == noted
    assert await services.stores.supports.latest_rate() == Decimal("11.2055")


async def test_the_inbox_is_filtered_read_taken_and_kept(app: FastAPI) -> None:
    """Its orders, positions and marks hold here too; two who take a lead at once do not both get it."""
    stores, now = app.state.services.stores, utc_now()
    await app.state.services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    reader, kim = Reader(1, timezone.utc), await stores.users.by_email("kim@cluster.se")
    sent = [a_lead(company_name=f"Lead {number}", score=number or None) for number in range(3)]
    async with browser(app) as client:
        for lead in sent:
            await deliver(client, lead)
    for sort in SORTS:
        wanted = WantedLeads(need="facilities", since=now.date() - timedelta(days=1), sort=sort)
        [first, *others] = await stores.inbox.page(wanted, reader, 9)
        assert await stores.inbox.page(wanted, reader, 9, Position.behind(first)) == others
    assert (await stores.inbox.unread(1), sum((await stores.inbox.counts(wanted, reader)).values())) == (3, 3)
    assert await stores.lead_reads.open(1, sent[0]["lead_id"], now)
    assert await stores.lead_reads.open_all(1, utc_now(), now) == 2
    entry = Actor(1, "Kim", "", now).did("lead_owner")
    stamp = Stamp("Kim", now)
    taking = (stores.lead_work.take(sent[1]["lead_id"], kim, stamp, entry) for _ in range(5))
    assert sum(await asyncio.gather(*taking)) == 1
    assert [lead.title for lead in await stores.inbox.page(WantedLeads(who="me"), reader, 9)] == ["Lead 1"]
    assert await stores.saved_views.save(1, "Mine", "who=me", shared=True, now=now)
    assert [view.name for view in await stores.saved_views.visible(2)] == ["Mine"]


async def test_staff_log_in_and_read_the_inbox(app: FastAPI) -> None:
    """Accounts, sessions and the pages work on what the server keeps."""
    await app.state.services.staff.create("kim@cluster.se", "Kim", PASSWORD)
    async with browser(app) as client:
        await deliver(client, a_lead())
        assert (await log_in(client)).headers["location"] == "/staff"
        assert "Cellbolaget AB" in (await client.get("/staff?q=cellbolaget")).text


async def test_workers_claim_each_errand_once_and_a_digest_loses_nothing(app: FastAPI) -> None:
    """Here writers do run at the same time: rows that one has locked are skipped by the others.

    Leads that join a digest in the moment in which it is done have it sent once more.
    """
    stores, due = app.state.services.stores, utc_now() + timedelta(days=365)
    channel = Channel(id="c", name="c", kind="slack", language="en")
    async with browser(app) as client:
        leads = [a_lead() for _ in range(20)]
        for lead in leads:
            await deliver(client, lead)
    routes = [Route((), (Stop(channel, way, due),), "rules") for way in ("news", "digest")]
    for lead in leads * 2:
        for route in routes:
            await stores.routes.keep(lead["lead_id"], route, due)
    claims = await asyncio.gather(*(stores.outbox.claim(due, timedelta(minutes=1), 3) for _ in range(20)))
    claimed = [errand for errands in claims for errand in errands if errand.channel]
    assert len(claimed) == len({errand.id for errand in claimed}) == 21
    [digest] = [errand for errand in claimed if errand.kind == LEAD_DIGEST]
    told = await stores.routes.in_digest(digest.name)
    assert len(told) == 20
    await stores.routes.forget_digest(digest.name, told)
    joining = (stores.routes.keep(lead["lead_id"], routes[1], due) for lead in leads)
    done, *_ = await asyncio.gather(stores.outbox.done(digest, due), *joining)
    assert done
    [again] = await stores.outbox.claim(due, timedelta(minutes=1), 30)
    assert again.name == digest.name
    assert len(await stores.routes.in_digest(digest.name)) == 20
    await stores.routes.forget_digest(digest.name, told)
    assert await stores.outbox.done(again, due)
    assert (await stores.dead_letters.counts())["delivered"] == 1
    assert (await older_than(app, due + timedelta(days=1)))["delivered"] == 1
