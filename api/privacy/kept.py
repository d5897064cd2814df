"""How long each kind of data is kept, from the settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from api.settings import Settings

DAYS_A_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Limits:
    """What is older than these moments goes.

    Attributes:
        sessions: Conversations, with their messages, opinions and questions.
        leads: Leads, with their history.
        resources: What companies offer and seek, with its matches.
        delivered: Traces of what a channel was told.
        given_up: Errands that were given up.
    """

    sessions: datetime
    leads: datetime
    resources: datetime
    delivered: datetime
    given_up: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """For how long, by kind; `matched`: how long an offer or a search is matched after its approval."""

    transcript: timedelta
    lead: timedelta
    delivered: timedelta
    matched: timedelta

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Read the settings."""
        return cls(
            transcript=timedelta(days=settings.transcript_days),
            lead=timedelta(days=settings.lead_months * DAYS_A_MONTH),
            delivered=timedelta(days=settings.delivered_days),
            matched=timedelta(days=settings.resource_months * DAYS_A_MONTH),
        )

    def limits(self, now: datetime) -> Limits:
        """Return what is old at a moment."""
        lead = now - self.lead
        return Limits(now - self.transcript, lead, lead, now - self.delivered, lead)
