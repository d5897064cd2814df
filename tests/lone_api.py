"""The API alone, as a process of its own with the real knowledge base: the staff's pages need no Rasa."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from api.settings import Settings
from tests.fresh_database import Account, add_accounts, fresh_database
from tests.noted_vectors import share_noted_vectors
from tests.ports import free_ports
from tests.stack import ROOT, set_up

READY_SECONDS = 90.0
EMAIL = "kim@example.org"
KIM = Account(EMAIL, "Kim", "administrator")
SECRET_KEY, WEBHOOK_SECRET = "k9" * 20, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


class LoneApi:
    """An API on a database and snapshots of its own; it can be killed and started again.

    Attributes:
        var: its LOTS_VAR_DIR.
        url: its address.
    """

    def __init__(self, var: Path, documents: Path | None = None, **settings: str) -> None:
        self.var = var
        [port, away] = free_ports(2)
        self.url = f"http://127.0.0.1:{port}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
        model = os.environ.get("LOTS_EMBEDDING_MODEL", str(ROOT / "var" / "models" / "e5"))
        self.environ = {
            **kept,
            "LOTS_VAR_DIR": str(var),
            "LOTS_PORT": str(port),
            "LOTS_RASA_PORT": str(away),
            "LOTS_ACTIONS_PORT": str(away),
            "LOTS_EMBEDDING_MODEL": model,
            "LOTS_SECRET_KEY": SECRET_KEY,
            "LOTS_WEBHOOK_SECRET": WEBHOOK_SECRET,
            "LOTS_PUBLIC_URL": self.url,
            **({"LOTS_DOCUMENTS_DIR": str(documents)} if documents else {}),
            **settings,
        }
        self._log = var / "api.log"
        self.process: subprocess.Popen[bytes] | None = None

    def prepare(self, *accounts: Account) -> None:
        """Give it a database with these accounts."""
        (self.var / "lots.db").write_bytes(fresh_database())
        self.add(*accounts)

    def add(self, *accounts: Account) -> None:
        """Make accounts, as `python -m api create-user` does, but without a process for each."""
        settings = Settings(var_dir=self.var, secret_key=SECRET_KEY, webhook_secret=WEBHOOK_SECRET)
        add_accounts(settings, accounts)

    def run(self, *arguments: str) -> str:
        """Run `python -m <arguments>`; return what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self) -> None:
        """Start it; returns when it answers and has taken over the documents."""
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "api", "serve"],
                cwd=ROOT,
                env=self.environ,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + READY_SECONDS
        with httpx.Client(timeout=5, verify=False) as client:
            while not self._answers(client):
                assert self.process.poll() is None, self.log()
                assert time.monotonic() < deadline, self.log()
                time.sleep(0.05)

    def kill(self) -> None:
        """End it as a power cut would, with the process that holds the model."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """End it as supervisor does."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)

    def worker(self) -> int | None:
        """Return the number of the process that holds the model, if it runs."""
        assert self.process is not None
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parent = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()[1]
                words = (folder / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue  # it has just ended
            if int(parent) == self.process.pid and b"work" in words:
                return int(folder.name)
        return None

    def log(self) -> str:
        """What it printed so far."""
        return self._log.read_text("utf-8")

    def _answers(self, client: httpx.Client) -> bool:
        try:
            return client.get(f"{self.url}/healthz").status_code == httpx.codes.OK
        except httpx.TransportError:
            return False


@contextmanager
def lone_api(documents: Path | None = None, **settings: str) -> Iterator[LoneApi]:
    """Run an API with an administrator's account; with the bundled documents and what is published of them.

    With `documents`, only those are there, and published; `settings` are further LOTS_* variables.
    """
    var = Path(tempfile.mkdtemp(prefix="lots-"))
    api = LoneApi(var, documents, **settings)
    try:
        api.prepare(KIM)
        if documents:
            share_noted_vectors(var)
            api.run("knowledge_base", "publish")
        else:
            set_up()
            shutil.copytree(ROOT / "var" / "snapshots", var / "snapshots")
        api.start()
        yield api
    finally:
        api.stop()
        shutil.rmtree(var)
