"""A visitor without a browser: speaks the chat contract, and does not give up."""

from __future__ import annotations

import time
import uuid
from typing import Any, Self

import httpx

PATIENCE = 120.0
PAUSE = 0.25

Message = dict[str, Any]


class Visitor:
    """One conversation over HTTP, as the widget would hold it.

    Attributes:
        repeated: How often a message had to be sent again.
    """

    def __init__(
        self, url: str, language: str = "en", *, patience: float = PATIENCE, pause: float = PAUSE
    ) -> None:
        self.repeated = 0
        self._patience, self._pause = patience, pause
        self._client = httpx.Client(base_url=url, timeout=30)
        opened = self._client.post("/api/chat/sessions", json={"language": language})
        assert opened.status_code == httpx.codes.CREATED, opened.text
        self.session_id: str = opened.json()["session_id"]
        self._headers = {"Authorization": f"Bearer {opened.json()['token']}"}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def post(self, text: str, client_message_id: str) -> httpx.Response:
        """Send a message once."""
        body = {"text": text, "client_message_id": client_message_id}
        return self._client.post("/api/chat/messages", json=body, headers=self._headers)

    def say(self, text: str) -> list[Message]:
        """Send a message, under the same id for as long as it takes, and return the reply."""
        client_message_id = str(uuid.uuid4())
        deadline = time.monotonic() + self._patience
        said = "no answer"
        while time.monotonic() < deadline:
            try:
                answer = self.post(text, client_message_id)
                if answer.status_code == httpx.codes.OK:
                    messages: list[Message] = answer.json()["messages"]
                    return messages
                said = answer.text
                assert answer.status_code == httpx.codes.SERVICE_UNAVAILABLE, said
            except httpx.TransportError as error:
                said = repr(error)
            self.repeated += 1
            time.sleep(self._pause)
        raise AssertionError(f"{text!r} was not answered: {said}")

    def reply(self, text: str) -> str:
        """Send a message and return the reply's text."""
        return "\n\n".join(message["text"] for message in self.say(text))

    def mark(self, message_id: int, *, helpful: bool, comment: str = "") -> None:
        """Say whether an answer helped."""
        body = {"message_id": message_id, "helpful": helpful, "comment": comment}
        answer = self._client.post("/api/chat/feedback", json=body, headers=self._headers)
        assert answer.status_code == httpx.codes.OK, answer.text

    def forget(self) -> None:
        """Have everything that was said deleted."""
        answer = self._client.delete("/api/chat/session", headers=self._headers)
        assert answer.status_code == httpx.codes.NO_CONTENT, answer.text

    def history(self) -> list[Message]:
        """Return all messages of the conversation."""
        answer = self._client.get("/api/chat/messages", headers=self._headers)
        assert answer.status_code == httpx.codes.OK, answer.text
        messages: list[Message] = answer.json()["messages"]
        return messages
