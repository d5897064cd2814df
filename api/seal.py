"""Encrypts the secrets of channels with the installation's key."""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from api.errors import SealError

KEY_BYTES = 32


class Seal:
    """Fernet, with a key of its own that is derived from `LOTS_SECRET_KEY`."""

    def __init__(self, secret_key: str) -> None:
        """Take the installation's key."""
        derived = HKDF(SHA256(), KEY_BYTES, salt=None, info=b"lots channels").derive(secret_key.encode())
        self._fernet = Fernet(base64.urlsafe_b64encode(derived))

    def close(self, text: str) -> str:
        """Encrypt a text."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """Decrypt it.

        Raises:
            SealError: It was encrypted with another key, or is damaged.
        """
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise SealError("The key of the settings does not open it.") from None
