"""Closes what must be read again later, but not by who copies the database or holds a cookie."""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


class Seal:
    """Encrypts (Fernet) and hashes (HMAC) with a key of its own for each purpose.

    The key is derived from `LOTS_SECRET_KEY` by HKDF (RFC 5869).
    """

    def __init__(self, secret_key: str, purpose: str) -> None:
        """Take the installation's key and what the seal is for."""
        derivation = HKDF(SHA256(), KEY_BYTES, salt=None, info=f"lots {purpose}".encode())
        self._key = derivation.derive(secret_key.encode())
        self._fernet = Fernet(base64.urlsafe_b64encode(self._key))

    def close(self, text: str) -> str:
        """Return a text that only this seal opens; the same one looks different each time."""
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
