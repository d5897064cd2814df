"""Which addresses are posted to, and how an answer is taken."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event
from time import sleep

import pytest

from api.errors import DeliveryError
from api.notices import outgoing
from api.notices.outgoing import Outgoing, OutgoingLimits
from tests.serving_thread import serving

OPEN = OutgoingLimits(https_only=False, private=True)
STRICT = OutgoingLimits(https_only=True, private=False)


class Answers(BaseHTTPRequestHandler):
    seen: list[str]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.seen.append(self.headers["host"])
        status, _, rest = self.path.strip("/").partition("/")
        self.send_response(int(status))
        if rest == "later":
            self.send_header("retry-after", "90")
        if status == "302":
            self.send_header("location", "/200")
        if rest == "broken":
            self.send_header("content-length", "1000")
        self.end_headers()
        self.wfile.write(b"x" * 100_000 if rest == "huge" else b'{"id": 7}')
        if rest == "slow":
            self.wfile.flush()
            sleep(0.5)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - its name there
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    Answers.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    with serving(server, Event()):
        yield server.server_port


def send(address: str, limits: OutgoingLimits = OPEN, found: Sequence[str] = ("127.0.0.1",)) -> object:
    async def look_up(_host: str) -> Sequence[str]:
        return found

    return asyncio.run(Outgoing(limits, look_up=look_up).send("POST", address, b"{}", {}))


def refusal(
    address: str, limits: OutgoingLimits = OPEN, found: Sequence[str] = ("127.0.0.1",)
) -> DeliveryError:
    with pytest.raises(DeliveryError) as refused:
        send(address, limits, found)
    return refused.value


def test_the_answer_is_read_and_the_host_is_the_one_that_was_named(port: int) -> None:
    """The connection goes to the address that was looked up."""
    assert send(f"http://crm.example.org:{port}/200") == {"id": 7}
    assert Answers.seen == [f"crm.example.org:{port}"]


@pytest.mark.parametrize(
    ("path", "reason", "for_good"),
    [
        ("500", "status:500", False),
        ("404", "status:404", False),
        ("410", "status:410", True),
        ("422", "status:422", True),
        ("302", "redirect", False),
    ],
)
def test_what_is_not_taken_says_why(port: int, path: str, reason: str, for_good: bool) -> None:
    """Only what the receiver will never take is given up at once; no redirect is followed."""
    error = refusal(f"http://crm.example.org:{port}/{path}")
    assert (error.reason, error.for_good, len(Answers.seen)) == (reason, for_good, 1)


@pytest.mark.parametrize(("path", "answer"), [("huge", None), ("broken", {"id": 7}), ("slow", {"id": 7})])
def test_what_was_taken_is_not_sent_again_for_what_the_answer_says(
    port: int, monkeypatch: pytest.MonkeyPatch, path: str, answer: object
) -> None:
    """The status tells it: too long an answer is cut, and so is one that breaks off or does not end."""
    monkeypatch.setattr(outgoing, "SECONDS_TO_READ", 0.2)
    assert send(f"http://crm.example.org:{port}/200/{path}") == answer


def test_a_receiver_may_ask_to_be_left_alone(port: int) -> None:
    """Slack does so when it is told too much at once."""
    assert refusal(f"http://crm.example.org:{port}/429/later").wait == 90.0


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://crm.example.org/", "not_https"),
        ("ftp://crm.example.org/", "address"),
        ("https://kim:secret@crm.example.org/", "password"),
        ("https://crm.example.org:99999/", "address"),
        ("https:///path", "address"),
        ("https://crm.example.org/\n", "address"),
    ],
)
def test_an_address_that_production_does_not_allow_is_never_asked(address: str, reason: str) -> None:
    """It is refused for good before anything is looked up."""
    error = refusal(address, STRICT)
    assert (error.reason, error.for_good) == (reason, True)


@pytest.mark.parametrize(
    "found", [("10.0.0.5",), ("169.254.169.254",), ("::1",), ("93.184.216.34", "127.0.0.1"), ("fd00::1",)]
)
def test_a_name_that_leads_into_a_private_network_is_not_asked(found: Sequence[str]) -> None:
    """One such address spoils all that the name has."""
    assert refusal("https://crm.example.org/", STRICT, found).reason == "private"


def test_a_name_that_nobody_knows_may_be_known_later() -> None:
    """A fault of the name server is not the end of a lead."""
    error = refusal("https://crm.example.org/", STRICT, ())
    assert (error.reason, error.for_good) == ("unknown_host", False)
