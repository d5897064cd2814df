"""A notice: what a channel is told at one time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from api.leads import Lead
from api.models import Language

# What other programs get as it is kept.
TOLD = (
    "id",
    "title",
    "source",
    "company_name",
    "organisation_number",
    "country",
    "contact_name",
    "email",
    "phone",
    "need_category",
    "need_text",
    "company_stage",
    "employees",
    "timeline",
    "municipality",
    "language",
    "consent_version",
    "page_url",
    "score",
)

NoticeKind = Literal["lead.received", "lead.untaken", "leads.digest", "channel.test"]


@dataclass(frozen=True, slots=True)
class Notice:
    """One lead, or those of a digest.

    Attributes:
        id: The same at every try: who has seen it may ignore it.
        at: When it came to be.
    """

    id: str
    kind: NoticeKind
    leads: tuple[Lead, ...]
    at: datetime


def lead_json(lead: Lead, language: Language, link: str) -> dict[str, Any]:
    """Return a lead as other programs get it; its transcript stays here.

    Args:
        lead: The lead.
        language: Of the reasons for its score.
        link: Its page in the inbox.
    """
    return {
        **{name: getattr(lead, name) for name in TOLD},
        "consent_at": lead.consent_at.isoformat(),
        "matched_records": list(lead.matched_records),
        "score_reasons": [reason.shown(language) for reason in lead.score_reasons],
        "status": lead.status.word,
        "created_at": lead.created_at.isoformat(),
        "link": link,
    }


def notice_json(notice: Notice, leads: list[dict[str, Any]]) -> Mapping[str, Any]:
    """Return a notice as Standard Webhooks has it: its type, its time, its data."""
    data = {"leads": leads} if notice.kind == "leads.digest" else {"lead": leads[0] if leads else None}
    return {"type": notice.kind, "timestamp": notice.at.isoformat(), "data": data}
