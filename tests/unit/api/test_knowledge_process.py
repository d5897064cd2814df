from __future__ import annotations

import os
import sys

import pytest

from api.errors import KnowledgeAwayError, KnowledgeRefusalError
from api.knowledge_process import KnowledgeProcess

pytestmark = pytest.mark.anyio

ECHO = """
import json, os, sys
for line in sys.stdin:
    asked = json.loads(line)
    if asked["command"] == "die":
        os._exit(3)
    if asked["command"] == "sleep":
        continue
    if asked["command"] == "refuse":
        reply = {"error": {"kind": "DocumentError", "reason": "no text", "line": 4}}
    else:
        reply = {"result": {"pid": os.getpid(), "text": asked.get("text")}}
    print(json.dumps({"id": asked["id"], **reply}), flush=True)
"""


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def process(**options: float) -> KnowledgeProcess:
    return KnowledgeProcess(os.environ, (sys.executable, "-c", ECHO), **options)


async def test_one_process_answers_again_and_again() -> None:
    """It is started once and kept."""
    knowledge = process()
    first, second = await knowledge.ask("echo", text="å"), await knowledge.ask("echo")
    await knowledge.close()
    assert first["text"] == "å"
    assert first["pid"] == second["pid"]


async def test_a_process_that_dies_is_told_and_started_again() -> None:
    """Who waits learns of it at once; the next one is served."""
    knowledge = process()
    with pytest.raises(KnowledgeAwayError):
        await knowledge.ask("die")
    assert (await knowledge.ask("echo", text="again"))["text"] == "again"
    await knowledge.close()


async def test_a_refusal_carries_its_kind_and_line() -> None:
    """The page can say what is wrong."""
    knowledge = process()
    with pytest.raises(KnowledgeRefusalError) as caught:
        await knowledge.ask("refuse")
    await knowledge.close()
    assert (caught.value.kind, caught.value.line) == ("DocumentError", 4)


async def test_who_gets_no_reply_does_not_wait_for_ever() -> None:
    """A reply that does not come in time is a process that is away."""
    knowledge = process(patience=0.5)
    with pytest.raises(KnowledgeAwayError):
        await knowledge.ask("sleep")
    await knowledge.close()


async def test_an_idle_process_is_ended_and_comes_back_when_needed() -> None:
    """The model's memory is given back while nobody edits."""
    knowledge = process(idle_seconds=0.1)
    first = await knowledge.ask("echo")
    reading = knowledge._reading
    assert reading is not None
    await reading  # ends with the process
    second = await knowledge.ask("echo")
    await knowledge.close()
    assert first["pid"] != second["pid"]
