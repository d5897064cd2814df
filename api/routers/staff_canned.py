"""Canned answers: what staff have ready to insert, each their own and everybody's."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from api.canned_texts import unknown_gaps
from api.deps import PageMaker, RowNumber, Wired
from api.kept_form import KeptFormRoute
from api.models import Language
from api.pages import Pages
from api.routers.staff_conversations import PATH as CONVERSATIONS
from api.services import Services
from api.staff_cookies import OurForm, StaffUser, form_seed
from api.stores.canned_answers import CannedAnswer
from api.stores.users import User
from api.visitor_text import MAX_LENGTH, clean

PATH = f"{CONVERSATIONS}/canned"
LONGEST_SHORTCUT = 40
BAD_NEWS = ("gone",)

router = APIRouter(prefix=PATH, include_in_schema=False, route_class=KeptFormRoute)


async def _typed(
    *,
    shortcut: Annotated[str, Form(max_length=200)] = "",
    language: Annotated[Language, Form()],
    text: Annotated[str, Form(max_length=2 * MAX_LENGTH)] = "",
    shared: Annotated[bool, Form()] = False,
) -> CannedAnswer:
    return CannedAnswer("-".join(clean(shortcut).casefold().split()), language, clean(text), shared)


Typed = Annotated[CannedAnswer, Depends(_typed)]


@router.get("")
async def canned_answers(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, done: str = ""
) -> Response:
    """List them, with a form for a new one."""
    notice = pages.texts_for(request)["canned"]["done"].get(done, "")
    return await _page(request, wired, pages, user, notice=notice, bad=done in BAD_NEWS)


@router.post("", dependencies=[OurForm])
async def add(*, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, typed: Typed) -> Response:
    """Store a new one."""
    fault = _fault(typed)
    if not fault and not await wired.stores.canned_answers.add(user.id, typed, wired.clock()):
        fault = "full"
    if fault:
        return await _page(request, wired, pages, user, 422, fault=fault, typed=typed)
    return RedirectResponse(f"{PATH}?done=added", 303)


@router.post("/{number}", dependencies=[OurForm])
async def change(
    *, request: Request, wired: Wired, pages: PageMaker, user: StaffUser, number: RowNumber, typed: Typed
) -> Response:
    """Store one anew."""
    answer = CannedAnswer(typed.shortcut, typed.language, typed.text, typed.shared, number)
    done, fault = "", _fault(answer)
    if not fault:
        done = await wired.stores.canned_answers.change(user.id, answer, wired.clock())
    if fault or done == "full":
        return await _page(request, wired, pages, user, 422, fault=fault or done, typed=answer)
    return RedirectResponse(f"{PATH}?done={done}", 303)


@router.post("/{number}/remove", dependencies=[OurForm])
async def remove(wired: Wired, user: StaffUser, number: RowNumber) -> Response:
    """Delete one."""
    removed = await wired.stores.canned_answers.remove(user.id, number)
    return RedirectResponse(f"{PATH}?done={'removed' if removed else 'gone'}", 303)


def _fault(answer: CannedAnswer) -> str:
    """Return the name of the sentence that says what is wrong; empty: nothing."""
    if not answer.shortcut or not answer.text:
        return "empty"
    if len(answer.shortcut) > LONGEST_SHORTCUT or len(answer.text) > MAX_LENGTH:
        return "long"
    return "gap" if unknown_gaps(answer.text) else ""


async def _page(
    request: Request, wired: Services, pages: Pages, user: User, status: int = 200, /, **values: object
) -> Response:
    more: dict[str, Any] = {"notice": "", "bad": False, "fault": "", "typed": None} | values
    return pages.render(
        request,
        "conversations/canned.html",
        status,
        user=user,
        form_token=wired.staff.form_token(form_seed(request)),
        answers=await wired.stores.canned_answers.of(user.id),
        longest=MAX_LENGTH,
        **more,
    )
