"""An API whose staff write with visitors: two members of staff, a bot that echoes, and no documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.rasa_thread import running_rasa
from tests.fresh_database import Account
from tests.integration.api.fake_rasa import FakeRasa
from tests.lone_api import EMAIL, LoneApi

BO = "bo@example.org"
DESK = "/staff/conversations"


@contextmanager
def conversation_desk(var: Path) -> Iterator[LoneApi]:
    """Run it; Kim and Bo have accounts."""
    documents = var / "documents"
    documents.mkdir()
    with running_rasa(FakeRasa()) as rasa:
        api = LoneApi(var, documents, LOTS_RASA_URL=rasa, LOTS_HANDOFF_MINUTES="10")
        api.prepare(Account(EMAIL, "Kim Ek"), Account(BO, "Bo Alm"))
        api.start()
        yield api
        api.stop()


def open_conversation(page: Page, question: str) -> None:
    """Open the desk and the conversation in which this was written last."""
    page.goto(DESK)
    page.get_by_role("link", name=question).click()


def join(page: Page, question: str) -> None:
    """Open it, and take it over."""
    open_conversation(page, question)
    page.get_by_role("button", name="Join the conversation").click()
    expect(page.get_by_label("Your message")).to_be_focused()
