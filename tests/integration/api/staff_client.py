"""A member of staff at a browser: fills in forms as the pages show them."""

from __future__ import annotations

import re

import httpx

PASSWORD = "correct horse battery"


def form_token(page: httpx.Response) -> str:
    found = re.search(r'name="form_token" value="([0-9a-f]+)"', page.text)
    assert found, page.text
    return found[1]


async def submit(client: httpx.AsyncClient, seen_on: str, to: str, **fields: str) -> httpx.Response:
    token = form_token(await client.get(seen_on))
    return await client.post(to, data={"form_token": token, **fields})


async def log_in(
    client: httpx.AsyncClient, email: str = "kim@cluster.se", password: str = PASSWORD
) -> httpx.Response:
    return await submit(client, "/staff/login", "/staff/login", email=email, password=password)
