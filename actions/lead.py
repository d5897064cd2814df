"""A lead: a company that wants to hear from staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

from actions.company.municipality import municipality_of
from actions.language import Language
from actions.need import NeedCategory
from actions.score import Score


@dataclass(frozen=True, slots=True)
class Consent:
    """What the visitor agreed to, when, and in which language it was asked."""

    text_version: str
    given_at: datetime
    language: Language

    def to_json(self) -> dict[str, str]:
        """The consent as the webhooks take it, its time in UTC."""
        given_at = self.given_at.astimezone(UTC).isoformat(timespec="seconds")
        return {"text_version": self.text_version, "given_at": given_at, "language": self.language}


@dataclass(frozen=True, slots=True)
class Lead:
    """What is handed to staff; `lead_id` is made when the form starts, so that sending twice is one lead."""

    lead_id: str
    company_name: str
    organisation_number: str | None
    contact_name: str
    email: str
    phone: str | None
    need_category: NeedCategory
    need_text: str
    language: Language
    consent: Consent
    page_url: str | None
    session_id: str | None
    matched_records: tuple[str, ...]
    score: Score
    company: Mapping[str, str] = field(default_factory=dict)  # what was told of stage, staff, time and place

    def body(self) -> dict[str, object]:
        """The lead as the webhook takes it; what the chat does not tell is null.

        Only a Swedish organisation number tells the country.
        """
        return {
            "lead_id": self.lead_id,
            "company_name": self.company_name,
            "organisation_number": self.organisation_number,
            "country": "SE" if self.organisation_number else None,
            "contact_name": self.contact_name,
            "email": self.email,
            "phone": self.phone,
            "need_category": self.need_category,
            "need_text": self.need_text,
            **{name: self.company.get(name) for name in ("company_stage", "employees", "timeline")},
            "municipality": municipality_of(self.company.get("place")),
            "language": self.language,
            "consent": self.consent.to_json(),
            "page_url": self.page_url,
            "session_id": self.session_id,
            "matched_records": list(self.matched_records),
            "score": self.score.points,
            "score_reasons": [asdict(reason) for reason in self.score.reasons],
        }
