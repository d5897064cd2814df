"""What a router may ask for, as `Annotated` aliases. All are coroutines: a plain function costs a thread."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Request
from pydantic import Field

from api.errors import TooManyRequestsError, UnauthorisedError
from api.languages import preferred_language
from api.limits import RateLimiter
from api.models import Language, Session
from api.pages import Pages
from api.services import Services
from api.texts import VISITOR_TEXTS

# What a database's integer column can hold.
RowNumber = Annotated[int, Field(ge=1, le=2**31 - 1)]


async def _services(request: Request) -> Services:
    return cast("Services", request.app.state.services)


Wired = Annotated[Services, Depends(_services)]


async def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


Address = Annotated[str, Depends(_address)]


async def _page_language(request: Request) -> Language:
    return preferred_language(request.headers.get("accept-language", ""))


BrowserLanguage = Annotated[Language, Depends(_page_language)]


async def _session(request: Request, wired: Wired) -> Session:
    """Find the session that the bearer token names."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise UnauthorisedError("A bearer token is needed.", headers={"WWW-Authenticate": "Bearer"})
    session = await wired.stores.sessions.find(wired.tokens.session_id(token.strip()))
    if session is None:
        raise UnauthorisedError("This conversation has ended: start a new session.")
    return session


CurrentSession = Annotated[Session, Depends(_session)]


async def _limited_session(session: CurrentSession, address: Address, wired: Wired) -> Session:
    """Let a session through that does not ask too often, from an address that does not either."""
    spend(wired, wired.rates.address, address, session.language)
    spend(wired, wired.rates.session, session.id, session.language)
    return session


LimitedSession = Annotated[Session, Depends(_limited_session)]


def spend(wired: Services, limiter: RateLimiter, key: str, language: Language) -> None:
    """Count one request.

    Raises:
        TooManyRequestsError: With a sentence in the visitor's language and the seconds to wait.
    """
    seconds = limiter.spend(key)
    if seconds:
        wired.metrics.limited.inc()
        sentence = VISITOR_TEXTS[language].slow_down.format(seconds=seconds)
        raise TooManyRequestsError(sentence, headers={"Retry-After": str(seconds)})


async def _pages(request: Request) -> Pages:
    return cast("Pages", request.app.state.pages)


PageMaker = Annotated[Pages, Depends(_pages)]
