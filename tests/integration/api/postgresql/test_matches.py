"""Matches on PostgreSQL: where a yes and its withdrawal do run at the same time."""

from __future__ import annotations

import asyncio

import pytest
from fastapi import FastAPI

from api.accounts.audit import AuditEntry
from api.clock import utc_now
from api.documents import Stamp
from api.resources import ResourceState
from tests.integration.api.conftest import browser
from tests.integration.api.resources.conftest import a_resource, deliver

pytestmark = pytest.mark.anyio


async def test_of_a_withdrawal_and_the_others_yes_at_once_only_one_counts(app: FastAPI) -> None:
    """Both change the match's row: who comes second finds it told, or closed."""
    stores, kim = app.state.services.stores, Stamp("Kim", utc_now())
    entry = AuditEntry(kind="match_asked", at=kim.at, actor=kim.author)
    wordings = {"offer": "a freezer", "seek": "room in a freezer"}
    offer = a_resource()
    async with browser(app) as client:
        await deliver(client, offer)
        assert await stores.resources.decide(offer["resource_id"], ResourceState.APPROVED, kim, entry)
        for _ in range(15):
            seek = a_resource(kind="seek")
            await deliver(client, seek)
            assert await stores.resources.decide(seek["resource_id"], ResourceState.APPROVED, kim, entry)
            ids = {"offer": offer["resource_id"], "seek": seek["resource_id"]}
            number = await stores.matches.prepare(ids, wordings, 0.5, kim)
            assert await stores.matches.ask(number, wordings, kim, entry)
            assert await stores.matches.answer(number, "offer", "agreed", kim.at)
            counted = await asyncio.gather(
                stores.matches.answer(number, "offer", "declined", kim.at),
                stores.matches.answer(number, "seek", "agreed", kim.at),
            )
            assert sorted(counted) == [False, True]
            match = await stores.matches.find(number)
            assert match.progress == ("closed" if counted[0] else "told")
            assert match.sides["offer"].state == ("declined" if counted[0] else "agreed")
