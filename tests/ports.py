"""Ports for servers that tests start: no two processes of one test run are ever given the same."""

from __future__ import annotations

import os
import random
import socket
from collections.abc import Iterator
from itertools import islice

# Below those that Linux gives by itself to clients, and to servers that ask for any: they meet nobody.
FIRST, END = 20_000, 32_000
WORKERS = 16


def free_ports(count: int) -> list[int]:
    """Return ports that are free now, and that nobody else in this test run is told of."""
    return list(islice(_free, count))


def free_port() -> int:
    """Return one of them."""
    return free_ports(1)[0]


def _ports() -> Iterator[int]:
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    ours = range(FIRST + worker % WORKERS, END, WORKERS)
    while True:
        yield from random.sample(ours, len(ours))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


_free = filter(_is_free, _ports())
