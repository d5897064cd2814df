"""Serves an ASGI app on a free port of this machine."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Thread

import uvicorn
from starlette.types import ASGIApp

from tests.ports import free_port


@asynccontextmanager
async def serving(app: ASGIApp, port: int = 0, *, lifespan: str = "off") -> AsyncIterator[int]:
    """Serve in this event loop while the block runs; give the port."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="on" if lifespan == "on" else "off",
        interface="asgi3",
        timeout_graceful_shutdown=2,
    )
    server = _Quiet(config)
    task = asyncio.create_task(server.serve([listener]))
    while not server.started:  # noqa: ASYNC110 - uvicorn has a flag, not an event
        await asyncio.sleep(0.01)
    try:
        yield int(listener.getsockname()[1])
    finally:
        server.should_exit = True
        await task
        listener.close()


@contextmanager
def serving_apart(app: ASGIApp) -> Iterator[int]:
    """Serve in a thread of its own while the block runs; give the port."""
    port = free_port()
    server = _Quiet(uvicorn.Config(app, port=port, log_config=None, access_log=False, lifespan="off"))
    thread = Thread(target=server.run)
    thread.start()
    try:
        yield port
    finally:
        server.should_exit = True
        thread.join()


class _Quiet(uvicorn.Server):
    """Leaves the process's signals alone."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
