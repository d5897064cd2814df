"""The way to Rasa: our own channel, over one pool of connections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import httpx

from api.errors import RasaAwayError, RasaFaultError
from api.models import Draft, Pending, Session, as_language
from api.trust import authorities

CITATION_FIELDS = ("document_id", "title", "section", "url", "verified", "certainty")
ANSWER_FIELDS = (
    "question",
    "confidence",
    "document_id",
    "category",
    "other_language",
    "generated",
    "lead_id",
)
SAFE_LINKS = ("https://", "http://", "mailto:", "tel:")
# Below the five seconds after which Sanic closes an idle connection: never send on a dying one.
KEEP_ALIVE_SECONDS = 4.0
AWAY_STATUSES = frozenset({502, 503, 504})


class Assistant(Protocol):
    """What the gateway needs from the bot."""

    async def reply(self, session: Session, message: Pending) -> Sequence[Draft]:
        """Run one turn and return the bot's messages."""
        ...


class RasaClient:
    """Rasa's `lots` channel."""

    def __init__(self, url: str, timeout: float = 8.0) -> None:
        """Prepare the pool.

        Args:
            url: Where Rasa listens.
            timeout: Seconds to wait for a turn.
        """
        self._url = url.rstrip("/")
        self._turn_url = httpx.URL(f"{self._url}/webhooks/lots/webhook")
        self._patience = httpx.Timeout(timeout, connect=2.0).as_dict()
        # The pool itself, without a client around it: there are no cookies, redirects or logins here, and
        # looking for them at every turn takes as long as sending the message.
        self._pool = httpx.AsyncHTTPTransport(
            verify=authorities(),
            limits=httpx.Limits(max_connections=64, keepalive_expiry=KEEP_ALIVE_SECONDS),
            trust_env=False,
        )

    async def reply(self, session: Session, message: Pending) -> Sequence[Draft]:
        """Run one turn.

        Raises:
            RasaAwayError: The turn was not run, or nobody knows: repeat it.
            RasaFaultError: Rasa answered with something else than messages.
        """
        body = {
            "sender": session.conversation_id,
            "message": message.text,
            "metadata": {
                "language": message.language,
                "start_language": session.start_language,
                "page_url": session.page_url,
                "session_id": session.id,
                "message_id": str(message.id),
                **({"recall": dict(session.recall)} if session.recall else {}),
            },
        }
        response = await self._request("POST", self._turn_url, body)
        if response.status_code != httpx.codes.OK:
            raise RasaFaultError(f"Rasa answered with status {response.status_code}.")
        try:
            return [_draft(item, session) for item in response.json()]
        except (ValueError, TypeError, AttributeError, LookupError):
            raise RasaFaultError("Rasa's answer is not a list of messages.") from None

    async def forget(self, conversation_id: str) -> None:
        """Have Rasa delete a conversation.

        Raises:
            RasaAwayError: Try again later.
            RasaFaultError: Rasa refused.
        """
        response = await self._request("DELETE", f"{self._url}/webhooks/lots/conversations/{conversation_id}")
        if response.is_error and response.status_code != httpx.codes.NOT_FOUND:
            raise RasaFaultError(f"Rasa answered with status {response.status_code}.")

    async def events(self, conversation_id: str) -> list[dict[str, Any]]:
        """Return what Rasa keeps of a conversation; nothing if it knows none.

        Raises:
            RasaAwayError: Try again later.
            RasaFaultError: Rasa answered with something else.
        """
        response = await self._request("GET", f"{self._url}/webhooks/lots/conversations/{conversation_id}")
        if response.status_code == httpx.codes.NOT_FOUND:
            return []
        if response.is_error:
            raise RasaFaultError(f"Rasa answered with status {response.status_code}.")
        try:
            return list(response.json()["events"])
        except (ValueError, TypeError, LookupError):
            raise RasaFaultError("Rasa's answer is not a conversation.") from None

    async def check(self) -> None:
        """Make sure that Rasa is there with its model loaded.

        Raises:
            RasaAwayError: It is not.
        """
        response = await self._request("GET", f"{self._url}/webhooks/lots/")
        if response.is_error:
            raise RasaAwayError(f"Rasa answers with status {response.status_code}.")

    async def close(self) -> None:
        """Close the connections."""
        await self._pool.aclose()

    async def _request(self, method: str, url: httpx.URL | str, body: object = None) -> httpx.Response:
        request = httpx.Request(method, url, json=body, extensions={"timeout": self._patience})
        try:
            response = await self._pool.handle_async_request(request)
            await response.aread()
        except httpx.TransportError as error:
            raise RasaAwayError(f"Rasa cannot be reached ({type(error).__name__}).") from error
        if response.status_code in AWAY_STATUSES:
            raise RasaAwayError(f"Rasa answered with status {response.status_code}.")
        return response


def _draft(item: Mapping[str, Any], session: Session) -> Draft:
    """Keep of a bot message what the contract names, and nothing else."""
    custom = item.get("custom") or {}
    answer = {name: custom[name] for name in ANSWER_FIELDS if custom.get(name) is not None}
    content: dict[str, Any] = {
        "buttons": [{"title": b["title"], "payload": b["payload"]} for b in item.get("buttons") or ()],
        "citations": [_citation(citation) for citation in custom.get("citations") or ()],
        "cards": list(custom.get("cards") or ()),
    }
    if answer:
        content["answer"] = answer
    if item.get("form"):
        content["form"] = str(item["form"])
    return Draft(
        role="bot",
        text=str(item.get("text") or ""),
        kind=str(custom.get("kind") or "text"),
        language=as_language(custom.get("language"), session.language),
        content=content,
    )


def _citation(citation: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: citation.get(name) for name in CITATION_FIELDS}
    if not str(kept["url"] or "").lower().startswith(SAFE_LINKS):
        kept["url"] = None
    return kept
