"""Plans by e-mail: asked for by a visitor, delivered by the outbox, the address forgotten then."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from math import ceil
from typing import Final

import structlog

from api.clock import Clock, utc_now
from api.errors import (
    DeliveryError,
    MailOffError,
    NotFoundError,
    SessionGoneError,
    TooManyRequestsError,
    UnauthorisedError,
)
from api.limits import RateLimiter
from api.mail import Mailer
from api.models import Session
from api.pages import Pages
from api.plan_mail import plan_message
from api.plans import Plans
from api.settings import Settings
from api.stores.plan_mails import HOUR, IN_AN_HOUR
from api.stores.stores import Stores
from api.texts import VISITOR_TEXTS, VisitorTexts
from api.webhook_body import checked_email

# After that an address is given up and forgotten.
LONGEST_TRY: Final = timedelta(days=1)

log = structlog.get_logger(__name__)


class PlanPost:
    """The one way in for plans to be mailed, and the errand that mails them."""

    def __init__(
        self,
        settings: Settings,
        stores: Stores,
        plans: Plans,
        mailer: Mailer,
        pages: Pages,
        *,
        clock: Clock = utc_now,
    ) -> None:
        """Take the settings, what is asked for and by whom, where plans are found, and who sends them."""
        self._settings = settings
        self._store = stores.plan_mails
        self._sessions = stores.sessions
        self._plans = plans
        self._mailer = mailer
        self._pages = pages
        self._clock = clock
        # Whoever opens many sessions must not fill one person's mailbox.
        self._to_one_address = RateLimiter(IN_AN_HOUR, HOUR.total_seconds())

    async def order(self, session: Session, message_id: int, email: str, order_id: str | None = None) -> None:
        """Queue the plan of a message for an address; with an id, once however often it is ordered.

        Raises:
            NotFoundError: The session has no such message with a plan.
            MailOffError: No mail server is set.
            TooManyRequestsError: The session or the address had its share of the past hour.
            UnauthorisedError: The session was forgotten meanwhile.
        """
        texts = VISITOR_TEXTS[session.language]
        if await self._plans.find(session.id, message_id) is None:
            raise NotFoundError("There is no such message with a plan in this conversation.")
        if not self._settings.mail_on:
            raise MailOffError(texts.mail_off)
        if order_id and await self._store.is_ordered(order_id):
            return  # it has had its share of the limits
        seconds = self._to_one_address.spend(hashlib.sha256(email.lower().encode()).hexdigest())
        if seconds:
            raise _too_often(texts, seconds)
        try:
            wait = await self._store.order(session.id, message_id, email, self._clock(), order_id)
        except SessionGoneError:
            raise UnauthorisedError(texts.signed_out) from None
        if wait:
            raise _too_often(texts, ceil(wait.total_seconds()))

    async def order_last(self, session_id: str, email: str, order_id: str) -> int:
        """Queue the last plan of a session for an address; return the message that carries it.

        The same `order_id` again queues nothing more.

        Raises:
            NotFoundError: There is no such session, or no plan in it.
            InvalidInputError: It is no address.
            MailOffError: No mail server is set.
            TooManyRequestsError: The session or the address had its share of the past hour.
            UnauthorisedError: The session was forgotten meanwhile.
        """
        session = await self._sessions.find(session_id)
        message_id = await self._plans.last(session_id)
        if session is None or message_id is None:
            raise NotFoundError("There is no plan in such a conversation.")
        address = checked_email(email, VISITOR_TEXTS[session.language].bad_email)
        await self.order(session, message_id, address, order_id)
        return message_id

    async def deliver(self, subject: str) -> None:
        """Send one e-mail that was asked for; what was forgotten or delivered meanwhile is no fault.

        Raises:
            DeliveryError: The server refused it for now, or could not be reached.
        """
        mail = await self._store.find(int(subject))
        if mail is None:
            return
        plan = await self._plans.find(mail.session_id, mail.message_id)
        if plan is not None and self._clock() - mail.created_at < LONGEST_TRY:
            message = plan_message(plan, await plan.pdf(), self._pages.templates)
            try:
                await self._mailer.send_message(message, f"plan-{mail.id}", mail.email)
            except DeliveryError as refusal:
                if not refusal.for_good:
                    raise
                log.warning("plan_mail.refused", mail=mail.id)
        await self._store.forget_address(mail.id)


def _too_often(texts: VisitorTexts, seconds: int) -> TooManyRequestsError:
    sentence = texts.mailed_often.format(minutes=ceil(seconds / 60))
    return TooManyRequestsError(sentence, headers={"Retry-After": str(seconds)})
