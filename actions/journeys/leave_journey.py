"""The action that ends a journey's form: the visitor has left it, or hands its outcome to staff."""

from __future__ import annotations

from rasa_sdk.events import FollowupAction

from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.journeys.journey_form import HANDED
from actions.journeys.journey_need import JourneyNeed
from actions.journeys.progress import ANSWERED, LEFT, STEP, Journeys
from actions.turn import Turn


class ActionLeaveJourney(ChatAction):
    """Says that the answers are kept, or goes on with the lead form."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_leave_journey"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Say how to come back, unless the lead form follows."""
        if turn.slots.get(STEP) == HANDED:
            need = JourneyNeed.of(turn)
            handed = need.as_handed().slot() if need and need.resource else {}
            return [*set_slots(**{STEP: None}, **handed), FollowupAction("action_start_lead")]
        if turn.slots.get(STEP) == ANSWERED:
            return set_slots(**{STEP: LEFT})
        active = Journeys.of_turn(turn).active
        titles = (speaker.words.journey.titles[active],) if active else ()
        speaker.say(speaker.words.journey.left, buttons=(*titles, speaker.words.buttons.person))
        return set_slots(**{STEP: LEFT})
