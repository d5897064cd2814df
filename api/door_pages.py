"""The pages before the door: shown to somebody who is not logged in, or not wholly."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import RedirectResponse, Response

from api.deps import PageMaker, Wired
from api.errors import AccountError, TooManyRequestsError
from api.pages import Pages
from api.services import Services
from api.staff import Entry
from api.staff_cookies import form_seed, new_form_seed, set_form_cookie, set_session_cookie
from api.way_back import safe_page, with_next

CODE = "/staff/login/code"
SSO = "/staff/sso"
IN_MINUTES = 100


@dataclass(frozen=True, slots=True)
class DoorPages:
    """Shows them to who made a request."""

    request: Request
    wired: Services
    pages: Pages

    def show(self, template: str, status: int = 200, *, fault: str = "", **values: object) -> Response:
        """Return a page with a form that only this browser can send; `fault` says what is wrong with it."""
        seed = form_seed(self.request) or new_form_seed()
        token = self.wired.staff.form_token(seed)
        values = {"reason": "", "form_token": token, "fault": fault} | values
        response = self.pages.render(self.request, template, status, **values)
        if not form_seed(self.request):
            set_form_cookie(self.request, response, seed)
        return response

    def login(
        self, status: int = 200, *, fault: str = "", email: str = "", notice: str = "", page: str = ""
    ) -> Response:
        """Return the page on which people log in; `page` is where they go on then."""
        values = {"email": email, "notice": notice, "sso": self.sso, "sso_path": with_next(SSO, page)}
        return self.show("login.html", status, fault=fault, next_page=safe_page(page), **values)

    @property
    def sso(self) -> str:
        """What the link to single sign-on says; empty where there is none."""
        settings = self.wired.settings
        return self.text("sso").format(name=settings.oidc_name) if settings.oidc_on else ""

    def held(self, response: Response, wait: TooManyRequestsError) -> Response:
        """Mark a page as the answer to too many tries."""
        response.headers.update(wait.headers)
        return response

    def text(self, name: str) -> str:
        """Return a text of the accounts' pages in the language of the request."""
        return self.pages.texts_for(self.request).text(f"account.{name}")

    def fault(self, error: AccountError | TooManyRequestsError) -> str:
        """Return the sentence that says why somebody does not get on, and what to do."""
        if isinstance(error, AccountError):
            return self.text(error.reason)
        seconds = int(error.headers["Retry-After"])
        if seconds < IN_MINUTES:
            return self.text("wait_seconds").format(number=seconds)
        return self.text("wait_minutes").format(number=math.ceil(seconds / 60))

    def again(self, template: str, error: AccountError | TooManyRequestsError, **values: object) -> Response:
        """Return the same form once more, with what is wrong."""
        if isinstance(error, TooManyRequestsError):
            return self.held(self.show(template, 429, fault=self.fault(error), **values), error)
        return self.show(template, 422, fault=self.fault(error), reason=error.reason, **values)

    def dead_end(self, reason: str) -> Response:
        """Return the page for a link that cannot be used, with a sentence on what to do."""
        title = self.text("link_title")
        return self.pages.render(self.request, "error.html", 404, title=title, hint=self.text(reason))

    def let_in(self, entry: Entry, page: str = "") -> Response:
        """Log this browser in and show it a page, or ask it for the code first."""
        response = RedirectResponse(with_next(CODE, page) if entry.waiting else safe_page(page), 303)
        set_session_cookie(self.request, response, entry.token)
        return response


async def _door_pages(request: Request, wired: Wired, pages: PageMaker) -> DoorPages:
    return DoorPages(request, wired, pages)


AtTheDoor = Annotated[DoorPages, Depends(_door_pages)]
