"""A conversation inside a journey, turn by turn, as rasa's form would run it."""

from __future__ import annotations

from typing import Any

from actions.journeys.ask_journey_step import ActionAskJourneyStep
from actions.journeys.journey_form import ValidateJourneyForm
from actions.journeys.plan_mail import PlanMail
from actions.journeys.progress import STEP
from actions.journeys.start_journey import ActionStartJourney
from actions.knowledge import Knowledge
from tests.unit.actions.fakes import run, tracker
from tests.unit.actions.journeys.after_plan import FakePlanPost


class Talk:
    """Remembers the slots.

    Attributes:
        slots: the conversation's memory; `journey_step` says how the journey has ended.
        buttons: those below what was said last.
    """

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._knowledge = knowledge
        self.slots: dict[str, Any] = {"language": language}
        self.buttons: list[str] = []

    def begin(self, text: str) -> str:
        """Say the sentence that begins the journey."""
        state = tracker(text, intent="share_resource", **self.slots)
        return self._told(run(ActionStartJourney(self._knowledge), state), text)

    def say(self, text: str, intent: str = "nlu_fallback") -> str:
        """Say something inside it; returns all that is answered."""
        state = tracker(text, intent=intent, requested_slot=STEP, **self.slots)
        return self._told(run(ValidateJourneyForm(self._knowledge, PlanMail(FakePlanPost())), state), text)

    def _told(self, first: tuple[dict[str, Any], list[dict[str, Any]]], text: str) -> str:
        slots, said = first
        self.slots |= slots
        if self.slots.get(STEP) is None:
            state = tracker(text, requested_slot=STEP, **self.slots)
            slots, asked = run(ActionAskJourneyStep(self._knowledge), state)
            self.slots |= slots
            said = [*said, *asked]
        self.buttons = [button["title"] for message in said[-1:] for button in message["buttons"]]
        return "\n".join(message["text"] for message in said)
