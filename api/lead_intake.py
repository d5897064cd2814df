"""Leads as they arrive: read with care, stored once, counted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import structlog

from api.clock import Clock, utc_now
from api.deliveries import Receipt
from api.events import Broker
from api.lead_body import LeadBody
from api.leads import Lead
from api.metrics import Metrics
from api.models import Language, Session
from api.notices.municipality import stated
from api.stores.channel_rules import ChannelRuleStore
from api.stores.leads import LeadStore
from api.webhook_body import checked_email, one_line, read_body

CONSENT_VERSION = "2026-11-28"

log = structlog.get_logger(__name__)


class LeadIntake:
    """The one way in for leads, from the bot or from the contact form."""

    def __init__(
        self,
        store: LeadStore,
        rules: ChannelRuleStore,
        metrics: Metrics,
        inbox_events: Broker,
        clock: Clock = utc_now,
    ) -> None:
        """Take the store, the rules with their municipalities, who counts, and the open inboxes."""
        self._store = store
        self._rules = rules
        self.inbox_events = inbox_events
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
            consent_language=read.consent.language,
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
        self,
        session: Session,
        *,
        name: str,
        email: str,
        company_name: str,
        text: str,
        language: Language | None = None,
    ) -> str:
        """Store a message that a visitor left without the bot; the same one again is the same lead.

        Args:
            session: The visitor's.
            name: The visitor's.
            email: The visitor's.
            company_name: Empty, if none was given.
            text: The message.
            language: In which the form asked for consent; the session's, if it does not say.

        Returns:
            The lead's id.
        """
        agreed = language or session.language
        lead = _from_form(
            session,
            name=one_line(name),
            email=email,
            company_name=one_line(company_name),
            text=text,
            agreed=agreed,
            now=self._clock(),
        )
        return (await self._receive(lead)).id

    async def _receive(self, lead: Lead) -> Receipt:
        receipt = await self._store.receive(await self._placed(lead))
        if receipt.new:
            self._metrics.leads.labels(lead.source).inc()
            self.inbox_events.notify_all()
        return receipt

    async def _placed(self, lead: Lead) -> Lead:
        """Return a lead with the municipality that its words state, where its sender names none."""
        if lead.municipality:
            return lead
        known = [place for rule in await self._rules.all() for place in rule.municipalities]
        return replace(lead, municipality=stated(lead.need_text, known))


def _from_form(
    session: Session, *, name: str, email: str, company_name: str, text: str, agreed: Language, now: datetime
) -> Lead:
    """Make a lead of what stands in the contact form; the same form again has the same delivery."""
    print_of = hashlib.sha256("\0".join((session.id, email, text)).encode()).hexdigest()
    return Lead(
        id=str(uuid4()),
        delivery_id=f"contact:{print_of}",
        source="contact",
        company_name=company_name,
        organisation_number=None,
        country="",
        contact_name=name,
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
        consent_language=agreed,
        page_url=session.page_url,
        session_id=session.id,
        matched_records=(),
        score=None,
        score_reasons=(),
        created_at=now,
    )
