"""One open connection to the action server, where Rasa makes a new one for each action."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext

from aiohttp import ClientSession
from rasa.utils.endpoints import EndpointConfig

_stock_session = EndpointConfig.session
_kept: dict[str, tuple[asyncio.AbstractEventLoop, ClientSession]] = {}


def kept_session(endpoint: EndpointConfig) -> nullcontext[ClientSession]:
    """Return an endpoint's session as a context that leaves it open.

    It takes the place of `EndpointConfig.session`; nothing but the connection is carried over from
    one request to the next.
    """
    loop = asyncio.get_running_loop()
    opened_in, session = _kept.get(endpoint.url, (None, None))
    if session is None or session.closed or opened_in is not loop:
        session = _stock_session(endpoint)
        _kept[endpoint.url] = loop, session
    session.cookie_jar.clear()
    return nullcontext(session)


async def close() -> None:
    """Close all sessions."""
    while _kept:
        _, (_, session) = _kept.popitem()
        await session.close()
