"""The action that rasa's journey form calls at every message."""

from __future__ import annotations

from typing import Final

from actions.answering import find_reply, remember_reply, say_answers, say_unknown
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.errors import KnowledgeNotReady
from actions.interruption import (
    is_cancel,
    is_hesitation,
    is_no,
    is_person_request,
    is_question,
    is_skip,
    is_yes,
    plain,
)
from actions.journeys.journey import BY_INTENT, Facts, JourneyName
from actions.journeys.named_journey import named_journey
from actions.journeys.progress import Journeys, Progress
from actions.journeys.start_journey import STEP, begin_journey
from actions.knowledge import Knowledge
from actions.rewind import is_restart
from actions.turn import REQUESTED_SLOT, Turn
from actions.wish import shows_interest

LEFT: Final = "left"
HANDED: Final = "handed over"
# What the bot's rules answer better: the form steps aside for it, and asks again after.
_BY_RULES: Final = frozenset(
    {
        "ask_bot_identity",
        "ask_capabilities",
        "ask_privacy",
        "change_language",
        "greet",
        "insult",
        "request_contact",
        "say_goodbye",
        "thank",
    }
)
_LONG: Final = 4  # words: NLU is believed about a sentence, hardly about a bare answer


class ValidateJourneyForm(ChatAction):
    """Reads one message inside a journey.

    Rasa takes a reply that sets no slot for a form that steps aside: the rules then answer the message, and
    the form asks again.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def name(self) -> str:
        """The action's name in the domain."""
        return "validate_journey_form"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Leave, begin again, go over to another journey, answer a question, or learn from the message."""
        journeys = Journeys.of_turn(turn)
        name = journeys.active
        if name is None or turn.slots.get(REQUESTED_SLOT) is None or not turn.message_is_open:
            return set_slots(**{STEP: turn.slots.get(STEP)})
        try:
            return await self._react(name, journeys, turn, speaker)
        except KnowledgeNotReady:
            speaker.say(speaker.words.answer.unavailable, buttons=(speaker.words.buttons.person,))
            return _unchanged()

    async def _react(
        self, name: JourneyName, journeys: Journeys, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        progress = journeys.progress(name)
        if is_restart(turn.text):
            speaker.say(speaker.words.journey.restarted)
            return set_slots(**journeys.slots(name, Progress()), **{STEP: None})
        if is_cancel(turn.text) or turn.intent == "stop":
            return set_slots(**{STEP: LEFT})
        other = named_journey(turn.text)
        if other:
            return await begin_journey(other, turn, speaker, self._knowledge)
        if shows_interest(turn.text) or (progress.is_shown and self._hands_over(name, turn, speaker)):
            return set_slots(**{STEP: HANDED})
        return await self._learn(name, progress, journeys, turn, speaker)

    def _hands_over(self, name: JourneyName, turn: Turn, speaker: Speaker) -> bool:
        button = speaker.words.journey.handed_over.get(name)
        return button is not None and (is_yes(turn.text) or plain(turn.text) == plain(button))

    async def _learn(
        self, name: JourneyName, progress: Progress, journeys: Journeys, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        if turn.intent in _BY_RULES and _may_be_aside(turn, progress):
            return []
        if progress.asked is None and (is_skip(turn.text) or is_hesitation(turn.text)):
            return []
        journey = self._knowledge.journey(name)
        asks = is_question(turn.text) and turn.text.strip() not in turn.offered
        facts = await self._knowledge.consult(
            lambda: journey.read(turn.text, turn.language, progress.facts, None if asks else progress.asked)
        )
        learns = progress.learns(facts)
        wish = _other_wish(name, turn)
        if wish and not (learns and progress.asked):
            return await begin_journey(wish, turn, speaker, self._knowledge)
        if learns and not (asks and turn.intent == "ask_knowledge_base"):
            return set_slots(**journeys.slots(name, progress.learned(facts)), **{STEP: None})
        if asks or progress.asked is None:
            return [] if progress.is_shown else await self._answer(turn, speaker)
        return self._misunderstand(
            journey.skip(progress.facts, progress.asked), name, journeys, turn, speaker
        )

    def _misunderstand(
        self, left_open: Facts, name: JourneyName, journeys: Journeys, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        progress = journeys.progress(name)
        if is_skip(turn.text) or progress.misunderstood().gives_up:
            speaker.say(speaker.words.journey.left_open)
            return set_slots(**journeys.slots(name, progress.learned(left_open)), **{STEP: None})
        speaker.say(speaker.words.journey.unclear)
        return set_slots(**journeys.slots(name, progress.misunderstood()), **{STEP: None})

    async def _answer(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Answer a question in the middle of a journey, which is then gone on with."""
        reply = await find_reply(turn, self._knowledge)
        say_answers(reply, speaker)
        for found in reply.open:
            say_unknown(found.answer, speaker.words.journey.unanswered, speaker)
        return remember_reply(turn, reply) + _unchanged()


def _other_wish(name: JourneyName, turn: Turn) -> JourneyName | None:
    """The other journey that a whole sentence wishes for."""
    wish = BY_INTENT.get(turn.intent)
    return wish if wish and wish != name and len(turn.text.split()) >= _LONG else None


def _may_be_aside(turn: Turn, progress: Progress) -> bool:
    """Whether NLU may be believed: "no" and "Huddinge" are answers where one is waited for."""
    if progress.asked is None or is_person_request(turn.text):
        return True
    return not (is_yes(turn.text) or is_no(turn.text) or is_skip(turn.text))


def _unchanged() -> list[Event]:
    return set_slots(**{STEP: None})
