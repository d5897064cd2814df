"""Publishing while visitors ask: the new answers in seconds, the gone stops, and no question fails."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event

import pytest
from httpx import Response

from tests.fresh_database import PASSWORD
from tests.integration.admin.administrator import Administrator
from tests.lone_api import EMAIL
from tests.stack import Stack
from tests.visitor import Visitor

pytestmark = [pytest.mark.stack, pytest.mark.timed]

PAGE = "/admin/documents/almi-innovation-loan/en"
QUESTION = "How large is an innovation loan from Almi?"
BEFORE, AFTER = "SEK 50,000 to 500,000", "SEK 51,000 to 512,000"
OTHERS = (
    ("Who may use the pre-GMP unit?", "en"),
    ("Hur många renrum har Vecura i Huddinge?", "sv"),
    ("What is the smallest share capital of a limited company?", "en"),
)
SECONDS_TO_LIVE, SECONDS_TO_GO = 3.0, 5.0
PATIENCE = 30.0


@contextmanager
def load(stack: Stack) -> Iterator[list[str]]:
    """Have visitors ask without a pause while the block runs; give what was said in vain or not answered."""
    stop, failed = Event(), list[str]()

    def ask(question: str, language: str) -> int:
        asked, first = 0, ""
        with Visitor(stack.url, language) as visitor:
            while not stop.is_set():
                reply = visitor.post(question, f"load-{asked}")
                said = reply.json()["messages"][-1]["text"] if reply.status_code == 200 else reply.text
                first = first or said
                if said != first:
                    failed.append(said)
                asked += 1
            visitor.forget()
        return asked

    with ThreadPoolExecutor(len(OTHERS)) as pool:
        asking = [pool.submit(ask, *other) for other in OTHERS]
        try:
            yield failed
        finally:
            stop.set()
        assert all(each.result() > 10 for each in asking)


def until(visitor: Visitor, words: str, started: float, *, there: bool) -> float:
    """Ask until the answer has (or lacks) the words; return the seconds since the start."""
    while (words in visitor.reply(QUESTION)) is not there:
        assert time.monotonic() - started < PATIENCE, f"{words!r} after {PATIENCE} s"
    return time.monotonic() - started


def test_an_edit_answers_and_a_removed_document_stops_in_seconds_while_others_are_answered(
    edited_stack: Stack,
) -> None:
    with Administrator(edited_stack.url, EMAIL, PASSWORD) as kim, Visitor(edited_stack.url) as visitor:
        kim.send(PAGE, f"{PAGE}/ask", **kim.form(PAGE), question=QUESTION)  # as who edits has tried it
        assert BEFORE in visitor.reply(QUESTION)
        with load(edited_stack) as failed, ThreadPoolExecutor(1) as pool:

            def press(button: Callable[[], Response], words: str, *, there: bool) -> tuple[float, str]:
                """Return the seconds until visitors get the change, and where the page went on to."""
                started = time.monotonic()
                pressing = pool.submit(button)
                return until(visitor, words, started, there=there), pressing.result().headers["location"]

            to_live, then = press(kim.edit(PAGE, BEFORE, AFTER), AFTER, there=True)
            assert "done=published" in then
            noted = kim.edit(PAGE, AFTER, BEFORE, question="How big can the innovation loan become?")
            to_live_noted, then = press(noted, BEFORE, there=True)
            assert "done=published" in then
            to_go, then = press(kim.taking_away(PAGE), BEFORE, there=False)
            assert "done=unpublished" in then
            kim.publish(PAGE)
            until(visitor, BEFORE, time.monotonic(), there=True)
        visitor.forget()
    print(f"live after {to_live:.2f} s, with a question {to_live_noted:.2f} s, gone after {to_go:.2f} s")
    assert failed == []
    assert max(to_live, to_live_noted) <= SECONDS_TO_LIVE
    assert to_go <= SECONDS_TO_GO


def test_two_publishes_at_once_both_come_through(edited_stack: Stack) -> None:
    """The second waits for the first."""
    other = "/admin/documents/register-ab/en"
    with (
        Administrator(edited_stack.url, EMAIL, PASSWORD) as kim,
        Administrator(edited_stack.url, EMAIL, PASSWORD) as bo,
    ):
        with ThreadPoolExecutor(2) as pool:
            first = pool.submit(kim.publish, PAGE, "innovation", "inventive")
            second = pool.submit(bo.publish, other, "company", "firm")
            done = [each.result().headers.get("location", "") for each in (first, second)]
        assert all("done=published" in each for each in done), done
        kim.publish(PAGE, "inventive", "innovation")
