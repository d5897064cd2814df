"""A visitor's message, from its arrival to the bot's reply."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from time import perf_counter

import structlog
from sqlalchemy.exc import IntegrityError

from api.clock import Clock, utc_now
from api.errors import RasaAwayError, RasaFaultError, SessionGoneError, TurnDelayedError, UnauthorisedError
from api.events import Broker
from api.handoff_desk import HandoffDesk
from api.handoff_texts import asks_for_person
from api.metrics import Metrics
from api.models import Draft, Language, Message, Pending, Session, Unanswered
from api.privacy.masking import mask
from api.rasa import Assistant
from api.stores.messages import MessageStore
from api.stores.sessions import SessionStore
from api.texts import HINT, VISITOR_TEXTS, failure, masked_hint
from api.turns import Turn, Turns
from personal_signs.mask import is_masked

CONTACT_URL = "/api/chat/contact"
MAX_FAULTS = 3
# Turns that fail although everybody is well: a few minutes' worth of the worker's attempts.
MAX_DELAYS = 20
RETRY_SECONDS = 5

log = structlog.get_logger(__name__)


class Gateway:
    """Stores each message before it runs it, and runs each session's messages one by one."""

    def __init__(
        self,
        messages: MessageStore,
        sessions: SessionStore,
        assistant: Assistant,
        *,
        handoffs: HandoffDesk,
        events: Broker,
        metrics: Metrics,
        clock: Clock = utc_now,
    ) -> None:
        """Take the stores, the bot, the way to a person, and those who want to hear of replies."""
        self._messages = messages
        self._sessions = sessions
        self._assistant = assistant
        self.handoffs = handoffs
        self._events = events
        self._metrics = metrics
        self._clock = clock
        self._turns = Turns()

    async def take(
        self, session: Session, client_message_id: str, text: str, language: Language | None
    ) -> tuple[int, Sequence[Message]]:
        """Run a message once and return its id and its replies; a repeated one is not run again.

        What nobody here needs to know is masked before anything else sees the text.

        Raises:
            TurnDelayedError: The message is stored and will be run when the bot is back.
            UnauthorisedError: The session was forgotten meanwhile.
        """
        try:
            return await self._take(session, client_message_id, mask(text), language)
        except (IntegrityError, SessionGoneError):
            raise UnauthorisedError(VISITOR_TEXTS[session.language].signed_out) from None

    async def _take(
        self, session: Session, client_message_id: str, text: str, language: Language | None
    ) -> tuple[int, Sequence[Message]]:
        async with self._turns.hold(session.id) as turn:
            session = await self._anew(session)
            number, waiting = await self._messages.receive(
                session.id, client_message_id, text, language, self._clock()
            )
            replies = await self._run_up_to(session, number, waiting, turn)
            if replies is None:
                replies = await self._messages.replies(number)
                # So many may wait that one round does not reach this message.
                if not replies and await self._messages.waits(number):
                    raise self._delayed(session, number)
                self._events.notify(session.id)  # a person has the conversation: it is theirs to answer
        return number, replies

    async def drain(self, session: Session) -> None:
        """Run what is left of a session's messages, unless somebody is doing so already.

        Raises:
            TurnDelayedError: The bot is still away.
        """
        if self._turns.busy(session.id):
            return
        async with self._turns.hold(session.id) as turn:
            session = await self._anew(session)
            waiting = await self._messages.pending(session.id)
            if waiting:
                with suppress(SessionGoneError):
                    await self._run_up_to(session, waiting[-1].id, waiting, turn)

    async def count_delay(self, session: Session) -> None:
        """Count an attempt that failed although Rasa and the action server are well.

        It is the first waiting message that failed. Such a message is given up in the end: it must not hold
        up those behind it for ever.
        """
        async with self._turns.hold(session.id):
            waiting = await self._messages.pending(session.id)
            if not waiting:
                return
            if waiting[0].delays + 1 < MAX_DELAYS:
                await self._messages.note_delay(waiting[0].id)
            else:
                with suppress(SessionGoneError):
                    await self._give_up(session, waiting[0])

    async def forget(self, session: Session) -> None:
        """Delete a session with all it left, when its running turn is over."""
        async with self._turns.hold(session.id):
            await self._sessions.forget(session, self._clock())
        self._events.close(session.id)

    async def _run_up_to(
        self, session: Session, number: int, waiting: Sequence[Pending], turn: Turn
    ) -> Sequence[Message] | None:
        """Run the waiting messages in order; return the replies to message `number`, if it ran here."""
        replies: Sequence[Message] | None = None
        for message in waiting:
            if message.id > number:
                break
            if turn.failed_before:
                raise self._delayed(session, number)
            try:
                ran = await self._run(session, message)
            except (RasaAwayError, RasaFaultError) as error:
                if await self.handoffs.holds(session.id):
                    return []  # a person has come meanwhile, and needs no bot
                turn.fail()
                self._metrics.delayed.inc()
                log.warning("turn.delayed", reason=str(error), message_id=message.id)
                raise self._delayed(session, number) from error
            replies = ran if message.id == number else None
            if session.recall is not None:  # gone with a turn that went well: the next one knows better
                session = await self._anew(session)
        return replies

    async def _anew(self, session: Session) -> Session:
        """Return the session as the turns before have left it."""
        return await self._sessions.find(session.id) or session

    async def _run(self, session: Session, message: Pending) -> Sequence[Message]:
        if asks_for_person(message.text):
            asked = await self.handoffs.ask(session, message)
            if asked is not None:
                return asked
        started = perf_counter()
        try:
            drafts = await self._assistant.reply(session, message)
        except RasaFaultError:
            if message.attempts + 1 < MAX_FAULTS:
                await self._messages.note_fault(message.id)
                raise
            return await self._give_up(session, message)
        self._metrics.rasa_seconds.observe(perf_counter() - started)
        return await self._close(session, message, await self.handoffs.offered(session, drafts), "done")

    async def _give_up(self, session: Session, message: Pending) -> Sequence[Message]:
        """Say that there will be no answer, and keep the question for those who write the documents."""
        log.error("turn.failed", message_id=message.id, faults=message.attempts, delays=message.delays)
        sorry = failure(session.language)
        question = Unanswered(message.text, message.language or session.language, None)
        return await self._close(session, message, [sorry], "failed", [question])

    async def _close(
        self,
        session: Session,
        message: Pending,
        drafts: Sequence[Draft],
        status: str,
        questions: Sequence[Unanswered] = (),
    ) -> Sequence[Message]:
        unknown = [_question(draft, message, session) for draft in drafts if draft.kind == "unknown"]
        hints = await self._hints(session, message)
        changes: dict[str, object] = {}
        if drafts and drafts[-1].language not in {None, session.language}:
            changes["language"] = drafts[-1].language
        if session.recall is not None and status == "done":
            changes["recall"] = None
        try:
            replies = await self._messages.answer(
                session.id,
                message.id,
                [*hints, *drafts],
                self._clock(),
                status=status,
                changes=changes,
                questions=[*questions, *unknown],
            )
        except SessionGoneError:
            # The turn has left its trace in Rasa after the first deletion there: delete it once more.
            await self._sessions.forget(session, self._clock())
            raise
        self._metrics.count_turn(drafts, status)
        self._events.notify(session.id)
        return replies

    async def _hints(self, session: Session, message: Pending) -> Sequence[Draft]:
        """Tell a visitor, once, that something was taken out of a message."""
        if not is_masked(message.text) or await self._messages.has_kind(session.id, HINT):
            return ()
        return [masked_hint(message.language or session.language)]

    def _delayed(self, session: Session, number: int) -> TurnDelayedError:
        return TurnDelayedError(
            VISITOR_TEXTS[session.language].delayed,
            headers={"Retry-After": str(RETRY_SECONDS)},
            extra={"message_id": number, "contact_url": CONTACT_URL},
        )


def _question(draft: Draft, message: Pending, session: Session) -> Unanswered:
    answer = draft.content.get("answer", {})
    return Unanswered(
        question=str(answer.get("question") or message.text),
        language=draft.language or session.language,
        confidence=answer.get("confidence"),
    )
