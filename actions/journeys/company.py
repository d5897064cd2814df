"""What a conversation tells of the company: answers on journeys first, then what stands in free words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actions.company.read_facts import read_in_words
from actions.errors import KnowledgeNotReady
from actions.journeys.journey import CATEGORIES, JourneyName
from actions.journeys.journey_need import JourneyNeed
from actions.journeys.progress import Journeys
from actions.knowledge import Knowledge
from actions.turn import Turn
from knowledge_base.record import Texts


@dataclass(frozen=True, slots=True)
class Company:
    """What is known of the company.

    Attributes:
        facts: by the names of a lead: company_stage, employees, size_class, timeline, place.
        read: which of them nobody was asked for, as staff read it; None: there are none.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    read: Texts | None = None


async def company_of(turn: Turn, knowledge: Knowledge | None) -> Company:
    """What is told of the company; nothing where the knowledge base cannot be asked: no lead waits for it."""
    if knowledge is None:
        return Company()
    need = turn.text_slot("need_text") or ""
    try:
        told = _told(turn, knowledge)
        read = await knowledge.read_company(need, _said(turn), turn.language)
    except KnowledgeNotReady:
        return Company()
    if read.several_places:
        told.pop("place", None)
    beside = read.beside(told)
    return Company({**told, **beside}, read_in_words(beside))


def _told(turn: Turn, knowledge: Knowledge) -> dict[str, str]:
    """What the journeys know: of all of them, but the time only of the one that the lead is about."""
    told: dict[str, str] = {}
    for name, progress in Journeys.of_turn(turn).of.items():
        company = knowledge.journey(name).company(progress.facts, turn.language)
        told |= {
            fact: value for fact, value in company.items() if fact != "timeline" or _is_about(turn, name)
        }
    return told


def _is_about(turn: Turn, name: JourneyName) -> bool:
    journey = JourneyNeed.of(turn)
    if journey is None or journey.category != CATEGORIES[name]:
        return False
    return journey.text in (turn.text_slot("need_text") or "")


def _said(turn: Turn) -> str:
    """The visitor's words on all journeys."""
    return "\n".join(str(each.facts.get("text", "")) for each in Journeys.of_turn(turn).of.values())
