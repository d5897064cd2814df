"""Plans as visitors make them, and what becomes of their e-mails."""

from __future__ import annotations

from typing import Any

import httpx
from sqlalchemy import select

from api.services import Services
from api.tables import plan_mails
from tests.integration.api.conftest import say, until, with_session
from tests.integration.api.fake_rasa import FakeRasa
from tests.mailbox import Mailbox
from tests.unit.api.plans import a_card


async def planned(client: httpx.AsyncClient, rasa: FakeRasa, language: Any = "en") -> int:
    """Begin a conversation, make a plan in it, and return the id of the message that carries it."""
    await with_session(client, language)
    custom = {"kind": "text", "language": language, "cards": [a_card(language)]}
    rasa.replies = [{"text": "Here is your plan.", "buttons": [], "custom": custom}]
    [message] = (await say(client, "make my plan", language=language)).json()["messages"]
    assert message["cards"][0]["kind"] == "plan"
    return int(message["id"])


async def mail(client: httpx.AsyncClient, message: int, email: str = "kim@bolaget.se") -> httpx.Response:
    return await client.post(f"/api/chat/messages/{message}/plan/mail", json={"email": email})


async def arrived(mailbox: Mailbox, number: int = 1) -> None:
    async def there() -> bool:
        return len(mailbox.messages) >= number

    await until(there)


async def addresses(services: Services) -> list[str | None]:
    return [row[0] for row in await services.database.rows(select(plan_mails.c.email))]
