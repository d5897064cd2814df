"""var/secrets.env: the secrets that the first run generated for development."""

from __future__ import annotations

from pathlib import Path


def secret_path(var: Path) -> Path:
    """Return the file's place."""
    return var / "secrets.env"


def read_secrets(var: Path) -> dict[str, str]:
    """Return the NAME=value lines of the file; empty when there is none."""
    path = secret_path(var)
    if not path.is_file():
        return {}
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip().strip("\"'") for name, _, value in pairs}
