"""Staff come in and go out, and the first account is made."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from api.deps import Address, PageMaker, Wired
from api.errors import AccountError, TooManyRequestsError
from api.pages import Pages
from api.services import Services
from api.staff_cookies import (
    SESSION_COOKIE,
    OurForm,
    StaffUser,
    clear_session_cookie,
    form_seed,
    new_form_seed,
    set_form_cookie,
    set_session_cookie,
)

router = APIRouter(prefix="/staff", include_in_schema=False)

Field = Annotated[str, Form(max_length=300)]


@router.get("/login")
async def login_page(request: Request, wired: Wired, pages: PageMaker) -> Response:
    """Show the login form."""
    if await wired.staff.who(request.cookies.get(SESSION_COOKIE, "")):
        return RedirectResponse("/staff", 303)
    return _form(request, wired, pages, "login.html")


@router.post("/login", dependencies=[OurForm])
async def log_in(
    *, request: Request, wired: Wired, pages: PageMaker, address: Address, email: Field, password: Field
) -> Response:
    """Log in, or say that something is wrong, but not what."""
    try:
        token = await wired.staff.log_in(email, password, address)
    except TooManyRequestsError as wait:
        return _held(request, wired, pages, "login.html", wait, email=email)
    if token is None:
        fault = pages.texts_for(request).text("account.wrong_login")
        return _form(request, wired, pages, "login.html", 401, email=email, fault=fault)
    return _inside(request, token)


@router.post("/logout", dependencies=[OurForm])
async def log_out(request: Request, wired: Wired, _user: StaffUser) -> Response:
    """Log out."""
    await wired.staff.log_out(request.cookies.get(SESSION_COOKIE, ""))
    response = RedirectResponse("/staff/login", 303)
    clear_session_cookie(request, response)
    return response


@router.get("/setup")
async def setup_page(request: Request, wired: Wired, pages: PageMaker, token: str = "") -> Response:
    """Show the form for the first account, if the link is good."""
    if not await wired.staff.link_good(token):
        texts = pages.texts_for(request)
        title, hint = texts["errors"]["titles"][404], texts.text("account.link_bad")
        return pages.render(request, "error.html", 404, title=title, hint=hint)
    return _form(request, wired, pages, "setup.html", token=token)


@router.post("/setup", dependencies=[OurForm])
async def create_first(
    *,
    request: Request,
    wired: Wired,
    pages: PageMaker,
    address: Address,
    token: Field,
    email: Field,
    password: Field,
    name: Field = "",
) -> Response:
    """Create the first account and log it in."""
    values = {"token": token, "email": email, "name": name}
    try:
        session = await wired.staff.create_first(token, email, name, password, address)
    except AccountError as error:
        fault = pages.texts_for(request).text(f"account.{error.reason}")
        return _form(request, wired, pages, "setup.html", 422, fault=fault, **values)
    except TooManyRequestsError as wait:
        return _held(request, wired, pages, "setup.html", wait, **values)
    return _inside(request, session)


def _form(
    request: Request, wired: Services, pages: Pages, template: str, status: int = 200, **values: str
) -> Response:
    """Show a form to somebody who is not logged in."""
    seed = form_seed(request) or new_form_seed()
    shown = {"email": "", "name": "", "token": "", "fault": ""} | values
    response = pages.render(request, template, status, form_token=wired.staff.form_token(seed), **shown)
    if not form_seed(request):
        set_form_cookie(request, response, seed)
    return response


def _held(
    request: Request,
    wired: Services,
    pages: Pages,
    template: str,
    wait: TooManyRequestsError,
    **values: str,
) -> Response:
    """Show a form again to somebody who tried too often."""
    fault = pages.texts_for(request).text("account.too_many_logins")
    page = _form(request, wired, pages, template, 429, fault=fault, **values)
    page.headers.update(wait.headers)
    return page


def _inside(request: Request, token: str) -> Response:
    response = RedirectResponse("/staff", 303)
    set_session_cookie(request, response, token)
    return response
