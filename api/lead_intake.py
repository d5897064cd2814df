"""Leads as they arrive: read with care, stored once, counted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import structlog

from api.clock import Clock, utc_now
from api.deliveries import Receipt
from api.lead_body import LeadBody
from api.leads import Lead
from api.metrics import Metrics
from api.models import Session
from api.stores.leads import LeadStore
from api.webhook_body import checked_email, one_line, read_body

CONSENT_VERSION = "2026-11"

log = structlog.get_logger(__name__)


class LeadIntake:
    """The one way in for leads, from the bot or from the contact form."""

    def __init__(self, store: LeadStore, metrics: Metrics, clock: Clock = utc_now) -> None:
        """Take the store, and who counts."""
        self._store = store
        self._metrics = metrics
        self._clock = clock

    async def from_webhook(self, delivery_id: str, body: Mapping[str, Any]) -> str:
        """Store the lead of a verified delivery and return its id; a repeated one changes nothing.

        Raises:
            InvalidInputError: Naming each field at fault.
        """
        read = read_body(LeadBody, body, "The lead was not accepted.")
        values = read.model_dump(exclude={"lead_id", "consent", "email", "matched_records", "score_reasons"})
        lead = Lead(
            id=str(read.lead_id or uuid4()),
            delivery_id=delivery_id,
            source="bot",
            email=checked_email(read.email, "Not an e-mail address."),
            consent_version=read.consent.text_version,
            consent_at=read.consent.moment,
            matched_records=tuple(read.matched_records),
            score_reasons=tuple(reason.reason() for reason in read.score_reasons),
            created_at=self._clock(),
            **values,
        )
        receipt = await self._receive(lead)
        if receipt.changed:
            log.warning("lead.repeated_otherwise", lead_id=receipt.id, fields=list(receipt.changed))
        return receipt.id

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
        return (await self._receive(lead)).id

    async def _receive(self, lead: Lead) -> Receipt:
        receipt = await self._store.receive(lead)
        if receipt.new:
            self._metrics.leads.labels(lead.source).inc()
        return receipt
