"""An SMTP server as a process: `python -m tests.outage.postbox PORT RECORD SEED`."""

from __future__ import annotations

import asyncio
import sys
import threading
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from tests.outage.moods import Moods, Record


class Postbox:
    def __init__(self, moods: Moods, record: Record) -> None:
        self._moods = moods
        self._record = record

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        mood = await asyncio.to_thread(self._moods.draw)
        if mood == "hangs up":
            server.transport.abort()
        if mood in ("hangs up", "fails"):
            return "451 try again later"
        message = message_from_bytes(envelope.content, policy=policy.default)
        self._record.add(str(message["Message-ID"]), str(message["subject"]).partition(": ")[2])
        return "451 try again later" if mood == "fails afterwards" else "250 taken"


if __name__ == "__main__":
    port, file, seed = sys.argv[1:]
    record = Path(file)
    box = Postbox(Moods(int(seed), record), Record(record))
    Controller(box, hostname="127.0.0.1", port=int(port)).start()
    threading.Event().wait()
