"""Settings of the action server, from `LOTS_*` variables (and `var/secrets.env` in development)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from actions.errors import SettingsError
from secret_rules.complaint import webhook_secret_complaint
from secret_rules.stored import read_secrets, secret_path

_REPOSITORY: Final = Path(__file__).resolve().parent.parent


class ActionSettings(BaseSettings):
    """Where the action server listens and leads go; every field is the variable `LOTS_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="LOTS_", extra="ignore", frozen=True, env_ignore_empty=True)

    env: Literal["development", "production"] = "development"
    var_dir: Path = _REPOSITORY / "var"
    actions_port: int = Field(default=5055, ge=1, le=65535)
    port: int = Field(default=8000, ge=0, le=65535)
    leads_url: str = Field(default_factory=lambda data: f"http://127.0.0.1:{data['port']}/webhooks/leads")
    public_url: str = Field(default_factory=lambda data: f"http://localhost:{data['port']}")
    privacy_url: str = Field(default_factory=lambda data: f"{data['public_url'].rstrip('/')}/privacy")
    webhook_secret: SecretStr = SecretStr("")
    cluster_name: str = "Life Science Cluster Flemingsberg"

    @property
    def spool_dir(self) -> Path:
        """The folder that keeps leads until they are delivered."""
        return self.var_dir / "spool"


def load_settings(**changes: Any) -> ActionSettings:  # noqa: ANN401 - of each field its own type
    """Read the settings of this process; `changes` win over the environment.

    Raises:
        SettingsError: a value is wrong, or the webhook secret is missing or not fit for its use.
    """
    var_dir = Path(changes.get("var_dir") or os.environ.get("LOTS_VAR_DIR") or _REPOSITORY / "var")
    production = (changes.get("env") or os.environ.get("LOTS_ENV")) == "production"
    try:
        settings = ActionSettings(_env_file=None if production else secret_path(var_dir), **changes)  # type: ignore[call-arg]
    except ValidationError as error:
        # Values are left out: one of them may be a secret.
        faults = error.errors(include_input=False, include_url=False)
        raise SettingsError(
            "; ".join(f"LOTS_{str(f['loc'][0]).upper()}: {f['msg']}" for f in faults)
        ) from None
    kept = read_secrets(var_dir) if production else {}
    complaint = webhook_secret_complaint(settings.webhook_secret.get_secret_value(), kept, strict=production)
    if complaint:
        raise SettingsError(complaint)
    return settings
