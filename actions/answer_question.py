"""The action behind every knowledge question."""

from __future__ import annotations

from actions.answering import find_reply, remember_reply, say_answers, say_unknown
from actions.answers import Reply
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.errors import KnowledgeNotReady
from actions.journeys.guide import guides
from actions.knowledge import Knowledge
from actions.turn import Turn


class ActionAnswerQuestion(ChatAction):
    """Answers from the documents, or says that they do not tell and offers a person."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_answer_question"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Answer the message of this turn."""
        words = speaker.words
        try:
            reply = await find_reply(turn, self._knowledge)
        except KnowledgeNotReady:
            speaker.say(words.answer.unavailable, buttons=(words.buttons.person,))
            return set_slots(unanswered_question=turn.text)
        titles = tuple(words.journey.titles[name] for name in guides(reply, turn))
        say_answers(reply, speaker, guides=titles)
        on = () if reply.answered else titles
        for found in reply.open:
            text = _unknown(reply, speaker, guided=bool(on)).format(question=found.answer.question)
            say_unknown(found.answer, text, speaker, buttons=(*on, words.buttons.person))
        return remember_reply(turn, reply)


def _unknown(reply: Reply, speaker: Speaker, *, guided: bool) -> str:
    words = speaker.words.answer
    if reply.kind == "comparison":
        return words.none_tells
    if guided:
        return words.unknown_guided
    return words.unknown_part if reply.answered else words.unknown
