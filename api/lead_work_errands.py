"""The errands about work on leads: which colleague gets which letter, if it still holds when it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from api.clock import Clock, utc_now
from api.lead_letters import LeadLetters
from api.leads import LeadStatus
from api.mail import Mailer
from api.outbox import Way
from api.stores.lead_work import follow_up_name
from api.stores.outbox import LEAD_ASSIGNED, LEAD_FOLLOW_UP, LEAD_MENTION, Errand, addressees, is_share
from api.stores.stores import Stores


class LeadWorkErrands:
    """Carries out what the outbox says; what was taken back meanwhile needs no letter."""

    def __init__(self, stores: Stores, letters: LeadLetters, mailer: Mailer, clock: Clock = utc_now) -> None:
        self._stores = stores
        self._letters = letters
        self._mailer = mailer
        self._clock = clock

    def ways(self) -> Mapping[str, Way]:
        """Return how each kind of errand is done."""
        return {
            LEAD_ASSIGNED: self._assigned,
            LEAD_MENTION: self._mention,
            LEAD_FOLLOW_UP: self._follow_up,
        }

    async def _assigned(self, errand: Errand) -> None:
        """Tell who was handed a lead, unless somebody else has it since."""
        lead = await self._stores.leads.find(errand.subject)
        owner = (await self._stores.lead_work.of(errand.subject)).owner
        # Whoever has it since was told, or took it; an errand of an earlier release names nobody.
        if lead and owner and errand.recipient_id in {None, owner.id}:
            letter = self._letters.assigned(lead, owner, f"assigned-{errand.name}", errand.created_at)
            await self._mailer.send_letter(letter)

    async def _mention(self, errand: Errand) -> None:
        mention = await self._stores.mentions.find(int(errand.subject))
        if mention is not None and not mention.seen:
            await self._mailer.send_letter(self._letters.mention(mention))

    async def _follow_up(self, errand: Errand) -> None:
        """Remind, unless the day was changed, or the lead closed or merged into another one since."""
        lead = await self._stores.leads.find(errand.subject)
        work = await self._stores.lead_work.of(errand.subject)
        if lead is None or lead.status is LeadStatus.CLOSED or work.merged_into or work.follow_up_on is None:
            return
        letter = self._letters.follow_up(lead, work.reminded, f"follow-up-{errand.name}", self._clock())
        if errand.name == follow_up_name(lead.id, work.follow_up_on) or is_share(errand, letter.to):
            await self._mailer.send_letter(replace(letter, to=addressees(errand, letter.to)))
