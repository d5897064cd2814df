"""Back to the page on which a login had ended: what was to be done there is one press away."""

from __future__ import annotations

import re
from typing import cast
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import FastAPI, Request
from starlette.responses import RedirectResponse, Response

from api.errors import ForbiddenError, LoginNeededError
from api.kept_text import why_refused
from api.pages import error_part
from api.problems import on_problem
from api.reasons import Reason
from api.staff_cookies import from_our_pages

INBOX = "/staff"
LOGIN = "/staff/login"
LONGEST = 2000
UNSENT = "unsent"  # has the page say that a button was pressed in vain
# What an address says of an earlier press, which must not seem to be the answer to this one.
_ONCE = frozenset({"done", "number", "seconds", UNSENT})
# Printable ASCII without the backslash, which browsers read as a slash.
_OURS = re.compile(r"/(?:staff|admin)(?:[/?][!-\[\]-~]*)?")
_DOOR = re.compile(r"/staff/(?:login|logout|sso|setup|forgotten|new-password|invitation)(?:[/?].*)?")


def safe_page(address: str) -> str:
    """Return the address of a staff page that a link names; the inbox for any other, on whatever site."""
    ours = len(address) <= LONGEST and _OURS.fullmatch(address) and not _DOOR.fullmatch(address)
    return address if ours else INBOX


def with_next(path: str, page: str) -> str:
    """Return the address of a step of the login after which a page is shown."""
    page = safe_page(page)
    return path if page == INBOX else f"{path}?{urlencode({'next': page})}"


def install_way_back(app: FastAPI) -> None:
    """Send who must log in to the login and back, and who sends an old form to the page it stands on."""
    app.add_exception_handler(LoginNeededError, _to_login)
    app.add_exception_handler(ForbiddenError, _old_form)


async def _to_login(request: Request, _error: Exception) -> Response:
    if "hx-request" in request.headers:  # a part of a page: what is typed on the page must not be lost
        return error_part(request, "logged_out")
    return RedirectResponse(with_next(LOGIN, _asked_for(request)), 303)


async def _old_form(request: Request, error: Exception) -> Response:
    """Answer a form whose token is of another login, or of a cookie that the browser has dropped by now."""
    why = cast("Reason", await why_refused(request))
    if "hx-request" in request.headers:
        return error_part(request, why)
    page = _asked_for(request)
    if not page or _DOOR.fullmatch(page):
        return await on_problem(request, error)
    return RedirectResponse(with_next(LOGIN, page) if why == "logged_out" else safe_page(page), 303)


def _asked_for(request: Request) -> str:
    """Return the page that is asked for, or on which the form stands that is sent; empty: nobody knows."""
    if request.method != "POST":
        return request.url.path + (f"?{request.url.query}" if request.url.query else "")
    page = urlsplit(request.headers.get("referer", ""))
    # Older browsers, and all on plain http, do not say whose page a form stands on.
    ours = "sec-fetch-site" in request.headers or page.netloc == request.headers.get("host")
    if not ours or not from_our_pages(request):
        return ""
    kept = [pair for pair in parse_qsl(page.query, keep_blank_values=True) if pair[0] not in _ONCE]
    return f"{page.path}?{urlencode([*kept, (UNSENT, '1')])}"
