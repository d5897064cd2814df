"""A lead as the inbox lists it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from api.leads import LeadStatus, NeedCategory, lead_title
from api.models import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLead:
    """What a row shows.

    Attributes:
        owner_id: The account of who has it.
        owner: That person's name.
        unread: Whether the reader has not opened it yet.
    """

    id: str
    status: LeadStatus
    company_name: str
    contact_name: str
    email: str
    need_category: NeedCategory
    need_text: str
    language: Language
    municipality: str | None
    score: int | None
    created_at: datetime
    owner_id: int | None
    owner: str | None
    unread: bool

    @property
    def title(self) -> str:
        """What the inbox calls it."""
        return lead_title(self.company_name, self.contact_name, self.email)
