"""Running other programs: their output goes to a log, and only its end is shown when they fail."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.launcher.errors import StepError, StoppedError

SHOWN_LINES = 20
TAIL_BYTES = 16_384
PRIVATE = 0o077
AS_THE_USER_HAS_IT = -1
PATIENCE_SECONDS = 5.0
PERCENT = re.compile(rb"(\d{1,3})%")


class Commands:
    """Runs commands in the repository with one environment, and can end all that still run."""

    def __init__(self, root: Path, environ: Mapping[str, str]) -> None:
        self.root = root
        self.environ = dict(environ)
        self._running: set[subprocess.Popen[bytes]] = set()
        self._guard = threading.Lock()
        self._ending = False

    def run(
        self,
        argv: Sequence[str | Path],
        log: Path,
        extra: Mapping[str, str] | None = None,
        umask: int = PRIVATE,
    ) -> None:
        """Run a command to its end, its output appended to the log.

        Args:
            argv: the program and its arguments.
            log: the file for its output.
            extra: more environment variables.
            umask: the rights that new files do not get; by default only their owner can read them.

        Raises:
            StepError: it ended with an error; the message holds the last lines and the log's path.
            StoppedError: everything is being ended.
        """
        with log.open("ab") as output:
            process = self._start(
                [str(part) for part in argv], output.fileno(), {**self.environ, **(extra or {})}, umask
            )
            code = process.wait()
        with self._guard:
            self._running.discard(process)
            if self._ending:
                raise StoppedError
        if code != 0:
            raise StepError(f"{tail(log)}\n(exit code {code}; the whole output is in {log})")

    def end_all(self) -> None:
        """End every command that still runs, with its children, and let none start any more."""
        with self._guard:
            self._ending = True
            running = tuple(self._running)
        for process in running:
            _signal_group(process, signal.SIGTERM)
        for process in running:
            _wait_or_kill(process)

    def _start(
        self, argv: list[str], output: int, environ: Mapping[str, str], umask: int
    ) -> subprocess.Popen[bytes]:
        with self._guard:
            if self._ending:
                raise StoppedError
            process = subprocess.Popen(
                argv,
                cwd=self.root,
                env=dict(environ),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                umask=umask,
                start_new_session=True,  # a group of its own, so that its children can be ended with it
            )
            self._running.add(process)
            return process


def _wait_or_kill(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        _signal_group(process, signal.SIGKILL)


def _signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def tail(log: Path, lines: int = SHOWN_LINES) -> str:
    """Return the last lines of a log, with overwritten progress lines left out."""
    shown = [line.rsplit("\r", 1)[-1] for line in _end_of(log).decode(errors="replace").split("\n")]
    return "\n".join([line for line in shown if line.strip()][-lines:])


def percent(log: Path) -> int | None:
    """Return the last percentage that a program wrote into its log, as progress bars do."""
    found = PERCENT.findall(_end_of(log)[-512:])
    return min(int(found[-1]), 100) if found else None


def _end_of(log: Path) -> bytes:
    if not log.is_file():
        return b""
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - TAIL_BYTES))
        return file.read()
