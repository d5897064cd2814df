"""Finding Python interpreters that really run.

A name on the PATH is not enough: version managers put shims there that end with an error when the version is
not active. This module is read by whatever `python3` is, so it keeps to the syntax of old versions.
"""

import os
import shutil
import subprocess
import typing
from pathlib import Path

RUN_SECONDS = 20
SHOW = (
    "import sys; print('%d.%d' % sys.version_info[:2]); "
    "print(getattr(sys, '_base_executable', '') or sys.executable)"  # not a virtual environment's link
)


def find(version: str, environ: "typing.Mapping[str, str]") -> "typing.Optional[Path]":  # noqa: UP045
    """Return the first interpreter of a version that runs, by its own path (never a shim), or None.

    Args:
        version: major and minor, such as "3.10".
        environ: where PATH, HOME and PYENV_ROOT are read.
    """
    for candidate in candidates(version, environ):
        reported, executable = ask(candidate)
        if reported == version:
            return executable
    return None


def candidates(version: str, environ: "typing.Mapping[str, str]") -> "typing.Iterator[Path]":
    """Yield the places where a version may be: every PATH entry, then pyenv's own folder."""
    for folder in environ.get("PATH", os.defpath).split(os.pathsep):
        found = shutil.which("python" + version, path=folder) if folder else None
        if found:
            yield Path(found)
    pyenv = Path(environ.get("PYENV_ROOT") or Path(environ.get("HOME", "/")) / ".pyenv")
    yield from sorted((pyenv / "versions").glob(version + ".*/bin/python" + version), reverse=True)


def ask(interpreter: Path) -> "typing.Tuple[str, Path]":  # noqa: UP006
    """Return the version an interpreter reports ("3.11", or "" when it does not run) and its own path."""
    try:
        shown = subprocess.run(
            [str(interpreter), "-c", SHOW],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=RUN_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return "", interpreter
    lines = shown.stdout.decode(errors="replace").splitlines()
    if shown.returncode != 0 or len(lines) < 2:  # noqa: PLR2004
        return "", interpreter
    return lines[0], Path(lines[1])
