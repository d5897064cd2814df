"""A small provider that says whatever a test has it say."""

from __future__ import annotations

import json
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT = "lots"
KEY = RSAKey.generate_key(2048, parameters={"kid": "ours"})
OTHER_KEY = RSAKey.generate_key(2048, parameters={"kid": "ours"})


class SigningProvider(ThreadingHTTPServer):
    """Signs the claims that it is given.

    Attributes:
        claims: What the next token holds beside what every good one does; None takes a claim out.
        key: What it is signed with.
        status: How the token's address answers.
        about: What its userinfo says.
        issuer: What it calls itself.
        metadata: What it says of itself in the place of what is so; None takes it out.
    """

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.address = f"http://127.0.0.1:{self.server_port}"
        self.issuer = self.address
        self.claims: dict[str, Any] = {}
        self.key = KEY
        self.status = 200
        self.about: dict[str, Any] = {"sub": "kim-1"}
        self.metadata: dict[str, Any] = {}

    def token(self) -> str:
        """Return a signed token."""
        now = int(time.time())
        good = {"iss": self.issuer, "aud": CLIENT, "sub": "kim-1", "iat": now, "exp": now + 60}
        claims = {name: value for name, value in (good | self.claims).items() if value is not None}
        return jwt.encode({"alg": "RS256", "kid": "ours"}, claims, self.key)

    def says(self, path: str) -> Any:
        """Return what stands at a path."""
        if path.startswith("/.well-known"):
            ends = {name: f"{self.address}/{name}" for name in ("token", "keys", "authorize", "userinfo")}
            so = {
                "issuer": self.issuer,
                "authorization_endpoint": ends["authorize"],
                "token_endpoint": ends["token"],
                "jwks_uri": ends["keys"],
                "userinfo_endpoint": ends["userinfo"],
            }
            return {name: value for name, value in (so | self.metadata).items() if value is not None}
        if path == "/keys":
            return KeySet([KEY]).as_dict(private=False)
        if path == "/token":
            return {"id_token": self.token(), "access_token": "opaque", "token_type": "Bearer"}
        return self.about


class _Handler(BaseHTTPRequestHandler):
    server: SigningProvider

    def do_GET(self) -> None:
        self._answer(200)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self._answer(self.server.status)

    def _answer(self, status: int) -> None:
        body = json.dumps(self.server.says(self.path)).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words: object) -> None:
        """Print nothing."""
