"""A person who is at the desk outside the opening hours."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.integration.api.conftest import say
from tests.integration.api.fake_rasa import FakeRasa, echo
from tests.integration.api.handoffs.conftest import Colleague

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["closed", "mon-sun 00:00-24:00"])
def hours(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def settings_values(settings_values: dict[str, Any], hours: str) -> dict[str, Any]:
    return settings_values | {"opening_hours": hours}


async def test_the_offer_does_not_belie_that_nobody_is_on_duty(
    visitor: httpx.AsyncClient, kim: Colleague, rasa: FakeRasa, hours: str
) -> None:
    """The form has just said when staff are back; the offer says that somebody is here all the same."""
    await kim.do("desk", available="true")
    rasa.replies = [echo("") | {"text": "What is it about?", "form": "lead_form"}]
    [*_, offer] = (await say(visitor, "May I speak to a human?")).json()["messages"]
    assert ("all the same" in offer["text"]) == (hours == "closed")
