from __future__ import annotations

import os
import re
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.launcher.errors import MachineError, ServingError
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.supervision import Supervision, stop_other, unready
from tests.ports import free_port
from tests.stack import ROOT, processes_of

READY = """
import http.server, sys
class Ready(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Ready).serve_forever()
"""
SLEEP = "import time; time.sleep(600)"
CRASH = "raise SystemExit('no model here')"


class Product:
    """The real supervisord.conf with small programs in the place of the three processes."""

    def __init__(self, root: Path, programs: dict[str, str]) -> None:
        self.root = root
        (root / "deploy").mkdir()
        (root / ".venv").symlink_to(ROOT / ".venv")
        port = free_port()
        text = (ROOT / "deploy" / "supervisord.conf").read_text(encoding="utf-8")
        for name, program in programs.items():
            (root / f"{name}.py").write_text(program)
            started = f"command={root}/.venv/bin/python {root / name}.py {port}"
            text = re.sub(rf"(\[program:{name}\]\n)command=.*", rf"\g<1>{started}", text)
        (root / "deploy" / "supervisord.conf").write_text(re.sub("startsecs=.", "startsecs=0", text))
        environ = {**os.environ, "LOTS_VAR_DIR": str(root / "var"), "LOTS_PORT": str(port)}
        self.settings = LauncherSettings.load(root, environ)
        self.supervision = Supervision(self.settings)


@pytest.fixture
def root() -> Iterator[Path]:
    place = Path(tempfile.mkdtemp(prefix="lots-"))  # short, for the socket's sake
    yield place
    shutil.rmtree(place)


@pytest.fixture
def product(root: Path) -> Iterator[Product]:
    made = Product(root, {"rasa": SLEEP, "actions": SLEEP, "api": READY})
    made.supervision.start()
    yield made
    made.supervision.stop()


def numbers(supervision: Supervision) -> dict[str, int]:
    """Return each process's number once all of them run: before that it is 0, which means this very group."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        found = {process.name: process.pid for process in supervision.client.processes()}
        if found and all(found.values()):
            return found
        time.sleep(0.1)
    raise AssertionError(f"not all run: {found}")


def test_it_is_ready_when_the_api_says_so_and_the_folder_of_its_socket_is_private(product: Product) -> None:
    product.supervision.wait_until_ready(30)
    assert product.supervision.run_folder.stat().st_mode & 0o777 == 0o700


def test_a_killed_process_is_started_again_and_reported_once(product: Product) -> None:
    supervision = product.supervision
    supervision.wait_until_ready(30)
    before = numbers(supervision)
    os.kill(before["rasa"], signal.SIGKILL)
    reported: list[str] = []
    deadline = time.monotonic() + 30
    while not reported and time.monotonic() < deadline:
        reported += [process.name for process in supervision.ended_processes()]
        time.sleep(0.1)
    assert reported == ["rasa"]
    assert supervision.ended_processes() == ()
    after = numbers(supervision)
    assert after["rasa"] != before["rasa"]
    assert after["api"] == before["api"]


def test_stopping_leaves_no_process(product: Product) -> None:
    product.supervision.wait_until_ready(30)
    product.supervision.stop()
    assert processes_of(product.settings.var) == []


def test_a_second_start_is_refused_and_another_console_can_stop_it(product: Product) -> None:
    product.supervision.wait_until_ready(30)
    with pytest.raises(MachineError, match="runs here already"):
        Supervision(product.settings).check_not_running()
    assert stop_other(product.settings)
    left = [command for command in processes_of(product.settings.var) if "supervisord" not in command]
    assert left == []
    deadline = time.monotonic() + 10
    while product.supervision.ended() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    assert product.supervision.ended() == 0
    assert not stop_other(product.settings)


def test_a_process_that_ends_again_and_again_is_reported_with_its_own_words(root: Path) -> None:
    product = Product(root, {"rasa": SLEEP, "actions": CRASH, "api": SLEEP})
    product.supervision.start()
    try:
        with pytest.raises(ServingError, match=r"actions does not stay up\.\n(.*\n)*no model here"):
            product.supervision.wait_until_ready(60)
    finally:
        product.supervision.stop()
    assert processes_of(product.settings.var) == []


def test_a_configuration_that_cannot_be_read_is_reported(root: Path) -> None:
    product = Product(root, {})
    (root / "deploy" / "supervisord.conf").write_text("[supervisord]\nlogfile=%(ENV_NEVER_SET)s\n")
    product.supervision.start()
    with pytest.raises(ServingError, match="NEVER_SET"):
        product.supervision.wait_until_ready(30)


def test_the_dependencies_that_are_not_ready_are_named() -> None:
    body = b'{"ready": false, "checks": {"rasa": {"ok": false, "state": "away"}, "database": {"ok": true}}}'
    assert unready(body) == "rasa"
    assert unready(b"<html>") == "api"
