"""The lead webhook, signed as Standard Webhooks."""

from __future__ import annotations

import binascii
import json

from fastapi import APIRouter, Request
from standardwebhooks import Webhook, WebhookVerificationError

from api.deps import Wired
from api.errors import FieldError, InvalidInputError, UnauthorisedError
from api.schemas import LeadReply

MAX_DELIVERY_ID = 190

router = APIRouter(prefix="/webhooks", tags=["webhooks"])


@router.post("/leads", status_code=202)
async def receive_lead(request: Request, wired: Wired) -> LeadReply:
    """Take a lead; the same `webhook-id` again gives the same lead."""
    body = await request.body()
    headers = {name: value for name, value in request.headers.items() if name.startswith("webhook-")}
    verify(wired.settings.webhook_secret, headers, body)
    delivery_id = headers["webhook-id"]
    if len(delivery_id) > MAX_DELIVERY_ID:
        raise InvalidInputError("The webhook-id is too long.", [FieldError("webhook-id", "Too long.")])
    try:
        lead = json.loads(body)
    except ValueError:
        lead = None
    if not isinstance(lead, dict):
        raise InvalidInputError("The body is not a JSON object.", [FieldError("body", "Not a JSON object.")])
    lead_id = await wired.intake.from_webhook(delivery_id, lead)
    wired.jobs.outbox.wake()
    return LeadReply(lead_id=lead_id)


def verify(secret: str, headers: dict[str, str], body: bytes) -> None:
    """Check who sent a body, and that it was within five minutes.

    Raises:
        UnauthorisedError: The signature is missing, wrong, or too old.
    """
    try:
        Webhook(secret).verify(body, headers, json_parse=False)
    except (WebhookVerificationError, binascii.Error, ValueError) as error:
        # ValueError: the library trips over signatures without a comma, and over bytes that are no text.
        reason = str(error) if isinstance(error, WebhookVerificationError) else "Malformed signature"
        raise UnauthorisedError(f"The webhook was not accepted: {reason}.") from None
