"""Where a page of the inbox ends, so that the next one begins there whatever has arrived meanwhile."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from api.inbox.listed import ListedLead
from api.inbox.wanted import Sort
from api.leads import Lead, LeadStatus

NO_SCORE, MOST_SCORE = -1, 100
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Position:
    """The last lead that was shown, by all that the orders of the inbox look at."""

    status: int
    score: int
    created_at: datetime
    lead_id: str

    @classmethod
    def behind(cls, lead: Lead | ListedLead) -> Self:
        """Return the position behind a lead."""
        score = NO_SCORE if lead.score is None else lead.score
        return cls(int(lead.status), score, lead.created_at, lead.id)

    def token(self, sort: Sort) -> str:
        """Write it for an address; it holds for this order only."""
        said = [sort, self.status, self.score, self.created_at.isoformat(), self.lead_id]
        return base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")

    @classmethod
    def read(cls, token: str, sort: Sort) -> Self | None:
        """Read what `token` wrote; nothing for another order's, or for what is none."""
        if not token or len(token) > LONGEST:
            return None
        try:
            said = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
            of, status, score, created_at, lead_id = said
            position = cls(int(status), int(score), datetime.fromisoformat(created_at), str(lead_id))
        except (binascii.Error, TypeError, ValueError):
            return None
        return position if of == sort and position._possible else None

    @property
    def _possible(self) -> bool:
        status, score = range(len(LeadStatus)), range(NO_SCORE, MOST_SCORE + 1)
        return self.status in status and self.score in score and self.created_at.tzinfo is not None
