"""What an administrator sees and does under *Asked in vain*."""

from __future__ import annotations

import re

import httpx

from tests.integration.api.staff_client import submit

ASKED = "/admin/asked-in-vain"


def chosen(page: httpx.Response) -> list[list[str]]:
    """Return the numbers of each group's questions."""
    forms = page.text.split('class="card question-group"')[1:]
    fields = [re.findall(r'name="question" value="([\d,]+)"', form) for form in forms]
    return [",".join(values).split(",") for values in fields]


def all_chosen(page: httpx.Response) -> list[str]:
    return [number for group in chosen(page) for number in group]


async def choose(client: httpx.AsyncClient, to: str, questions: list[str], **fields: str) -> httpx.Response:
    return await submit(client, ASKED, f"{ASKED}/{to}", question=questions, **fields)  # type: ignore[arg-type]
