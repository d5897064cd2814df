"""Hands leads over as visitors, Rasa and other programs do, and does not give up before they are taken."""

from __future__ import annotations

import json
import random
import time
from datetime import datetime, timezone
from uuid import NAMESPACE_URL, uuid5

import httpx
from standardwebhooks import Webhook

from tests.outage.installation import SECRET, Installation
from tests.visitor import Visitor

PATIENCE = 240.0
LONGEST_PAUSE = 1.0
CHAT_EVERY = 10
EMAIL = "kim.berg@example.com"


def company_of(number: int) -> str:
    """Return the name of a lead's company, by which all records tell it from others."""
    return f"Outage {number} AB"


def lead_id_of(number: int) -> str:
    """Return the id of a lead."""
    return str(uuid5(NAMESPACE_URL, company_of(number)))


def by_chat(number: int) -> bool:
    """Tell whether a lead is left in a conversation: every tenth is."""
    return number % CHAT_EVERY == 0


def said_in_chat(number: int) -> tuple[str, ...]:
    """Return what a visitor says who leaves a lead, from the first word to the consent."""
    return (
        "Talk to a person",
        "We need lab space for eight people",
        company_of(number),
        "Skip",
        "Kim Berg",
        EMAIL,
        "Yes",
    )


def send(to: Installation, number: int) -> int:
    """Hand over one lead: by a whole conversation, by the action at its end, or by the webhook.

    Returns:
        How often a message of the conversation had to be sent again.
    """
    chance = random.Random(number)
    time.sleep(chance.uniform(0.0, LONGEST_PAUSE))
    if by_chat(number):
        return _converse(to, number, chance)
    deadline = time.monotonic() + PATIENCE
    hand_over = _by_form if number % 2 else _by_webhook
    while not hand_over(to, number):
        assert time.monotonic() < deadline, f"nobody took lead {number}"
        time.sleep(0.2)
    return 0


def _converse(to: Installation, number: int, chance: random.Random) -> int:
    """Talk with Lots as a visitor does, who thinks before each answer."""
    reply = ""
    with _opened(to) as visitor:
        for text in said_in_chat(number):
            time.sleep(chance.uniform(0.0, LONGEST_PAUSE))
            reply = visitor.reply(text)
        assert EMAIL in reply, f"lead {number} was not taken: {reply}"
        return visitor.repeated


def _opened(to: Installation) -> Visitor:
    deadline = time.monotonic() + PATIENCE
    while (visitor := _entering(to)) is None:
        assert time.monotonic() < deadline, "no conversation could be opened"
        time.sleep(0.2)
    return visitor


def _entering(to: Installation) -> Visitor | None:
    try:
        return Visitor(f"http://127.0.0.1:{to.api_port}", patience=PATIENCE, pause=LONGEST_PAUSE)
    except httpx.TransportError:
        return None


def _by_form(to: Installation, number: int) -> bool:
    """Run the action that spools a lead; its thanks say that it is on disk."""
    slots = {
        "language": "en",
        "need_text": "Lab space for eight people",
        "company_name": company_of(number),
        "contact_name": "Kim Berg",
        "email": EMAIL,
        "consent": True,
        "lead_id": lead_id_of(number),
    }
    tracker = {
        "sender_id": "c1",
        "slots": slots,
        "latest_message": {"text": "Yes", "intent": {"name": "x"}, "metadata": {}},
        "events": [{"event": "user", "text": "Yes"}],
    }
    content = {
        "next_action": "action_submit_lead",
        "sender_id": "c1",
        "version": "3.6.21",
        "tracker": tracker,
    }
    answer = _post(f"http://127.0.0.1:{to.actions_port}/webhook", json.dumps(content), {})
    return answer is not None and answer.is_success and lead_id_of(number) in answer.text


def _by_webhook(to: Installation, number: int) -> bool:
    lead = {
        "lead_id": lead_id_of(number),
        "company_name": company_of(number),
        "contact_name": "Kim Berg",
        "email": EMAIL,
        "need_text": "Lab space for eight people",
        "consent": {"text_version": "2026-11", "given_at": "2026-11-22T10:00:00Z"},
    }
    body, now = json.dumps(lead), datetime.now(timezone.utc)
    headers = {
        "webhook-id": lead_id_of(number),
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(SECRET).sign(lead_id_of(number), now, body),
    }
    answer = _post(f"http://127.0.0.1:{to.api_port}/webhooks/leads", body, headers)
    return answer is not None and answer.is_success


def _post(url: str, body: str, headers: dict[str, str]) -> httpx.Response | None:
    try:
        return httpx.post(url, content=body, headers=headers, timeout=5, trust_env=False)
    except httpx.TransportError:
        return None
