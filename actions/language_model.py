"""A language model behind any server that speaks the OpenAI protocol (`/v1/chat/completions`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from actions.errors import ModelFault

Messages = Sequence[Mapping[str, str]]

MOST_TOKENS: Final = 400  # four sentences with room to spare
LONGEST_REPLY: Final = 64 * 1024  # bytes of the whole response


class LanguageModel:
    """Asks the server for one completion.

    There is no limit on time in here: whoever asks puts one around the call, from the first byte to the last.
    """

    def __init__(
        self, url: str, model: str, key: str = "", *, client: httpx.AsyncClient | None = None
    ) -> None:
        """Prepare to ask; nothing is opened yet.

        Args:
            url: the server's base address; without a path, `/v1` is meant.
            model: the model's name, as the server knows it.
            key: sent as a bearer token; empty: none is sent.
            client: what sends.
        """
        base = url.rstrip("/")
        self._url = f"{base if urlsplit(base).path else f'{base}/v1'}/chat/completions"
        self._model = model
        # Unpacked by nobody: a small reply that unpacks to gigabytes must not reach the memory.
        self._headers = {"accept": "application/json", "accept-encoding": "identity"}
        if key:
            self._headers["authorization"] = f"Bearer {key}"
        self._client = client or httpx.AsyncClient(timeout=None, trust_env=False)  # noqa: S113 - see the class

    async def complete(self, messages: Messages) -> str:
        """Return what the model writes.

        Raises:
            ModelFault: the server cannot be reached, refuses, or answers with something else.
        """
        body = {
            "model": self._model,
            "messages": messages,
            "temperature": 0,
            "max_tokens": MOST_TOKENS,
            "stream": False,
        }
        try:
            async with self._client.stream("POST", self._url, json=body, headers=self._headers) as response:
                if response.status_code != httpx.codes.OK:
                    raise ModelFault(f"HTTP {response.status_code}", _wait(response))
                return _text(await _read(response))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ModelFault(type(error).__name__) from error

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


async def _read(response: httpx.Response) -> bytes:
    read = b""
    async for chunk in response.aiter_raw():
        read += chunk
        if len(read) > LONGEST_REPLY:
            raise ModelFault("too long")
    return read


def _text(content: bytes) -> str:
    try:
        reply: Any = json.loads(content)
        choice = reply["choices"][0]
        text, reason = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise ModelFault("not a completion") from None
    if not isinstance(text, str) or reason not in (None, "stop"):
        raise ModelFault("not finished")
    return text


def _wait(response: httpx.Response) -> float:
    """Seconds that the server asks to wait; a date instead of a number counts as none."""
    told = response.headers.get("retry-after", "")
    return float(told) if told.isdecimal() else 0.0
