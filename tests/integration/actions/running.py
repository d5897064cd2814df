"""Start and stop a real action server."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.noted_vectors import share_noted_vectors
from tests.ports import free_port
from tests.unit.actions.receiver import SECRET

REPOSITORY = Path(__file__).resolve().parents[3]


@dataclass
class RunningServer:
    """A server process and how to call it."""

    process: subprocess.Popen[bytes]
    client: httpx.Client
    log: Path

    def call(self, action: str, text: str, **slots: Any) -> dict[str, Any]:
        """Run an action; its events and messages."""
        answer = self.post(action, text, **slots)
        answer.raise_for_status()
        return dict(answer.json())

    def post(self, action: str, text: str, **slots: Any) -> httpx.Response:
        """Ask for an action as Rasa does, without a domain in the request."""
        request = {
            "next_action": action,
            "sender_id": "c1",
            "version": "3.6.21",
            "tracker": {
                "sender_id": "c1",
                "slots": {"language": "en", **slots},
                "latest_message": {"text": text, "intent": {"name": "x"}, "metadata": {"session_id": "s1"}},
                "events": [{"event": "user", "text": text}],
            },
        }
        return self.client.post("/webhook", json=request)

    def wait_for_health(self, status: int) -> None:
        """Return when `/health` answers with a status; fail when it does not in time."""
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text("utf-8")
            try:
                if self.client.get("/health").status_code == status:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        raise AssertionError(f"the action server's health was not {status} in 90 s")

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """Ask the process to end; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)


@contextmanager
def running(
    var_dir: Path,
    leads_url: str,
    health: int = httpx.codes.OK,
    module: str = "tests.integration.actions.serve",
    settings: Mapping[str, str] | None = None,
) -> Iterator[RunningServer]:
    """Serve until the block ends; enters when the server's health is as said.

    Args:
        var_dir: its folder.
        leads_url: where it sends leads.
        health: the status to wait for.
        module: what to run; without it the knowledge base is one by hand.
        settings: further variables.
    """
    port = free_port()
    environment = {**_environment(var_dir, port, leads_url), **(settings or {})}
    log = var_dir / "actions.log"
    with (
        log.open("ab") as output,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client,
    ):
        process = subprocess.Popen(
            [sys.executable, "-m", module],
            cwd=REPOSITORY,
            env=environment,
            stdout=output,
            stderr=output,
        )
        server = RunningServer(process, client, log)
        try:
            server.wait_for_health(health)
            yield server
        finally:
            process.kill()
            process.wait()


def _environment(var_dir: Path, port: int, leads_url: str) -> dict[str, str]:
    share_noted_vectors(var_dir)
    return {
        **os.environ,
        "LOTS_ENV": "development",
        "LOTS_VAR_DIR": str(var_dir),
        "LOTS_ACTIONS_PORT": str(port),
        "LOTS_LEADS_URL": leads_url,
        "LOTS_WEBHOOK_SECRET": SECRET,
    }
