"""An administrator without a browser: fills in the editor's form as the page shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from html import unescape
from typing import Self

import httpx

FIELDS = re.compile(r'<input id="(title|verified|lead_sources|related)" name="\1"[^>]* value="([^"]*)"')
SOURCES = re.compile(r'name="(source_\w+)"[^>]* value="([^"]*)"')
CHOSEN = re.compile(r'<select id="(\w+)".*?</select>')
AREAS = re.compile(r'<textarea id="(\w+)"[^>]*>\n(.*?)</textarea>', re.DOTALL)


class Administrator:
    """One login over HTTP."""

    def __init__(self, url: str, email: str, password: str) -> None:
        self._client = httpx.Client(base_url=url, timeout=90)
        done = self.send("/staff/login", "/staff/login", email=email, password=password)
        assert done.headers.get("location") == "/staff", done.text

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def press(self, to: str, token: str, **fields: str | list[str]) -> httpx.Response:
        """Send a form whose page was opened before."""
        return self._client.post(to, data={"form_token": token, **fields})

    def send(self, seen_on: str, to: str, **fields: str | list[str]) -> httpx.Response:
        """Send a form with the token of the page on which it is."""
        return self.press(to, self.token(seen_on), **fields)

    def form(self, page: str) -> dict[str, str | list[str]]:
        """Return what stands in the editor's form."""
        return _filled_in(self._client.get(page).text)

    def publish(self, page: str, before: str = "", after: str = "") -> httpx.Response:
        """Replace words of the text and press "Publish"."""
        return self.edit(page, before, after)()

    def edit(
        self, page: str, before: str = "", after: str = "", question: str = ""
    ) -> Callable[[], httpx.Response]:
        """Replace words of the text, and note a question; return what presses "Publish"."""
        html = self._client.get(page).text
        fields = _filled_in(html)
        body = str(fields["body"])
        assert before in body, body
        fields |= {"body": body.replace(before, after)}
        if question:
            fields |= {"questions": f"{fields['questions']}\n{question}"}
        return partial(self.press, f"{page}/publish", _token(html), **fields)

    def unpublish(self, page: str) -> httpx.Response:
        """Take a document away from visitors."""
        return self.taking_away(page)()

    def taking_away(self, page: str) -> Callable[[], httpx.Response]:
        """Open a document; return what presses the button that takes it away from visitors."""
        html = self._client.get(page).text
        return partial(
            self.press, f"{page}/unpublish", _token(html), revision=str(_filled_in(html)["revision"])
        )

    def token(self, page: str) -> str:
        """Return the token of a page's forms."""
        return _token(self._client.get(page).text)


def _filled_in(html: str) -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {name: unescape(value) for name, value in FIELDS.findall(html)}
    found |= {name: unescape(text) for name, text in AREAS.findall(html)}
    for choice in CHOSEN.finditer(html):
        picked = re.search(r'value="(\w*)" selected', choice[0])
        found[choice[1]] = picked[1] if picked else ""
    for name, value in SOURCES.findall(html):
        column = found.setdefault(name, [])
        assert isinstance(column, list)
        column.append(unescape(value))
    revision = re.search(r'name="revision" value="(\d+)"', html)
    assert revision, html
    return found | {"revision": revision[1]}


def _token(html: str) -> str:
    found = re.search(r'name="form_token" value="([0-9a-f]+)"', html)
    assert found, html
    return found[1]
