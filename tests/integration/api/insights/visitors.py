"""Visitors who ask, and say whether the answer helped."""

from __future__ import annotations

from typing import Any

import httpx
from fastapi import FastAPI

from api.models import Language
from tests.integration.api.conftest import browser, say, with_session
from tests.integration.api.fake_rasa import FakeRasa, echo, unknown

POOL, POOL_TOO, SAUNA = "Is there a swimming pool?", "is there a swimming pool here", "Finns det bastu?"


async def ask_in_vain(app: FastAPI, rasa: FakeRasa, *questions: tuple[str, Language]) -> None:
    async with browser(app) as client:
        await with_session(client)
        for number, (question, language) in enumerate(questions):
            rasa.replies = [unknown(question, language)]
            await say(client, question, f"m{number}")


async def answer(app: FastAPI, rasa: FakeRasa, question: str, **custom: Any) -> tuple[httpx.AsyncClient, int]:
    """Have a question answered; return the visitor, and the answer's number."""
    reply = echo(question)
    reply["custom"] |= {"document_id": "clean-rooms"} | custom
    rasa.replies = [reply]
    async with browser(app) as client:
        await with_session(client)
        messages = (await say(client, question)).json()["messages"]
        return client, int(messages[0]["id"])


async def mark(app: FastAPI, rasa: FakeRasa, question: str, *, helpful: bool = False, **more: Any) -> int:
    """Have a question answered and the answer marked; return the answer's number."""
    visitor, number = await answer(app, rasa, question)
    async with browser(app, headers=visitor.headers) as client:
        body = {"message_id": number, "helpful": helpful, **more}
        assert (await client.post("/api/chat/feedback", json=body)).status_code == 200
    return number
