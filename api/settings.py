"""All settings of the API, read from `LOTS_*` variables (and `var/secrets.env` in development)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from api.channel_settings import ChannelSetting, read_channels, staff_mail
from api.errors import SettingsError
from opening_hours.closed_days import ClosedDays
from opening_hours.opening_hours import OpeningHours, zone_named
from opening_hours.week import Week
from secret_rules.complaint import secret_complaint, webhook_secret_complaint
from secret_rules.stored import read_secrets

REPOSITORY = Path(__file__).resolve().parent.parent

ACCOUNT_ROLES = ("staff", "administrator", "owner")

Words = Annotated[tuple[str, ...], NoDecode]


class Settings(BaseSettings):
    """The API's settings; every field is the variable `LOTS_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="LOTS_", extra="ignore", frozen=True, env_ignore_empty=True)

    env: Literal["development", "production"] = "development"
    var_dir: Path = REPOSITORY / "var"
    web_dir: Path = REPOSITORY / "web"
    documents_dir: Path = REPOSITORY / "knowledge_base" / "documents"
    catalogue_dir: Path = REPOSITORY / "knowledge_base" / "catalogue"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    public_url: str = Field(default_factory=lambda data: f"http://localhost:{data['port']}")
    forwarded_allow_ips: str = "127.0.0.1"
    rasa_port: int = Field(default=5005, ge=1, le=65535)
    rasa_url: str = Field(default_factory=lambda data: f"http://127.0.0.1:{data['rasa_port']}")
    rasa_timeout: float = Field(default=8.0, gt=0)
    actions_port: int = Field(default=5055, ge=1, le=65535)
    database_url: str = Field(default_factory=lambda data: f"sqlite:///{data['var_dir']}/lots.db")
    snapshot_url: str = Field(default_factory=lambda data: f"{data['var_dir']}/snapshots")
    secret_key: str = ""
    webhook_secret: str = ""
    metrics_token: str = ""
    smtp_host: str = ""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_username: str = ""
    smtp_password: str = ""
    smtp_security: Literal["none", "starttls", "tls"] = "starttls"
    mail_from: str = ""
    mail_to: Words = ()
    mail_language: Literal["en", "sv"] = "en"
    channels: str = ""
    outgoing_private: bool = False
    delivery_seconds: float = Field(default=30.0, ge=1, le=300)
    delivery_first_wait: float = Field(default=5.0, gt=0)
    delivery_longest_wait: float = Field(default=3600.0, gt=0)
    delivery_attempts: int = Field(default=100, ge=1, le=30_000)
    delivered_days: int = Field(default=30, ge=1)
    digest_time: time = time(8, 0)
    opening_hours: str = "mon-fri 09:00-16:00"
    closed_days: str = ""
    allowed_origins: Words = ()
    require_second_factor: bool = False
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = ""
    oidc_name: str = "single sign-on"
    oidc_domains: Words = ()
    oidc_role_claim: str = ""
    oidc_roles: Words = ()
    session_days: int = Field(default=30, ge=1, le=365)
    transcript_days: int = Field(default=90, ge=1)
    lead_months: int = Field(default=24, ge=1)
    resource_months: int = Field(default=6, ge=1)
    upload_megabytes: int = Field(default=20, ge=1, le=1000)
    reading_megabytes: int = Field(default=1024, ge=512)
    reading_seconds: int = Field(default=60, ge=5)
    rate_per_minute: int = Field(default=20, ge=1)
    address_rate_per_minute: int = Field(default=120, ge=1)
    cluster_name: str = "Life Science Cluster Flemingsberg"
    privacy_url: str = ""
    privacy_contact: str = ""
    time_zone: str = "Europe/Stockholm"
    llm_url: str = ""  # the action server's; here so that the privacy page tells the truth

    @field_validator("mail_to", "allowed_origins", "oidc_domains", "oidc_roles", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(word.strip().rstrip("/") for word in value.split(",") if word.strip())
        return value

    @model_validator(mode="after")
    def _check(self) -> Self:
        complaints = list(self._complaints())
        if complaints:
            raise ValueError(" ".join(complaints))
        return self

    @field_validator("opening_hours")
    @classmethod
    def _check_week(cls, text: str) -> str:
        Week.parse(text)
        return text

    @field_validator("closed_days")
    @classmethod
    def _check_days(cls, text: str) -> str:
        ClosedDays.parse(text)
        return text

    @field_validator("time_zone")
    @classmethod
    def _check_zone(cls, name: str) -> str:
        zone_named(name)
        return name

    @model_validator(mode="after")
    def _check_channels(self) -> Self:
        if not self.mail_on and any(channel.kind == "email" for channel in self.channel_settings):
            raise ValueError("LOTS_CHANNELS has a channel of the kind email: LOTS_SMTP_HOST must be set too.")
        return self

    def _complaints(self) -> list[str]:
        kept = read_secrets(self.var_dir) if self.production else {}
        found = [
            secret_complaint("LOTS_SECRET_KEY", self.secret_key, kept, strict=self.production),
            webhook_secret_complaint(self.webhook_secret, kept, strict=self.production),
        ]
        if self.metrics_token:
            found.append(
                secret_complaint("LOTS_METRICS_TOKEN", self.metrics_token, kept, strict=self.production)
            )
        if self.production and not self.public_url.startswith("https://"):
            found.append(
                "LOTS_PUBLIC_URL must start with https:// in production: cookies are only sent over TLS."
            )
        if self.smtp_host and not (self.mail_from and self.mail_to):
            found.append("LOTS_SMTP_HOST is set: LOTS_MAIL_FROM and LOTS_MAIL_TO must be set too.")
        found += self._oidc_complaints()
        return [complaint for complaint in found if complaint]

    def _oidc_complaints(self) -> list[str]:
        found = []
        if self.oidc_on and not (self.oidc_client_id and self.oidc_client_secret):
            found.append(
                "LOTS_OIDC_ISSUER is set: LOTS_OIDC_CLIENT_ID and LOTS_OIDC_CLIENT_SECRET must be too."
            )
        if self.production and self.oidc_on and not self.oidc_issuer.startswith("https://"):
            found.append("LOTS_OIDC_ISSUER must start with https:// in production.")
        if any(pair.rpartition("=")[2] not in ACCOUNT_ROLES for pair in self.oidc_roles):
            found.append(
                "LOTS_OIDC_ROLES must be pairs such as editors=administrator; "
                "the roles are staff, administrator and owner."
            )
        return found

    @property
    def production(self) -> bool:
        """Whether this is a public installation."""
        return self.env == "production"

    @property
    def actions_url(self) -> str:
        """Where the action server answers, on this machine only."""
        return f"http://127.0.0.1:{self.actions_port}"

    @property
    def model_host(self) -> str:
        """Whom the action server sends questions to; empty where it sends them to nobody."""
        return urlsplit(self.llm_url).hostname or ""

    @property
    def oidc_on(self) -> bool:
        """Whether staff can come in by single sign-on."""
        return bool(self.oidc_issuer)

    def oidc_groups(self, role: str) -> list[str]:
        """Return the provider's groups that stand for a role."""
        pairs = (pair.rpartition("=") for pair in self.oidc_roles)
        return [group for group, _, meant in pairs if meant == role]

    @property
    def hours(self) -> OpeningHours:
        """When staff are on duty."""
        return OpeningHours.parse(self.opening_hours, self.closed_days, self.time_zone)

    @property
    def channel_settings(self) -> Sequence[ChannelSetting]:
        """The channels that stand in the settings."""
        staff = [staff_mail(self.mail_to, self.mail_language)] if self.mail_on else []
        return [*staff, *read_channels(self.channels)]

    @property
    def mail_on(self) -> bool:
        """Whether there is a mail server."""
        return bool(self.smtp_host)


def load_settings(**changes: object) -> Settings:
    """Read the settings of this process; `changes` win over the environment.

    Raises:
        SettingsError: With one sentence for each fault.
    """
    var_dir = Path(str(changes.get("var_dir") or "") or os.environ.get("LOTS_VAR_DIR") or REPOSITORY / "var")
    production = (changes.get("env") or os.environ.get("LOTS_ENV")) == "production"
    env_file = None if production else var_dir / "secrets.env"
    try:
        return Settings(_env_file=env_file, **changes)  # type: ignore[call-arg, arg-type]  # pydantic-settings reads it
    except ValidationError as error:
        raise SettingsError(_sentences(error)) from None


def _sentences(error: ValidationError) -> str:
    """Say what is wrong without repeating a value: it may be a secret."""
    lines = []
    for fault in error.errors(include_input=False, include_url=False):
        name = "LOTS_" + str(fault["loc"][0]).upper() if fault["loc"] else ""
        message = fault["msg"].removeprefix("Value error, ")
        lines.append(f"{name}: {message}" if name else message)
    return "\n".join(lines)
