"""One conversation as a member of staff opens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends
from starlette.responses import Response

from api.canned_texts import filled
from api.errors import NotFoundError
from api.handoff_desk import first_name
from api.handoff_texts import asks_for_person
from api.handoffs import Handoff
from api.models import Message, Session
from api.services import Services
from api.staff_pages import StaffPage, StaffPages
from api.stores.users import User


@dataclass(frozen=True, slots=True)
class OpenedConversation:
    """A conversation, who has it, and who looks at it."""

    pages: StaffPages
    session: Session
    handoff: Handoff | None

    @property
    def wired(self) -> Services:
        """What the request may use."""
        return self.pages.wired

    @property
    def user(self) -> User:
        """Who looks at it."""
        return self.pages.user

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/staff/conversations/{self.session.id}"

    @property
    def mine(self) -> bool:
        """Whether it is this person's."""
        return self.handoff is not None and self.handoff.user_id == self.user.id

    async def page(self, status: int = 200, **values: object) -> Response:
        """Return the whole page."""
        transcript = await self.wired.stores.messages.history(self.session.id)
        more = {"transcript": transcript, "question": _last_question(transcript), **values}
        return self._render("conversations/conversation.html", status, **await self._values(), **more)

    async def panel(self) -> Response:
        """Return the part in which staff join, write and give back."""
        return self.part("conversations/panel.html", **await self._values())

    def part(self, template: str, **values: object) -> Response:
        """Return a part of the page."""
        return self._render(template, 200, **values)

    def message(self, message: Message) -> str:
        """Return one message as a part of the transcript."""
        part = self.part("conversations/message.html", message=message)
        return bytes(part.body).decode()

    async def _values(self) -> dict[str, Any]:
        desk = await self.wired.stores.desks.of(self.user.id)
        ready = await self.wired.stores.canned_answers.of(self.user.id, self.session.language)
        cluster = self.wired.settings.cluster_name
        canned = [(answer, filled(answer.text, self.user, cluster, desk)) for answer in ready]
        return {
            "handoff": self.handoff,
            "mine": self.mine,
            "desk": desk,
            "canned": canned,
            "first_name": first_name(self.user),
        }

    def _render(self, template: str, status: int, **values: object) -> Response:
        return self.pages.show(template, status, session=self.session, path=self.path, **values)


def _last_question(transcript: list[Message]) -> str:
    """Return what the visitor wrote last, besides that a person shall come."""
    written = (message.text for message in reversed(transcript) if message.role == "visitor")
    return next((text for text in written if not asks_for_person(text)), "")


async def _opened(pages: StaffPage, session_id: str) -> OpenedConversation:
    session = await pages.wired.stores.sessions.find(session_id)
    if session is None:
        raise NotFoundError(
            "There is no such conversation, or the visitor had it deleted.", reason="conversation"
        )
    return OpenedConversation(pages, session, await pages.wired.stores.handoffs.find(session_id))


Opened = Annotated[OpenedConversation, Depends(_opened)]
