"""Settings of the action server, from `LOTS_*` variables (and `var/secrets.env` in development)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError

from actions.errors import SettingsError

_REPOSITORY: Final = Path(__file__).resolve().parent.parent
_SHORTEST_SECRET: Final = 32


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
    secrets_file = var_dir / "secrets.env"
    try:
        settings = ActionSettings(_env_file=None if production else secrets_file, **changes)  # type: ignore[call-arg]
    except ValidationError as error:
        # Values are left out: one of them may be a secret.
        faults = error.errors(include_input=False, include_url=False)
        raise SettingsError(
            "; ".join(f"LOTS_{str(f['loc'][0]).upper()}: {f['msg']}" for f in faults)
        ) from None
    _check_secret(settings.webhook_secret.get_secret_value(), secrets_file if production else None)
    return settings


def _check_secret(secret: str, generated: Path | None) -> None:
    """Refuse a secret that cannot sign or, where `generated` is given, is not fit for production."""
    if not secret:
        raise SettingsError("LOTS_WEBHOOK_SECRET is not set: run `make run`, which generates one, or set it.")
    try:
        Webhook(secret)
    except (EmptyWebhookSecretError, ValueError):
        raise SettingsError(
            "LOTS_WEBHOOK_SECRET must be `whsec_` and base64 (the Standard Webhooks form)."
        ) from None
    if generated is None:
        return
    if len(secret) < _SHORTEST_SECRET:
        raise SettingsError(
            f"LOTS_WEBHOOK_SECRET is shorter than {_SHORTEST_SECRET} characters: set a longer one."
        )
    if generated.is_file() and secret in generated.read_text(encoding="utf-8"):
        raise SettingsError("LOTS_WEBHOOK_SECRET is the one generated for development: set another.")
