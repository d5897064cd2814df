"""The way of a lead as processes: Rasa, action server, API, and who is told by webhook and by e-mail."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

from deploy.launcher.settings import QUIET
from tests.outage.process import Process
from tests.stack import ROOT, free_ports

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
SIGNING = "whsec_" + "c2lnbmluZy1mb3ItdGVzdHMtb25seS0xMjM0NTY3ODk="


class Installation:
    """The processes and where they keep what they have.

    Attributes:
        var: LOTS_VAR_DIR: the database, the spool, the logs, the receivers' records.
    """

    def __init__(self, var: Path, seed: int) -> None:
        self.var = var
        self.api_port, self.actions_port, self.rasa_port, self.hook_port, self.mail_port = free_ports(5)
        environ = _environ(self)
        receiver = ["tests.outage.receiver", str(self.hook_port), str(self.hooks), str(seed), SIGNING]
        postbox = ["tests.outage.postbox", str(self.mail_port), str(self.mails), str(seed + 1)]
        self.rasa = self._process("rasa", _rasa(self.rasa_port), environ, self.rasa_port, "/webhooks/lots/")
        self.api = self._process("api", ["api", "serve"], environ, self.api_port, "/healthz")
        serve = ["tests.integration.actions.serve"]
        self.actions = self._process("actions", serve, environ, self.actions_port, "/health")
        self.receiver = self._process("receiver", receiver, environ, self.hook_port, "/")
        self.postbox = self._process("smtp", postbox, environ, self.mail_port, "")
        self.processes = (self.rasa, self.api, self.actions, self.receiver, self.postbox)
        migrate = [sys.executable, "-m", "api", "migrate"]
        subprocess.run(migrate, cwd=ROOT, env=environ, check=True, stdout=subprocess.DEVNULL)

    @property
    def hooks(self) -> Path:
        """What came by webhook: its id and the company."""
        return self.var / "hooks.txt"

    @property
    def mails(self) -> Path:
        """What came by e-mail: its Message-ID and the company."""
        return self.var / "mails.txt"

    def calm(self) -> None:
        """Let the receivers be good from now on."""
        (self.var / "calm").touch()

    def _process(
        self, name: str, arguments: list[str], environ: Mapping[str, str], port: int, path: str
    ) -> Process:
        python = str(ROOT / ".venv-rasa/bin/python") if name == "rasa" else sys.executable
        log = self.var / f"{name}.log"
        return Process(name, [python, "-m", *arguments], environ, log, lambda: _answers(port, path))


@contextmanager
def installation(var: Path, seed: int) -> Iterator[Installation]:
    """Run all of it until the block ends."""
    running = Installation(var, seed)
    try:
        for process in running.processes:
            process.start()
        yield running
    finally:
        for process in running.processes:
            process.end()


def _rasa(port: int) -> list[str]:
    """Return what starts Rasa as `deploy/supervisord.conf` does, with the model of the last set-up."""
    model = os.environ.get("LOTS_RASA_MODEL", str(ROOT / "var/models/rasa/lots.tar.gz"))
    files = ["--endpoints", "bot/endpoints.yml", "--credentials", "bot/credentials.yml"]
    return ["bot", "run", "--interface", "127.0.0.1", "--port", str(port), "--model", model, *files]


def _environ(of: Installation) -> dict[str, str]:
    documents = of.var / "documents"
    documents.mkdir()
    hook = {
        "name": "hook",
        "kind": "webhook",
        "url": f"http://127.0.0.1:{of.hook_port}/leads",
        "secrets": [SIGNING],
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
    return {
        **kept,
        **QUIET,
        "HOME": str(of.var),
        "LOTS_VAR_DIR": str(of.var),
        "LOTS_DOCUMENTS_DIR": str(documents),
        "LOTS_PORT": str(of.api_port),
        "LOTS_ACTIONS_PORT": str(of.actions_port),
        "LOTS_RASA_PORT": str(of.rasa_port),
        "LOTS_EMBEDDING_MODEL": os.environ.get("LOTS_EMBEDDING_MODEL", str(ROOT / "var/models/e5")),
        "LOTS_RATE_PER_MINUTE": "100000",
        "LOTS_ADDRESS_RATE_PER_MINUTE": "100000",
        "LOTS_SECRET_KEY": "k9" * 20,
        "LOTS_WEBHOOK_SECRET": SECRET,
        "LOTS_CHANNELS": json.dumps([hook]),
        "LOTS_OUTGOING_PRIVATE": "true",
        "LOTS_SMTP_HOST": "127.0.0.1",
        "LOTS_SMTP_PORT": str(of.mail_port),
        "LOTS_SMTP_SECURITY": "none",
        "LOTS_MAIL_FROM": "lots@example.org",
        "LOTS_MAIL_TO": "staff@example.org",
        "LOTS_DELIVERY_SECONDS": "4",
        "LOTS_DELIVERY_FIRST_WAIT": "0.2",
        "LOTS_DELIVERY_LONGEST_WAIT": "2",
        "LOTS_DELIVERY_ATTEMPTS": "10000",
    }


def _answers(port: int, path: str) -> bool:
    try:
        if not path:
            socket.create_connection(("127.0.0.1", port), timeout=2).close()
            return True
        return httpx.get(f"http://127.0.0.1:{port}{path}", timeout=5, trust_env=False).is_success
    except (httpx.TransportError, OSError):
        return False
