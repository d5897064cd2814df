"""Questions that sound like a wish: what the documents tell for sure is told before a journey begins."""

from __future__ import annotations

from typing import Final

from actions.answering import find_reply, remember_reply, say_answers
from actions.answers import Reply
from actions.chat_action import Event, Speaker
from actions.journeys.journey import JourneyName
from actions.journeys.named_journey import named_journey
from actions.knowledge import Knowledge
from actions.turn import Turn
from knowledge_base.answer_kind import kinds_asked

# Of the confidence in an answer and of NLU in a wish. Chosen on the tuning questions (64 of 456 are taken for
# a wish, 23 of them are answered so) and on 564 wishes, two of which are answered instead.
_TELLING: Final = 0.9  # where a fact is asked for: a price, a date, a limit
_TELLING_OF_ANYTHING: Final = 0.8
_DOUBTFUL: Final = 0.75


async def answer_first(
    wished: JourneyName, turn: Turn, speaker: Speaker, knowledge: Knowledge
) -> list[Event] | None:
    """Answer a message that is rather a question than a wish, and offer the journey; None where it is a wish.

    Raises:
        KnowledgeNotReady: nothing is loaded.
    """
    asks_fact = bool(kinds_asked(turn.text, turn.language))
    if named_journey(turn.text) or not (asks_fact or turn.sureness < _DOUBTFUL):
        return None
    reply = await find_reply(turn, knowledge)
    if not _is_told(reply, asks_fact=asks_fact):
        return None
    say_answers(reply, turn, speaker, guides=(speaker.words.journey.titles[wished],))
    return remember_reply(turn, reply)


def _is_told(reply: Reply, *, asks_fact: bool) -> bool:
    least = _TELLING if asks_fact else _TELLING_OF_ANYTHING
    return any(found.answer.confidence >= least for found in reply.answered)
