"""What is too large is refused early, and nothing of a file stays."""

from __future__ import annotations

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from api.settings import Settings
from tests.files import word_file
from tests.integration.api.upload.desk import UPLOAD, send, trouble

pytestmark = pytest.mark.anyio

MEGABYTE = 1024 * 1024


async def test_a_file_of_200_megabytes_is_refused_before_it_is_sent(
    administrator: httpx.AsyncClient, port: int
) -> None:
    """The answer comes upon the announcement, so nothing is read, and nothing lies anywhere."""
    cookies = "; ".join(f"{name}={value}" for name, value in administrator.cookies.items())
    head = (
        f"POST {UPLOAD} HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\nContent-Length: {200 * MEGABYTE}\r\n\r\n"
    )
    tracemalloc.start()
    said = await _spoken(port, head.encode())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said.startswith("HTTP/1.1 413")
    assert "That is too large" in said
    assert peak < 5 * MEGABYTE


async def test_a_file_just_over_the_limit_is_told_on_the_page(administrator: httpx.AsyncClient) -> None:
    """The room for the form's fields is no room for the file."""
    reply = await send(administrator, bytes(20 * MEGABYTE + 1))
    assert (reply.status_code, trouble(reply)[:32]) == (422, "The file is larger than 20 MB. M")


async def test_a_body_of_unknown_size_gets_no_more_room_than_elsewhere(
    administrator: httpx.AsyncClient,
) -> None:
    """It would have to be collected in memory."""

    async def drip() -> AsyncIterator[bytes]:
        for _ in range(1_000):
            yield bytes(1_000)

    assert (await administrator.post(UPLOAD, content=drip())).status_code == 413


async def test_nothing_of_a_file_stays_on_the_disk(
    administrator: httpx.AsyncClient, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no name at any time, so that not even a crash leaves it behind."""
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spool))
    before = set(settings.var_dir.rglob("*"))
    await send(administrator, b"word " * 1_000_000)
    await send(administrator, word_file())
    assert list(spool.iterdir()) == []
    assert {path.suffix for path in set(settings.var_dir.rglob("*")) - before} <= {".db-wal", ".db-shm"}


async def _spoken(port: int, head: bytes) -> str:
    """Say the head of a request and nothing more; return the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(head)
    said = await asyncio.wait_for(reader.readuntil(b"</html>"), 10)
    writer.close()
    return said.decode()
