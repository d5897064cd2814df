"""What staff wrote in a form outlives a login that has ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from fastapi import Request
from fastapi.routing import APIRoute
from starlette.responses import Response

from api.errors import ForbiddenError, LoginNeededError
from api.kept_text import STATUS, Handler, Why, from_our_pages
from api.pages import Pages
from api.services import Services
from api.staff_cookies import SESSION_COOKIE, form_seed

# The fields in which staff write sentences.
WORDS = ("text", "note", "reason", "offer_wording", "seek_wording")


class KeptFormRoute(APIRoute):
    """A route whose posted words come back on a page, to be sent again after a login."""

    def get_route_handler(self) -> Handler:
        """Wrap the route's own handler."""
        handle = super().get_route_handler()

        async def keep(request: Request) -> Response:
            try:
                return await handle(request)
            except (LoginNeededError, ForbiddenError):
                if request.method != "POST" or not from_our_pages(request):
                    raise
                if not (words := await _words(request)):
                    raise
                return await _kept(request, words)

        return keep


async def _words(request: Request) -> Sequence[tuple[str, str]]:
    """Return what was written, by the fields' names."""
    posted = await request.form()
    return [(name, str(posted[name])) for name in WORDS if str(posted.get(name, "")).strip()]


async def _kept(request: Request, words: Sequence[tuple[str, str]]) -> Response:
    """Return a page that holds the posted form, and a way to send it again."""
    pages, services = cast("Pages", request.app.state.pages), cast("Services", request.app.state.services)
    user = await services.staff.who(request.cookies.get(SESSION_COOKIE, ""))
    why: Why = "stale" if user else "logged_out"
    written, posted = {name for name, _ in words}, await request.form()
    return pages.render(
        request,
        "account/kept_form.html",
        STATUS[why],
        user=user,
        switch="",  # a posted page has no address to show in another language
        why=why,
        form_token=services.staff.form_token(form_seed(request)),
        action=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        words=words,
        fields=[
            (name, str(value))
            for name, value in posted.multi_items()
            if name not in written and name != "form_token"
        ],
    )
