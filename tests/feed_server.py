"""A small server of event feeds, well or badly behaved."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

Manner = Literal[
    "good", "login page", "huge", "dripping", "slow", "hang up", "500", "moved", "in circles", "downgraded"
]
ETAG = '"version-1"'
MODIFIED = "Thu, 26 Nov 2026 08:00:00 GMT"


class FeedServer:
    """What it serves and how, and the headers of what it was asked for."""

    def __init__(self, port: int, content: bytes) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}/calendar.ics?key=SECRET"
        self.content = content
        self.manner: Manner = "good"
        self.asked: list[dict[str, str]] = []
        self.answered: list[int] = []
        self.stopping = threading.Event()


@contextmanager
def serving_feed(content: bytes, port: int = 0) -> Iterator[FeedServer]:
    """Serve a feed until the block ends."""

    class Handler(_Handler):
        pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    Handler.state = state = FeedServer(server.server_port, content)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    state: FeedServer

    def do_GET(self) -> None:
        self.state.asked.append({name.lower(): value for name, value in self.headers.items()})
        with suppress(OSError):  # the other side has gone, as it should
            self._answer(self.state.manner)

    def _answer(self, manner: Manner) -> None:
        if manner == "good" and self.headers.get("if-none-match") == ETAG:
            self._send(304)
        elif manner in ("good", "login page"):
            self._send(200, self.state.content if manner == "good" else b"<html>Log in</html>")
        elif manner in ("moved", "in circles", "downgraded"):
            self._redirect(manner)
        elif manner == "500":
            self._send(500, b"busy")
        elif manner == "slow":
            self.state.stopping.wait(30)
        elif manner == "hang up":
            self.connection.close()
        else:
            self._stream(manner)

    def _redirect(self, manner: Manner) -> None:
        if manner == "moved" and self.path == "/new.ics":
            self._send(200, self.state.content)
            return
        target = {"moved": "/new.ics", "in circles": self.path, "downgraded": "http://example.invalid/"}[
            manner
        ]
        self._send(302, headers={"location": target})

    def _send(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        self.state.answered.append(status)
        self.send_response(status)
        for name, value in {"etag": ETAG, "last-modified": MODIFIED, **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, manner: Manner) -> None:
        """Send more than anybody wants, or a byte now and then."""
        self.send_response(200)
        self.end_headers()
        piece = b"x" * 65_536 if manner == "huge" else b"x"
        while not self.state.stopping.wait(0 if manner == "huge" else 0.05):
            self.wfile.write(piece)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
