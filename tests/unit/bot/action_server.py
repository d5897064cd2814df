"""A stand-in for the action server: it does what a test tells it for each action."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]
Answer = Callable[[Json], tuple[int, Json]]


def slot(name: str, value: object) -> Json:
    """Make the event that sets a slot."""
    return {"event": "slot", "name": name, "value": value}


def reply(*texts: str, events: list[Json] | None = None) -> tuple[int, Json]:
    """Make a good reply with some messages and events."""
    return 200, {"events": events or [], "responses": [{"text": text} for text in texts]}


class ActionServer:
    """Serves on a free port; `calls` are the actions that were asked for."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.answers: dict[str, Answer] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> ActionServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """Where Rasa finds it."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/webhook"

    def answer(self, call: Json) -> tuple[int, Json]:
        """Answer one call as the test has told; an action that it has not named just works."""
        name = call["next_action"]
        self.calls.append(name)
        told = self.answers.get(name)
        return told(call) if told else reply(f"<{name}>")

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                status, body = server.answer(json.loads(self.rfile.read(length)))
                content = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                """Stay quiet."""

        return Handler
