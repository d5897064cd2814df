"""Posts to addresses that administrators name, and to nothing of a private network.

A host is looked up once, its addresses are checked, and the connection goes to a checked one, so that a name
which means something else a moment later gains nothing. No redirect is followed, no proxy is used, and an
answer is read up to a limit. Its status alone tells whether what was sent is taken: a long or broken answer
would not make it untaken, and must not have it sent again.
"""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from api.errors import DeliveryError
from api.trust import authorities
from api.web_address import LONGEST, is_public
from api.web_page import Lookup, look_up, trouble_of

SECONDS = 15.0
SECONDS_TO_READ = 5.0
LARGEST_ANSWER = 64 * 1024
LONGEST_REST = 3600.0
AGENT = "Lots (tells staff of leads)"
# The receiver says that it will never take this one.
FOR_GOOD = frozenset({400, 410, 413, 422})


@dataclass(frozen=True, slots=True)
class OutgoingLimits:
    """What an address may be.

    Attributes:
        https_only: As in production.
        private: Whether machines of a private network may be told.
    """

    https_only: bool
    private: bool

    def check(self, address: str) -> str:
        """Return the host of an address that may be used.

        Raises:
            DeliveryError: It may not; the reason says why.
        """
        try:
            parts = urlsplit(address)
            _ = parts.port
        except ValueError:
            raise DeliveryError("address", for_good=True) from None
        odd = any(character.isspace() or not character.isprintable() for character in address)
        if odd or not parts.hostname or len(address) > LONGEST or parts.scheme not in ("http", "https"):
            raise DeliveryError("address", for_good=True)
        if parts.username is not None or parts.password is not None:
            raise DeliveryError("password", for_good=True)
        if self.https_only and parts.scheme != "https":
            raise DeliveryError("not_https", for_good=True)
        return parts.hostname


class Outgoing:
    """Sends requests."""

    def __init__(
        self, limits: OutgoingLimits, *, look_up: Lookup = look_up, trust: ssl.SSLContext | None = None
    ) -> None:
        """Take the limits; the rest is for tests, which have no public server."""
        self.limits = limits
        self._look_up = look_up
        self._trust = trust or authorities()

    async def send(self, method: str, address: str, body: bytes, headers: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON is any of them
        """Send one request and return its answer as JSON, or nothing where none can be read.

        Raises:
            DeliveryError: It may not be sent, or was not taken.
        """
        self.limits.check(address)
        url = _url(address)
        host = url.raw_host.decode("ascii")
        server = url.copy_with(host=await self._server(host), fragment=None)
        every = {
            **headers,
            "Host": url.netloc.decode("ascii"),
            "User-Agent": AGENT,
            "Content-Type": "application/json",
            "Accept-Encoding": "identity",
        }
        client = httpx.AsyncClient(verify=self._trust, trust_env=False, timeout=SECONDS)
        asked = client.stream(method, server, content=body, headers=every, extensions={"sni_hostname": host})
        try:
            async with client, asked as response:
                _check_status(response)
                return _as_json(await _read(response))
        except httpx.HTTPError as error:
            raise DeliveryError(trouble_of(error)) from None

    async def _server(self, host: str) -> str:
        """Return an address of a host; one that is not public spoils them all."""
        try:
            found = await self._look_up(host)
        except (OSError, UnicodeError):
            raise DeliveryError("unknown_host") from None
        if not found:
            raise DeliveryError("unknown_host")
        if not self.limits.private and not all(is_public(address) for address in found):
            raise DeliveryError("private", for_good=True)
        return min(found, key=lambda address: ":" in address)


def _url(address: str) -> httpx.URL:
    try:
        return httpx.URL(address)
    except httpx.InvalidURL:
        raise DeliveryError("address", for_good=True) from None


def _check_status(response: httpx.Response) -> None:
    if response.is_success:
        return
    if response.is_redirect:
        raise DeliveryError("redirect")
    status = response.status_code
    wait = response.headers.get("retry-after", "")
    seconds = min(float(wait), LONGEST_REST) if wait.isascii() and wait.isdigit() else 0.0
    raise DeliveryError(f"status:{status}", for_good=status in FOR_GOOD, wait=seconds)


async def _read(response: httpx.Response) -> bytes:
    """Return what there is of an answer that was a success, cut where it is too large or too slow."""
    read = b""
    with suppress(httpx.HTTPError, TimeoutError):
        async with asyncio.timeout(SECONDS_TO_READ):
            async for piece in response.aiter_bytes():
                read += piece
                if len(read) >= LARGEST_ANSWER:
                    break
    return read[:LARGEST_ANSWER]


def _as_json(content: bytes) -> Any:  # noqa: ANN401 - JSON is any of them
    try:
        return json.loads(content)
    except ValueError:
        return None
