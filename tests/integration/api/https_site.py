"""A web server with a certificate of its own, which stands in for the public internet."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.certificate import certificate

HOSTS = ("page.example", "other.example")
HUNG = b""  # an answer that never comes


@dataclass
class Site:
    """A running server.

    Attributes:
        answers: What it says, whole, by the address without `https://`.
        asked: What was asked, in order.
    """

    port: int
    trust: ssl.SSLContext
    answers: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        lines = head.split("\r\n")
        host = next(line for line in lines if line.lower().startswith("host:"))[5:].strip()
        address = host + lines[0].split()[1]
        self.asked.append(address)
        said = self.answers.get(address, answer(b"", status="404 Not Found"))
        with suppress(ConnectionError, asyncio.CancelledError):
            if said == HUNG:
                await asyncio.sleep(600)
            writer.write(said)
            await writer.drain()
            writer.close()


def answer(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", **more: str) -> bytes:
    """Return a whole answer; `more` are headers, with _ for -."""
    headers = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close", **more}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def redirect(to: str) -> bytes:
    """Return an answer that leads on."""
    return answer(b"", status="302 Found", Location=to)


@asynccontextmanager
async def running_site(folder: Path, answers: Mapping[str, bytes]) -> AsyncIterator[Site]:
    """Serve while the block runs."""
    made = certificate(folder, *HOSTS)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.public, made.key)
    site = Site(0, ssl.create_default_context(cafile=made.public), dict(answers))
    server = await asyncio.start_server(site.serve, "127.0.0.1", 0, ssl=context)
    site.port = server.sockets[0].getsockname()[1]
    try:
        yield site
    finally:
        server.close()
