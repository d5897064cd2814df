"""Fetching a page: over real TLS, from a server that only the tests call public."""

from __future__ import annotations

import gzip
import io
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from api.errors import ImportRefusedError
from api.web_page import WebPages
from tests.files import web_page
from tests.integration.api.https_site import HUNG, Site, answer, redirect, running_site

pytestmark = pytest.mark.anyio

PAGE = web_page("<p>Open.</p>")
ANSWERS = {
    "page.example/rooms": answer(PAGE),
    "page.example/pdf": answer(b"%PDF-", "application/pdf"),
    "page.example/packed": answer(gzip.compress(PAGE), Content_Encoding="gzip"),
    "page.example/bomb": answer(gzip.compress(bytes(3_000_000)), Content_Encoding="gzip"),
    "page.example/moved": redirect("//other.example/moved"),
    "other.example/moved": redirect("/rooms"),
    "other.example/rooms": answer(PAGE),
    "page.example/to-http": redirect("http://page.example/rooms"),
    "page.example/to-nowhere": redirect("https://ü..example/"),
    "page.example/inside": redirect("https://inside.example/secret"),
    "page.example/round": redirect("/round"),
    "page.example/film": answer(b"film", "video/mp4"),
    "page.example/big": answer(bytes(2_000_000)),
    "page.example/hung": HUNG,
    "page.example/broken": b"SSH-2.0-no-page\r\n",
}


class Names:
    """Knows what each name means; where it knows more, it says something else every time."""

    def __init__(self) -> None:
        self.known = {host: [["127.0.0.1"]] for host in ("page.example", "other.example", "wrong.example")}
        self.known["inside.example"] = [["10.0.0.1"]]
        self.known["both.example"] = [["127.0.0.1", "192.168.0.1"]]
        self.known["silent.example"] = [[]]
        self.asked: list[str] = []

    async def look_up(self, host: str) -> Sequence[str]:
        self.asked.append(host)
        if host not in self.known:
            raise OSError("no such name")
        answers = self.known[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]


@pytest.fixture
def names() -> Names:
    return Names()


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with running_site(tmp_path, ANSWERS) as site:
        yield site


def pages(site: Site, names: Names, **options: Any) -> WebPages:
    """A fetcher for which the site's own address, and no other, is public."""
    ours: dict[str, Any] = {
        "megabytes": 1,
        "seconds": 5.0,
        "trust": site.trust,
        "port": site.port,
        "look_up": names.look_up,
    }
    return WebPages(is_public="127.0.0.1".__eq__, **ours | options)


async def refusal(fetcher: WebPages, address: str) -> ImportRefusedError:
    with pytest.raises(ImportRefusedError) as caught:
        await fetcher.fetch(address, io.BytesIO())
    return caught.value


async def test_a_page_is_fetched_with_what_its_server_says(site: Site, names: Names) -> None:
    """Its characters are the server's to tell, and the part after # is not its business."""
    into = io.BytesIO()
    page = await pages(site, names).fetch("https://page.example/rooms#costs", into)
    assert (into.getvalue(), page.charset, site.asked) == (PAGE, "utf-8", ["page.example/rooms"])


async def test_a_packed_page_is_unpacked(site: Site, names: Names) -> None:
    """Servers pack what they send."""
    into = io.BytesIO()
    await pages(site, names).fetch("https://page.example/packed", into)
    assert into.getvalue() == PAGE


async def test_redirects_are_followed_to_the_last_address(site: Site, names: Names) -> None:
    """The source is where the page is; every step is checked."""
    page = await pages(site, names).fetch("https://page.example/moved", io.BytesIO())
    assert page.address == "https://other.example/rooms"
    assert names.asked == ["page.example", "other.example", "other.example"]


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://page.example/to-http", "not_https"),
        ("https://page.example/inside", "private"),
        ("https://inside.example/secret", "private"),
        ("https://both.example/rooms", "private"),
        ("https://127.0.0.1/rooms", "unknown_host"),
        ("https://unknown.example/", "unknown_host"),
        ("https://silent.example/", "unknown_host"),
        ("https://räksmörgås.example/", "unknown_host"),
        ("https://ü..example/", "address"),
        ("https://page.example/to-nowhere", "unreachable"),
        ("https://page.example/round", "redirects"),
        ("https://page.example/missing", "status"),
        ("https://page.example/film", "page_kind"),
        ("https://page.example/big", "page_large"),
        ("https://page.example/bomb", "page_large"),
        ("https://page.example/broken", "unreachable"),
        ("https://wrong.example/rooms", "certificate"),
    ],
)
async def test_what_is_no_public_page_is_refused(site: Site, names: Names, address: str, reason: str) -> None:
    """Each with its own reason, and nothing private is asked."""
    assert (await refusal(pages(site, names), address)).reason == reason
    assert not any(asked.startswith(("inside", "both")) for asked in site.asked)


async def test_a_name_that_changes_its_meaning_gains_nothing(site: Site, names: Names) -> None:
    """The checked address is the one that is connected to, although the name means another by then."""
    names.known["page.example"] = [["127.0.0.1"], ["10.0.0.1"]]
    await pages(site, names).fetch("https://page.example/rooms", io.BytesIO())
    assert names.asked == ["page.example"]
    assert (await refusal(pages(site, names), "https://page.example/rooms")).reason == "private"


async def test_this_machine_is_not_public(site: Site) -> None:
    """Without the tests' exceptions, neither its name nor its number is asked."""
    fetcher = WebPages(megabytes=1, trust=site.trust, port=site.port)
    for host in ("localhost", "127.0.0.1", "[::1]", "0", "2130706433", "[::ffff:127.0.0.1]"):
        assert (await refusal(fetcher, f"https://{host}/rooms")).reason in {"private", "unknown_host"}
    assert site.asked == []


async def test_a_certificate_that_nobody_vouches_for_is_refused(site: Site, names: Names) -> None:
    """What a stranger in between says becomes no draft."""
    fetcher = WebPages(megabytes=1, port=site.port, look_up=names.look_up, is_public=bool)
    assert (await refusal(fetcher, "https://page.example/rooms")).reason == "certificate"


async def test_a_server_that_never_answers_is_left_in_time(site: Site, names: Names) -> None:
    """The limit holds for all redirects together."""
    error = await refusal(pages(site, names, seconds=1.0), "https://page.example/hung")
    assert error.reason in {"page_slow", "silent"}
    assert site.asked == ["page.example/hung"]


async def test_a_proxy_of_the_environment_is_not_used(
    site: Site, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would look the name up by itself."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    await pages(site, names).fetch("https://page.example/rooms", io.BytesIO())
    assert site.asked == ["page.example/rooms"]
