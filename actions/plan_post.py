"""The way to the API that mails a plan: it has the plan, the mail server and the limits."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final, Literal, Protocol

import httpx
import structlog

from actions.signed_post import SignedPost

_LOG = structlog.get_logger(__name__)

# A visitor waits for it, and Rasa for the whole turn: less than the eight seconds that it does.
PATIENCE: Final = httpx.Timeout(4.0, connect=2.0)
Fate = Literal["ordered", "often", "away", "missing", "no_address", "failed"]
_FATES: Final[dict[int, Fate]] = {
    202: "ordered",
    404: "missing",
    422: "no_address",
    429: "often",
    503: "away",
}


@dataclass(frozen=True, slots=True)
class PlanReceipt:
    """What became of an order.

    Attributes:
        minutes: where the plan was mailed too often, how long to wait.
    """

    fate: Fate
    minutes: int = 0


class PlanPost(Protocol):
    """Who takes orders."""

    async def order(self, session_id: str, order_id: str, email: str) -> PlanReceipt:
        """Have the last plan of a conversation mailed.

        Args:
            session_id: the conversation, as the API names it.
            order_id: tells a repeated order from a new one.
            email: the visitor's address.
        """


class ApiPlanPost:
    """The API's webhook for it."""

    def __init__(self, url: str, post: SignedPost) -> None:
        self._url = url
        self._post = post

    async def order(self, session_id: str, order_id: str, email: str) -> PlanReceipt:
        """Have the last plan of a conversation mailed; what goes wrong is told by the receipt."""
        try:
            response = await self._post.send(self._url, order_id, {"session_id": session_id, "email": email})
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            _LOG.warning("plan_mail.not_ordered", reason=type(error).__name__)
            return PlanReceipt("failed")
        fate = _FATES.get(response.status_code, "failed")
        if fate == "failed":
            _LOG.warning("plan_mail.not_ordered", reason=f"HTTP {response.status_code}")
        return PlanReceipt(fate, _minutes(response) if fate == "often" else 0)

    async def close(self) -> None:
        """Close the connections."""
        await self._post.close()


def _minutes(response: httpx.Response) -> int:
    seconds = response.headers.get("retry-after", "")
    return max(1, ceil(int(seconds) / 60)) if seconds.isdecimal() else 1
