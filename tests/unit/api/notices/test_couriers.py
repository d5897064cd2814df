"""What a CRM's answers mean for the requests after them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

import pytest

from api.errors import DeliveryError
from api.notices.channel import ChannelSecrets
from api.notices.couriers import Couriers, NoticeMailer
from api.notices.outgoing import Outgoing
from api.seal import Seal
from tests.unit.api.notices.leads import ENGLISH, SWEDISH, a_channel, a_notice

SEAL = Seal("a key", "channels")
STEPS = [
    {"name": "contact", "path": "/contacts", "body": {"name": "{lead.contact_name}"}},
    {"name": "deal", "path": "/deals", "body": {"contact": "{contact.id}"}},
]


class Answering:
    """Stands for the network: each request is taken, and answered in turn."""

    def __init__(self, answers: Sequence[object]) -> None:
        self.answers = list(answers)

    async def send(self, method: str, address: str, body: bytes, headers: Mapping[str, str]) -> object:
        return self.answers.pop(0)


def tell_crm(*answers: object) -> None:
    secrets = ChannelSecrets(url="https://crm.example.org")
    channel = a_channel("crm", kind="crm", template=json.dumps(STEPS), sealed=SEAL.close(secrets.to_text()))
    network = cast("Outgoing", Answering(answers))
    words: Any = {"en": ENGLISH, "sv": SWEDISH}
    couriers = Couriers(cast("NoticeMailer", None), network, words, SEAL)
    asyncio.run(couriers.deliver(channel, a_notice()))


def test_an_answer_that_no_later_request_needs_may_be_anything() -> None:
    """The last one's is never looked at."""
    tell_crm({"id": 7}, None)


@pytest.mark.parametrize(
    ("answer", "reason", "for_good"),
    [(None, "answer:contact", False), ({"number": 7}, "template_path:contact.id", True)],
)
def test_an_answer_that_could_not_be_read_may_be_there_next_time(
    answer: object, reason: str, *, for_good: bool
) -> None:
    """One that lacks what the template names will lack it again."""
    with pytest.raises(DeliveryError) as failed:
        tell_crm(answer)
    assert (failed.value.reason, failed.value.for_good) == (reason, for_good)
