"""A provider of single sign-on, as a process of its own: oidc-provider-mock, which also insists on PKCE.

`python -m tests.oidc_provider PORT` serves it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import flask
import httpx
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from tests.ports import free_port
from tests.stack import ROOT

READY_SECONDS = 90.0
CLIENT_ID, CLIENT_SECRET = "lots", "a-secret-that-both-know"


class Provider:
    """A running one, whose people are set by the tests.

    Attributes:
        issuer: its address.
    """

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer

    @property
    def settings(self) -> dict[str, str]:
        """The settings that let its people in, without LOTS_ and in lower case."""
        return {
            "oidc_issuer": self.issuer,
            "oidc_client_id": CLIENT_ID,
            "oidc_client_secret": CLIENT_SECRET,
            "oidc_name": "Clusterkonto",
        }

    def knows(self, subject: str, **claims: object) -> None:
        """Have it know somebody."""
        httpx.put(f"{self.issuer}/users/{subject}", json=claims).raise_for_status()

    def log_in(self, address: str, subject: str) -> str:
        """Be somebody who logs in at the address that the product sent them to; return the way back."""
        answer = httpx.post(address, data={"sub": subject})
        assert answer.status_code == 302, answer.text
        return answer.headers["location"]


@contextmanager
def running_provider() -> Iterator[Provider]:
    """Run a provider until the block ends."""
    port = free_port()
    words = [sys.executable, "-W", "ignore", "-m", "tests.oidc_provider", str(port)]
    process = subprocess.Popen(
        words, cwd=ROOT, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    provider = Provider(f"http://127.0.0.1:{port}")
    try:
        _wait_for(provider.issuer, process)
        yield provider
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(issuer: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not _answers(issuer):
        assert process.poll() is None, "the provider ended"
        assert time.monotonic() < deadline, "the provider does not answer"
        time.sleep(0.1)


def _answers(issuer: str) -> bool:
    try:
        return httpx.get(f"{issuer}/.well-known/openid-configuration").is_success
    except httpx.TransportError:
        return False


def insist_on_pkce(app: flask.Flask) -> None:
    """Refuse a code for which the verifier of its challenge is not shown."""
    challenges: dict[str, str] = {}

    @app.after_request
    def remember(response: flask.Response) -> flask.Response:
        code = parse_qs(urlsplit(response.headers.get("location", "")).query).get("code", [""])[0]
        if code:
            assert flask.request.args["code_challenge_method"] == "S256"
            challenges[code] = flask.request.args["code_challenge"]
        return response

    @app.before_request
    def check() -> tuple[Mapping[str, str], int] | None:
        asked = flask.request.form
        if asked.get("grant_type") != "authorization_code":
            return None
        shown = create_s256_code_challenge(asked.get("code_verifier", ""))
        good = flask.request.authorization is not None and challenges.get(asked["code"]) == shown
        return None if good else ({"error": "invalid_grant"}, 400)


def main() -> None:
    """Serve until told to stop."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it still uses what Authlib is about to rename
        import oidc_provider_mock  # noqa: PLC0415
    app = oidc_provider_mock.app(require_nonce=True)
    insist_on_pkce(app)
    app.run(host="127.0.0.1", port=int(sys.argv[1]))


if __name__ == "__main__":
    main()
