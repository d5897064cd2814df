"""What staff do with a lead: who has it, when to follow it up, what it was merged into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from api.leads import Lead


@dataclass(frozen=True, slots=True)
class Owner:
    """The colleague who has a lead."""

    id: int
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class LeadWork:
    """How far staff are with a lead, beside its status.

    Attributes:
        owner: Who has it, if somebody does.
        follow_up_by: Whose idea the day was: reminded where nobody has the lead.
        merged_into: The lead that stands for this one too.
    """

    owner: Owner | None = None
    follow_up_on: date | None = None
    follow_up_by: Owner | None = None
    merged_into: str | None = None

    @property
    def reminded(self) -> Owner | None:
        """Who is reminded of the day."""
        return self.owner or self.follow_up_by


@dataclass(frozen=True, slots=True)
class DueLead:
    """A lead with a day on which to follow it up."""

    lead: Lead
    day: date
    owner_name: str | None

    def late(self, today: date) -> bool:
        """Whether the day has passed."""
        return self.day < today


@dataclass(frozen=True, slots=True)
class Mention:
    """A note that names a colleague.

    Attributes:
        to: The address of who is named.
        seen: Whether they have opened the lead since.
    """

    id: int
    lead_id: str
    lead_title: str
    author: str
    text: str
    created_at: datetime
    to: str
    seen: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a member of staff: unread mentions, leads to follow up today or earlier."""

    mentions: int = 0
    due: int = 0
