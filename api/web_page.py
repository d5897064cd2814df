"""Fetches one page of the public internet, and nothing of a private network.

A host's name is looked up once, its addresses are checked, and the connection goes to a checked address: a
name that means something else a moment later (DNS rebinding) gains nothing. Every redirect starts from the
beginning. No proxy is used: it would look names up by itself.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import IO, Protocol
from urllib.parse import urljoin

import httpx

from api.errors import ImportRefusedError
from api.trust import authorities
from api.web_address import HTTPS_PORT, check_address, is_public

MOST_REDIRECTS = 5
SECONDS = 20.0
MEGABYTE = 1024 * 1024
TYPES = ("text/html", "application/xhtml+xml", "application/pdf")
AGENT = "Lots (fetches a page that its administrator names)"

Lookup = Callable[[str], Awaitable[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class WebFile:
    """A page that was fetched.

    Attributes:
        address: Where it was in the end, after redirects.
        charset: As its server says, or empty.
        file: Its content; it has no name and is gone when it is closed.
    """

    address: str
    charset: str
    file: IO[bytes]


class PageFetcher(Protocol):
    """What the pages ask of it."""

    async def fetch(self, address: str, into: IO[bytes]) -> WebFile:
        """Fetch a page into a file.

        Raises:
            ImportRefusedError: It may not be fetched, or cannot be; the reason says why.
        """
        ...


async def look_up(host: str) -> Sequence[str]:
    """Return the IP addresses of a host."""
    found = await asyncio.get_running_loop().getaddrinfo(host, HTTPS_PORT, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class WebPages:
    """Fetches pages."""

    def __init__(
        self,
        *,
        megabytes: int,
        seconds: float = SECONDS,
        look_up: Lookup = look_up,
        is_public: Callable[[str], bool] = is_public,
        trust: ssl.SSLContext | None = None,
        port: int = HTTPS_PORT,
    ) -> None:
        """Take the limits of one page; the rest is for tests, which have no public server.

        Args:
            megabytes: How large a page may be.
            seconds: How long it may take, with all redirects.
            look_up: Finds a host's addresses.
            is_public: Says which of them may be used.
            trust: Whose certificates are good.
            port: Where servers listen.
        """
        self._megabytes = megabytes
        self._seconds = seconds
        self._look_up = look_up
        self._is_public = is_public
        self._trust = trust or authorities()
        self._port = port

    async def fetch(self, address: str, into: IO[bytes]) -> WebFile:
        """Fetch a page into a file, following redirects one by one."""
        try:
            async with asyncio.timeout(self._seconds):
                for _ in range(MOST_REDIRECTS + 1):
                    async with self._asked(address) as response:
                        if not response.has_redirect_location:
                            return await self._kept(response, address, into)
                        address = urljoin(address, response.headers["location"])
        except TimeoutError:
            raise ImportRefusedError("page_slow", seconds=int(self._seconds)) from None
        except httpx.InvalidURL:
            raise ImportRefusedError("address") from None
        except httpx.HTTPError as error:
            raise ImportRefusedError(trouble_of(error)) from None
        raise ImportRefusedError("redirects", most=MOST_REDIRECTS)

    @asynccontextmanager
    async def _asked(self, address: str) -> AsyncIterator[httpx.Response]:
        """Ask the one server that the check has seen."""
        check_address(address)
        url = httpx.URL(address)
        host = url.raw_host.decode("ascii")
        server = url.copy_with(host=await self._server(host), port=self._port, fragment=None)
        headers = {"Host": url.netloc.decode("ascii"), "User-Agent": AGENT, "Accept": ", ".join(TYPES)}
        async with (
            httpx.AsyncClient(verify=self._trust, trust_env=False, timeout=self._seconds) as client,
            client.stream("GET", server, headers=headers, extensions={"sni_hostname": host}) as response,
        ):
            yield response

    async def _server(self, host: str) -> str:
        """Return an address of a host; one that is not public spoils them all."""
        try:
            found = await self._look_up(host)
        except (OSError, UnicodeError):
            raise ImportRefusedError("unknown_host", host=host) from None
        if not found:
            raise ImportRefusedError("unknown_host", host=host)
        if not all(self._is_public(address) for address in found):
            raise ImportRefusedError("private", host=host)
        return min(found, key=lambda address: ":" in address)  # not every machine of ours speaks IPv6

    async def _kept(self, response: httpx.Response, address: str, into: IO[bytes]) -> WebFile:
        if response.status_code != httpx.codes.OK:
            raise ImportRefusedError("status", status=response.status_code)
        if response.headers.get("content-type", "").partition(";")[0].strip().lower() not in TYPES:
            raise ImportRefusedError("page_kind")
        size = 0
        async for piece in response.aiter_bytes():
            size += len(piece)
            if size > self._megabytes * MEGABYTE:
                raise ImportRefusedError("page_large", megabytes=self._megabytes)
            into.write(piece)
        return WebFile(address, response.charset_encoding or "", into)


def unnamed_file() -> IO[bytes]:
    """Return a file without a name: whatever happens, it is gone when nobody has it open."""
    return tempfile.TemporaryFile()


def trouble_of(error: httpx.HTTPError) -> str:
    """Return in a word why a server gave no answer: it was silent, its certificate is bad, or it is away."""
    if isinstance(error, httpx.TimeoutException):
        return "silent"
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "certificate"
        cause = cause.__cause__ or cause.__context__
    return "unreachable"
