"""What the launcher needs to know: where things lie, which ports, and the environment of all children."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.launcher.errors import SettingError
from secret_rules.stored import read_secrets

ENVIRONMENTS = ("development", "production")
HIGHEST_PORT = 65535
# Without cached bytecode each start would compile thousands of library files again: 12 s of 18.
FOREIGN = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PYTHONSTARTUP", "PYTHONDONTWRITEBYTECODE")
# Nobody is told that Lots runs: these libraries report to their makers unless they are asked not to.
SILENT = {"RASA_TELEMETRY_ENABLED": "false", "ORT_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
QUIET = {
    **SILENT,
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONUNBUFFERED": "1",
}


@dataclass(frozen=True, slots=True)
class LauncherSettings:
    """Paths, ports and the children's environment (`environ`: every LOTS_* setting with its value)."""

    root: Path
    var: Path
    production: bool
    host: str
    port: int
    rasa_port: int
    actions_port: int
    environ: Mapping[str, str]

    @classmethod
    def load(cls, root: Path, environ: Mapping[str, str] = os.environ) -> LauncherSettings:
        """Read LOTS_* from the environment and, outside production, from var/secrets.env.

        Raises:
            SettingError: a value cannot be used; the message names the setting.
        """
        kind = environ.get("LOTS_ENV") or "development"
        if kind not in ENVIRONMENTS:
            raise SettingError(f"LOTS_ENV is {kind!r}; it can be development or production.")
        var = Path(environ.get("LOTS_VAR_DIR") or root / "var").expanduser().absolute()
        production = kind == "production"
        known = {**({} if production else read_secrets(var)), **_own(environ)}
        ports = {name: _port(known, name, default) for name, default in PORTS.items()}
        host = known.get("LOTS_HOST") or "127.0.0.1"
        return cls(
            root=root,
            var=var,
            production=production,
            host=host,
            port=ports["LOTS_PORT"],
            rasa_port=ports["LOTS_RASA_PORT"],
            actions_port=ports["LOTS_ACTIONS_PORT"],
            environ={**known, **QUIET, **_derived(known, kind, var, host, ports), **_caches(known, var)},
        )

    @property
    def python(self) -> Path:
        """The interpreter of everything but Rasa."""
        return self.root / ".venv" / "bin" / "python"

    @property
    def rasa_python(self) -> Path:
        """Rasa's interpreter."""
        return self.root / ".venv-rasa" / "bin" / "python"

    @property
    def embedding_model(self) -> str:
        """A folder or the name of a sentence-transformers model."""
        return self.environ["LOTS_EMBEDDING_MODEL"]

    @property
    def rasa_model(self) -> Path:
        """The trained dialogue model, a .tar.gz file."""
        return Path(self.environ["LOTS_RASA_MODEL"])

    @property
    def local_url(self) -> str:
        """The API as seen from this machine."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 - compared, not bound
        return f"http://{host}:{self.port}"

    @property
    def public_url(self) -> str:
        """The address to show to people."""
        return self.environ["LOTS_PUBLIC_URL"]


PORTS = {"LOTS_PORT": 8000, "LOTS_RASA_PORT": 5005, "LOTS_ACTIONS_PORT": 5055}


def _own(environ: Mapping[str, str]) -> dict[str, str]:
    """The given environment without what would lead our interpreters to another one's packages."""
    return {name: value for name, value in environ.items() if name not in FOREIGN}


def _port(known: Mapping[str, str], name: str, default: int) -> int:
    value = known.get(name) or str(default)
    if not value.isdecimal() or not 0 < int(value) <= HIGHEST_PORT:
        raise SettingError(f"{name} is {value!r}; it must be a port number from 1 to {HIGHEST_PORT}.")
    return int(value)


def _derived(
    known: Mapping[str, str], kind: str, var: Path, host: str, ports: Mapping[str, int]
) -> dict[str, str]:
    """Every setting that the processes share, spelled out, so that all of them agree."""
    port = ports["LOTS_PORT"]
    defaults = {
        "LOTS_RASA_URL": f"http://127.0.0.1:{ports['LOTS_RASA_PORT']}",
        "LOTS_LEADS_URL": f"http://127.0.0.1:{port}/webhooks/leads",
        "LOTS_RESOURCES_URL": f"http://127.0.0.1:{port}/webhooks/resources",
        "LOTS_PUBLIC_URL": f"http://localhost:{port}",
        "LOTS_EMBEDDING_MODEL": str(var / "models" / "e5"),
        "LOTS_RASA_MODEL": str(var / "models" / "rasa" / "lots.tar.gz"),
    }
    chosen = {name: known.get(name) or default for name, default in defaults.items()}
    fixed = {"LOTS_ENV": kind, "LOTS_VAR_DIR": str(var), "LOTS_HOST": host}
    return {**chosen, **fixed, **{name: str(value) for name, value in ports.items()}}


def _caches(known: Mapping[str, str], var: Path) -> dict[str, str]:
    """Caches of our tools lie under var/ too, unless the user has a place for them."""
    places = {
        "UV_CACHE_DIR": var / "cache" / "uv",
        "UV_PYTHON_INSTALL_DIR": var / "cache" / "python",
        "RASA_CACHE_DIRECTORY": var / "cache" / "rasa",
        "MPLCONFIGDIR": var / "cache" / "matplotlib",
    }
    return {name: known.get(name) or str(place) for name, place in places.items()}
