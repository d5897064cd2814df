"""Compression of what is the same for everybody: the widget, the demo pages, styles and pictures."""

from __future__ import annotations

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

PAGES = frozenset({"/", "/sv", "/widget.js", "/widget-cards.js", "/widget-contact.js"})
FOLDER = "/static/"
SMALLEST = 1024


class CompressAssets:
    """Compresses assets only: where a secret and typed words share a page, its size tells tales (BREACH)."""

    def __init__(self, app: ASGIApp) -> None:
        self._plain = app
        self._compressed = GZipMiddleware(app, minimum_size=SMALLEST)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path = scope.get("path", "")
        asset = path in PAGES or path.startswith(FOLDER)
        await (self._compressed if asset else self._plain)(scope, receive, send)
