"""The whole product for tests: started as a person starts it, in a place and on ports of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from deploy.launcher.supervisor_client import SupervisorClient
from tests.noted_vectors import share_noted_vectors
from tests.ports import free_ports

ROOT = Path(__file__).resolve().parents[1]
SHARED = ("training", "knowledge")
READY_SECONDS = 240.0
STOP_SECONDS = 60.0
POLL_SECONDS = 0.1


class Stack:
    """A running product.

    Attributes:
        var: its LOTS_VAR_DIR: database, spool, logs and snapshots of its own.
        url: the API's address, such as "http://127.0.0.1:41233".
        environ: the environment it was started with.
        ready_seconds: how long the start took, with everything set up already.
    """

    def __init__(self, var: Path, environ: Mapping[str, str]) -> None:
        self.var = var
        self.environ = dict(environ)
        self.url = f"http://127.0.0.1:{environ['LOTS_PORT']}"
        self.supervisor = SupervisorClient(var / "run" / "supervisor.sock")
        self.ready_seconds = 0.0
        self._screen = var / "screen.txt"
        with self._screen.open("wb") as screen:
            self.launcher = subprocess.Popen(
                [sys.executable, "-m", "deploy.launcher", "run"],
                cwd=ROOT,
                env=self.environ,
                stdin=subprocess.DEVNULL,
                stdout=screen,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def screen(self) -> str:
        """What the launcher printed so far."""
        return self._screen.read_text(encoding="utf-8")

    def is_ready(self) -> bool:
        """Whether /readyz says so now."""
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def wait_until_ready(self, seconds: float = READY_SECONDS) -> None:
        """Return when everything is ready; fail with what the launcher printed when it is not in time."""
        deadline = time.monotonic() + seconds
        while not self.is_ready():
            assert self.launcher.poll() is None, f"the launcher ended:\n{self.screen()}"
            assert time.monotonic() < deadline, f"not ready after {seconds} s:\n{self.screen()}"
            time.sleep(POLL_SECONDS)

    def pids(self) -> dict[str, int]:
        """Return the process number of each process by name ("rasa", "actions", "api")."""
        return {process.name: process.pid for process in self.supervisor.processes() if process.pid}

    def kill(self, name: str) -> int:
        """End a process as a crash would; return its number. Supervisor starts it again by itself."""
        pid = self.pids()[name]
        os.killpg(pid, signal.SIGKILL)
        return pid

    def stop(self, name: str) -> None:
        """Stop a process and keep it stopped until `start`."""
        self.supervisor.stop(name)

    def start(self, name: str) -> None:
        """Start a stopped process; returns when it runs, which is before it is ready."""
        self.supervisor.start(name)

    def command(self, *arguments: str, typed: str = "") -> str:
        """Run `python -m <arguments>` in the stack's environment and type into it; return what it printed."""
        secrets = dict(
            line.split("=", 1) for line in (self.var / "secrets.env").read_text("utf-8").splitlines()
        )
        done = subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env={**self.environ, **secrets},
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def end(self, number: signal.Signals) -> int:
        """Press Ctrl-C (or send another signal); return the launcher's exit code."""
        if self.launcher.poll() is None:
            self.launcher.send_signal(number)
        return self.launcher.wait(STOP_SECONDS)


@contextmanager
def running_stack(**settings: str) -> Iterator[Stack]:
    """Start a product, wait until it is ready, and stop it at the end.

    It shares the trained models with the repository's own var/ and has its own database, secrets, spool,
    snapshots and ports. `settings` are further LOTS_* variables.
    """
    set_up()
    # Short on purpose: a Unix socket's path may hold 107 bytes only.
    var = Path(tempfile.mkdtemp(prefix="lots-"))
    stack = Stack(var, {**_environ(var), **settings})
    started = time.monotonic()
    try:
        stack.wait_until_ready()
        stack.ready_seconds = time.monotonic() - started
        yield stack
    finally:
        # Ctrl-C has its own test; here SIGTERM shows that it leaves nothing behind either.
        stack.end(signal.SIGTERM)
        left = processes_of(var)
        shutil.rmtree(var)
    assert left == []


@cache
def set_up() -> None:
    """Bring the repository's own var/ up to date, as `make test` does, for those who start pytest alone."""
    done = subprocess.run(
        [sys.executable, "-m", "deploy.launcher", "set-up"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def processes_of(var: Path) -> list[str]:
    """Return the command lines of all processes that were started for a place (Linux)."""
    mark = f"LOTS_VAR_DIR={var}".encode()
    every = Path("/proc").glob("[0-9]*")
    ours = (process for process in every if mark in _read(process / "environ").split(b"\0"))
    return [_read(process / "cmdline").replace(b"\0", b" ").decode() for process in ours]


def _read(path: Path) -> bytes:
    """Return a file of /proc; empty when its process has just ended or is another user's."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _environ(var: Path) -> dict[str, str]:
    shared = ROOT / "var"
    copied = [shared / "stamps" / name for name in SHARED]
    (var / "stamps").mkdir()
    for stamp in copied:
        if stamp.is_file():
            shutil.copy(stamp, var / "stamps")
    if (shared / "snapshots").is_dir():
        shutil.copytree(shared / "snapshots", var / "snapshots")
    share_noted_vectors(var)
    ports = dict(zip(("LOTS_PORT", "LOTS_RASA_PORT", "LOTS_ACTIONS_PORT"), free_ports(3), strict=True))
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
    return {
        **inherited,
        **{name: str(port) for name, port in ports.items()},
        "HOME": str(_made(var / "user")),
        "LOTS_VAR_DIR": str(var),
        "LOTS_EMBEDDING_MODEL": os.environ.get("LOTS_EMBEDDING_MODEL", str(shared / "models" / "e5")),
        "LOTS_RASA_MODEL": os.environ.get("LOTS_RASA_MODEL", str(shared / "models" / "rasa" / "lots.tar.gz")),
        "LOTS_RATE_PER_MINUTE": "10000",
        "LOTS_ADDRESS_RATE_PER_MINUTE": "10000",
    }
