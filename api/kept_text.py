"""What somebody typed in a document's form outlives a login that has ended, and a fault of the server."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Literal, cast

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.errors import ForbiddenError, LoginNeededError, LotsError
from api.pages import Pages
from api.problems import log_surprise
from api.services import Services
from api.staff_cookies import (
    KEPT_COOKIE,
    SESSION_COOKIE,
    form_seed,
    from_our_pages,
    kept_seed,
    new_form_seed,
    set_kept_cookie,
)

Why = Literal["logged_out", "stale", "fault"]
STATUS: dict[Why, int] = {"logged_out": 401, "stale": 403, "fault": 500}
NOT_TYPED = ("form_token", "email", "password")

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class KeepingRoute(APIRoute):
    """A route whose posted form comes back on a page when it cannot be handled.

    What htmx asks for is a part of a page that still has the form, so that is left alone.
    """

    def get_route_handler(self) -> Handler:
        """Wrap the route's own handler."""
        handle = super().get_route_handler()

        async def keep(request: Request) -> Response:
            if request.method != "POST" or "hx-request" in request.headers or not from_our_pages(request):
                return await handle(request)
            try:
                return await handle(request)
            except (LoginNeededError, ForbiddenError):
                if not await _has_words(request):
                    raise
                return await kept_page(request, await why_refused(request))
            except (LotsError, HTTPException, RequestValidationError):
                raise  # it has an answer of its own
            except Exception as error:
                if not await _has_words(request):
                    raise
                log_surprise(request, error)  # the request's edge: what was typed must outlive any fault
                return await kept_page(request, "fault")

        return keep


async def kept_page(request: Request, why: Why, *, fault: str = "") -> Response:
    """Return a page that holds every field of the posted form, and a way to send it again.

    Args:
        request: The post.
        why: What keeps the form from being handled.
        fault: A sentence on why a login failed.
    """
    path = request.url.path.removesuffix("/publish").removesuffix("/resume")
    return await show_again(
        request,
        "admin/kept.html",
        why,
        fault=fault,
        email=str((await request.form()).get("email", "")),
        path=path,
        spoken=request.path_params.get("language", ""),
        action=f"{path}/resume" if why == "logged_out" else request.url.path,
    )


async def show_again(request: Request, template: str, why: Why, **values: object) -> Response:
    """Return a page with the posted `fields`, as names and values, and a token to send them with."""
    pages, services = cast("Pages", request.app.state.pages), cast("Services", request.app.state.services)
    posted = await request.form()
    # A login in another tab must not make this page too old: what it holds is sent by the first press.
    kept = request.cookies.get(KEPT_COOKIE) or new_form_seed() if why == "logged_out" else ""
    values |= {
        "switch": "",  # a posted page has no address to show in another language
        "why": why,
        "form_token": services.staff.form_token(kept_seed(kept) if kept else form_seed(request)),
        "fields": [(name, str(value)) for name, value in posted.multi_items() if name not in NOT_TYPED],
    }
    response = pages.render(request, template, STATUS[why], **values)
    if kept:
        set_kept_cookie(request, response, kept)
    return response


async def why_refused(request: Request) -> Why:
    """Tell whether a login is wanted, or there is one that is newer than the form."""
    services = cast("Services", request.app.state.services)
    user = await services.staff.who(request.cookies.get(SESSION_COOKIE, ""))
    return "stale" if user else "logged_out"


async def _has_words(request: Request) -> bool:
    """Tell whether the whole form was sent, and not only a button such as "Take it away"."""
    return "body" in await request.form()
