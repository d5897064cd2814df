"""`make soak`: visitors for minutes, while documents are published and processes die; count what gets lost.

Each visitor asks, and every other conversation leaves a lead. Every message must stand in the history once
and be answered, and every lead must arrive once.
"""

from __future__ import annotations

import argparse
import itertools
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from benchmarks.soak_tally import Tally
from tests.stack import Stack, running_stack
from tests.visitor import Visitor

VISITORS = 4
THINKING_SECONDS = 0.5
PUBLISH_EVERY = 20.0
KILL_EVERY = 30.0
DELIVERY_SECONDS = 90.0
PROCESSES = ("rasa", "actions", "api")
ANSWERS = {
    "How large is an innovation loan from Almi?": "500,000",
    "How many clean rooms are there at Vecura in Huddinge?": "13 clean rooms",
    "What is the smallest share capital of a limited company?": "25,000",
}
DOCUMENT = """---
id: soak-hall
title: The soak hall
language: en
category: facilities
sources:
  - {{url: "https://example.org/soak-hall", publisher: The Tower, seen: 2026-11-22}}
verified: 2026-11-22
certainty: verified
---
The soak hall costs SEK {price} an hour.
"""


def soak(stack: Stack, minutes: float, visitors: int = VISITORS) -> Tally:
    """Let visitors talk for `minutes` while documents change and processes die; return what came of it."""
    tally, end = Tally(), time.monotonic() + minutes * 60
    publishing = _repeat(PUBLISH_EVERY, end, publications(stack, tally))
    killing = _repeat(KILL_EVERY, end, deaths(stack, tally))
    with ThreadPoolExecutor(visitors + 2) as pool:
        work = [pool.submit(visit, stack, number, end, tally) for number in range(visitors)]
        work += [pool.submit(publishing), pool.submit(killing)]
    for each in work:
        each.result()
    stack.wait_until_ready()
    wait_for_leads(stack, tally)
    return tally


def visit(stack: Stack, number: int, end: float, tally: Tally) -> None:
    """Have one conversation after the other until `end`."""
    for turn in itertools.count():
        if time.monotonic() >= end:
            return
        company = f"Soak {number} {turn} AB" if turn % 2 else None
        try:
            _converse(stack.url, company, tally)
        except AssertionError as error:  # the visitor's patience is at its end
            tally.note_unanswered(str(error))


def _converse(url: str, company: str | None, tally: Tally) -> None:
    with Visitor(url) as visitor:
        said = []
        for text in [*ANSWERS, *(_lead(company) if company else ())]:
            said.append(text)
            begin = time.monotonic()
            reply = visitor.reply(text)
            tally.note_reply(reply, ANSWERS.get(text, ""), time.monotonic() - begin)
            time.sleep(THINKING_SECONDS)
        if company:
            tally.note_lead(company)
        kept = [message["text"] for message in visitor.history() if message["role"] == "visitor"]
    tally.compare(said, kept)


def _lead(company: str) -> tuple[str, ...]:
    need = "We need lab space for eight people"
    return ("Talk to a person", need, company, "Skip", "Kim Berg", "kim.berg@example.com", "Yes")


def publications(stack: Stack, tally: Tally) -> Iterator[None]:
    """Publish another version of a document at each step."""
    file = stack.var / "documents/facilities/soak-hall.en.md"
    for price in itertools.count(1):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(DOCUMENT.format(price=price), encoding="utf-8")
        stack.command("knowledge_base", "publish")
        tally.publishes += 1
        yield


def deaths(stack: Stack, tally: Tally) -> Iterator[None]:
    """Kill one process after the other, and wait each time until all is well."""
    for name in itertools.cycle(PROCESSES):
        stack.kill(name)
        tally.kills += 1
        stack.wait_until_ready()
        yield


def _repeat(seconds: float, end: float, steps: Iterator[None]) -> Callable[[], None]:
    def run() -> None:
        pause = threading.Event()
        while time.monotonic() + seconds < end:
            pause.wait(seconds)
            next(steps)

    return run


def wait_for_leads(stack: Stack, tally: Tally) -> None:
    """Give the last leads time to be delivered, and count them all."""
    deadline = time.monotonic() + DELIVERY_SECONDS
    while True:
        with sqlite3.connect(stack.var / "lots.db") as database:
            rows = "SELECT company_name, count(*) FROM leads WHERE company_name LIKE 'Soak %' GROUP BY 1"
            tally.arrived = dict(database.execute(rows).fetchall())
        if not tally.lost_leads or time.monotonic() > deadline:
            return
        time.sleep(1)


def main() -> int:
    """Soak, tell, and return 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--visitors", type=int, default=VISITORS)
    arguments = parser.parse_args()
    with running_stack() as stack:
        tally = soak(stack, arguments.minutes, arguments.visitors)
    print(tally)
    return 0 if tally.is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
