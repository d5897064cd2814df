"""A limit to what a request may carry, as a plain ASGI wrapper."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import too_large


class BodyLimit:
    """Answers a body that is too large with 413, before anything reads it."""

    def __init__(self, app: ASGIApp, *, limit: int, larger: Mapping[str, int] | None = None) -> None:
        """Wrap `app`.

        Args:
            app: What is wrapped.
            limit: In bytes.
            larger: The limits of those paths, and all below them, that may carry more.
        """
        self._app = app
        self._limit = limit
        self._larger = dict(larger or {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        announced = headers.get("content-length", "")
        if announced.isdigit() and int(announced) > self._limit_of(scope["path"]):
            await _refuse(scope, receive, send)
        elif "transfer-encoding" in headers:
            await self._handle_unannounced(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _limit_of(self, path: str) -> int:
        found = (limit for start, limit in self._larger.items() if f"{path}/".startswith(f"{start}/"))
        return next(found, self._limit)

    async def _handle_unannounced(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Collect a body whose size nobody said, as far as the lower limit: it lies in memory."""
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > self._limit:
                await _refuse(scope, receive, send)
                return
        await self._app(scope, _Collected(body, receive), send)


class _Collected:
    """Gives the collected body once, then what the server says, such as a disconnection."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await too_large(Request(scope))(scope, receive, send)
