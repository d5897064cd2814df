"""A channel: one place where staff are told of leads."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Literal, Self, get_args
from uuid import NAMESPACE_URL, uuid5

from api.models import Language

ChannelKind = Literal["email", "slack", "teams", "webhook", "crm"]
KINDS: tuple[ChannelKind, ...] = get_args(ChannelKind)
MOST_SECRETS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSecrets:
    """What of a channel nobody may see again.

    Attributes:
        url: Where it is; such an address often holds a key.
        signing: What signs a webhook, the newest first; while there are two, both are good.
        token: What a CRM takes as a bearer token.
    """

    url: str = ""
    signing: tuple[str, ...] = ()
    token: str = ""

    def to_text(self) -> str:
        """Return it as it is encrypted."""
        return json.dumps(asdict(self))

    @classmethod
    def of_text(cls, text: str) -> Self:
        """Read what `to_text` has written."""
        kept = json.loads(text)
        return cls(url=kept["url"], signing=tuple(kept["signing"]), token=kept["token"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel as it is kept.

    Attributes:
        language: Of what it is told.
        enabled: Whether it is told anything.
        digest: Whether it gets the daily digest of what no rule sends elsewhere.
        recipients: The addresses, of an e-mail channel.
        host: Where its address leads, for people to see.
        template: What a CRM is asked, as JSON.
        sealed: Its secrets, encrypted.
        fixed: Whether it stands in the settings: then no page changes it.
    """

    id: str
    name: str
    kind: ChannelKind
    language: Language
    enabled: bool = True
    digest: bool = False
    recipients: tuple[str, ...] = ()
    host: str = ""
    template: str = ""
    sealed: str = ""
    fixed: bool = False

    @property
    def takes_digests(self) -> bool:
        """Whether many leads in one message make sense; a CRM keeps them one by one."""
        return self.kind != "crm"


STORED = tuple(field.name for field in fields(Channel) if field.name != "fixed")


def settings_id(name: str) -> str:
    """Return the id of a channel that stands in the settings: always the same one for its name."""
    return str(uuid5(NAMESPACE_URL, f"lots:channel:{name}"))
