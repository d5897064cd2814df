"""The stand-in for Rasa, served in a thread of its own beside a browser test."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from tests.integration.api.fake_rasa import FakeRasa


@contextmanager
def running_rasa(rasa: FakeRasa) -> Iterator[str]:
    """Serve until the block ends; give the address."""
    config = uvicorn.Config(rasa, port=0, log_level="error", lifespan="off", interface="asgi3", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
