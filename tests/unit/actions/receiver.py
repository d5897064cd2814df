"""A real HTTP receiver of webhooks, which can be told to misbehave."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks import Webhook

SECRET = "whsec_" + "c2VjcmV0LWZvci10ZXN0cy1vbmx5LTEyMzQ1Njc4OTA="


@dataclass
class Received:
    """What came in, and what is answered.

    Attributes:
        answers: statuses, taken one by one; the last is given for ever. "hang" waits for `release` first.
    """

    answers: list[int | str]
    ids: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    timestamps: list[str] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)
    arrived: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def take(self, path: str, content: bytes, headers: dict[str, str]) -> int:
        """Check the signature, note what came and choose the answer."""
        self.paths.append(path)
        self.bodies.append(Webhook(SECRET).verify(content, headers))
        self.ids.append(headers["webhook-id"])
        self.timestamps.append(headers["webhook-timestamp"])
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        self.arrived.set()
        if answer == "hang":
            self.release.wait(30)
            return 202
        return int(answer)


@contextmanager
def receiver(*answers: int | str, port: int = 0) -> Iterator[Received]:
    """Receive webhooks on a port of this machine until the block ends."""
    received = Received(list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["content-length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status = received.take(self.path, content, headers)
            self.send_response(status)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

        def handle(self) -> None:
            try:
                super().handle()
            except (BrokenPipeError, ConnectionResetError):
                return  # the sender was killed or gave up

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    received.url = f"http://127.0.0.1:{server.server_address[1]}/webhooks/leads"
    try:
        yield received
    finally:
        received.release.set()
        server.shutdown()
        server.server_close()
        thread.join()
