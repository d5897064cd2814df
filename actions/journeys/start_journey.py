"""The action that begins a journey, or goes on with one that was left."""

from __future__ import annotations

from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.errors import KnowledgeNotReady
from actions.journeys.guide import asked_before
from actions.journeys.journey import BY_INTENT, Facts, Journey, JourneyName
from actions.journeys.named_journey import named_journey, wished_journey
from actions.journeys.progress import ANSWERED, LEFT, STEP, Journeys, Progress
from actions.journeys.question_first import answer_first
from actions.knowledge import Knowledge
from actions.turn import Turn


class ActionStartJourney(ChatAction):
    """Takes what the visitor has said already, and tells what was understood."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_start_journey"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Set the journey under way."""
        wished = wished_journey(turn.text, turn.intent)
        if wished is None and turn.intent in BY_INTENT:
            return _offer_all(speaker)
        name = named_journey(turn.text) or wished or Journeys.of_turn(turn).active
        if name is None:
            return []
        try:
            answered = await answer_first(name, turn, speaker, self._knowledge) if wished else None
            if answered is not None:
                return answered + set_slots(**{STEP: ANSWERED})
            return await begin_journey(name, turn, speaker, self._knowledge)
        except KnowledgeNotReady:
            speaker.say(speaker.words.answer.unavailable, buttons=(speaker.words.buttons.person,))
            return set_slots(**{STEP: LEFT})


def _offer_all(speaker: Speaker) -> list[Event]:
    """Say what can be looked for to who wishes for nothing of it: "we have no time to waste"."""
    buttons = (*speaker.words.journey.titles.values(), speaker.words.buttons.person)
    speaker.say(speaker.words.answer.unknown_guided, buttons=buttons)
    return set_slots(**{STEP: ANSWERED})


async def begin_journey(name: JourneyName, turn: Turn, speaker: Speaker, knowledge: Knowledge) -> list[Event]:
    """Begin or resume a journey with the message of this turn.

    Raises:
        KnowledgeNotReady: nothing is loaded.
    """
    journeys = Journeys.of_turn(turn)
    before = journeys.progress(name)
    journey = knowledge.journey(name)
    facts = await knowledge.consult(lambda: _facts(journey, name, journeys, turn))
    _open(speaker, name, journey.noted(facts, turn.language), resumed=bool(before.facts))
    return set_slots(**journeys.slots(name, Progress(facts)), **{STEP: None})


def _facts(journey: Journey, name: JourneyName, journeys: Journeys, turn: Turn) -> Facts:
    """What is known at the beginning: what was told in other journeys too, so that nobody is asked twice."""
    facts = before = journeys.progress(name).facts
    if not before:
        for progress in (each for other, each in journeys.of.items() if other != name):
            facts = journey.read(str(progress.facts.get("text", "")), turn.language, facts, None)
    # A button names the journey only; what it leads on from is the question above it.
    if not named_journey(turn.text):
        return journey.read(turn.text, turn.language, facts, None)
    question = None if before else asked_before(turn, name)
    return journey.read(question, turn.language, facts, None) if question else facts


def _open(speaker: Speaker, name: JourneyName, noted: tuple[str, ...], *, resumed: bool) -> None:
    words = speaker.words.journey
    opening = words.resumed if resumed else words.started[name]
    heard = words.noted.format(noted=", ".join(noted)) if noted else ""
    speaker.say(" ".join(part for part in (opening, heard) if part))
