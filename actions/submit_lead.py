"""The action that hands a lead over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final

import structlog

from actions.cancel_lead import FORGOTTEN, ActionCancelLead
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.clock import utc_now
from actions.duty import Duty
from actions.errors import LeadNotSaved
from actions.lead import Consent, Lead
from actions.need import guess_need, named_need
from actions.replies import Wording
from actions.score import Evidence, score
from actions.spool import Spool
from actions.start_lead import new_lead_id
from actions.turn import Turn

_LOG = structlog.get_logger(__name__)

# Raise it whenever the sentence that asks for consent changes in meaning.
CONSENT_TEXT_VERSION: Final = "2026-11"


class ActionSubmitLead(ChatAction):
    """Puts the lead into the spool and says so; the delivery loop takes it from there."""

    def __init__(
        self,
        spool: Spool,
        wake_delivery: Callable[[], None],
        cluster_name: str,
        duty: Duty,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._spool = spool
        self._wake_delivery = wake_delivery
        self._cluster_name = cluster_name
        self._duty = duty
        self._now = now

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_submit_lead"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Spool the lead, if the visitor has said yes; the form ends here after a cancel too."""
        if turn.slots.get("consent") is not True:
            return await ActionCancelLead().act(turn, speaker)
        lead = lead_of(turn, self._now())
        try:
            await asyncio.to_thread(self._spool.put, lead.body())
        except LeadNotSaved as error:
            _LOG.error("lead.not_saved", lead_id=lead.lead_id, reason=str(error))
            speaker.say(speaker.words.outcome.not_saved, buttons=(speaker.words.buttons.person,))
            return set_slots(lead_id=lead.lead_id)
        self._wake_delivery()
        _LOG.info("lead.spooled", lead_id=lead.lead_id, score=lead.score.points)
        speaker.say(self._thanks(lead, speaker.words), kind="lead_sent", lead_id=lead.lead_id)
        return set_slots(**FORGOTTEN, unanswered_question=None)

    def _thanks(self, lead: Lead, words: Wording) -> str:
        sent = words.outcome.sent.format(cluster=self._cluster_name, email=lead.email)
        absence = self._duty.absence(words.duty)
        return f"{sent} {absence}" if absence else sent


def lead_of(turn: Turn, now: datetime) -> Lead:
    """The lead that a finished form makes."""
    cited = turn.cited()
    need_text = turn.text_slot("need_text") or ""
    need = guess_need(need_text, cited.categories)
    number = turn.text_slot("organisation_number")
    name, email = turn.slots["contact_name"], turn.slots["email"]
    return Lead(
        lead_id=turn.text_slot("lead_id") or new_lead_id(),
        company_name=turn.slots["company_name"],
        organisation_number=number,
        contact_name=name,
        email=email,
        phone=turn.text_slot("phone"),
        need_category=need,
        need_text=need_text,
        language=turn.language,
        consent=Consent(CONSENT_TEXT_VERSION, now),
        page_url=turn.metadata.get("page_url"),
        session_id=turn.metadata.get("session_id"),
        matched_records=cited.documents,
        score=score(Evidence(number, name, email, need_text, named_need(need_text), cited.documents)),
    )
