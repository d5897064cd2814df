"""Visitors' tokens: signed, dated, naming one session and nothing else."""

from __future__ import annotations

from itsdangerous import BadSignature, URLSafeTimedSerializer

from api.errors import UnauthorisedError

SECONDS_A_DAY = 86_400


class SessionTokens:
    """Signs and reads the tokens of chat sessions."""

    def __init__(self, secret_key: str, days: int) -> None:
        """Take the key that signs, and how long a token lives."""
        self._serializer = URLSafeTimedSerializer(secret_key, salt="lots.chat-session")
        self._max_age = days * SECONDS_A_DAY

    def issue(self, session_id: str) -> str:
        """Return a token for a session."""
        return str(self._serializer.dumps(session_id))

    def session_id(self, token: str) -> str:
        """Return the session that a token names.

        Raises:
            UnauthorisedError: The token was not signed here, or is too old.
        """
        try:
            return str(self._serializer.loads(token, max_age=self._max_age))
        except BadSignature:  # an expired signature is one too
            raise UnauthorisedError("The token is not valid: start a new session.") from None
