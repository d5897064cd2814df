"""Privacy on the running product: erasure leaves no trace, and no log or figure says what was typed."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tests.fresh_database import PASSWORD
from tests.mailbox import Mailbox
from tests.stack import Stack
from tests.visitor import Visitor

pytestmark = pytest.mark.stack

ADMINISTRATOR = "privacy@example.org"
EMAIL, NAME, COMPANY = "svea.lindqvist@kvarnsjobio.example.com", "Svea Lindqvist", "Kvarnsjö Bioteknik AB"
PHONE = "+46701740613"  # of the numbers that are set aside for books and films
NATIONAL = "174 06 13"
TRACES = (EMAIL, EMAIL.upper(), NAME, COMPANY, "Kvarnsj", PHONE, NATIONAL, "1740613")
PLAN = ("Establish here", "Sweden", "an office, no animals, no clinical trial", "No", f"mail it to {EMAIL}")
LEAD = ("Talk to a person", "We need lab space", COMPANY, "Skip", NAME, EMAIL, f"my phone is {PHONE}", "Yes")
PATIENCE = 30.0
# What documents, models and set-up steps left: nothing of visitors.
NOT_LOOKED_INTO = {"snapshots", "stamps", "needs"}
UNUSUAL = "xylofonkvarn"


@pytest.fixture(scope="module")
def desk(stack: Stack) -> Iterator[httpx.Client]:
    """An administrator's browser."""
    account = ("create-user", ADMINISTRATOR, "--name", "Ada", "--role", "administrator", "--password-stdin")
    stack.command("api", *account, typed=PASSWORD)
    with httpx.Client(base_url=stack.url, follow_redirects=True, timeout=30) as client:
        submit(client, "/staff/login", "/staff/login", email=ADMINISTRATOR, password=PASSWORD)
        yield client


def submit(client: httpx.Client, seen_on: str, to: str, **fields: str) -> httpx.Response:
    found = re.search(r'name="form_token" value="([0-9a-f]+)"', client.get(seen_on).text)
    assert found
    return client.post(to, data={"form_token": found[1], **fields})


def spool_a_dead_parcel(stack: Stack) -> None:
    """Put a lead into the spool that no webhook would take."""
    number = "0b6e9a1c-5a3e-4f0e-9f43-2f1d6f0f7a11"
    dead = stack.var / "spool" / "dead"
    dead.mkdir(parents=True, exist_ok=True)
    content = {"lead": {"lead_id": number, "email": EMAIL, "company_name": COMPANY}, "attempts": 3}
    (dead / f"{number}.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def traces(stack: Stack) -> set[str]:
    """Name each file of the installation, and each table, in which something of the person stands."""
    found = set()
    for file in stack.var.rglob("*"):
        if file.is_file() and file.relative_to(stack.var).parts[0] not in NOT_LOOKED_INTO:
            content = file.read_bytes()
            if any(trace.encode() in content for trace in TRACES):
                found.add(str(file.relative_to(stack.var)))
    for name in ("lots.db", "rasa.db"):
        found |= {f"{name}: {table}" for table in tables_with_traces(stack.var / name)}
    return found


def tables_with_traces(file: Path) -> set[str]:
    """Name the tables in which something of the person stands."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: str(database.execute(f'SELECT * FROM "{name}"').fetchall()) for name in names}
    return {name for name, text in rows.items() if any(trace in text for trace in TRACES)}


def test_erasure_leaves_no_trace_in_any_store(stack: Stack, desk: httpx.Client, mailbox: Mailbox) -> None:
    """Who chatted, had a plan sent, left a lead and has one stuck in the spool is in no file and no table."""
    with Visitor(stack.url) as visitor:
        said = [visitor.reply(line) for line in (*PLAN, *LEAD)]
    assert f"on its way to {EMAIL}" in said[len(PLAN) - 1]
    assert "passed on" in said[-1], said
    mailbox.wait_for(COMPANY)
    spool_a_dead_parcel(stack)
    before = traces(stack)
    assert {"lots.db: leads", "lots.db: messages", "rasa.db: conversations"} <= before
    assert any(place.startswith("spool") for place in before)

    assert COMPANY in submit(desk, "/admin/privacy", "/admin/privacy", who=EMAIL).text
    done = submit(desk, "/admin/privacy", "/admin/privacy", who=EMAIL, again=EMAIL, step="erase")
    assert "Everything within reach has been erased" in done.text
    deadline = time.monotonic() + PATIENCE
    while (left := traces(stack)) and time.monotonic() < deadline:
        time.sleep(0.5)  # Rasa forgets by an errand
    assert left == set()


def test_neither_logs_nor_figures_say_what_was_typed(stack: Stack) -> None:
    """A word that only the visitor used stands in no log and not in /metrics, but for the database."""
    with Visitor(stack.url) as visitor:
        visitor.reply(f"Does the {UNUSUAL} have a GMP permit?")
        visitor.reply(f"My address is {UNUSUAL}@example.com")
        visitor.forget()
    logs = list((stack.var / "log").glob("*"))
    assert {"api.log", "rasa.log", "actions.log"} <= {log.name for log in logs}
    assert [log.name for log in logs if UNUSUAL in log.read_text("utf-8", errors="replace").lower()] == []
    assert UNUSUAL not in httpx.get(f"{stack.url}/metrics").text.lower()
