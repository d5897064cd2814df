"""Alive, ready, and in figures: what a monitor asks."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.responses import JSONResponse
from structlog.testing import capture_logs

from api.settings import Settings
from tests.integration.api.conftest import browser, running
from tests.integration.api.server import serving

pytestmark = pytest.mark.anyio


async def test_readiness_names_what_is_missing(client: httpx.AsyncClient, rasa: Any) -> None:
    reply = await client.get("/readyz")
    assert reply.status_code == 503
    checks = reply.json()["checks"]
    assert checks == {
        "database": {"ok": True, "state": "ready"},
        "rasa": {"ok": True, "state": "ready"},
        "action_server": {"ok": False, "state": "away"},
        "snapshot": {"ok": False, "state": "empty"},
    }
    rasa.status = 500
    assert (await client.get("/readyz")).json()["checks"] == checks  # a report is kept for a second
    await asyncio.sleep(1.1)
    with capture_logs() as logs:
        assert (await client.get("/readyz")).json()["checks"]["rasa"] == {"ok": False, "state": "away"}
    [told] = [entry for entry in logs if entry["event"] == "readiness.changed"]
    assert (told["check"], told["reason"]) == ("rasa", "Rasa answers with status 500.")


async def test_whatever_is_wrong_readiness_tells_one_word_of_it(
    settings_values: dict[str, Any], tmp_path: Path
) -> None:
    """Neither an address, nor a path, nor the name of an error reaches who asks the public door."""
    broken = {
        "database_url": f"sqlite:///{tmp_path}/not-migrated.db",
        "rasa_url": "http://127.0.0.1:9",
        "snapshot_url": str(tmp_path / "nowhere"),
    }
    with capture_logs():  # the jobs find no tables either, and say so at length
        async with running(Settings(**settings_values | broken)) as app, browser(app) as client:
            reply = await client.get("/readyz")
    assert reply.status_code == 503
    for check in reply.json()["checks"].values():
        assert set(check) == {"ok", "state"}
        assert check["state"] in {"away", "outdated", "empty"}
    for told in ("127.0.0.1", str(tmp_path), "Error", "python -m"):
        assert told not in reply.text


async def test_without_a_token_in_the_settings_the_figures_are_open(client: httpx.AsyncClient) -> None:
    """On one's own machine Prometheus needs no credentials."""
    assert (await client.get("/metrics")).status_code == 200


async def test_with_a_token_in_the_settings_the_figures_ask_for_it(settings_values: dict[str, Any]) -> None:
    """Figures tell how a cluster's business goes; a wrong token is told as a problem document."""
    token = "q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5Ea0U"
    async with (
        running(Settings(**settings_values | {"metrics_token": token})) as app,
        browser(app) as client,
    ):
        for given in ({}, {"Authorization": "Bearer x"}, {"Authorization": f"Basic {token}"}):
            refused = await client.get("/metrics", headers=given)
            assert refused.status_code == 401
            assert refused.headers["content-type"] == "application/problem+json"
            assert refused.headers["www-authenticate"] == "Bearer"
            assert "lots_" not in refused.text
        answered = await client.get("/metrics", headers={"Authorization": f"Bearer {token}"})
        assert "lots_turns" in answered.text
        assert (await client.get("/readyz")).status_code == 503


async def test_all_is_ready_when_all_is_there(settings: Settings) -> None:
    snapshots = settings.var_dir / "snapshots"
    (snapshots / "one").mkdir(parents=True)
    (snapshots / "current").write_text("one")
    async with (
        serving(JSONResponse({"status": "ok"}), settings.actions_port),
        running(settings) as app,
        browser(app) as client,
    ):
        reply = await client.get("/readyz")
    assert (reply.status_code, reply.json()["ready"]) == (200, True)


async def test_leads_that_could_not_be_delivered_are_shown_but_make_nothing_less_ready(
    settings: Settings,
) -> None:
    snapshots = settings.var_dir / "snapshots"
    (snapshots / "one").mkdir(parents=True)
    (snapshots / "current").write_text("one")
    health = JSONResponse({"status": "ok", "spool": {"pending": 2, "dead": 3}})
    async with serving(health, settings.actions_port), running(settings) as app, browser(app) as client:
        reply = (await client.get("/readyz")).json()
        figures = (await client.get("/metrics")).text
    assert reply["ready"] is True
    assert reply["checks"]["action_server"] == {"ok": True, "state": "ready"}
    assert 'lots_spool{state="pending"} 2.0' in figures
    assert 'lots_spool{state="dead"} 3.0' in figures
