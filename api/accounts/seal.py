"""Closes what must be read again later, but not by who copies the database or holds a cookie."""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken


class Seal:
    """Encrypts and hashes with a key of its own for each purpose."""

    def __init__(self, secret_key: str, purpose: str) -> None:
        """Take the installation's key and what the seal is for."""
        self._key = hashlib.sha256(f"lots.{purpose}:{secret_key}".encode()).digest()
        self._fernet = Fernet(base64.urlsafe_b64encode(self._key))

    def close(self, text: str) -> str:
        """Return a text that only this seal opens."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str, seconds: int | None = None) -> str | None:
        """Return what was sealed; nothing when it was not sealed here, or longer ago than so many seconds."""
        try:
            return self._fernet.decrypt(sealed.encode(), ttl=seconds).decode()
        except InvalidToken:
            return None

    def mark(self, text: str) -> str:
        """Return a hash that cannot be tried out without the key."""
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()
