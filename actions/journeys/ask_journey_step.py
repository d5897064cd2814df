"""The action that asks the next question of a journey, or shows what it ends in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.answering import cited
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.errors import KnowledgeNotReady
from actions.journeys.journey import CATEGORIES, Facts, Journey, JourneyName, Outcome
from actions.journeys.journey_need import JourneyNeed
from actions.journeys.needs import in_words, told_in
from actions.journeys.progress import Journeys, Progress
from actions.knowledge import Knowledge
from actions.turn import Turn


class ActionAskJourneyStep(ChatAction):
    """Called by rasa whenever the journey's form waits for the visitor."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_ask_journey_step"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Ask, or show; an outcome that the visitor has seen is not shown again."""
        journeys = Journeys.of_turn(turn)
        if journeys.active is None:
            return []
        progress = journeys.progress(journeys.active)
        try:
            return await self._go_on(journeys.active, progress, journeys, turn, speaker)
        except KnowledgeNotReady:
            speaker.say(speaker.words.answer.unavailable, buttons=(speaker.words.buttons.person,))
            return []

    async def _go_on(
        self, name: JourneyName, progress: Progress, journeys: Journeys, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        journey, facts, language = self._knowledge.journey(name), progress.facts, turn.language
        step = await self._knowledge.consult(lambda: journey.next_step(facts, language))
        if step:
            # Only a question that is new or is never dropped shows how to leave: buttons are for answers.
            leave = () if progress.unclear and not step.needed else (speaker.words.buttons.cancel,)
            speaker.say(step.question, buttons=(*step.buttons, *leave))
            so_far = await self._knowledge.consult(lambda: _on_the_way(name, journey, facts, turn))
            return set_slots(**journeys.slots(name, progress.asking(step.field)), **so_far)
        if progress.is_shown:
            return []
        outcome = await self._knowledge.consult(lambda: journey.outcome(facts, language, progress.before))
        # The same cards again, but nothing fits any more: that has to be said.
        repeats = outcome.details and outcome.fits and progress.has_seen(outcome.shown)
        if repeats:
            speaker.say(speaker.words.journey.unchanged, buttons=(_hand_over(outcome, speaker),))
        else:
            _show(outcome, speaker)
        ended = progress.settled() if repeats else progress.ended(outcome.shown)
        need = JourneyNeed(outcome.need, CATEGORIES[name], outcome.records, outcome.resource)
        question = next(iter(outcome.need.splitlines()), "")
        topic = {"topic": outcome.topic, "last_question": question} if outcome.topic else {}
        return set_slots(**journeys.slots(name, ended), **need.slot(), **topic)


def _on_the_way(name: JourneyName, journey: Journey, facts: Facts, turn: Turn) -> dict[str, Any]:
    """The slot of the need as far as it is told, for a lead before the outcome."""
    told, notes = told_in(facts), journey.noted(facts, turn.language)
    if not facts.get("text") or not (told or notes):
        return {}
    before = JourneyNeed.of(turn)
    need = before if before and before.category == CATEGORIES[name] else JourneyNeed("", CATEGORIES[name])
    return replace(need, text=in_words(told, notes, turn.language)).slot()


def _show(outcome: Outcome, speaker: Speaker) -> None:
    speaker.say(
        outcome.text,
        buttons=(_hand_over(outcome, speaker), *outcome.buttons),
        kind="journey",
        cards=[dict(card) for card in outcome.cards],
        citations=[cited(citation) for citation in outcome.citations],
    )


def _hand_over(outcome: Outcome, speaker: Speaker) -> str:
    return outcome.hand_over or speaker.words.buttons.person
