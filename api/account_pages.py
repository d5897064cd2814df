"""The pages about accounts for somebody who is logged in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import Response

from api.deps import PageMaker, Wired
from api.staff_cookies import OpenSession
from api.staff_pages import StaffPages
from api.stores.staff_sessions import StaffSession


@dataclass(frozen=True, slots=True)
class AccountPages:
    """Shows them to who made a request."""

    pages: StaffPages
    session: StaffSession

    def show(self, template: str, status: int = 200, *, done: str = "", **values: object) -> Response:
        """Return a page; `done` names the sentence that tells what was just done."""
        notice = self.pages.texts["account"]["done"].get(done, "")
        return self.pages.show(template, status, **{"notice": notice, "fault": ""} | values)

    async def own(self, status: int = 200, *, done: str = "", fault: str = "", wrong: str = "") -> Response:
        """Return the page of one's own account; `fault` is about the field that `wrong` names."""
        user, wired = self.session.user, self.pages.wired
        return self.show(
            "account/own.html",
            status,
            done=done,
            fault=fault,
            wrong=wrong,
            session=self.session,
            sessions=await wired.stores.staff_sessions.of(user.id, wired.clock()),
            factor_on=await wired.accounts.second_factor.on(user.id),
            codes_left=await wired.accounts.second_factor.codes_left(user.id),
            required=wired.settings.require_second_factor,
        )


async def _account_pages(
    request: Request, wired: Wired, maker: PageMaker, session: OpenSession
) -> AccountPages:
    # Also for who has still to set up a second factor, whom the other pages keep out.
    return AccountPages(StaffPages(request, wired, maker, session.user), session)


AccountPage = Annotated[AccountPages, Depends(_account_pages)]
