from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.stack import ROOT, Stack, processes_of, running_stack

pytestmark = pytest.mark.stack


def test_everything_is_ready_by_name(stack: Stack) -> None:
    with urllib.request.urlopen(f"{stack.url}/readyz") as answer:
        checks = json.load(answer)["checks"]
    assert all(check["ok"] for check in checks.values())
    assert {"database", "rasa", "action_server", "snapshot"} <= set(checks)


def test_the_first_run_prints_the_address_and_a_link_for_the_first_staff_account(stack: Stack) -> None:
    port = stack.environ["LOTS_PORT"]
    deadline = time.monotonic() + 20
    while "Ctrl-C" not in stack.screen() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert f"Lots is ready: http://localhost:{port}" in stack.screen()
    link = re.search(r"first staff account.*(http\S+)", stack.screen())
    assert link is not None
    assert link[1].startswith(f"http://localhost:{port}/staff/")


def test_private_files_are_readable_by_their_owner_only(stack: Stack) -> None:
    private = [stack.var / "secrets.env", stack.var / "run", stack.var / "lots.db"]
    assert {path.name: path.stat().st_mode & 0o077 for path in private} == dict.fromkeys(
        ("secrets.env", "run", "lots.db"), 0
    )


def test_nothing_is_written_outside_the_place_of_a_run(stack: Stack) -> None:
    assert list(Path(stack.environ["HOME"]).rglob("*")) == []


def test_no_process_reports_to_the_makers_of_its_libraries(stack: Stack) -> None:
    for name, pid in stack.pids().items():
        environ = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
        assert {b"RASA_TELEMETRY_ENABLED=false", b"ORT_DISABLE_TELEMETRY=1"} <= set(environ), name


def test_rasa_and_the_action_server_listen_on_this_machine_only(stack: Stack) -> None:
    ports = {int(stack.environ[name]) for name in ("LOTS_RASA_PORT", "LOTS_ACTIONS_PORT")}
    tables = [Path("/proc/net/tcp").read_text(), Path("/proc/net/tcp6").read_text()]
    sockets = [line.split() for table in tables for line in table.splitlines()]
    listening = [fields[1] for fields in sockets if fields[3] == "0A"]
    ours = [address for address in listening if int(address.rsplit(":", 1)[1], 16) in ports]
    assert ours
    assert {address.rsplit(":", 1)[0] for address in ours} == {"0100007F"}


@pytest.mark.parametrize("name", ["rasa", "actions", "api"])
def test_a_process_that_dies_is_started_again(stack: Stack, name: str) -> None:
    killed = stack.kill(name)
    deadline = time.monotonic() + 60
    while stack.pids().get(name, killed) == killed:
        assert time.monotonic() < deadline, f"{name} was not started again"
        time.sleep(0.1)
    stack.wait_until_ready()


def test_a_second_run_in_the_same_place_says_that_one_runs(stack: Stack) -> None:
    second = launch(stack, "run")
    assert second.returncode == 1
    assert "Lots runs here already" in second.stderr


def test_a_run_elsewhere_on_the_same_port_names_the_port_and_its_setting(stack: Stack) -> None:
    second = launch(stack, "run", LOTS_VAR_DIR=f"{stack.var}/other")
    assert second.returncode == 1
    assert re.search(rf"Port {stack.environ['LOTS_PORT']} is taken by .*LOTS_PORT", second.stderr)


def test_ctrl_c_leaves_no_process() -> None:
    with running_stack() as own:
        assert len(processes_of(own.var)) >= 5  # the launcher, supervisord and the three
        assert own.end(signal.SIGINT) == 0
        assert processes_of(own.var) == []


def launch(stack: Stack, command: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run the launcher beside the running one."""
    return subprocess.run(
        [sys.executable, "-m", "deploy.launcher", command],
        cwd=ROOT,
        env={**stack.environ, **changes},
        capture_output=True,
        text=True,
        check=False,
    )
