"""The last net: an error that nobody foresaw becomes an answer like every other."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import surprise


class CatchSurprises:
    """Answers with status 500 inside the other wrappers, so that the answer gets their headers too.

    Starlette's own net lies outside them all.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`; this must be the innermost wrapper."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception as error:
            if started:
                raise  # half an answer is sent: only the server can cut it off
            await surprise(Request(scope), error)(scope, receive, send)
