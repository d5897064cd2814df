"""Hands leads over as Rasa and other programs do, and does not give up before they are taken."""

from __future__ import annotations

import json
import random
import time
from datetime import datetime, timezone
from uuid import NAMESPACE_URL, uuid5

import httpx
from standardwebhooks import Webhook

from tests.outage.installation import SECRET, Installation

PATIENCE = 240.0
LONGEST_PAUSE = 1.0


def company_of(number: int) -> str:
    """Return the name of a lead's company, by which all records tell it from others."""
    return f"Outage {number} AB"


def lead_id_of(number: int) -> str:
    """Return the id of a lead."""
    return str(uuid5(NAMESPACE_URL, company_of(number)))


def send(to: Installation, number: int) -> None:
    """Hand over one lead: every second one through the form of the dialogue, the others by the webhook."""
    time.sleep(random.Random(number).uniform(0.0, LONGEST_PAUSE))
    deadline = time.monotonic() + PATIENCE
    hand_over = _by_form if number % 2 else _by_webhook
    while not hand_over(to, number):
        assert time.monotonic() < deadline, f"nobody took lead {number}"
        time.sleep(0.2)


def _by_form(to: Installation, number: int) -> bool:
    """Run the action that spools a lead; its thanks say that it is on disk."""
    slots = {
        "language": "en",
        "need_text": "Lab space for eight people",
        "company_name": company_of(number),
        "contact_name": "Kim Berg",
        "email": "kim.berg@example.com",
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
        "email": "kim.berg@example.com",
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
