"""A message to the staff, without the bot: the way out when it is away."""

from __future__ import annotations

from fastapi import APIRouter

from api.deps import LimitedSession, Wired
from api.described import problems
from api.errors import InvalidInputError
from api.field_error import FieldError
from api.privacy.masking import mask
from api.schemas import ContactRequest, LeadReply
from api.texts import VISITOR_TEXTS
from api.visitor_text import accept
from api.webhook_body import checked_email

router = APIRouter(prefix="/api/chat", tags=["chat"])


@router.post("/contact", status_code=201, responses=problems(400, 401, 413, 422, 429))
async def leave_message(body: ContactRequest, session: LimitedSession, wired: Wired) -> LeadReply:
    """Leave a message for the staff; the same one again is the same lead."""
    texts = VISITOR_TEXTS[session.language]
    if not body.consent:
        raise InvalidInputError(texts.consent_needed, [FieldError("consent", texts.consent_needed)])
    lead_id = await wired.intake.from_contact(
        session,
        name=body.name,
        email=checked_email(body.email, texts.bad_email),
        company_name=body.company_name,
        text=mask(accept(body.text, texts)),
        language=body.language,
    )
    wired.jobs.outbox.wake()
    return LeadReply(lead_id=lead_id)
