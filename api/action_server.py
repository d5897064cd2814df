"""The action server, as far as the API asks it: whether it is well, how its spool is, and whose is in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import httpx

from api.errors import ActionsAwayError
from api.trust import authorities

SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class ActionServerHealth:
    """What the action server says of itself.

    Attributes:
        reason: Why it cannot run actions, or nothing.
        pending: How many leads wait to be delivered; None when it does not say.
        dead: How many leads cannot be delivered; None when it does not say.
    """

    reason: str | None
    pending: int | None = None
    dead: int | None = None


class ActionServer:
    """Asks the action server, over one pool of connections."""

    def __init__(self, url: str) -> None:
        """Take the server's address; nothing is opened yet."""
        self._url = url
        self._health_url = f"{url}/health"
        self._client = httpx.AsyncClient(verify=authorities(), timeout=SECONDS, trust_env=False)

    async def health(self) -> ActionServerHealth:
        """Ask how it is; a server that cannot be reached is an answer too."""
        try:
            response = await self._client.get(self._health_url)
        except httpx.TransportError as error:
            return ActionServerHealth(f"cannot be reached ({type(error).__name__})")
        reason = None if response.is_success else f"answers with status {response.status_code}"
        spool = _spool(response)
        return ActionServerHealth(reason, _count(spool.get("pending")), _count(spool.get("dead")))

    async def find_parcels(self, signs: Collection[str]) -> list[dict[str, Any]]:
        """Return what is spooled of a person.

        Raises:
            ActionsAwayError: Nobody knows what is in the spool.
        """
        return list((await self._ask("/parcels/find", signs))["parcels"])

    async def erase_parcels(self, signs: Collection[str]) -> int:
        """Have the action server erase what is spooled of a person; return how many parcels it was.

        Raises:
            ActionsAwayError: Nothing was erased, as far as anybody knows.
        """
        return int((await self._ask("/parcels/erase", signs))["erased"])

    async def _ask(self, path: str, signs: Collection[str]) -> dict[str, Any]:
        try:
            response = await self._client.post(f"{self._url}{path}", json={"signs": sorted(signs)})
            response.raise_for_status()
        except httpx.HTTPError as error:
            raise ActionsAwayError(f"The spool cannot be searched ({type(error).__name__}).") from error
        return dict(response.json())

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _spool(response: httpx.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        return {}
    spool = body.get("spool") if isinstance(body, dict) else None
    return spool if isinstance(spool, dict) else {}


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None
