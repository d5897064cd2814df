"""The action that ends the lead form without sending anything."""

from __future__ import annotations

from typing import Final

from rasa_sdk.events import FollowupAction

from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.fields import FIELDS
from actions.handoff_need import SLOT as HANDOFF_NEED
from actions.journeys.progress import Journeys
from actions.turn import DECLINED, DOUBTED, REQUESTED_SLOT, Turn

# Consent is left to the start of the next lead: rasa's rule for the end of the form still needs it.
FORGOTTEN: Final = dict.fromkeys((*FIELDS, "lead_id", DECLINED, DOUBTED, HANDOFF_NEED, REQUESTED_SLOT))


class ActionCancelLead(ChatAction):
    """Says that nothing has been sent, forgets what the form had gathered, and goes back to a journey."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_cancel_lead"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Forget the lead; where it interrupted a journey, that one goes on."""
        words = speaker.words.outcome
        if Journeys.under_way(turn) is None:
            speaker.say(words.cancelled)
            return set_slots(**FORGOTTEN)
        speaker.say(words.cancelled_on_the_way)
        return [*set_slots(**FORGOTTEN), FollowupAction("action_resume_journey")]
