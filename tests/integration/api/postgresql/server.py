"""A real PostgreSQL on this machine, in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port

DEBIAN = Path("/usr/lib/postgresql")
ACCOUNT = "postgres"  # PostgreSQL refuses to run as root


def programs() -> Path | None:
    """Return the folder of initdb and pg_ctl, the newest version's; None where there is none."""
    here = shutil.which("initdb")
    if here:
        return Path(here).resolve().parent
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def postgresql(bin_folder: Path) -> Iterator[str]:
    """Run a server; yield the SQLAlchemy address of an empty database."""
    folder = Path(tempfile.mkdtemp(prefix="lots-postgresql-"))
    port, data = free_port(), folder / "data"
    if os.geteuid() == 0:
        shutil.chown(folder, ACCOUNT, ACCOUNT)
    try:
        run(
            folder,
            bin_folder / "initdb",
            "-D",
            data,
            "-A",
            "trust",
            "-U",
            "lots",
            "-E",
            "UTF8",
            "--no-locale",
        )
        # Nothing of it outlives the tests: it need not wait for the disk.
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -F"
        run(folder, bin_folder / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
        try:
            yield f"postgresql+asyncpg://lots@127.0.0.1:{port}/postgres"
        finally:
            run(folder, bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def run(folder: Path, *words: str | Path) -> None:
    """Run a program of PostgreSQL's, as an account that it accepts."""
    account = ["runuser", "-u", ACCOUNT, "--"] if os.geteuid() == 0 else []
    # Into a file: the server inherits the output, and a pipe would never end.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run([*account, *words], cwd=folder, stdout=said, stderr=said, check=False)
        said.seek(0)
        assert done.returncode == 0, said.read().decode()
