"""The action behind every knowledge question."""

from __future__ import annotations

from actions.answering import find_answer, remember_answer, say_answer, say_unknown
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.errors import KnowledgeNotReady
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
            found = await find_answer(turn, self._knowledge)
        except KnowledgeNotReady:
            speaker.say(words.answer.unavailable, buttons=(words.buttons.person,))
            return set_slots(unanswered_question=turn.text)
        if found.answer.answered:
            say_answer(found, speaker)
            return remember_answer(turn, found.answer)
        say_unknown(found.answer, words.answer.unknown, speaker, buttons=(words.buttons.person,))
        return set_slots(unanswered_question=turn.text)
