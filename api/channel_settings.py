"""The channels that stand in the settings: `LOTS_CHANNELS`, a JSON list, and staff's e-mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from api.errors import TemplateError
from api.models import Language
from api.notices.channel import MOST_SECRETS, Channel, ChannelKind, ChannelSecrets, settings_id
from api.notices.crm import HUBSPOT, read_steps
from api.seal import Seal

STAFF_MAIL = "LOTS_MAIL_TO"


class ChannelSetting(BaseModel):
    """One channel, as an operator writes it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=1, max_length=100)
    kind: ChannelKind
    language: Language = "en"
    url: str = ""
    token: str = ""
    secrets: tuple[str, ...] = Field(default=(), max_length=MOST_SECRETS)
    recipients: tuple[str, ...] = ()
    template: str = HUBSPOT
    digest: bool = False

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.kind == "email" and not self.recipients:
            raise ValueError("an e-mail channel needs recipients.")
        if self.kind != "email" and not urlsplit(self.url).hostname:
            raise ValueError(f"a channel of the kind {self.kind} needs a url.")
        if self.kind == "webhook" and not all(
            secret.startswith("whsec_") for secret in self.secrets or ("",)
        ):
            raise ValueError("a webhook needs secrets that begin with whsec_.")
        if self.kind == "crm":
            _check_template(self.template)
        return self

    def channel(self, seal: Seal) -> Channel:
        """Return it as the API uses it."""
        secrets = ChannelSecrets(url=self.url, signing=self.secrets, token=self.token)
        return Channel(
            id=settings_id(self.name),
            name=self.name,
            kind=self.kind,
            language=self.language,
            digest=self.digest,
            recipients=self.recipients,
            host=urlsplit(self.url).hostname or "",
            template=self.template if self.kind == "crm" else "",
            sealed=seal.close(secrets.to_text()),
            fixed=True,
        )


_LIST: TypeAdapter[list[ChannelSetting]] = TypeAdapter(Annotated[list[ChannelSetting], Field(max_length=50)])


def read_channels(text: str) -> Sequence[ChannelSetting]:
    """Read the setting; empty is none.

    Raises:
        ValueError: Something is wrong with it; the sentence repeats no value, which may be a secret.
    """
    if not text.strip():
        return []
    try:
        found = _LIST.validate_json(text)
    except ValidationError as error:
        raise ValueError(" ".join(_complaints(error))) from None
    names = [channel.name for channel in found]
    if len(set(names)) < len(names) or STAFF_MAIL in names:
        raise ValueError("LOTS_CHANNELS: each channel needs a name of its own.")
    return found


def staff_mail(recipients: tuple[str, ...], language: Language) -> ChannelSetting:
    """Return the channel of `LOTS_MAIL_TO`."""
    return ChannelSetting(name=STAFF_MAIL, kind="email", language=language, recipients=recipients)


def _complaints(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_input=False, include_url=False, include_context=False):
        place = ".".join(str(step) for step in fault["loc"])
        yield f"LOTS_CHANNELS {place}: {fault['msg'].removeprefix('Value error, ')}"


def _check_template(text: str) -> None:
    try:
        read_steps(text)
    except TemplateError as error:
        raise ValueError(f"the template cannot be read: {error.detail}") from None
