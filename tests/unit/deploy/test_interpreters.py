from __future__ import annotations

import sys
from pathlib import Path

from deploy.launcher import interpreters

RUNNING = f"{sys.version_info.major}.{sys.version_info.minor}"


def make_program(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


def test_a_shim_that_ends_with_an_error_is_passed_over_for_one_that_runs(tmp_path: Path) -> None:
    make_program(tmp_path / "shims" / "python3.10", "echo 'pyenv: command not found' >&2; exit 127")
    works = make_program(tmp_path / "bin" / "python3.10", "echo 3.10; echo /opt/real/python3.10")
    environ = {"PATH": f"{tmp_path / 'shims'}:{works.parent}", "HOME": str(tmp_path)}
    assert interpreters.find("3.10", environ) == Path("/opt/real/python3.10")


def test_versions_under_pyenv_are_found_without_a_working_shim(tmp_path: Path) -> None:
    place = tmp_path / "versions" / "3.10.4" / "bin" / "python3.10"
    make_program(place, f"echo 3.10; echo {place}")
    assert interpreters.find("3.10", {"PATH": "/nowhere", "PYENV_ROOT": str(tmp_path)}) == place


def test_a_program_that_reports_another_version_is_not_taken(tmp_path: Path) -> None:
    make_program(tmp_path / "python3.10", "echo 3.9; echo /usr/bin/python3.9")
    assert interpreters.find("3.10", {"PATH": str(tmp_path), "HOME": str(tmp_path)}) is None


def test_the_running_interpreter_reports_its_version() -> None:
    version, executable = interpreters.ask(Path(sys.executable))
    assert version == RUNNING
    assert executable.exists()


def test_something_that_is_not_there_reports_no_version(tmp_path: Path) -> None:
    assert interpreters.ask(tmp_path / "python3.10")[0] == ""
