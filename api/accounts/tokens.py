"""Secrets that somebody carries: made here once, known to the database by their hash only."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """Return a token that nobody can guess: 256 bits, fit for an address."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    """Return what the database keeps of a token; it needs no salt, for no token comes twice."""
    return hashlib.sha256(token.encode()).hexdigest()
