"""What an administrator types about a channel: read, checked, and sealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit
from uuid import uuid4

from email_validator import EmailNotValidError, validate_email
from pydantic import BaseModel, ConfigDict, Field

from api.errors import ChannelRefusedError, DeliveryError, TemplateError
from api.models import Language
from api.notices.channel import MOST_SECRETS, Channel, ChannelKind, ChannelSecrets
from api.notices.crm import HUBSPOT, read_steps
from api.notices.outgoing import OutgoingLimits
from api.notices.signature import new_secret
from api.seal import Seal
from api.visitor_text import clean
from api.webhook_body import one_line

LONGEST_NAME = 100
LONGEST_TEMPLATE = 20_000
MOST_RECIPIENTS = 20
HUBSPOT_URL = "https://api.hubapi.com"


class PostedChannel(BaseModel):
    """The form's fields; an empty address or token keeps the one that is there."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    kind: ChannelKind
    name: str = Field(default="", max_length=1000)
    language: Language = "en"
    recipients: str = Field(default="", max_length=10_000)
    url: str = Field(default="", max_length=2_000)
    token: str = Field(default="", max_length=2_000)
    template: str = Field(default="", max_length=LONGEST_TEMPLATE)
    enabled: bool = False
    digest: bool = False

    def channel(self, known: Channel | None) -> Channel:
        """Return the channel that is meant, its secrets not yet sealed; one that is known keeps its kind."""
        kind = known.kind if known else self.kind
        return Channel(
            id=known.id if known else str(uuid4()),
            name=one_line(self.name),
            kind=kind,
            language=self.language,
            enabled=self.enabled,
            digest=self.digest and kind != "crm",
            recipients=tuple(self.addresses) if kind == "email" else (),
            host=_host(self.url.strip()) or (known.host if known else ""),
            template=(clean(self.template) or HUBSPOT) if kind == "crm" else "",
            sealed=known.sealed if known else "",
        )

    @property
    def addresses(self) -> list[str]:
        """The recipients, however they are divided."""
        return [part for part in re.split(r"[\s,;]+", self.recipients) if part]


def as_posted(known: Channel | None, posted: PostedChannel, limits: OutgoingLimits, seal: Seal) -> Channel:
    """Return a channel as it was typed, its secrets sealed; empty fields keep what is there.

    Raises:
        ChannelRefusedError: It cannot be kept like that.
    """
    channel = posted.channel(known)
    kept = kept_secrets(channel, seal)
    before = kept or ChannelSecrets()
    after = _with_posted(before, posted, channel.kind)
    troubles = [*_faults(posted, channel, limits, locked=kept is None), *_token_faults(before, after)]
    if troubles:
        raise ChannelRefusedError(*troubles)
    return _sealed(channel, after, seal)


def _faults(
    posted: PostedChannel, channel: Channel, limits: OutgoingLimits, *, locked: bool
) -> Iterator[str]:
    if not 0 < len(channel.name) <= LONGEST_NAME:
        yield "name"
    if channel.kind == "email":
        if not 0 < len(channel.recipients) <= MOST_RECIPIENTS or not all(map(_is_email, channel.recipients)):
            yield "recipients"
        return
    address = posted.url.strip()
    if locked and not address:
        yield "locked"
    elif address or not channel.sealed:
        try:
            limits.check(address)
        except DeliveryError as error:
            yield error.reason
    if channel.kind == "crm":
        try:
            read_steps(channel.template)
        except TemplateError as error:
            yield error.reason


def kept_secrets(channel: Channel, seal: Seal) -> ChannelSecrets | None:
    """Return the secrets of a channel; nothing where a changed key makes them unreadable."""
    if not channel.sealed:
        return ChannelSecrets()
    opened = seal.open(channel.sealed)
    return None if opened is None else ChannelSecrets.of_text(opened)


def _with_posted(secrets: ChannelSecrets, posted: PostedChannel, kind: ChannelKind) -> ChannelSecrets:
    """Return the secrets with what was typed; a webhook that has none gets one that signs.

    A kept token stays with the server that it was typed for: who may change the address may not read it.
    """
    signing = secrets.signing or ((new_secret(),) if kind == "webhook" else ())
    url = posted.url.strip() or secrets.url
    kept = secrets.token if _server(url) == _server(secrets.url) else ""
    return ChannelSecrets(url=url, token=posted.token.strip() or kept, signing=signing)


def _token_faults(before: ChannelSecrets, after: ChannelSecrets) -> list[str]:
    """Name the sentence about a token that must be typed again, as the address leads elsewhere now."""
    return ["token_again"] if before.token and not after.token else []


def rotated(channel: Channel, seal: Seal) -> Channel:
    """Add a new signing secret; the one before it stays good.

    Raises:
        ChannelRefusedError: The others cannot be read any more, or there are two already: somebody has to
            retire the older one, which the receiver may still use.
    """
    secrets = _opened(channel, seal)
    if len(secrets.signing) >= MOST_SECRETS:
        raise ChannelRefusedError("two_secrets")
    return _sealed(channel, replace(secrets, signing=(new_secret(), *secrets.signing)), seal)


def retired(channel: Channel, seal: Seal) -> Channel:
    """Take the older signing secret away.

    Raises:
        ChannelRefusedError: None of them can be read any more.
    """
    secrets = _opened(channel, seal)
    return _sealed(channel, replace(secrets, signing=secrets.signing[:1]), seal)


def _opened(channel: Channel, seal: Seal) -> ChannelSecrets:
    secrets = kept_secrets(channel, seal)
    if secrets is None:
        raise ChannelRefusedError("locked")
    return secrets


def _sealed(channel: Channel, secrets: ChannelSecrets, seal: Seal) -> Channel:
    return replace(channel, sealed=seal.close(secrets.to_text()))


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _server(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.scheme.lower(), parts.netloc.lower()


def _is_email(address: str) -> bool:
    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True
