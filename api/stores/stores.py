"""All stores of one database, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from api.database import Database
from api.stores.feedback import FeedbackStore
from api.stores.leads import LeadStore
from api.stores.messages import MessageStore
from api.stores.outbox import OutboxStore
from api.stores.sessions import SessionStore
from api.stores.unanswered import UnansweredStore
from api.stores.users import UserStore


@dataclass(frozen=True, slots=True)
class Stores:
    """One store for each table that is worked with."""

    sessions: SessionStore
    messages: MessageStore
    feedback: FeedbackStore
    leads: LeadStore
    unanswered: UnansweredStore
    outbox: OutboxStore
    users: UserStore

    @classmethod
    def of(cls, database: Database) -> Self:
        """Make every store on this database."""
        return cls(
            sessions=SessionStore(database),
            messages=MessageStore(database),
            feedback=FeedbackStore(database),
            leads=LeadStore(database),
            unanswered=UnansweredStore(database),
            outbox=OutboxStore(database),
            users=UserStore(database),
        )
