"""A process that is killed, paused and started again."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.stack import ROOT

READY_SECONDS = 120.0


class Process:
    """A command in a process group of its own.

    Attributes:
        name: What the tally calls it.
        deaths: How often it was killed.
        pauses: How often it stood still.
    """

    def __init__(
        self,
        name: str,
        command: list[str],
        environ: Mapping[str, str],
        log: Path,
        ready: Callable[[], bool],
    ) -> None:
        self.name = name
        self.deaths = self.pauses = 0
        self._command = command
        self._environ = dict(environ)
        self._log = log
        self._ready = ready
        self._popen: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start it; returns when it answers."""
        with self._lock, self._log.open("ab") as log:
            self._popen = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env=self._environ,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + READY_SECONDS
        while not self._ready():
            assert self._popen.poll() is None, self._log.read_text("utf-8")[-4000:]
            assert time.monotonic() < deadline, self._log.read_text("utf-8")[-4000:]
            time.sleep(0.05)

    def kill(self) -> None:
        """End it as a power cut would, whatever it is at."""
        self.deaths += 1
        self.end()

    def end(self) -> None:
        """End it without counting that as a trouble."""
        if self._popen is not None and self._popen.poll() is None:
            os.killpg(self._popen.pid, signal.SIGKILL)
            self._popen.wait()

    def pause(self, seconds: float) -> None:
        """Let it stand still; its connections stay open."""
        self.pauses += 1
        assert self._popen is not None
        os.killpg(self._popen.pid, signal.SIGSTOP)
        time.sleep(seconds)
        os.killpg(self._popen.pid, signal.SIGCONT)
