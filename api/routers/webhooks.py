"""The webhooks for leads, resources and plans by e-mail, signed as Standard Webhooks."""

from __future__ import annotations

import binascii
import json
from typing import Any

from fastapi import APIRouter, Request
from standardwebhooks import Webhook, WebhookVerificationError

from api.deps import Wired
from api.described import problems
from api.errors import InvalidInputError, UnauthorisedError
from api.field_error import FieldError
from api.plan_mail_body import PlanMailBody
from api.schemas import LeadReply, PlanMailReply, ResourceReply
from api.services import Services
from api.webhook_body import read_body

MAX_DELIVERY_ID = 190
# The signature is over the very bytes of the body, so it is read by hand, and described by hand.
SIGNED: dict[str, Any] = {
    "parameters": [
        {"name": name, "in": "header", "required": True, "schema": {"type": "string"}}
        for name in ("webhook-id", "webhook-timestamp", "webhook-signature")
    ],
    "requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}},
}

router = APIRouter(prefix="/webhooks", tags=["webhooks"], responses=problems(401, 413, 422))


@router.post("/leads", status_code=202, openapi_extra=SIGNED)
async def receive_lead(request: Request, wired: Wired) -> LeadReply:
    """Take a lead; the same `webhook-id` again gives the same lead."""
    lead_id = await wired.intake.from_webhook(*await _delivery(request, wired))
    wired.jobs.outbox.wake()
    return LeadReply(lead_id=lead_id)


@router.post("/resources", status_code=202, openapi_extra=SIGNED)
async def receive_resource(request: Request, wired: Wired) -> ResourceReply:
    """Take what a company offers or seeks; the same `webhook-id` again gives the same resource."""
    resource_id = await wired.resource_intake.from_webhook(*await _delivery(request, wired))
    wired.jobs.outbox.wake()
    return ResourceReply(resource_id=resource_id)


@router.post("/plan-mails", status_code=202, openapi_extra=SIGNED, responses=problems(404, 429, 503))
async def receive_plan_mail(request: Request, wired: Wired) -> PlanMailReply:
    """Mail the last plan of a conversation, once for a `webhook-id`, with the limits of the plan's button."""
    delivery_id, content = await _delivery(request, wired)
    body = read_body(PlanMailBody, content, "The plan was not mailed.")
    message_id = await wired.plan_post.order_last(body.session_id, body.email, delivery_id)
    wired.jobs.outbox.wake()
    return PlanMailReply(message_id=message_id)


async def _delivery(request: Request, wired: Services) -> tuple[str, dict[str, Any]]:
    """Return a verified delivery's id and its JSON object."""
    body = await request.body()
    headers = {name: value for name, value in request.headers.items() if name.startswith("webhook-")}
    verify(wired.settings.webhook_secret, headers, body)
    delivery_id = headers["webhook-id"]
    if len(delivery_id) > MAX_DELIVERY_ID:
        raise InvalidInputError("The webhook-id is too long.", [FieldError("webhook-id", "Too long.")])
    try:
        content = json.loads(body)
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise InvalidInputError("The body is not a JSON object.", [FieldError("body", "Not a JSON object.")])
    return delivery_id, content


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
