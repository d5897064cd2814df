"""Plans that stand in conversations, and what can be made of them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from api.models import as_language
from api.pages import Pages
from api.plan_calendar import plan_calendar
from api.plan_card import PlanCard, plan_of
from api.plan_pdf import plan_pdf
from api.plan_words import PlanWords
from api.stores.messages import MessageStore


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan with the words of its language.

    Attributes:
        owner: The session in which it stands.
        made: When, in the time zone of the cluster.
    """

    card: PlanCard
    words: PlanWords
    owner: str
    made: datetime

    async def pdf(self) -> bytes:
        """Draw it on paper, in a thread: it takes a good part of a second."""
        return await asyncio.to_thread(plan_pdf, self.card, self.words, self.made.date())

    def calendar(self) -> bytes:
        """Write it as a calendar file."""
        return plan_calendar(self.card, self.words, owner=self.owner, made=self.made)

    def file(self, ending: str) -> str:
        """Return the name under which it is saved."""
        return f"{self.words['file']}.{ending}"


class Plans:
    """Finds plans in the messages of a session."""

    def __init__(self, messages: MessageStore, pages: Pages, cluster: str) -> None:
        """Take the messages, who has the words and the time zone, and the name of the cluster."""
        self._messages = messages
        self._pages = pages
        self._cluster = cluster

    async def find(self, session_id: str, message_id: int) -> KeptPlan | None:
        """Return the plan of one message of a session, or nothing when it carries none."""
        message = await self._messages.find(session_id, message_id)
        card = plan_of(message) if message else None
        if message is None or card is None:
            return None
        language = as_language(message.language, "en")
        words = PlanWords(language, self._cluster, self._pages.texts[language])
        return KeptPlan(card, words, session_id, message.created_at.astimezone(self._pages.zone))
