"""Get an event feed from where it lies, within limits of time, size and redirects."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

import httpx

from actions.errors import FeedFault
from actions.feed_address import file_of, is_web
from actions.feed_copy import FeedCopy

TIMEOUT: Final = 10.0  # seconds for all of one feed, redirects included
LARGEST: Final = 5 * 1024 * 1024  # bytes
MOST_REDIRECTS: Final = 3


class FeedSource(Protocol):
    """What gets feeds."""

    async def fetch(self, address: str, known: FeedCopy | None) -> FeedCopy:
        """The feed as it is now; `known` with a new date where nothing has changed.

        Raises:
            FeedFault: it cannot be had.
        """

    async def close(self) -> None:
        """Let go of connections."""


class WebOrFile:
    """Gets feeds over https and from files."""

    def __init__(
        self,
        *,
        client: httpx.AsyncClient | None = None,
        timeout: float = TIMEOUT,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Prepare to fetch; nothing is opened yet."""
        self._timeout = timeout
        self._clock = clock
        self._client = client or httpx.AsyncClient(
            timeout=timeout,
            trust_env=False,
            follow_redirects=True,
            max_redirects=MOST_REDIRECTS,
            event_hooks={"request": [_refuse_unsafe]},
        )

    async def fetch(self, address: str, known: FeedCopy | None) -> FeedCopy:
        """Get a feed: see `FeedSource`."""
        file = file_of(address)
        try:
            async with asyncio.timeout(self._timeout):
                if file is not None:
                    return FeedCopy(await asyncio.to_thread(_read_file, file), self._clock())
                return await self._download(address, known)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise FeedFault(type(error).__name__) from error
        except OSError as error:
            raise FeedFault(error.strerror or type(error).__name__) from error

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def _download(self, address: str, known: FeedCopy | None) -> FeedCopy:
        # Unpacked by nobody: a small reply that unpacks to gigabytes must not reach the memory.
        headers = {"accept": "text/calendar, */*;q=0.5", "accept-encoding": "identity"}
        if known and known.etag:
            headers["if-none-match"] = known.etag
        if known and known.modified:
            headers["if-modified-since"] = known.modified
        async with self._client.stream("GET", address, headers=headers) as response:
            if known and response.status_code == httpx.codes.NOT_MODIFIED:
                return replace(known, taken=self._clock())
            if response.status_code != httpx.codes.OK:
                raise FeedFault(f"HTTP {response.status_code}")
            content = await _read(response)
            told = response.headers
            return FeedCopy(content, self._clock(), told.get("etag", ""), told.get("last-modified", ""))


async def _refuse_unsafe(request: httpx.Request) -> None:
    """Called before each request, those of redirects too."""
    if not is_web(str(request.url)):
        raise FeedFault("redirected to an address that is not https")


async def _read(response: httpx.Response) -> bytes:
    read = bytearray()
    async for chunk in response.aiter_raw():
        read += chunk
        if len(read) > LARGEST:
            raise FeedFault("too large")
    return bytes(read)


def _read_file(file: Path) -> bytes:
    with file.open("rb") as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise FeedFault("too large")
    return content
