"""Post a JSON body to one of the API's webhooks, signed as Standard Webhooks."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import httpx
from standardwebhooks import Webhook


class SignedPost:
    """One secret, one pool of connections."""

    def __init__(self, secret: str, client: httpx.AsyncClient) -> None:
        self._webhook = Webhook(secret)
        self._client = client

    async def send(self, url: str, delivery_id: str, body: object) -> httpx.Response:
        """Post it and return the answer, whatever its status.

        Args:
            url: the webhook.
            delivery_id: tells a repeated delivery from a new one.
            body: what is sent, as JSON.

        Raises:
            httpx.HTTPError: nothing answered.
            httpx.InvalidURL: the address is none.
        """
        content = json.dumps(body, ensure_ascii=False)
        now = datetime.now(UTC)
        headers = {
            "content-type": "application/json",
            "webhook-id": delivery_id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._webhook.sign(delivery_id, now, content),
        }
        return await self._client.post(url, content=content.encode(), headers=headers)

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()
