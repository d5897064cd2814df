from __future__ import annotations

import socket
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest

from deploy.launcher import machine
from deploy.launcher.errors import MachineError
from deploy.launcher.settings import LauncherSettings


def settings(root: Path, **environ: str) -> LauncherSettings:
    return LauncherSettings.load(root, environ)


def test_a_taken_port_is_one_sentence_with_the_setting_that_changes_it(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, socket.create_server(("127.0.0.1", 0)) as free:
        port, other = taken.getsockname()[1], free.getsockname()[1]
        free.close()
        with pytest.raises(MachineError, match=rf"^Port {port} is taken by .* set LOTS_RASA_PORT") as caught:
            machine.check_ports(settings(tmp_path, LOTS_RASA_PORT=str(port), LOTS_PORT=str(other)))
    assert "\n" not in str(caught.value)


def test_one_port_for_two_servers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="three different ports"):
        machine.check_ports(settings(tmp_path, LOTS_PORT="5005"))


def test_too_little_disk_says_how_much_there_is_and_how_much_is_needed(
    tmp_path: Path,
) -> None:
    with pytest.raises(MachineError, match=r"1\.0 GB free, 6 GB"):
        machine.check_disk(settings(tmp_path), lambda _: 10**9)


def test_a_later_run_needs_less_disk(tmp_path: Path) -> None:
    chosen = settings(tmp_path)
    for python in (chosen.python, chosen.rasa_python):
        python.parent.mkdir(parents=True)
        python.touch()
    machine.check_disk(chosen, lambda _: 10**9)


def test_a_place_too_deep_for_a_socket_is_refused_before_anything_starts(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="LOTS_VAR_DIR"):
        machine.check_place(tmp_path / ("deep" * 25))


def test_a_place_that_cannot_be_made_is_named() -> None:
    # A file of its own: below `tmp_path` the place could be too deep for a socket first.
    with NamedTemporaryFile() as file, pytest.raises(MachineError, match="cannot be made"):
        machine.check_place(Path(file.name, "var"))


def test_a_python_without_the_parts_for_environments_is_named(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    with pytest.raises(MachineError, match=r"install python3\.\d+-venv"):
        machine.check_venv_module(str(python))


def test_production_without_secrets_stops_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="LOTS_WEBHOOK_SECRET and LOTS_SECRET_KEY"):
        machine.check_machine(settings(tmp_path, LOTS_ENV="production"))
    assert list(tmp_path.iterdir()) == []
