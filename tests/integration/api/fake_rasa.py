"""A small stand-in for Rasa's `lots` channel, served over real HTTP."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

from starlette.types import Receive, Scope, Send


@dataclass
class FakeRasa:
    """Answers every turn with an echo; tests set its mood and read what it was told."""

    status: int = 200
    delay: float = 0.0
    gate: asyncio.Event | None = None  # where set, each turn waits for it
    replies: list[dict[str, Any]] | None = None
    broken_body: bytes | None = None
    poison: dict[str, int] = field(default_factory=dict)  # the status for each text that fails
    turns: list[dict[str, Any]] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    running: dict[str, int] = field(default_factory=dict)
    overlapped: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        method, path = scope["method"], scope["path"]
        if method == "DELETE":
            self.forgotten.append(path.rsplit("/", 1)[1])
            await self._respond(send, 204 if self.status == 200 else self.status, b"")
        elif method == "GET" and "/conversations/" in path:
            known = self._events(path.rsplit("/", 1)[1])
            await self._respond(send, 200 if known else 404, json.dumps({"events": known}).encode())
        elif method == "GET":
            await self._respond(send, self.status, b'{"status":"ok"}')
        else:
            await self._turn(json.loads(await _read(receive)), send)

    def _events(self, sender: str) -> list[dict[str, Any]]:
        """What it remembers of a conversation that it was not told to forget."""
        turns = [] if sender in self.forgotten else self.turns
        return [{"event": "user", "text": turn["message"]} for turn in turns if turn["sender"] == sender]

    async def _turn(self, turn: dict[str, Any], send: Send) -> None:
        status = self.poison.get(turn["message"], self.status)
        if status != 200:
            await self._respond(send, status, b'{"error": "action_failed"}')
            return
        sender = turn["sender"]
        self.running[sender] = self.running.get(sender, 0) + 1
        self.overlapped = self.overlapped or self.running[sender] > 1
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.gate:
            await self.gate.wait()
        self.running[sender] -= 1
        self.turns.append(turn)
        replies = self.replies if self.replies is not None else [echo(turn["message"], _language(turn))]
        body = self.broken_body if self.broken_body is not None else json.dumps(replies).encode()
        await self._respond(send, 200, body)

    async def _respond(self, send: Send, status: int, body: bytes) -> None:
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    @property
    def heard(self) -> list[str]:
        return [turn["message"] for turn in self.turns]


def _language(turn: dict[str, Any]) -> str:
    """The language that the conversation was begun in, which a visitor is answered in."""
    return str(turn.get("metadata", {}).get("start_language") or "en")


def echo(text: str, language: str = "en") -> dict[str, Any]:
    """Return an answer with a citation, as the bot makes it."""
    return {
        "text": f"You said: {text}",
        "buttons": [{"title": "Talk to a person", "payload": "Talk to a person"}],
        "custom": {
            "kind": "answer",
            "language": language,
            "question": text,
            "confidence": 0.9,
            "document_id": "vecura-gmp",
            "category": "facilities",
            "citations": [
                {
                    "document_id": "vecura-gmp",
                    "title": "GMP production at Vecura",
                    "section": "Who may use it",
                    "url": "https://ki.se/vecura",
                    "verified": "2026-11-22",
                    "certainty": "verified",
                }
            ],
        },
    }


def unknown(question: str, language: str = "en") -> dict[str, Any]:
    """Return what the bot says when the documents do not answer."""
    custom = {"kind": "unknown", "language": language, "question": question, "confidence": 0.12}
    return {"text": "I do not know.", "buttons": [], "custom": custom}


async def _read(receive: Receive) -> bytes:
    body: bytes = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body
