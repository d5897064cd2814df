"""A small server that speaks `/v1/chat/completions`, well or badly."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

from tests.serving_thread import serving

GOOD = "The GMP unit Vecura has 13 clean rooms. [1]"
WRONG = "The GMP unit Vecura has 30 clean rooms. [1]"
Manner = Literal[
    "good",
    "unsupported",
    "slow",
    "dripping",
    "dripping headers",
    "malformed",
    "no completion",
    "cut short",
    "zipped",
    "huge",
    "endless",
    "hang up",
    "500",
    "429",
    "moved",
]


class CompletionServer:
    """What it was asked, and how it shall answer."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/v1"
        self.manner: Manner = "good"
        self.text = GOOD
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.stopping = threading.Event()


def completion(text: str, reason: str = "stop") -> bytes:
    """A reply as such servers write it."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": reason}
    return json.dumps({"object": "chat.completion", "choices": [choice]}).encode()


@contextmanager
def completing() -> Iterator[CompletionServer]:
    """Serve until the block ends."""

    class Handler(_Handler):
        pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.state = state = CompletionServer(server.server_port)
    with serving(server, state.stopping):
        yield state


class _Handler(BaseHTTPRequestHandler):
    state: CompletionServer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.state.asked.append(json.loads(body) | {"path": self.path})
        self.state.keys.append(self.headers.get("authorization"))
        with suppress(OSError):  # the other side has gone, as it should
            self._answer(self.state.manner)

    def _answer(self, manner: Manner) -> None:
        if manner in ("500", "429"):
            self._send(b'{"error": "busy"}', int(manner), {"retry-after": "30"} if manner == "429" else None)
        elif manner == "moved":
            self._send(b"", 307, {"location": "http://127.0.0.1:1/elsewhere"})
        elif manner == "hang up":
            self.connection.close()
        elif manner == "slow":
            self.state.stopping.wait(30)
        elif manner in ("dripping", "dripping headers", "endless"):
            self._drip(manner)
        else:
            self._send(*_reply(manner, self.state.text))

    def _send(self, body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self, manner: Manner) -> None:
        """Send a byte now and then, so that no wait for the next one is long."""
        body = completion(self.state.text)
        if manner == "dripping headers":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            body = b"x-drip: " + b"x" * 10_000
        else:
            self.send_response(200)
            self.end_headers()
        pieces = (b" " * 4096 for _ in range(10_000)) if manner == "endless" else (bytes([b]) for b in body)
        for piece in pieces:
            self.wfile.write(piece)
            self.wfile.flush()
            if manner != "endless" and self.state.stopping.wait(0.1):
                return

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def _reply(manner: Manner, text: str) -> tuple[bytes, int, dict[str, str]]:
    bodies: dict[str, bytes] = {
        "good": completion(text),
        "unsupported": completion(WRONG),
        "malformed": b"<html>Good evening</html>",
        "no completion": b'{"choices": [{"message": {"content": null}}]}',
        "cut short": completion(text, "length"),
        "huge": completion("word " * 200_000),
        "zipped": b"\x1f\x8b\x08\x00" + b"\x00" * 100,
    }
    return bodies[manner], 200, {"content-encoding": "gzip"} if manner == "zipped" else {}
