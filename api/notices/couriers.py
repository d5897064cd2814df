"""Carries a notice to a channel, each kind in its own way."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

from api.clock import Clock, utc_now
from api.errors import DeliveryError, TemplateError
from api.models import Language
from api.notices.channel import Channel, ChannelKind, ChannelSecrets
from api.notices.crm import read_steps
from api.notices.notice import Notice, lead_json, notice_json
from api.notices.outgoing import Outgoing
from api.notices.signature import signed_headers
from api.notices.slack import slack_message
from api.notices.teams import teams_message
from api.notices.words import NoticeWords
from api.seal import Seal

Courier = Callable[[Channel, Notice, ChannelSecrets], Awaitable[None]]


class NoticeMailer(Protocol):
    """What sends a notice by e-mail."""

    async def send_notice(self, notice: Notice, words: NoticeWords, to: tuple[str, ...]) -> None:
        """Send it.

        Raises:
            DeliveryError: No server took it.
        """
        ...


class Couriers:
    """Knows every kind of channel."""

    def __init__(
        self,
        mailer: NoticeMailer,
        outgoing: Outgoing,
        words: Mapping[Language, NoticeWords],
        seal: Seal,
        clock: Clock = utc_now,
    ) -> None:
        """Take who sends e-mails and requests, who writes, and who opens the secrets."""
        self._mailer = mailer
        self._outgoing = outgoing
        self._words = words
        self._seal = seal
        self._clock = clock
        self._couriers: dict[ChannelKind, Courier] = {
            "email": self._mail,
            "slack": self._slack,
            "teams": self._teams,
            "webhook": self._webhook,
            "crm": self._crm,
        }

    async def deliver(self, channel: Channel, notice: Notice) -> None:
        """Tell a channel.

        Raises:
            DeliveryError: It was not told, or that is not certain.
        """
        opened = self._seal.open(channel.sealed)
        if opened is None and channel.kind != "email":  # an e-mail has no secrets
            raise DeliveryError("sealed")
        secrets = ChannelSecrets.of_text(opened) if opened else ChannelSecrets()
        try:
            await self._couriers[channel.kind](channel, notice, secrets)
        except TemplateError as error:
            raise DeliveryError(f"{error.reason}:{error.detail}", for_good=True) from None

    async def _mail(self, channel: Channel, notice: Notice, _secrets: ChannelSecrets) -> None:
        await self._mailer.send_notice(notice, self._words[channel.language], channel.recipients)

    async def _slack(self, channel: Channel, notice: Notice, secrets: ChannelSecrets) -> None:
        await self._post(secrets.url, slack_message(notice, self._words[channel.language]))

    async def _teams(self, channel: Channel, notice: Notice, secrets: ChannelSecrets) -> None:
        await self._post(secrets.url, teams_message(notice, self._words[channel.language]))

    async def _webhook(self, channel: Channel, notice: Notice, secrets: ChannelSecrets) -> None:
        body = _bytes(notice_json(notice, self._leads(channel, notice)))
        headers = signed_headers(notice.id, body, secrets.signing, self._clock())
        await self._outgoing.send("POST", secrets.url, body, headers)

    async def _crm(self, channel: Channel, notice: Notice, secrets: ChannelSecrets) -> None:
        """Ask step by step; a repetition begins anew, so the template's requests must bear that."""
        steps, [lead] = read_steps(channel.template), self._leads(channel, notice)
        values: dict[str, Any] = {"notice": {"id": notice.id, "type": notice.kind}, "lead": lead}
        headers = {"Authorization": f"Bearer {secrets.token}"} if secrets.token else {}
        for step in steps:
            try:
                address, content = step.address(secrets.url, values), step.content(values)
            except TemplateError as error:
                raise _missing(error, values) from None
            values[step.name] = await self._outgoing.send(step.method, address, content, headers)

    async def _post(self, url: str, message: Mapping[str, Any]) -> None:
        await self._outgoing.send("POST", url, _bytes(message), {})

    def _leads(self, channel: Channel, notice: Notice) -> list[dict[str, Any]]:
        words = self._words[channel.language]
        return [lead_json(lead, channel.language, words.link(lead)) for lead in notice.leads]


def _missing(error: TemplateError, values: Mapping[str, Any]) -> DeliveryError | TemplateError:
    """Tell an answer that could not be read, which may be there next time, from a template that is wrong."""
    step = error.detail.partition(".")[0]
    unread = error.reason == "template_path" and step in values and values[step] is None
    return DeliveryError(f"answer:{step}") if unread else error


def _bytes(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
