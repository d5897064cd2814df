"""The action that goes on with a journey after the lead form in front of it was cancelled."""

from __future__ import annotations

from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.journeys.progress import STEP, Journeys
from actions.turn import Turn


class ActionResumeJourney(ChatAction):
    """Leads back to the open question, which the form asks again, or to the cards that were shown."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_resume_journey"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Say where the conversation is."""
        journeys = Journeys.of_turn(turn)
        if journeys.active is None:
            return []
        words = speaker.words
        if journeys.progress(journeys.active).cards:
            speaker.say(words.journey.back_at_cards, buttons=(words.buttons.person,))
        else:
            speaker.say(words.journey.resumed)
        return set_slots(**{STEP: None})
