"""A small HTTP server in a thread of the tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer


@contextmanager
def serving(server: ThreadingHTTPServer, stopping: threading.Event | None = None) -> Iterator[None]:
    """Serve until the block ends; `stopping` tells handlers that wait on purpose."""
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        if stopping:
            stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
