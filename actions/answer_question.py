"""The action behind every knowledge question."""

from __future__ import annotations

from rasa_sdk.events import FollowupAction

from actions.answering import find_reply, remember_reply, say_answers, say_unknown
from actions.answers import Reply
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.email_address import is_bare_address
from actions.errors import KnowledgeNotReady
from actions.interruption import is_more
from actions.journeys.follow_up import follow_up
from actions.journeys.guide import guides, names_facility
from actions.journeys.progress import ACTIVE
from actions.knowledge import Knowledge
from actions.turn import REQUESTED_SLOT, Turn


class ActionAnswerQuestion(ChatAction):
    """Answers from the documents, or says that they do not tell and offers a person."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_answer_question"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Answer the message of this turn; who writes no more than an address wants to be written to."""
        words = speaker.words
        if is_bare_address(turn.text) and turn.slots.get(REQUESTED_SLOT) is None:
            return [FollowupAction("action_start_lead")]
        try:
            done = await self._follow_up(turn, speaker)
            return await self._answer(turn, speaker) if done is None else done
        except KnowledgeNotReady:
            speaker.say(words.answer.unavailable, buttons=(words.buttons.person,))
            return set_slots(unanswered_question=turn.text)

    async def _follow_up(self, turn: Turn, speaker: Speaker) -> list[Event] | None:
        """Go on with cards that are still above: their journey was left, by the visitor or for a lead."""
        if is_more(turn.text) and turn.has_left_cards:
            return None
        return await follow_up(turn, speaker, self._knowledge)

    async def _answer(self, turn: Turn, speaker: Speaker) -> list[Event]:
        reply = await find_reply(turn, self._knowledge)
        if not reply.answered and is_more(turn.text):
            titles = speaker.words.journey.titles
            speaker.say(speaker.words.answer.more_of_what, buttons=tuple(titles.values()))
            return set_slots(unanswered_question=None)
        if not reply.answered and await self._names_facility(turn):
            return [*set_slots(**{ACTIVE: "facility"}), FollowupAction("action_start_journey")]
        _say(reply, turn, speaker)
        return remember_reply(turn, reply)

    async def _names_facility(self, turn: Turn) -> bool:
        """Whether the message is a bare name, which looks for what it names wherever no form waits."""
        if turn.slots.get(REQUESTED_SLOT):
            return False
        facility = self._knowledge.journey("facility")
        return await self._knowledge.consult(lambda: names_facility(turn.text, turn.language, facility))


def _say(reply: Reply, turn: Turn, speaker: Speaker) -> None:
    words = speaker.words
    titles = tuple(words.journey.titles[name] for name in guides(reply, turn))
    say_answers(reply, turn, speaker, guides=titles)
    on = () if reply.answered else titles
    for found in reply.open:
        text = _unknown(reply, speaker, guided=bool(on)).format(question=found.answer.question)
        say_unknown(found.answer, text, speaker, buttons=(*on, words.buttons.person))


def _unknown(reply: Reply, speaker: Speaker, *, guided: bool) -> str:
    words = speaker.words.answer
    if reply.kind == "comparison":
        return words.none_tells
    if guided:
        return words.unknown_guided
    return words.unknown_part if reply.answered else words.unknown
