"""What an administrator does with channels and rules."""

from __future__ import annotations

import re
from typing import Any

import httpx

from tests.integration.api.staff_client import form_token

CHANNELS, RULES, DELIVERIES = "/admin/channels", "/admin/rules", "/admin/deliveries"


async def post(client: httpx.AsyncClient, path: str, **fields: Any) -> httpx.Response:
    """Send a form with the token that the list of channels carries."""
    token = form_token(await client.get(CHANNELS))
    return await client.post(path, data={"form_token": token, **fields})


async def add_channel(client: httpx.AsyncClient, kind: str, **fields: str) -> str:
    """Add a channel that is on; return its id."""
    given = {"kind": kind, "name": kind, "language": "en", "enabled": "true", **fields}
    made = await post(client, f"{CHANNELS}/new", **given)
    assert made.status_code in (200, 303), made.text
    listed = (await client.get(CHANNELS)).text
    found = re.search(rf'href="{CHANNELS}/([0-9a-f-]{{36}})">{re.escape(given["name"])}<', listed)
    assert found, listed
    return found[1]


async def add_rule(client: httpx.AsyncClient, name: str, **fields: Any) -> None:
    made = await post(client, f"{RULES}/new", name=name, enabled="true", stops="true", **fields)
    assert made.status_code == 303, made.text
