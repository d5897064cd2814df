"""The action that hands a lead over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

import structlog

from actions.cancel_lead import FORGOTTEN, ActionCancelLead
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.clock import utc_now
from actions.duty import Duty
from actions.errors import NotSaved
from actions.journeys.company import Company, company_of
from actions.journeys.journey_need import JourneyNeed
from actions.journeys.progress import LEFT, STEP
from actions.journeys.told_category import told_category
from actions.knowledge import Knowledge
from actions.lead import Consent, Lead
from actions.need import NeedCategory, or_cited
from actions.replies import Wording
from actions.resource import Resource
from actions.score import Evidence, score
from actions.spool import Spool
from actions.start_lead import new_lead_id
from actions.turn import Turn

_LOG = structlog.get_logger(__name__)

# Raise it whenever the sentence that asks for consent changes in meaning.
CONSENT_TEXT_VERSION: Final = "2026-11-28"


class ActionSubmitLead(ChatAction):
    """Puts the lead into the spool and says so; the delivery loop takes it from there."""

    def __init__(
        self,
        spool: Spool,
        wake_delivery: Callable[[], None],
        cluster_name: str,
        duty: Duty,
        *,
        now: Callable[[], datetime] = utc_now,
        knowledge: Knowledge | None = None,
    ) -> None:
        """Take the spool and what reads a lead's words: without it a lead tells only what was asked for."""
        self._spool = spool
        self._wake_delivery = wake_delivery
        self._cluster_name = cluster_name
        self._duty = duty
        self._now = now
        self._knowledge = knowledge

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_submit_lead"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Spool the lead, if the visitor has said yes; the form ends here after a cancel too."""
        if turn.slots.get("consent") is not True:
            return await ActionCancelLead().act(turn, speaker)
        need = JourneyNeed.of(turn)
        resource = need.handed_resource if need else None
        try:
            ids = await (self._spool_resource(resource, turn) if resource else self._spool_lead(turn))
        except NotSaved as error:
            lead_id = turn.text_slot("lead_id") or new_lead_id()
            _LOG.error("lead.not_saved", lead_id=lead_id, reason=str(error))
            speaker.say(speaker.words.outcome.not_saved, buttons=(speaker.words.buttons.person,))
            return set_slots(lead_id=lead_id)
        self._wake_delivery()
        speaker.say(self._thanks(turn.slots["email"], speaker.words), buttons=(), kind="lead_sent", **ids)
        return set_slots(**FORGOTTEN, unanswered_question=None, journey_need=None, **{STEP: LEFT})

    def _thanks(self, email: str, words: Wording) -> str:
        sent = words.outcome.sent.format(cluster=self._cluster_name, email=email)
        absence = self._duty.absence(words.duty)
        return f"{sent} {absence}" if absence else sent

    async def _spool_lead(self, turn: Turn) -> dict[str, object]:
        company = await company_of(turn, self._knowledge)
        lead = lead_of(turn, self._now(), await told_category(turn, self._knowledge), company)
        await asyncio.to_thread(self._spool.put, lead.body())
        _LOG.info("lead.spooled", lead_id=lead.lead_id, score=lead.score.points)
        return {"lead_id": lead.lead_id}

    async def _spool_resource(self, told: Mapping[str, Any], turn: Turn) -> dict[str, object]:
        resource = resource_of(told, turn, self._now())
        await asyncio.to_thread(self._spool.put, resource.to_json(), "resource")
        _LOG.info("resource.spooled", resource_id=resource.resource_id)
        return {"resource_id": resource.resource_id}


def resource_of(told: Mapping[str, Any], turn: Turn, now: datetime) -> Resource:
    """The resource that a finished form hands over, in the form's words where these were changed."""
    need_text = turn.text_slot("need_text") or ""
    changed = need_text if told["text"] not in need_text else told["text"]
    return Resource(
        resource_id=turn.text_slot("lead_id") or new_lead_id(),
        kind=told["kind"],
        category=told["category"],
        text=changed,
        place=told.get("place"),
        period=told.get("period"),
        company_name=turn.slots["company_name"],
        organisation_number=turn.text_slot("organisation_number"),
        contact_name=turn.slots["contact_name"],
        email=turn.slots["email"],
        phone=turn.text_slot("phone"),
        language=turn.language,
        consent=Consent(CONSENT_TEXT_VERSION, now, turn.language),
        page_url=turn.metadata.get("page_url"),
        session_id=turn.metadata.get("session_id"),
    )


def lead_of(turn: Turn, now: datetime, told: NeedCategory, company: Company) -> Lead:
    """The lead that a finished form makes.

    Args:
        turn: the turn in which the visitor has said yes.
        now: when that was.
        told: what the lead is about by the visitor's own words, or the journey.
        company: what is known of the company.
    """
    cited, journey = turn.cited(), JourneyNeed.of(turn)
    need_text = turn.text_slot("need_text") or ""
    records = tuple(dict.fromkeys((*(journey.records if journey else ()), *cited.documents)))
    return Lead(
        lead_id=turn.text_slot("lead_id") or new_lead_id(),
        company_name=turn.slots["company_name"],
        organisation_number=turn.text_slot("organisation_number"),
        contact_name=turn.slots["contact_name"],
        email=turn.slots["email"],
        phone=turn.text_slot("phone"),
        need_category=or_cited(told, cited.categories),
        need_text=need_text,
        language=turn.language,
        consent=Consent(CONSENT_TEXT_VERSION, now, turn.language),
        page_url=turn.metadata.get("page_url"),
        session_id=turn.metadata.get("session_id"),
        matched_records=records,
        score=score(_evidence(turn, told, company)),
        company=company.facts,
    )


def _evidence(turn: Turn, told: NeedCategory, company: Company) -> Evidence:
    need_text, journey = turn.text_slot("need_text") or "", JourneyNeed.of(turn)
    return Evidence(
        organisation_number=turn.text_slot("organisation_number"),
        contact_name=turn.slots["contact_name"],
        email=turn.slots["email"],
        need_text=need_text,
        need_category=told,
        matched_documents=turn.cited().documents,
        matched_records=journey.records if journey and journey.text in need_text else (),
        company=company.facts,
        read=company.read,
    )
