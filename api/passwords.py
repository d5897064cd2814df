"""Passwords, hashed with Argon2id."""

from __future__ import annotations

import asyncio
import secrets

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from api.errors import AccountError

MIN_LENGTH = 12
MAX_LENGTH = 200
# Each check takes 64 MB for a moment: a crowd at the door must wait its turn.
AT_ONCE = 2


class Passwords:
    """Hashes and checks passwords, off the event loop."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        """Take the hasher with its costs; the library's defaults by default."""
        self._hasher = hasher or PasswordHasher()
        self._places = asyncio.Semaphore(AT_ONCE)
        self._nobody = self._hasher.hash(secrets.token_urlsafe(16))

    async def hash(self, password: str) -> str:
        """Return the hash to store.

        Raises:
            AccountError: The password is too short or too long.
        """
        if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
            raise AccountError("password_length")
        async with self._places:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def verify(self, password: str, stored: str | None) -> bool:
        """Check a password; without a stored hash the check fails, but takes the same time."""
        async with self._places:
            matches = await asyncio.to_thread(self._matches, password[:MAX_LENGTH], stored or self._nobody)
        return matches and stored is not None

    def outdated(self, stored: str) -> bool:
        """Tell whether a hash was made with lower costs than today's."""
        return self._hasher.check_needs_rehash(stored)

    def _matches(self, password: str, stored: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (Argon2Error, InvalidHashError):
            return False
