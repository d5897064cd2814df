"""Security headers on every answer, as a plain ASGI wrapper: it must not buffer the event stream."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Pages load nothing from elsewhere and run no inline script or style.
PAGE_POLICY = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    b"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
MACHINE_POLICY = b"default-src 'none'; frame-ancestors 'none'"
COMMON = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"x-frame-options", b"DENY"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
# Another site loads the widget as a module: browsers ask for these two.
FOR_OTHER_SITES = (
    (b"access-control-allow-origin", b"*"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)
PUBLIC_FILES = ("/static/", "/widget.js", "/widget-cards.js", "/widget-contact.js")
PRIVATE = ("/api/", "/staff", "/admin", "/webhooks/", "/match/")


class SecurityHeaders:
    """Adds the headers that fit the kind of path."""

    def __init__(self, app: ASGIApp, *, production: bool) -> None:
        """Wrap `app`; in production, browsers are told to keep to TLS and may cache the public files."""
        self._app = app
        self._common = list(COMMON)
        self._cache = b"public, max-age=300" if production else b"no-cache"
        if production:
            self._common.append((b"strict-transport-security", b"max-age=31536000"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(message["headers"], path)
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _complete(self, headers: list[tuple[bytes, bytes]], path: str) -> None:
        """Add what is missing; an answer's own headers win."""
        own = dict(headers)
        page = own.get(b"content-type", b"").startswith(b"text/html")
        ours = [*self._common, (b"content-security-policy", PAGE_POLICY if page else MACHINE_POLICY)]
        if path.startswith(PUBLIC_FILES):
            ours += [*FOR_OTHER_SITES, (b"cache-control", self._cache)]
        else:
            ours.append((b"cache-control", b"no-store" if path.startswith(PRIVATE) else b"no-cache"))
        headers += [header for header in ours if header[0] not in own]
