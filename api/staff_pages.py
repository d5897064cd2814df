"""The staff's pages: shown to who is logged in, with what each of them needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import Response

from api.admin_access import Administrator
from api.deps import PageMaker, Wired
from api.models import Language
from api.page_texts import PageTexts
from api.pages import Pages
from api.services import Services
from api.staff_cookies import StaffUser, form_seed
from api.stores.users import User


@dataclass(frozen=True, slots=True)
class StaffPages:
    """Shows pages to who made a request."""

    request: Request
    wired: Services
    maker: Pages
    user: User

    def show(self, template: str, status: int = 200, **values: object) -> Response:
        """Return a page, or a part of one, whose forms this browser alone can send."""
        token = self.wired.staff.form_token(form_seed(self.request))
        values = {"user": self.user, "form_token": token} | values
        return self.maker.render(self.request, template, status, **values)

    @property
    def texts(self) -> PageTexts:
        """The words of the language of the request."""
        return self.maker.texts_for(self.request)

    @property
    def language(self) -> Language:
        """The language that the pages are shown in."""
        return self.maker.language(self.request)

    @property
    def zone(self) -> tzinfo:
        """The time zone of the times shown."""
        return self.maker.zone

    @property
    def today(self) -> date:
        """Which day it is there."""
        return self.maker.day_of(self.wired.clock())


async def _for_staff(request: Request, wired: Wired, maker: PageMaker, user: StaffUser) -> StaffPages:
    return StaffPages(request, wired, maker, user)


async def _for_administrators(
    request: Request, wired: Wired, maker: PageMaker, user: Administrator
) -> StaffPages:
    return StaffPages(request, wired, maker, user)


# Asking for pages asks for who may see them: no route can forget it.
StaffPage = Annotated[StaffPages, Depends(_for_staff)]
AdminPage = Annotated[StaffPages, Depends(_for_administrators)]
