"""All that tells staff of leads, put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from api.channel_book import ChannelBook
from api.clock import Clock
from api.lead_errands import LeadErrands
from api.mail import Mailer
from api.notices.couriers import Couriers
from api.notices.outgoing import Outgoing, OutgoingLimits
from api.notices.routing import Routing
from api.notices.words import NoticeWords
from api.pages import Pages
from api.seal import Seal
from api.settings import Settings
from api.stores.stores import Stores


@dataclass(frozen=True, slots=True)
class Telling:
    """The channels, who writes to them, and what the outbox does about leads.

    Attributes:
        limits: Which addresses a channel may have.
    """

    channels: ChannelBook
    couriers: Couriers
    errands: LeadErrands
    seal: Seal
    limits: OutgoingLimits

    @classmethod
    def of(cls, settings: Settings, stores: Stores, mailer: Mailer, pages: Pages, clock: Clock) -> Self:
        """Put it together from the settings."""
        seal = Seal(settings.secret_key, "channels")
        limits = OutgoingLimits(https_only=settings.production, private=settings.outgoing_private)
        words = {
            language: NoticeWords(language, texts, settings.cluster_name, settings.public_url)
            for language, texts in pages.texts.items()
        }
        book = ChannelBook(stores.channels, settings.channel_settings, seal)
        couriers = Couriers(mailer, Outgoing(limits), words, seal, clock)
        routing = Routing(settings.hours, settings.digest_time)
        errands = LeadErrands(stores, book, routing, couriers, clock)
        return cls(book, couriers, errands, seal, limits)
