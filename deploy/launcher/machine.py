"""What must be true of the machine before anything starts."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from deploy.launcher import ports
from deploy.launcher.errors import MachineError
from deploy.launcher.secret_file import require_secrets
from deploy.launcher.settings import LauncherSettings

GB = 10**9
FIRST_RUN_GB = 6.0
LATER_RUN_GB = 0.5
# A Unix socket's path holds 107 bytes; supervisor first makes one with its process number behind the name.
LONGEST_SOCKET_PATH = 96


def check_machine(settings: LauncherSettings) -> None:
    """Check what every set-up needs: system, Python's own parts, a writable place, disk, secrets.

    Raises:
        MachineError: one sentence that says what to do.
    """
    if platform.system() not in ("Linux", "Darwin"):
        raise MachineError(
            f"Lots runs on Linux and macOS, not on {platform.system()}: on Windows use WSL or a container."
        )
    if settings.production:
        require_secrets(settings.environ, settings.var)
    check_venv_module()
    check_place(settings.var)
    check_disk(settings)


def check_venv_module(python: str = sys.executable) -> None:
    """Check that Python can make an environment with pip (Debian packs that apart)."""
    asked = subprocess.run([python, "-c", "import venv, ensurepip"], capture_output=True, check=False)
    if asked.returncode != 0:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise MachineError(f"{python} cannot make virtual environments: install python{version}-venv.")


def check_place(var: Path) -> None:
    """Check that var/ can be written and that a Unix socket's path fits."""
    socket_path = var / "run" / "supervisor.sock"
    if len(os.fsencode(socket_path)) > LONGEST_SOCKET_PATH:
        raise MachineError(
            f"{socket_path} is too long for a socket (at most {LONGEST_SOCKET_PATH} bytes): "
            "set LOTS_VAR_DIR to a shorter path."
        )
    try:
        var.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise MachineError(f"{var} cannot be made ({error.strerror}): set LOTS_VAR_DIR.") from error
    if not os.access(var, os.W_OK):
        raise MachineError(f"{var} cannot be written: change its owner or set LOTS_VAR_DIR.")


def free_bytes(place: Path) -> int:
    """Return the free space of the disk on which a place lies."""
    return shutil.disk_usage(place).free


def check_disk(settings: LauncherSettings, free: Callable[[Path], int] = free_bytes) -> None:
    """Check the free space where the environments and var/ lie."""
    installed = settings.python.exists() and settings.rasa_python.exists()
    needed = LATER_RUN_GB if installed else FIRST_RUN_GB
    for place in (settings.root, settings.var):
        found = free(place) / GB
        if found < needed:
            raise MachineError(f"{place} has {found:.1f} GB free, {needed:g} GB are needed: free some space.")


def check_ports(settings: LauncherSettings) -> None:
    """Check that the three ports are free.

    Raises:
        MachineError: names the port, who holds it, and the setting that chooses another.
    """
    wanted = (
        (settings.host, settings.port, "LOTS_PORT"),
        ("127.0.0.1", settings.rasa_port, "LOTS_RASA_PORT"),
        ("127.0.0.1", settings.actions_port, "LOTS_ACTIONS_PORT"),
    )
    if len({port for _, port, _ in wanted}) < len(wanted):
        raise MachineError("LOTS_PORT, LOTS_RASA_PORT and LOTS_ACTIONS_PORT must be three different ports.")
    for host, port, setting in wanted:
        obstacle = ports.obstacle(host, port)
        if obstacle:
            raise MachineError(f"Port {port} is {obstacle}: free it or set {setting} to another port.")
