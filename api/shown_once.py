"""A secret that a page shows once, after a redirect: a reload then shows what was kept, without it.

The browser carries a sealed note that the secret may be shown, and not the secret.
"""

from __future__ import annotations

from fastapi import Request
from starlette.responses import RedirectResponse, Response

from api.seal import Seal

COOKIE = "lots_shown_once"
SECONDS = 300  # a browser that was closed in between shows it no more


def redirect_to_show(page: str, query: str, secret: str, *, seal: Seal, secure: bool) -> Response:
    """Lead to a page that shows a secret, once and to this browser."""
    response = RedirectResponse(f"{page}{query}", 303)
    response.set_cookie(
        COOKIE,
        seal.close(seal.mark(secret)),
        max_age=SECONDS,
        path=page,
        httponly=True,
        secure=secure,
        samesite="strict",
    )
    return response


def is_to_be_shown(request: Request, secret: str, seal: Seal) -> bool:
    """Tell whether a page may show a secret now; one that took its place meanwhile is another one."""
    noted = request.cookies.get(COOKIE, "")
    return bool(secret) and seal.open(noted, SECONDS) == seal.mark(secret)


def note_shown(response: Response, page: str, *, secure: bool) -> None:
    """Let the page not show it again."""
    response.delete_cookie(COOKIE, path=page, httponly=True, secure=secure, samesite="strict")
