"""A receiver of webhooks as a process: `python -m tests.outage.receiver PORT RECORD SEED SECRET`."""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from standardwebhooks import Webhook, WebhookVerificationError

from tests.outage.moods import Moods, Record


class Handler(BaseHTTPRequestHandler):
    moods: Moods
    record: Record
    secret: str

    def do_GET(self) -> None:
        self._answer(200)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        mood = self.moods.draw()
        if mood == "hangs up":
            self.close_connection = True
            return
        if mood == "fails":
            self._answer(500)
            return
        try:
            Webhook(self.secret).verify(body, dict(self.headers.items()), json_parse=False)
        except WebhookVerificationError:
            self.record.add("forged", "")
            self._answer(401)
            return
        self.record.add(self.headers["webhook-id"], json.loads(body)["data"]["lead"]["company_name"])
        self._answer(500 if mood == "fails afterwards" else 200)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - its name there
        """Say nothing."""

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()


if __name__ == "__main__":
    port, record, seed, Handler.secret = sys.argv[1:]
    Handler.moods, Handler.record = Moods(int(seed), Path(record)), Record(Path(record))
    ThreadingHTTPServer(("127.0.0.1", int(port)), Handler).serve_forever()
