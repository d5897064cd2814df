from __future__ import annotations

from pathlib import Path

import pytest

from deploy.launcher.command import Commands
from deploy.launcher.environments import Environments, uv_environ
from deploy.launcher.errors import StepError
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.step import Step


class FakeClone:
    """A repository with a fake uv that notes how it was called."""

    def __init__(self, root: Path, uv: str = "", python: str = "", **environ: str) -> None:
        self.calls = root / "calls"
        self.program(
            root / ".venv" / "bin" / "uv", f'echo "$@ torch=$UV_TORCH_BACKEND" >> {self.calls}\n{uv}'
        )
        self.program(root / ".venv" / "bin" / "python", python)
        (root / "deploy" / "requirements").mkdir(parents=True)
        (root / "deploy" / "requirements" / "lots.txt").write_text("torch==2.13.0\nuv==0.13.9\n")
        settings = LauncherSettings.load(root, {"PATH": "/usr/bin:/bin", "HOME": str(root), **environ})
        self.environments = Environments(settings, Commands(root, settings.environ))
        self.log = root / "log"

    @staticmethod
    def program(path: Path, body: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)

    def step(self, name: str) -> Step:
        return next(step for step in self.environments.steps() if step.name == name)

    def called(self) -> list[str]:
        return self.calls.read_text().splitlines()


def test_what_was_set_for_pip_is_handed_on_to_uv() -> None:
    handed_on = uv_environ({"PIP_FIND_LINKS": "/wheels  /more", "PIP_INDEX_URL": "https://pypi.example.org"})
    assert handed_on["UV_FIND_LINKS"] == "/wheels,/more"
    assert handed_on["UV_DEFAULT_INDEX"] == "https://pypi.example.org"


def test_what_was_set_for_uv_wins() -> None:
    assert "UV_FIND_LINKS" not in uv_environ({"PIP_FIND_LINKS": "/pip", "UV_FIND_LINKS": "/uv"})


def test_torch_for_the_cpu_is_asked_for_where_no_wheels_are_given(tmp_path: Path) -> None:
    clone = FakeClone(tmp_path)
    clone.step("packages").action(clone.log)
    assert len(clone.called()) == 1
    assert clone.called()[0].endswith("lots.txt torch=cpu")


def test_given_wheels_are_taken_as_they_are(tmp_path: Path) -> None:
    clone = FakeClone(tmp_path, PIP_FIND_LINKS="/wheels")
    clone.step("packages").action(clone.log)
    assert clone.called()[0].endswith("lots.txt torch=")


def test_the_ordinary_torch_is_taken_where_the_one_for_the_cpu_cannot_be_had(tmp_path: Path) -> None:
    clone = FakeClone(tmp_path, uv='test "$UV_TORCH_BACKEND" = ""')
    clone.step("packages").action(clone.log)
    assert [call.split()[1] for call in clone.called()] == ["sync", "install"]


def test_a_torch_that_cannot_be_imported_gets_the_libraries_that_it_needs(tmp_path: Path) -> None:
    clone = FakeClone(tmp_path, python="exit 1", PIP_FIND_LINKS="/wheels")
    clone.step("packages").action(clone.log)
    assert [call.split()[1] for call in clone.called()] == ["sync", "install"]


def test_without_any_python_310_one_sentence_says_what_to_install(tmp_path: Path) -> None:
    clone = FakeClone(tmp_path, uv="exit 2", PATH=str(tmp_path))
    with pytest.raises(StepError, match=r"^Rasa needs Python 3\.10, .* install it .* run again\.$") as caught:
        clone.step("rasa-packages").action(clone.log)
    assert "\n" not in str(caught.value)
    assert clone.called() == ["python install 3.10 torch="]


def test_an_environment_is_made_with_the_interpreter_itself_not_with_its_shim(tmp_path: Path) -> None:
    FakeClone.program(tmp_path / "shims" / "python3.10", "echo 3.10; echo /opt/python3.10/bin/python3.10")
    clone = FakeClone(tmp_path, PATH=f"{tmp_path / 'shims'}:/usr/bin:/bin")
    (tmp_path / "deploy" / "requirements" / "rasa.txt").touch()
    clone.step("rasa-packages").action(clone.log)
    assert clone.called()[0].startswith("venv --clear --python /opt/python3.10/bin/python3.10 ")
    assert clone.called()[1].startswith("pip sync --python ")


def test_what_was_done_to_an_environment_holds_for_every_place_that_a_run_uses(tmp_path: Path) -> None:
    one = FakeClone(tmp_path / "clone", LOTS_VAR_DIR=str(tmp_path / "one"))
    stamp_folder = one.step("packages").stamp_folder
    assert stamp_folder is not None
    assert stamp_folder.is_relative_to(tmp_path / "clone" / ".venv")


def test_tools_that_are_there_stay_when_the_packages_are_brought_up_to_date(tmp_path: Path) -> None:
    """Whoever runs tests and serves from one clone keeps both."""
    clone = FakeClone(tmp_path, PIP_FIND_LINKS="/wheels")
    FakeClone.program(tmp_path / ".venv" / "bin" / "pytest", "")
    clone.step("packages").action(clone.log)
    [call] = clone.called()
    assert "requirements/lots.txt deploy/requirements/dev.txt" in call


def test_where_nobody_tests_no_tools_are_installed(tmp_path: Path) -> None:
    """A server gets what serving needs."""
    clone = FakeClone(tmp_path, PIP_FIND_LINKS="/wheels")
    clone.step("packages").action(clone.log)
    assert "dev.txt" not in clone.called()[0]


def test_a_postgresql_in_the_settings_brings_its_driver(tmp_path: Path) -> None:
    """The address of the database is all that an operator sets."""
    url = "postgresql+asyncpg://lots@db.example.org/lots"
    clone = FakeClone(tmp_path, PIP_FIND_LINKS="/wheels", LOTS_DATABASE_URL=url)
    step = clone.step("packages")
    assert "deploy/requirements/postgresql.txt" in step.inputs.files
    step.action(clone.log)
    assert "deploy/requirements/postgresql.txt" in clone.called()[0]
