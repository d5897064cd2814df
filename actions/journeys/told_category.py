"""What a lead is about, as the visitor has told it: by the journey first, then by the words' meaning."""

from __future__ import annotations

from actions.errors import KnowledgeNotReady
from actions.journeys.journey import CATEGORIES
from actions.journeys.journey_need import JourneyNeed
from actions.journeys.progress import Journeys
from actions.knowledge import Knowledge
from actions.need import NeedCategory, named_need
from actions.turn import Turn


async def told_category(turn: Turn, knowledge: Knowledge | None) -> NeedCategory:
    """The category; other where neither a journey nor the words tell."""
    need = turn.text_slot("need_text") or ""
    journey, under_way = JourneyNeed.of(turn), Journeys.under_way(turn)
    if journey and journey.text in need:
        return journey.category
    if under_way:
        return CATEGORIES[under_way]
    try:
        found = await knowledge.classify_need(need) if knowledge else None
    except KnowledgeNotReady:
        found = None
    return found or named_need(need)
