"""Asking a language model's server."""

from __future__ import annotations

import asyncio
import time

import pytest

from actions.errors import ModelFault
from actions.language_model import LanguageModel
from tests.completion_server import GOOD, Manner, completing

ASKED = [{"role": "user", "content": "Is there GMP?"}]


def complete(url: str, key: str = "", limit: float = 5.0) -> str:
    async def ask() -> str:
        model = LanguageModel(url, "small", key)
        try:
            async with asyncio.timeout(limit):
                return await model.complete(ASKED)
        finally:
            await model.close()

    return asyncio.run(ask())


def test_a_completion_is_asked_for_in_the_openai_protocol() -> None:
    with completing() as server:
        assert complete(server.url, "a key") == GOOD
    [asked] = server.asked
    assert asked["path"] == "/v1/chat/completions"
    assert (asked["model"], asked["messages"], asked["stream"]) == ("small", ASKED, False)
    assert server.keys == ["Bearer a key"]


def test_an_address_without_a_path_means_its_first_version() -> None:
    with completing() as server:
        assert complete(server.url.removesuffix("/v1")) == GOOD
    assert server.asked[0]["path"] == "/v1/chat/completions"


def test_without_a_key_none_is_sent() -> None:
    with completing() as server:
        complete(server.url)
    assert server.keys == [None]


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        ("malformed", "not a completion"),
        ("zipped", "not a completion"),
        ("no completion", "not finished"),
        ("cut short", "not finished"),
        ("huge", "too long"),
        ("endless", "too long"),
        ("hang up", "RemoteProtocolError"),
        ("500", "HTTP 500"),
        ("moved", "HTTP 307"),
    ],
)
def test_what_is_no_completion_is_a_fault_with_a_short_reason(manner: Manner, reason: str) -> None:
    with completing() as server:
        server.manner = manner
        with pytest.raises(ModelFault) as fault:
            complete(server.url)
    assert fault.value.reason == reason


def test_a_busy_server_says_how_long_to_leave_it_alone() -> None:
    with completing() as server:
        server.manner = "429"
        with pytest.raises(ModelFault) as fault:
            complete(server.url)
    assert (fault.value.reason, fault.value.wait) == ("HTTP 429", 30.0)


def test_a_server_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(ModelFault) as fault:
        complete("http://127.0.0.1:9/v1")
    assert fault.value.reason == "ConnectError"


@pytest.mark.parametrize("manner", ["slow", "dripping", "dripping headers"])
def test_a_limit_around_the_call_holds_however_the_server_lingers(manner: Manner) -> None:
    with completing() as server:
        server.manner = manner
        started = time.monotonic()
        with pytest.raises(TimeoutError):
            complete(server.url, limit=0.5)
        assert time.monotonic() - started < 2
