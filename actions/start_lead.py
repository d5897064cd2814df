"""The action that opens the lead form."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.email_address import find_email
from actions.need import add_question
from actions.turn import Turn


def new_lead_id() -> str:
    """A random id for a lead."""
    return str(uuid.uuid4())


class ActionStartLead(ChatAction):
    """Says what will be asked, and takes over what the conversation already tells."""

    def __init__(self, cluster_name: str, new_id: Callable[[], str] = new_lead_id) -> None:
        self._cluster_name = cluster_name
        self._new_id = new_id

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_start_lead"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Set the lead's id and what it is about."""
        form = speaker.words.form
        if turn.text_slot("lead_id"):
            # A lead that could not be saved keeps its id, so that it stays one, and nothing is asked twice.
            speaker.say(form.start_again)
            return set_slots(consent=None, need_text=_with_new_question(turn), unanswered_question=None)
        need = turn.text_slot("unanswered_question") or turn.text_slot("last_question")
        text = form.start_with_need if need else form.start
        speaker.say(text.format(cluster=self._cluster_name, need=need))
        return set_slots(
            lead_id=self._new_id(),
            need_text=need,
            email=find_email(turn.text),
            consent=None,
            unanswered_question=None,  # the offer that it stands for has been taken
        )


def _with_new_question(turn: Turn) -> str | None:
    need, question = turn.text_slot("need_text"), turn.text_slot("unanswered_question")
    return add_question(need, question) if question else need
