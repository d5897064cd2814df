"""The two Python environments, made from the pinned requirement files with uv."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from deploy.launcher import interpreters
from deploy.launcher.command import AS_THE_USER_HAS_IT, Commands
from deploy.launcher.errors import MachineError, StepError
from deploy.launcher.settings import LauncherSettings
from deploy.launcher.step import Inputs, Step

ACCEPTED = ("3.11", "3.12", "3.13")
RASA_VERSION = "3.10"
REQUIREMENTS = "deploy/requirements"
TOOLS = ("pytest", "ruff", "mypy", "lint-imports")
# uv does not read pip's variables: what a user or a company set for pip is meant for us too.
PIP_TO_UV = {
    "PIP_FIND_LINKS": "UV_FIND_LINKS",
    "PIP_INDEX_URL": "UV_DEFAULT_INDEX",
    "PIP_CERT": "SSL_CERT_FILE",
    "PIP_DEFAULT_TIMEOUT": "UV_HTTP_TIMEOUT",
}
INSTALL_310 = (
    "Rasa needs Python 3.10, none was found on this machine and none could be fetched: "
    "install it (such as `apt install python3.10 python3.10-venv`, or `pyenv install 3.10`) and run again."
)


class Environments:
    """Makes `.venv` and `.venv-rasa`."""

    def __init__(self, settings: LauncherSettings, commands: Commands) -> None:
        self.settings = settings
        self.commands = commands
        self.uv = settings.python.with_name("uv")
        self.uv_environ = uv_environ(settings.environ)
        # An environment serves every LOTS_VAR_DIR, so what was done to it is noted inside it.
        self.stamps = settings.root / ".venv" / "stamps"
        self.rasa_stamps = settings.root / ".venv-rasa" / "stamps"

    def steps(self) -> tuple[Step, ...]:
        """The steps that `make run` needs."""
        here = str(self.settings.root)  # environments hold absolute paths: a moved clone needs new ones
        return (
            Step(
                "uv",
                "The installer uv",
                self._make_main,
                Inputs(values=(here, self._uv_pin())),
                outputs=(self.uv, self.settings.python),
                stamp_folder=self.stamps,
                usual_seconds=8,
            ),
            Step(
                "packages",
                "Packages of Lots",
                self._fill_main,
                Inputs(files=tuple(f"{REQUIREMENTS}/{name}" for name in self._needed()), values=(here,)),
                outputs=(self.settings.python.with_name("supervisord"),),
                stamp_folder=self.stamps,
                after=("uv",),
                usual_seconds=30,
            ),
            Step(
                "rasa-packages",
                "Packages of Rasa",
                self._make_rasa,
                Inputs(files=(f"{REQUIREMENTS}/rasa.txt",), values=(here,)),
                outputs=(self.settings.rasa_python, self.settings.rasa_python.with_name("rasa")),
                stamp_folder=self.rasa_stamps,
                after=("uv",),
                usual_seconds=45,
            ),
        )

    def tools(self) -> Step:
        """What tests and linters need besides."""
        return Step(
            "tools",
            "Tools for tests",
            self._install_tools,
            Inputs(files=(f"{REQUIREMENTS}/lots.txt", f"{REQUIREMENTS}/dev.txt")),
            outputs=self._tool_files(),
            stamp_folder=self.stamps,
            after=("packages",),
            usual_seconds=8,
        )

    def _make_main(self, log: Path) -> None:
        python = self.settings.python
        if interpreters.ask(python)[0] not in ACCEPTED:
            made_with = main_interpreter(self.settings.environ)
            self._run([made_with, "-m", "venv", "--clear", python.parent.parent], log)
        if reported_by(self.uv) != self._uv_pin():
            self._run([python, "-m", "ensurepip"], log)
            self._run([python, "-m", "pip", "install", f"uv=={self._uv_pin()}"], log)

    def _fill_main(self, log: Path) -> None:
        """Install exactly what is pinned, with torch for the CPU; tools that are there stay.

        Where that build cannot be had, the ordinary one is taken, with the GPU libraries that it needs.
        """
        wanted = [*self._needed(), *(("dev.txt",) if self._has_tools() else ())]
        python, extra = self.settings.python, {}
        if "UV_FIND_LINKS" not in {**self.settings.environ, **self.uv_environ}:
            extra = {"UV_TORCH_BACKEND": "cpu"}
        with contextlib.suppress(StepError):
            self._sync(python, wanted, log, extra)
            self._run([python, "-c", "import torch"], log)
            return
        lists = [part for name in wanted for part in ("-r", f"{REQUIREMENTS}/{name}")]
        self._run_uv(["pip", "install", "--python", python, *lists], log)

    def _make_rasa(self, log: Path) -> None:
        python = self.settings.rasa_python
        if interpreters.ask(python)[0] != RASA_VERSION:
            made_with = interpreters.find(RASA_VERSION, self.settings.environ) or self._fetch(log)
            self._run_uv(["venv", "--clear", "--python", made_with, python.parent.parent], log)
        self._sync(python, ["rasa.txt"], log)

    def _fetch(self, log: Path) -> str:
        """Let uv fetch Python 3.10; return the name by which uv finds it."""
        try:
            self._run_uv(["python", "install", RASA_VERSION], log)
        except StepError as error:
            raise StepError(INSTALL_310) from error
        return RASA_VERSION

    def _sync(
        self, python: Path, wanted: Sequence[str], log: Path, extra: Mapping[str, str] | None = None
    ) -> None:
        lists = [f"{REQUIREMENTS}/{name}" for name in wanted]
        self._run_uv(["pip", "sync", "--python", python, *lists], log, extra)

    def _needed(self) -> tuple[str, ...]:
        """The pinned lists that serving needs: one more for the driver of a PostgreSQL."""
        database = self.settings.environ.get("LOTS_DATABASE_URL", "")
        return ("lots.txt", *(("postgresql.txt",) if database.startswith("postgresql") else ()))

    def _has_tools(self) -> bool:
        return any(file.exists() for file in self._tool_files())

    def _tool_files(self) -> tuple[Path, ...]:
        return tuple(self.settings.python.with_name(name) for name in TOOLS)

    def _install_tools(self, log: Path) -> None:
        self._run_uv(
            ["pip", "install", "--python", self.settings.python, "-r", f"{REQUIREMENTS}/dev.txt"], log
        )

    def _run_uv(self, arguments: list[str | Path], log: Path, extra: Mapping[str, str] | None = None) -> None:
        self._run([self.uv, *arguments], log, {**self.uv_environ, **(extra or {})})

    def _run(self, argv: list[str | Path], log: Path, extra: Mapping[str, str] | None = None) -> None:
        """Run with the user's own umask: an environment is not private, and a service user may need it."""
        self.commands.run(argv, log, extra, AS_THE_USER_HAS_IT)

    def _uv_pin(self) -> str:
        lines = (self.settings.root / REQUIREMENTS / "lots.txt").read_text(encoding="utf-8").splitlines()
        return next(line.removeprefix("uv==") for line in lines if line.startswith("uv=="))


def uv_environ(environ: Mapping[str, str]) -> dict[str, str]:
    """Translate pip's settings into uv's; uv's own win.

    pip separates several places by spaces, uv by commas.
    """
    handed_on = {
        uv: ",".join(environ[pip].split())
        for pip, uv in PIP_TO_UV.items()
        if environ.get(pip) and not environ.get(uv)
    }
    return {**handed_on, "UV_NO_PROGRESS": "1"}


def main_interpreter(environ: Mapping[str, str]) -> Path:
    """Return an interpreter for everything but Rasa: the oldest accepted version is the tested one.

    Raises:
        MachineError: only newer versions are there.
    """
    running = f"{sys.version_info.major}.{sys.version_info.minor}"
    for version in ACCEPTED:
        found = interpreters.ask(Path(sys.executable))[1] if version == running else None
        found = found or interpreters.find(version, environ)
        if found:
            return found
    raise MachineError(f"Lots is not tried with Python {running} yet: install python3.11 beside it.")


def reported_by(uv: Path) -> str:
    """Return the version that a uv program reports ("0.13.9"), or "" when it does not run."""
    try:
        shown = subprocess.run([uv, "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return shown.stdout.split()[1] if shown.returncode == 0 else ""
