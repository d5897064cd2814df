"""Handoffs, step by step: what each does to the conversation, what the visitor reads, who must hear of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from api.accounts.audit import Actor, AuditEntry
from api.clock import Clock
from api.events import Broker
from api.handoff_memory import memory_of
from api.handoff_texts import ended, joined, left, resumed, somebody_there, too_late, waiting
from api.handoffs import WITH_STAFF, Handoff
from api.models import Draft, Language, Message, Pending, Session
from api.stores.stores import Stores
from api.stores.users import User
from api.typing_signs import TypingSigns
from opening_hours.opening_hours import OpeningHours

# A desk whose page has not been heard of for so long is empty.
ABSENT_AFTER = timedelta(seconds=75)
SEEN_EVERY = 30.0  # seconds
# Whom nobody answered is not offered a person again for so long, whoever is said to be there.
NOT_AGAIN_FOR = timedelta(minutes=30)


class HandoffDesk:
    """Where visitors ask for a person, and staff take conversations over."""

    def __init__(
        self, stores: Stores, events: Broker, clock: Clock, *, hours: OpeningHours, minutes: float
    ) -> None:
        """Take the stores, who listens, and after how many minutes a visitor has waited long enough."""
        self._handoffs = stores.handoffs
        self._conversations = stores.conversations
        self._messages = stores.messages
        self._sessions = stores.sessions
        self._desks = stores.desks
        self._events = events
        self._clock = clock
        self._hours = hours
        self._minutes = minutes
        self.typing = TypingSigns(events)

    async def there(self) -> Sequence[str]:
        """Return the names of those who take requests now."""
        return await self._desks.there(self._clock() - ABSENT_AFTER)

    async def holds(self, session_id: str) -> bool:
        """Tell whether a conversation is with a person, or waits for one."""
        return await self._handoffs.state(session_id) in WITH_STAFF

    async def ask(self, session: Session, message: Pending) -> list[Message] | None:
        """Ask the team for a visitor; nothing: nobody is there."""
        if not await self.there():
            return None
        reply = waiting(message.language or session.language, self._minutes)
        replies = await self._handoffs.ask(session.id, message.id, reply, self._clock())
        self._events.notify(session.id)
        return replies

    async def offered(self, session: Session, replies: Sequence[Draft]) -> Sequence[Draft]:
        """Add the offer of a person to replies that begin the form for a message, if somebody is there."""
        if not replies or replies[-1].content.get("form") != "lead_form":
            return replies
        before = await self._conversations.last_of_bot(session.id)
        if (before is not None and before.content.get("form") == "lead_form") or not await self.there():
            return replies
        if await self._handoffs.waited_in_vain(session.id, self._clock() - NOT_AGAIN_FOR):
            return replies
        language = replies[-1].language or session.language
        on_duty = self._hours.is_open(self._clock())
        return [*replies, somebody_there(language, replies[-1], on_duty=on_duty)]

    async def join(self, session: Session, user: User, actor: Actor) -> bool:
        """Give a conversation to a member of staff; tell whether nobody else had it."""
        name = first_name(user) if (await self._desks.of(user.id)).named else ""
        taken = await self._handoffs.take(
            session.id,
            user_id=user.id,
            shown_as=name,
            said=joined(session.language, name),
            now=self._clock(),
            entry=actor.did("conversation_taken", session.id),
        )
        self._events.notify(session.id)
        return taken

    async def say(self, session: Session, user: User, said: Draft, client_message_id: str) -> bool:
        """Write to the visitor; tell whether the conversation is this person's."""
        ours = await self._handoffs.say(session.id, user.id, said, client_message_id, self._clock())
        self._events.notify(session.id)
        return ours

    async def give_back(self, session: Session, handoff: Handoff, user: User, actor: Actor) -> bool:
        """Have the bot answer again, knowing what was said; tell whether it was this person's to do."""
        entry = actor.did("conversation_given_back", session.id)
        said = left(session.language, handoff.shown_as)
        return await self._return(session, said, user_id=user.id, entry=entry)

    async def end(self, session: Session) -> bool:
        """End a handoff as the visitor wants it; tell whether there was one."""
        handoff = await self._handoffs.find(session.id)
        if handoff is None:
            return False
        return await self._return(session, ended(session.language, handoff.shown_as, taken=handoff.taken))

    async def give_up_overdue(self) -> int:
        """Tell visitors who have waited too long, and have the bot answer them again; return how many."""
        before = self._clock() - timedelta(minutes=self._minutes)
        given_up = 0
        for handoff in await self._handoffs.overdue(before):
            session = await self._sessions.find(handoff.session_id)
            if session is not None:
                said = too_late(session.language, handoff.shown_as, taken=handoff.taken)
                given_up += await self._return(session, said, overdue_minutes=self._minutes)
        return given_up

    async def give_back_abandoned(self) -> int:
        """Have the bot answer again where the person's account was deleted; return how many."""
        given_back = 0
        for handoff in await self._handoffs.abandoned():
            session = await self._sessions.find(handoff.session_id)
            if session is not None:
                said = _gone(session.language, handoff)
                given_back += await self._return(session, said, abandoned=True)
        return given_back

    async def _return(
        self,
        session: Session,
        said: Draft,
        *,
        user_id: int | None = None,
        overdue_minutes: float | None = None,
        abandoned: bool = False,
        entry: AuditEntry | None = None,
    ) -> bool:
        now = self._clock()
        transcript = await self._messages.history(session.id)
        done = await self._handoffs.give_back(
            session.id,
            [said, *self._resumed(session, transcript, said)],
            now,
            recall=memory_of(transcript, in_vain=bool(said.content.get("buttons"))),
            user_id=user_id,
            overdue=None if overdue_minutes is None else now - timedelta(minutes=overdue_minutes),
            abandoned=abandoned,
            entry=entry,
        )
        self._events.notify(session.id)
        return done

    def _resumed(self, session: Session, transcript: Sequence[Message], said: Draft) -> Sequence[Draft]:
        """Repeat the question of a form that was under way, unless the visitor is offered something else."""
        spoken = next((message for message in reversed(transcript) if message.role == "bot"), None)
        if spoken is None or not spoken.content.get("form") or said.content.get("buttons"):
            return ()
        buttons = spoken.content.get("buttons", [])
        return (resumed(session.language, spoken.text, buttons, spoken.content["form"]),)


def _gone(language: Language, handoff: Handoff) -> Draft:
    """Say that the person does not come back; who waits for an answer can leave a message."""
    if handoff.waiting_since is None:
        return left(language, handoff.shown_as)
    return too_late(language, handoff.shown_as, taken=True)


def first_name(user: User) -> str:
    """Return what a visitor may know of a name."""
    return user.name.split()[0].partition("@")[0][:100]
