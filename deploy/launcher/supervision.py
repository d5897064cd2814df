"""Serving: supervisord keeps Rasa, the action server and the API alive; this keeps supervisord."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request

from deploy.launcher.command import tail
from deploy.launcher.errors import MachineError, ServingError
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.supervisor_client import ProcessState, SupervisorClient

READY_SECONDS = 180.0
STOP_SECONDS = 45.0
POLL_SECONDS = 0.25
CRASHES_ENOUGH = 3


class Supervision:
    """One running product: start it, wait for it, watch it, stop it."""

    def __init__(self, settings: LauncherSettings) -> None:
        self.settings = settings
        self.run_folder = settings.var / "run"
        self.logs = settings.var / "log"
        self.client = SupervisorClient(self.run_folder / "supervisor.sock")
        self._supervisord: subprocess.Popen[bytes] | None = None
        self._ends: dict[str, set[int]] = {}

    def check_not_running(self) -> None:
        """Raise MachineError when this place is served already."""
        pid = self.client.pid()
        if pid:
            raise MachineError(f"Lots runs here already (process {pid}): `make stop` ends it.")

    def start(self) -> None:
        """Start supervisord, which starts the rest; return at once."""
        self.logs.mkdir(parents=True, exist_ok=True)
        self.run_folder.mkdir(parents=True, exist_ok=True)
        self.run_folder.chmod(0o700)
        with (self.logs / "start.log").open("wb") as output:
            self._supervisord = subprocess.Popen(
                [
                    self.settings.python,
                    "-m",
                    "supervisor.supervisord",
                    "-c",
                    self.settings.root / "deploy" / "supervisord.conf",
                ],
                cwd=self.settings.root,
                env=dict(self.settings.environ),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C must reach the launcher alone, which then stops all in order
            )

    def waiting_for(self) -> str:
        """Name what is not ready yet ("api", "rasa, search"); empty when everything is.

        Raises:
            ServingError: supervisord ended, or a process ends again and again.
        """
        self.check_alive()
        try:
            with urllib.request.urlopen(f"{self.settings.local_url}/readyz", timeout=5):  # noqa: S310 - http only
                return ""
        except urllib.error.HTTPError as error:
            return unready(error.read())
        except OSError:
            return "api"

    def wait_until_ready(self, seconds: float = READY_SECONDS) -> None:
        """Return when everything is ready.

        Raises:
            ServingError: it is not within that time, or cannot be.
        """
        deadline = time.monotonic() + seconds
        while missing := self.waiting_for():
            if time.monotonic() > deadline:
                raise ServingError(f"Not ready after {seconds:.0f} s: {missing} (logs: {self.logs}).")
            time.sleep(POLL_SECONDS)

    def check_alive(self) -> None:
        """Raise ServingError when supervisord ended or a process ended several times."""
        if self._supervisord is None or self._supervisord.poll() is not None:
            log = self.logs / "start.log"
            raise ServingError(f"supervisord ended.\n{tail(log)}\n(see {self.logs})")
        for process in self.ended_processes():
            if len(self._ends[process.name]) >= CRASHES_ENOUGH or process.state == "FATAL":
                log = self.logs / f"{process.name}.log"
                raise ServingError(f"{process.name} does not stay up.\n{tail(log)}\n(the whole log is {log})")

    def ended_processes(self) -> tuple[ProcessState, ...]:
        """Return the processes that ended since the last call."""
        if self.client.pid() is None:
            return ()
        fresh = []
        for process in self.client.processes():
            seen = self._ends.setdefault(process.name, set())
            if process.ended_at and process.ended_at not in seen:
                seen.add(process.ended_at)
                fresh.append(process)
        return tuple(fresh)

    def ended(self) -> int | None:
        """Return supervisord's exit code, or None while it runs."""
        return self._supervisord.poll() if self._supervisord else 0

    def stop(self) -> None:
        """Stop all processes in order; return when none is left."""
        if self._supervisord is None or self._supervisord.poll() is not None:
            return
        self._supervisord.send_signal(signal.SIGTERM)
        try:
            self._supervisord.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            for process in self.client.processes():
                if process.pid:
                    os.killpg(process.pid, signal.SIGKILL)
            self._supervisord.kill()
            self._supervisord.wait()


def unready(body: bytes) -> str:
    """Name the dependencies that a /readyz answer reports as not ready."""
    try:
        checks = json.loads(body)["checks"]
        return ", ".join(name for name, check in checks.items() if not check["ok"]) or "api"
    except (ValueError, KeyError, TypeError, AttributeError):
        return "api"


def stop_other(settings: LauncherSettings) -> bool:
    """Stop what another launcher serves from this place; tell whether there was anything.

    Raises:
        ServingError: it did not end in time.
    """
    client = SupervisorClient(settings.var / "run" / "supervisor.sock")
    if client.pid() is None:
        return False
    client.shut_down()
    deadline = time.monotonic() + STOP_SECONDS
    while client.is_there():
        if time.monotonic() > deadline:
            raise ServingError("supervisord did not end: see var/log/supervisord.log.")
        time.sleep(POLL_SECONDS)
    return True
