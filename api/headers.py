"""Security headers on every answer, as a plain ASGI wrapper: it must not buffer the event stream."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Pages load nothing from elsewhere and run no inline script or style.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
MACHINE_POLICY = "default-src 'none'; frame-ancestors 'none'"
COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
PUBLIC_FILES = ("/static/", "/widget.js")
PRIVATE = ("/api/", "/staff", "/webhooks/")


class SecurityHeaders:
    """Adds the headers that fit the kind of path."""

    def __init__(self, app: ASGIApp, *, production: bool) -> None:
        """Wrap `app`; in production, browsers are told to keep to TLS and may cache the public files."""
        self._app = app
        self._common = dict(COMMON)
        self._cache = "public, max-age=300" if production else "no-cache"
        if production:
            self._common["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(MutableHeaders(raw=message["headers"]), path)
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _complete(self, headers: MutableHeaders, path: str) -> None:
        for name, value in self._common.items():
            headers.setdefault(name, value)
        page = headers.get("content-type", "").startswith("text/html")
        headers.setdefault("Content-Security-Policy", PAGE_POLICY if page else MACHINE_POLICY)
        if path.startswith(PUBLIC_FILES):
            # Another site loads the widget as a module: browsers ask for these two.
            headers.setdefault("Access-Control-Allow-Origin", "*")
            headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin")
            headers.setdefault("Cache-Control", self._cache)
        elif path.startswith(PRIVATE):
            headers.setdefault("Cache-Control", "no-store")
        else:
            headers.setdefault("Cache-Control", "no-cache")
