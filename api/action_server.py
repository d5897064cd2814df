"""The action server, as far as the API asks it: whether it is well, how its spool is, and whose is in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
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


@dataclass(frozen=True, slots=True)
class DeadParcel:
    """A lead or a resource that was refused here for good.

    Attributes:
        company: Empty where it names none.
        reason: Why, such as `HTTP 422`.
    """

    id: str
    kind: str
    company: str
    made: datetime
    attempts: int
    reason: str


@dataclass(frozen=True, slots=True)
class DeadParcels:
    """What lies dead in the spool.

    Attributes:
        parcels: The oldest of them.
        number: How many there are.
        damaged: The names of files that cannot be read, and so not be sent again.
    """

    parcels: Sequence[DeadParcel]
    number: int
    damaged: Sequence[str]


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
        return list((await self._ask_of("/parcels/find", signs))["parcels"])

    async def erase_parcels(self, signs: Collection[str]) -> int:
        """Have the action server erase what is spooled of a person; return how many parcels it was.

        Raises:
            ActionsAwayError: Nothing was erased, as far as anybody knows.
        """
        return int((await self._ask_of("/parcels/erase", signs))["erased"])

    async def dead_parcels(self) -> DeadParcels:
        """Return what lies dead in the spool.

        Raises:
            ActionsAwayError: Nobody knows.
        """
        told = await self._ask("GET", "/parcels/dead")
        return DeadParcels([_dead(each) for each in told["parcels"]], told["number"], told["damaged"])

    async def send_again(self, parcel_ids: Collection[str] | None = None) -> int:
        """Have dead parcels delivered once more, some or all; return how many there were.

        Raises:
            ActionsAwayError: They lie where they were, as far as anybody knows.
        """
        wanted = {} if parcel_ids is None else {"ids": list(parcel_ids)}
        return int((await self._ask("POST", "/parcels/again", wanted))["sent"])

    async def _ask_of(self, path: str, signs: Collection[str]) -> dict[str, Any]:
        return await self._ask("POST", path, {"signs": sorted(signs)})

    async def _ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        try:
            response = await self._client.request(method, f"{self._url}{path}", json=body)
            response.raise_for_status()
            return dict(response.json())
        except (httpx.HTTPError, ValueError) as error:
            raise ActionsAwayError(f"The spool cannot be asked ({type(error).__name__}).") from error

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _dead(told: Mapping[str, Any]) -> DeadParcel:
    made = datetime.fromtimestamp(told["made"], timezone.utc)
    return DeadParcel(told["id"], told["kind"], told["company"], made, told["attempts"], told["last_error"])


def _spool(response: httpx.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        return {}
    spool = body.get("spool") if isinstance(body, dict) else None
    return spool if isinstance(spool, dict) else {}


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None
