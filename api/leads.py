"""A lead: who wants what, and what staff did about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Literal

from api.deliveries import differences
from api.models import Language

# What we give a lead ourselves, or take from it when the conversation is forgotten.
OURS = frozenset({"id", "delivery_id", "session_id", "created_at", "status"})

LeadEventKind = Literal["status", "note", "owner", "follow_up", "merged", "separated", "support"]
NeedCategory = Literal["facilities", "funding", "establishment", "network", "sustainability", "other"]


def lead_title(company_name: str, contact_name: str, email: str) -> str:
    """Return what staff call a lead, everywhere: by its company; where it names none, by the person."""
    return company_name or contact_name or email


class LeadStatus(IntEnum):
    """How far staff are with a lead, in the order in which the inbox shows them."""

    NEW = 0
    TAKEN = 1
    CLOSED = 2

    @property
    def word(self) -> str:
        """Its name in addresses and texts."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str | None) -> LeadStatus | None:
        """Return the status of that name, if there is one."""
        return next((status for status in cls if status.word == word), None)


@dataclass(frozen=True, slots=True)
class ScoreReason:
    """Why a lead got points, in both languages; a sender that gives one text gives it for both.

    Attributes:
        points: How many, where the sender says so.
    """

    en: str
    sv: str
    points: int | None = None

    def shown(self, language: Language) -> str:
        """Return it for a person who reads this language."""
        text = self.sv if language == "sv" else self.en
        return text if self.points is None else f"{text} ({self.points:+d})"


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead as it was received; `session_id` leads to the transcript while the visitor keeps it.

    A text that nobody gave is empty: a country is never guessed.
    """

    id: str
    delivery_id: str
    source: Literal["bot", "contact"]
    company_name: str
    organisation_number: str | None
    country: str
    contact_name: str
    email: str
    phone: str | None
    need_category: NeedCategory
    need_text: str
    company_stage: str | None
    employees: str | None
    timeline: str | None
    language: Language
    consent_version: str
    consent_at: datetime
    page_url: str | None
    session_id: str | None
    matched_records: tuple[str, ...]
    score: int | None
    score_reasons: tuple[ScoreReason, ...]
    created_at: datetime
    status: LeadStatus = LeadStatus.NEW
    municipality: str | None = None
    consent_language: Language | None = None

    @property
    def title(self) -> str:
        """What the inbox calls it."""
        return lead_title(self.company_name, self.contact_name, self.email)

    def differences(self, other: Lead) -> tuple[str, ...]:
        """Name the fields in which the senders of two leads say something else."""
        return differences(self, other, but=OURS)


@dataclass(frozen=True, slots=True)
class LeadEvent:
    """One line of a lead's history.

    Attributes:
        text: The note; or the new status, the new owner's name, the day to follow up, the id of the lead
            that was merged or separated, the day and hours of support. Empty where something was taken away.
    """

    kind: LeadEventKind
    author: str
    text: str
    created_at: datetime
