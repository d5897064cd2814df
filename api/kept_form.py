"""What staff wrote in a form outlives a login that has ended."""

from __future__ import annotations

from fastapi import Request
from fastapi.routing import APIRoute
from starlette.responses import Response

from api.errors import ForbiddenError, LoginNeededError
from api.kept_text import Handler, show_again, why_refused
from api.staff_cookies import from_our_pages

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
                if not (written := await _written(request)):
                    raise
                action = request.url.path + (f"?{request.url.query}" if request.url.query else "")
                why = await why_refused(request)
                return await show_again(
                    request, "account/kept_form.html", why, written=written, action=action
                )

        return keep


async def _written(request: Request) -> list[str]:
    """Return the names of the fields in which something was written."""
    posted = await request.form()
    return [name for name in WORDS if str(posted.get(name, "")).strip()]
