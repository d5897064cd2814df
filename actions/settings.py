"""Settings of the action server, from `LOTS_*` variables (and `var/secrets.env` in development)."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from actions.errors import SettingsError
from actions.feed_address import is_feed
from opening_hours.closed_days import ClosedDays
from opening_hours.opening_hours import OpeningHours, zone_named
from opening_hours.week import Week
from secret_rules.complaint import webhook_secret_complaint
from secret_rules.stored import read_secrets, secret_path

# What a turn needs beside the language model: Rasa, the search and the check of what the model wrote.
_REST_OF_A_TURN: Final = 1.5
_REPOSITORY: Final = Path(__file__).resolve().parent.parent


def _read_by(parse: Callable[[str], object]) -> AfterValidator:
    """Keeps a text as it is written, and refuses one that `parse` does."""

    def check(text: str) -> str:
        parse(text)
        return text

    return AfterValidator(check)


class ActionSettings(BaseSettings):
    """Where the action server listens and its parcels go; every field is the variable `LOTS_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="LOTS_", extra="ignore", frozen=True, env_ignore_empty=True)

    env: Literal["development", "production"] = "development"
    var_dir: Path = _REPOSITORY / "var"
    actions_port: int = Field(default=5055, ge=1, le=65535)
    port: int = Field(default=8000, ge=0, le=65535)
    leads_url: str = Field(default_factory=lambda data: f"http://127.0.0.1:{data['port']}/webhooks/leads")
    resources_url: str = Field(
        default_factory=lambda data: f"http://127.0.0.1:{data['port']}/webhooks/resources"
    )
    plan_mails_url: str = Field(
        default_factory=lambda data: f"http://127.0.0.1:{data['port']}/webhooks/plan-mails"
    )
    public_url: str = Field(default_factory=lambda data: f"http://localhost:{data['port']}")
    privacy_url: str = Field(default_factory=lambda data: f"{data['public_url'].rstrip('/')}/privacy")
    webhook_secret: SecretStr = SecretStr("")
    cluster_name: str = "Life Science Cluster Flemingsberg"
    event_feeds: Annotated[tuple[str, ...], NoDecode] = ()
    opening_hours: Annotated[str, _read_by(Week.parse)] = "mon-fri 09:00-16:00"
    closed_days: Annotated[str, _read_by(ClosedDays.parse)] = ""
    time_zone: Annotated[str, _read_by(zone_named)] = "Europe/Stockholm"
    rasa_timeout: float = Field(default=8.0, gt=0)
    llm_url: str = Field(default="", pattern=r"^(https?://[^\s/?#]+[^\s?#]*)?$")
    llm_model: str = ""
    llm_key: SecretStr = SecretStr("")
    # A visitor waits no longer than eight seconds in all, whatever the operator sets.
    llm_timeout: float = Field(default=5.0, gt=0, le=6.5)

    @field_validator("event_feeds", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(word.strip() for word in value.split(",") if word.strip())
        return value

    @field_validator("event_feeds")
    @classmethod
    def _check_feeds(cls, feeds: tuple[str, ...]) -> tuple[str, ...]:
        if not all(is_feed(feed) for feed in feeds):
            raise ValueError("each feed must be an https address, a file:// address, or a file's path.")
        return feeds

    @model_validator(mode="after")
    def _check_model(self) -> Self:
        if self.llm_url and not self.llm_model:
            raise ValueError("LOTS_LLM_URL is set: LOTS_LLM_MODEL must be set too.")
        if self.llm_url and self.llm_timeout + _REST_OF_A_TURN > self.rasa_timeout:
            raise ValueError(
                f"LOTS_LLM_TIMEOUT must be at least {_REST_OF_A_TURN} s shorter than LOTS_RASA_TIMEOUT."
            )
        return self

    @property
    def feeds_dir(self) -> Path:
        """The folder that keeps the last good copy of each event feed."""
        return self.var_dir / "feeds"

    @property
    def hours(self) -> OpeningHours:
        """When staff are on duty."""
        return OpeningHours.parse(self.opening_hours, self.closed_days, self.time_zone)

    @property
    def spool_dir(self) -> Path:
        """The folder that keeps leads and resources until they are delivered."""
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
        raise SettingsError("; ".join(_sentence(fault["loc"], fault["msg"]) for fault in faults)) from None
    kept = read_secrets(var_dir) if production else {}
    complaint = webhook_secret_complaint(settings.webhook_secret.get_secret_value(), kept, strict=production)
    if complaint:
        raise SettingsError(complaint)
    return settings


def _sentence(place: tuple[int | str, ...], message: str) -> str:
    plain = message.removeprefix("Value error, ")
    return f"LOTS_{str(place[0]).upper()}: {plain}" if place else plain
