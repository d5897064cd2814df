"""var/secrets.env: what the first run generates, readable by its owner only."""

from __future__ import annotations

import base64
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from deploy.launcher.errors import MachineError
from secret_rules.complaint import secret_complaint, webhook_secret_complaint
from secret_rules.stored import read_secrets, secret_path

NEEDED = ("LOTS_WEBHOOK_SECRET", "LOTS_SECRET_KEY")
SECRET_BYTES = 32


def ensure_secrets(var: Path, environ: Mapping[str, str]) -> None:
    """Generate each secret that neither the environment nor the file has; keep the others."""
    known = read_secrets(var)
    missing = [name for name in NEEDED if not known.get(name) and not environ.get(name)]
    if missing:
        _write(secret_path(var), {**known, **{name: generate(name) for name in missing}})


def require_secrets(environ: Mapping[str, str], var: Path) -> None:
    """Check that the environment has every secret, and good ones, as production demands.

    Raises:
        MachineError: one or more are missing, or not fit; nothing is generated.
    """
    missing = [name for name in NEEDED if not environ.get(name)]
    if missing:
        raise MachineError(
            f"LOTS_ENV is production, so set {' and '.join(missing)} in the environment; none is generated."
        )
    kept = read_secrets(var)
    complaints = (
        secret_complaint("LOTS_SECRET_KEY", environ["LOTS_SECRET_KEY"], kept, strict=True),
        webhook_secret_complaint(environ["LOTS_WEBHOOK_SECRET"], kept, strict=True),
    )
    if any(complaints):
        raise MachineError(" ".join(complaint for complaint in complaints if complaint))


def generate(name: str) -> str:
    """Return a new secret of 256 bits; the webhook's in the form that Standard Webhooks asks for."""
    if name == "LOTS_WEBHOOK_SECRET":
        return "whsec_" + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
    return secrets.token_urlsafe(SECRET_BYTES)


def _write(path: Path, values: Mapping[str, str]) -> None:
    """Write beside and rename, so that a stopped run leaves no half file; 0600 from the first byte."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
    draft.replace(path)
