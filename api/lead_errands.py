"""The errands about leads: deciding where each goes, and telling the channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from api.channel_book import ChannelBook
from api.channel_settings import STAFF_MAIL
from api.clock import Clock, utc_now
from api.errors import DeliveryError, PartlyRefusedError
from api.leads import Lead, LeadStatus
from api.notices.channel import Channel, settings_id
from api.notices.couriers import Couriers
from api.notices.notice import Notice, NoticeKind
from api.notices.routing import Route, Routing
from api.outbox import Way
from api.stores.outbox import (
    LEAD_DIGEST,
    LEAD_MAIL,
    LEAD_NEWS,
    LEAD_ROUTE,
    LEAD_UNTAKEN,
    Errand,
    addressees,
    errand_name,
)
from api.stores.stores import Stores

log = structlog.get_logger(__name__)


class LeadErrands:
    """Carries out what the outbox says about leads; one that was deleted meanwhile needs nothing."""

    def __init__(
        self, stores: Stores, book: ChannelBook, routing: Routing, couriers: Couriers, clock: Clock = utc_now
    ) -> None:
        """Take where leads, rules and channels are, who decides, and who tells."""
        self._stores = stores
        self._book = book
        self._routing = routing
        self._couriers = couriers
        self._clock = clock

    def ways(self) -> Mapping[str, Way]:
        """Return how each kind of errand is done."""
        return {
            LEAD_ROUTE: self._route,
            LEAD_NEWS: self._news,
            LEAD_UNTAKEN: self._untaken,
            LEAD_DIGEST: self._digest,
            LEAD_MAIL: self._old_mail,
        }

    async def decide(self, lead: Lead, now: datetime) -> Route:
        """Return where a lead would go that came at a time."""
        rules, channels = await self._stores.channel_rules.all(), await self._book.all()
        return self._routing.route(lead, rules, channels, now)

    async def _route(self, errand: Errand) -> None:
        """Decide by the time at which the lead came, so that a repetition decides the same."""
        lead = await self._stores.leads.find(errand.subject)
        if lead is None:
            return
        route = await self.decide(lead, lead.created_at)
        await self._stores.routes.keep(lead.id, route, self._clock())
        log.info("lead.routed", lead_id=lead.id, because=route.because, stops=len(route.stops))

    async def _news(self, errand: Errand) -> None:
        await self._tell(errand, "lead.received", [await self._stores.leads.find(errand.subject)])

    async def _untaken(self, errand: Errand) -> None:
        lead = await self._stores.leads.find(errand.subject)
        if lead is not None and lead.status is LeadStatus.NEW and await self._stands(lead):
            await self._tell(errand, "lead.untaken", [lead])

    async def _stands(self, lead: Lead) -> bool:
        """Whether a lead was not merged into another one, which has a reminder of its own."""
        return await self._stores.merged_leads.standing(lead.id) == lead.id

    async def _digest(self, errand: Errand) -> None:
        """Tell what a digest holds now; while it holds more, the outbox has it done again."""
        ids = await self._stores.routes.in_digest(errand.name)
        # Who has seen an id may ignore it: other leads are another notice, the same ones are the same.
        notice_id = errand_name(LEAD_DIGEST, ",".join(ids), errand.name)
        found = await self._stores.leads.find_all(ids)
        try:
            await self._tell(errand, "leads.digest", found, notice_id)
        except PartlyRefusedError as refusal:
            log.warning("digest.divided", errand=errand.id, refused=len(refusal.recipients))
            await self._stores.routes.divide_digest(errand, refusal.recipients, ids, self._clock())
        else:
            await self._stores.routes.forget_digest(errand.name, ids)

    async def _tell(
        self, errand: Errand, kind: NoticeKind, leads: Sequence[Lead | None], notice_id: str | None = None
    ) -> None:
        known = tuple(sorted((lead for lead in leads if lead), key=lambda lead: lead.created_at))
        if known:
            notice = Notice(notice_id or errand.name, kind, known, errand.created_at)
            channel = await self._open(errand.channel or "")
            theirs = replace(channel, recipients=addressees(errand, channel.recipients))
            await self._couriers.deliver(theirs, notice)

    async def _old_mail(self, errand: Errand) -> None:
        """Send what an earlier release has queued for `LOTS_MAIL_TO`."""
        lead = await self._stores.leads.find(errand.subject)
        if lead is not None:
            notice = Notice(errand.name, "lead.received", (lead,), lead.created_at)
            channel = await self._open(settings_id(STAFF_MAIL))
            theirs = replace(channel, recipients=addressees(errand, channel.recipients))
            await self._couriers.deliver(theirs, notice)

    async def _open(self, channel_id: str) -> Channel:
        channel = await self._book.find(channel_id)
        if channel is None:
            raise DeliveryError("channel_gone", for_good=True)
        if not channel.enabled:
            raise DeliveryError("channel_off", for_good=True)
        return channel
