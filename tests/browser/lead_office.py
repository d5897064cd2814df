"""An API whose staff work with leads: two colleagues, a mail server, and leads as they arrive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from standardwebhooks import Webhook

from tests.fresh_database import Account
from tests.lone_api import EMAIL, LoneApi
from tests.mailbox import Mailbox, open_mailbox

COLLEAGUE = "ida@example.org"


@contextmanager
def lead_office(var: Path) -> Iterator[tuple[LoneApi, Mailbox]]:
    """Run it without documents, which these pages do not need; Kim and Ida have accounts."""
    documents = var / "documents"
    documents.mkdir()
    with open_mailbox() as mailbox:
        api = LoneApi(var, documents, **mailbox.settings)
        api.prepare(Account(EMAIL, "Kim"), Account(COLLEAGUE, "Ida Öberg"))
        api.start()
        yield api, mailbox
        api.stop()


def post_lead(api: LoneApi, company: str, **more: Any) -> str:
    """Have a lead arrive, as the action server sends it; return its id."""
    consent = {"text_version": "2026-11", "given_at": "2026-11-22T10:00:00Z"}
    need = {"need_category": "facilities", "need_text": "Lab space in Huddinge", "score": 70}
    name = str(uuid4())
    lead = {"lead_id": name, "company_name": company, "consent": consent, **need, "language": "en", **more}
    now, body = datetime.now(timezone.utc), json.dumps({"email": "kim@cellbolaget.se", **lead})
    headers = {
        "webhook-id": name,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(api.environ["LOTS_WEBHOOK_SECRET"]).sign(name, now, body),
    }
    httpx.post(f"{api.url}/webhooks/leads", content=body, headers=headers).raise_for_status()
    return name
