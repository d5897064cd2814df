"""`make run` after the set-up: bring the processes up, say where, and stay until Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import time

from deploy.launcher.console import Console
from deploy.launcher.errors import ServingError
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.supervision import POLL_SECONDS, READY_SECONDS, Supervision

USUAL_SECONDS = 15.0
WATCH_SECONDS = 1.0


def serve(settings: LauncherSettings, console: Console) -> None:
    """Serve until the person stops it, or `make stop` does.

    Raises:
        ServingError: the processes did not come up or supervisord broke.
    """
    supervision = Supervision(settings)
    supervision.start()
    try:
        link = subprocess.Popen(
            [settings.python, "-m", "api", "setup-link"],
            cwd=settings.root,
            env=dict(settings.environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        _wait(supervision, console)
        _say_where(settings, console, link.communicate()[0].strip())
        _watch(supervision, console)
    finally:
        # A second Ctrl-C must not leave processes behind.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        console.clear()
        supervision.stop()
        console.line("Stopped.")


def _wait(supervision: Supervision, console: Console) -> None:
    started = time.monotonic()
    while missing := supervision.waiting_for():
        seconds = time.monotonic() - started
        if seconds > READY_SECONDS:
            raise ServingError(f"Not ready after {seconds:.0f} s: {missing} (see {supervision.logs}).")
        console.progress(min(seconds / USUAL_SECONDS, 0.95), f"Starting (waiting for {missing})")
        time.sleep(POLL_SECONDS)
    console.clear()
    console.done("Starting Rasa, the action server and the API", time.monotonic() - started)


def _say_where(settings: LauncherSettings, console: Console, link: str) -> None:
    console.line(f"\nLots is ready: {settings.public_url}")
    if link:
        console.line(f"Create the first staff account (this link works once): {link}")
    console.line(f"Logs are in {settings.var / 'log'}. Ctrl-C stops everything.\n")


def _watch(supervision: Supervision, console: Console) -> None:
    """Return when supervisord ends in order; meanwhile name each process that had to be started again."""
    while (code := supervision.ended()) is None:
        for process in supervision.ended_processes():
            log = supervision.logs / f"{process.name}.log"
            console.line(f"! {process.name} ended and is started again (see {log})")
        time.sleep(WATCH_SECONDS)
    if code != 0:
        raise ServingError(
            f"supervisord ended with code {code} (see {supervision.logs / 'supervisord.log'})."
        )
