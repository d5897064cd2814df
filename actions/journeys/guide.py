"""Which journeys lead on from a question, and what such a question tells them."""

from __future__ import annotations

from typing import Final

from actions.answers import Reply
from actions.journeys.journey import CATEGORIES, Journey, JourneyName
from actions.journeys.named_journey import is_bare_name
from actions.journeys.progress import Journeys
from actions.language import Language
from actions.need import names_need
from actions.turn import Turn

# A question in the words of these is a need: "grants for startups?", "finns det labb med BSL-2?"
_BY_WORDS: Final[tuple[JourneyName, ...]] = ("funding", "facility")

_SOUGHT: Final = "techniques"  # what is asked for where no name was understood


def guides(reply: Reply, turn: Turn) -> tuple[JourneyName, ...]:
    """The journeys on from a question, by its words and its answer, unless the visitor has been on them."""
    answered = reply.answered[-1].answer.category if reply.answered else None
    # An answer about something else has its own journey; money is sought for all of them.
    by_words = _BY_WORDS[:1] if reply.answered else _BY_WORDS
    found = (
        name
        for name, category in CATEGORIES.items()
        if category == answered or (name in by_words and names_need(turn.text, category))
    )
    begun = Journeys.of_turn(turn).of
    return tuple(name for name in found if name not in begun)


def names_facility(text: str, language: Language, facility: Journey) -> bool:
    """Whether a text is no more than the name of something that the journey to a facility looks for."""
    if not is_bare_name(text):
        return False
    facts = facility.read(text, language, {}, None)
    step = facility.next_step(facts, language)
    return bool(facility.noted(facts, language)) and (step is None or step.field != _SOUGHT)


def asked_before(turn: Turn, name: JourneyName) -> str | None:
    """The last question, where it is the journey's need: its button stands below the reply to it."""
    question = turn.text_slot("unanswered_question") or turn.text_slot("last_question")
    if name not in _BY_WORDS or question is None:
        return None
    return question if names_need(question, CATEGORIES[name]) else None
