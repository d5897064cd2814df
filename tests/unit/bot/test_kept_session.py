from __future__ import annotations

import asyncio
from http.cookies import SimpleCookie

from rasa.utils.endpoints import EndpointConfig

from bot.components import kept_session


def test_a_session_stays_open_from_one_request_to_the_next_until_it_is_closed() -> None:
    async def converse() -> None:
        endpoint = EndpointConfig("http://127.0.0.1:1/webhook")
        async with kept_session.kept_session(endpoint) as first:
            first.cookie_jar.update_cookies(SimpleCookie("a=b"))
        async with kept_session.kept_session(endpoint) as second:
            assert second is first
            assert not second.closed
            assert len(second.cookie_jar) == 0
        await kept_session.close()
        assert first.closed
        async with kept_session.kept_session(endpoint) as third:
            assert third is not first
        await kept_session.close()

    asyncio.run(converse())


def test_another_event_loop_gets_a_session_of_its_own() -> None:
    endpoint = EndpointConfig("http://127.0.0.1:1/webhook")

    async def session() -> object:
        async with kept_session.kept_session(endpoint) as opened:
            return opened

    async def last() -> object:
        found = await session()
        await kept_session.close()
        return found

    assert asyncio.run(session()) is not asyncio.run(last())
