"""The product itself, started as a person starts it, and the visitors that measure it."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from benchmarks.processes import resident_megabytes
from knowledge_base.question_set import load_questions
from tests.stack import Stack

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "knowledge_base/evaluation/tuning.jsonl"
LANGUAGE = "en"


def questions() -> Iterator[str]:
    """Yield English questions that the documents answer, endlessly and none twice: nothing is remembered."""
    asked = [one for one in load_questions(QUESTIONS) if one.document_ids and one.language == LANGUAGE]
    for number, one in enumerate(itertools.cycle(asked)):
        yield f"{one.question} ({number})"


class Visitor:
    """One conversation through the public API."""

    def __init__(self, url: str, language: str = LANGUAGE) -> None:
        self._client = httpx.Client(base_url=url, timeout=30)
        opened = self._client.post("/api/chat/sessions", json={"language": language})
        opened.raise_for_status()
        self._headers = {"Authorization": f"Bearer {opened.json()['token']}"}

    def ask(self, text: str) -> list[dict[str, Any]]:
        """Send one message and return the messages of the reply.

        Raises:
            httpx.HTTPStatusError: the API did not answer with 200.
            RuntimeError: the reply is empty.
        """
        body = {"text": text, "client_message_id": str(uuid.uuid4())}
        answer = self._client.post("/api/chat/messages", json=body, headers=self._headers)
        answer.raise_for_status()
        messages: list[dict[str, Any]] = answer.json()["messages"]
        if not messages:
            raise RuntimeError(f"no reply to {text!r}")
        return messages


class DialogueTurns:
    """One conversation with Rasa alone, over its loopback channel: what compares with the stock starter."""

    def __init__(self, stack: Stack) -> None:
        self._client = httpx.Client(timeout=30)
        self._url = f"http://127.0.0.1:{stack.environ['LOTS_RASA_PORT']}/webhooks/lots/webhook"
        self._sender = f"benchmark-{uuid.uuid4()}"

    def ask(self, text: str) -> None:
        """Play one turn.

        Raises:
            httpx.HTTPStatusError: Rasa did not answer with 200.
            RuntimeError: the reply is empty.
        """
        metadata = {"language": LANGUAGE, "start_language": LANGUAGE}
        body = {"sender": self._sender, "message": text, "metadata": metadata}
        answer = self._client.post(self._url, json=body)
        answer.raise_for_status()
        if not answer.json():
            raise RuntimeError(f"no reply to {text!r}")


@dataclass(frozen=True, slots=True)
class Load:
    """What a crowd of visitors got in a while."""

    visitors: int
    seconds: float
    answered: int
    errors: int

    @property
    def rate(self) -> float:
        """Answered turns a second."""
        return self.answered / self.seconds


def crowd(stack: Stack, asked: Iterator[str], visitors: int, seconds: float) -> Load:
    """Let `visitors` ask one question after the other for `seconds`."""
    lock, answered, errors = threading.Lock(), [0], [0]

    def visit(conversation: Visitor, end: float) -> None:
        while time.perf_counter() < end:
            with lock:
                text = next(asked)
            try:
                conversation.ask(text)
                answered[0] += 1
            except (httpx.HTTPError, RuntimeError):
                errors[0] += 1

    conversations = [Visitor(stack.url) for _ in range(visitors)]
    begin = time.perf_counter()
    with ThreadPoolExecutor(visitors) as pool:
        list(pool.map(visit, conversations, itertools.repeat(begin + seconds)))
    return Load(visitors, time.perf_counter() - begin, answered[0], errors[0])


def memory(stack: Stack) -> Iterator[tuple[str, float]]:
    """Yield each process with its resident megabytes."""
    for name, pid in sorted(stack.pids().items()):
        yield name, resident_megabytes(pid)
