"""Where an event feed may lie: at an https address, or in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def is_feed(address: str) -> bool:
    """Whether a feed may be read from there: https, this machine's own http, a file:// address or a path."""
    return is_web(address) or file_of(address) is not None


def is_web(address: str) -> bool:
    """Whether an address is https, or http on this machine, where nobody listens in."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:  # brackets that do not close
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in _LOCAL))


def file_of(address: str) -> Path | None:
    """The file that an address names; None: it names none."""
    if address.startswith("file://"):
        return Path(unquote(address.removeprefix("file://").removeprefix("localhost")))
    return None if "://" in address else Path(address)
