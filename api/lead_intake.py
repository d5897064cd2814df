"""Leads as they arrive: read with care, stored once, counted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

import structlog
from email_validator import EmailNotValidError, validate_email
from pydantic import ValidationError

from api.clock import Clock, utc_now
from api.errors import FieldError, InvalidInputError
from api.lead_body import LeadBody, one_line
from api.leads import Lead
from api.metrics import Metrics
from api.models import Session
from api.problems import field_error
from api.stores.leads import LeadStore, Receipt

CONSENT_VERSION = "2026-11"

log = structlog.get_logger(__name__)


class LeadIntake:
    """The one way in for leads, from the bot or from the contact form."""

    def __init__(self, store: LeadStore, metrics: Metrics, *, mail: bool, clock: Clock = utc_now) -> None:
        """Take the store, and whether staff shall get an e-mail."""
        self._store = store
        self._metrics = metrics
        self._mail = mail
        self._clock = clock

    async def from_webhook(self, delivery_id: str, body: Mapping[str, Any]) -> str:
        """Store the lead of a verified delivery and return its id; a repeated one changes nothing.

        Raises:
            InvalidInputError: Naming each field at fault.
        """
        try:
            read = LeadBody.model_validate(body)
        except ValidationError as error:
            faults = [field_error(fault["loc"], fault["msg"]) for fault in error.errors(include_url=False)]
            raise InvalidInputError("The lead was not accepted.", faults) from None
        values = read.model_dump(exclude={"lead_id", "consent", "email", "matched_records", "score_reasons"})
        lead = Lead(
            id=str(read.lead_id or uuid4()),
            delivery_id=delivery_id,
            source="bot",
            email=checked_email(read.email, "Not an e-mail address."),
            consent_version=read.consent.text_version,
            consent_at=_aware(read.consent.given_at),
            matched_records=tuple(read.matched_records),
            score_reasons=tuple(reason.reason() for reason in read.score_reasons),
            created_at=self._clock(),
            **values,
        )
        receipt = await self._receive(lead)
        if receipt.changed:
            log.warning("lead.repeated_otherwise", lead_id=receipt.lead_id, fields=list(receipt.changed))
        return receipt.lead_id

    async def from_contact(
        self, session: Session, *, name: str, email: str, company_name: str, text: str
    ) -> str:
        """Store a message that a visitor left without the bot; the same one again is the same lead."""
        print_of = hashlib.sha256("\0".join((session.id, email, text)).encode()).hexdigest()
        now = self._clock()
        lead = Lead(
            id=str(uuid4()),
            delivery_id=f"contact:{print_of}",
            source="contact",
            company_name=one_line(company_name),
            organisation_number=None,
            country="",
            contact_name=one_line(name),
            email=email,
            phone=None,
            need_category="other",
            need_text=text,
            company_stage=None,
            employees=None,
            timeline=None,
            language=session.language,
            consent_version=CONSENT_VERSION,
            consent_at=now,
            page_url=session.page_url,
            session_id=session.id,
            matched_records=(),
            score=None,
            score_reasons=(),
            created_at=now,
        )
        return (await self._receive(lead)).lead_id

    async def _receive(self, lead: Lead) -> Receipt:
        receipt = await self._store.receive(lead, mail=self._mail)
        if receipt.new:
            self._metrics.leads.labels(lead.source).inc()
        return receipt


def checked_email(raw: str, complaint: str) -> str:
    """Return an e-mail address in its normal form.

    Raises:
        InvalidInputError: It is none. Whether its domain takes mail is not asked: that needs the network.
    """
    try:
        return validate_email(raw.strip(), check_deliverability=False).normalized
    except EmailNotValidError:
        raise InvalidInputError(complaint, [FieldError("email", complaint)]) from None


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
