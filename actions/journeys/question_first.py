"""Questions that sound like a wish: what the documents tell for sure is told before a journey begins."""

from __future__ import annotations

from math import log
from typing import Final

from actions.answering import find_reply, remember_reply, say_answers
from actions.answers import Reply
from actions.chat_action import Event, Speaker
from actions.journeys.journey import JourneyName
from actions.journeys.named_journey import is_bare_name, named_journey
from actions.knowledge import Knowledge
from actions.turn import Turn
from knowledge_base.answer_kind import kinds_asked

# The log-odds of a question, by logistic regression on the questions, needs and wishes to choose by that NLU
# takes for a wish; `python -m benchmarks.question_or_wish` prints how many of them are answered.
_QUESTION: Final = 2.03
_PER_LOG_ODDS_OF_WISH: Final = -0.74
_PER_LOG_ODDS_OF_ANSWER: Final = 0.69
_PER_LOG_OF_WORDS: Final = -2.07  # who wishes tells of the company, and writes more
_FACT_ASKED_FOR: Final = 0.38  # a price, a date, a limit
_QUESTION_MARK: Final = 2.97
_LEAST: Final = -1.39  # a probability of .2: below the answer the journey is offered, so little is lost
_SUREST: Final = 0.999
_KNOWN_NAME: Final = 0.5  # how sure NLU is of what is wished with a bare name


async def answer_first(
    wished: JourneyName, turn: Turn, speaker: Speaker, knowledge: Knowledge
) -> list[Event] | None:
    """Answer a message that is rather a question than a wish, and offer the journey; None where it is a wish.

    Raises:
        KnowledgeNotReady: nothing is loaded.
    """
    # A bare name is that of an instrument, unless NLU is at a loss with it: "SKV 4632" is a form.
    named = named_journey(turn.text) or (is_bare_name(turn.text) and turn.sureness >= _KNOWN_NAME)
    if named or not _is_question(turn, _SUREST):
        return None
    reply = await find_reply(turn, knowledge)
    if not _is_question(turn, _confidence(reply)):
        return None
    say_answers(reply, turn, speaker, guides=(speaker.words.journey.titles[wished],))
    return remember_reply(turn, reply)


def _confidence(reply: Reply) -> float:
    return max((found.answer.confidence for found in reply.answered), default=0.0)


def _is_question(turn: Turn, confidence: float) -> bool:
    """Whether a message that NLU takes for a wish is a question that is answered with this confidence."""
    log_odds = _QUESTION + _PER_LOG_OF_WORDS * log(len(turn.text.split()) or 1)
    log_odds += _FACT_ASKED_FOR * bool(kinds_asked(turn.text, turn.language))
    log_odds += _QUESTION_MARK * ("?" in turn.text)
    log_odds += _PER_LOG_ODDS_OF_WISH * _log_odds(turn.sureness)
    log_odds += _PER_LOG_ODDS_OF_ANSWER * _log_odds(confidence)
    return confidence > 0 and log_odds >= _LEAST


def _log_odds(probability: float) -> float:
    """The log-odds of a probability, which is kept from being certain."""
    kept = min(max(probability, 1 - _SUREST), _SUREST)
    return log(kept / (1 - kept))
