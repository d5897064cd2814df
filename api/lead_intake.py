"""Leads as they arrive: read with care, stored once, counted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Annotated, Any
from uuid import UUID, uuid4

from email_validator import EmailNotValidError, validate_email
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from api.clock import Clock, utc_now
from api.errors import FieldError, InvalidInputError
from api.leads import Lead, NeedCategory
from api.metrics import Metrics
from api.models import Language, Session
from api.problems import field_error
from api.stores.leads import LeadStore
from api.visitor_text import clean

CONSENT_VERSION = "2026-11"


def one_line(text: str) -> str:
    """Return a cleaned text without line breaks: such a field may end up in a mail header."""
    return " ".join(clean(text).split())


def _line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def _lines(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


def _text(value: object) -> object:
    return "" if value is None else value


def _filled(value: object) -> object:
    return None if value == "" else value


Line40 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=40)]
Line200 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=200)]
Line2000 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=2000)]
Maybe40 = Annotated[Line40 | None, BeforeValidator(_filled)]
Maybe200 = Annotated[Line200 | None, BeforeValidator(_filled)]
Maybe2000 = Annotated[Line2000 | None, BeforeValidator(_filled)]


class Consent(BaseModel):
    """Which text the visitor agreed to, and when."""

    text_version: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    given_at: datetime


class LeadBody(BaseModel):
    """The webhook's body; unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore")

    lead_id: UUID | None = None
    company_name: Annotated[Line200, StringConstraints(min_length=1)]
    organisation_number: Maybe40 = None
    country: Annotated[str, BeforeValidator(_text), StringConstraints(pattern="^([A-Z]{2})?$")] = ""
    contact_name: Line200 = ""
    email: str
    phone: Maybe40 = None
    need_category: NeedCategory = "other"
    need_text: Annotated[str, BeforeValidator(_lines), StringConstraints(max_length=4000)] = ""
    company_stage: Maybe200 = None
    employees: Maybe40 = None
    timeline: Maybe200 = None
    language: Language = "en"
    consent: Consent
    page_url: Maybe2000 = None
    session_id: Maybe40 = None
    matched_records: list[Line200] = Field(default_factory=list, max_length=100)
    score: int | None = Field(default=None, ge=0, le=100)
    score_reasons: list[Line2000] = Field(default_factory=list, max_length=50)


class LeadIntake:
    """The one way in for leads, from the bot or from the contact form."""

    def __init__(self, store: LeadStore, metrics: Metrics, *, mail: bool, clock: Clock = utc_now) -> None:
        """Take the store, and whether staff shall get an e-mail."""
        self._store = store
        self._metrics = metrics
        self._mail = mail
        self._clock = clock

    async def from_webhook(self, delivery_id: str, body: Mapping[str, Any]) -> str:
        """Store the lead of a verified delivery and return its id.

        Raises:
            InvalidInputError: Naming each field at fault.
        """
        try:
            read = LeadBody.model_validate(body)
        except ValidationError as error:
            faults = [field_error(fault["loc"], fault["msg"]) for fault in error.errors(include_url=False)]
            raise InvalidInputError("The lead was not accepted.", faults) from None
        values = read.model_dump(exclude={"lead_id", "consent", "email"})
        for name in ("matched_records", "score_reasons"):
            values[name] = tuple(values[name])
        lead = Lead(
            id=str(read.lead_id or uuid4()),
            delivery_id=delivery_id,
            source="bot",
            email=checked_email(read.email, "Not an e-mail address."),
            consent_version=read.consent.text_version,
            consent_at=_aware(read.consent.given_at),
            created_at=self._clock(),
            **values,
        )
        return await self._receive(lead)

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
        return await self._receive(lead)

    async def _receive(self, lead: Lead) -> str:
        lead_id, new = await self._store.receive(lead, mail=self._mail)
        if new:
            self._metrics.leads.labels(lead.source).inc()
        return lead_id


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
