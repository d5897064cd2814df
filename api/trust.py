"""Whose certificates are good for the connections that the API opens: those that this machine trusts."""

from __future__ import annotations

import ssl
from functools import cache


@cache
def authorities() -> ssl.SSLContext:
    """Return them, for all who connect: reading them takes longer than the rest of a client's making."""
    return ssl.create_default_context()
