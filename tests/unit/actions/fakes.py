"""A knowledge base by hand, and conversations as rasa would send them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers import Before, VectorJson
from actions.chat_action import ChatAction
from actions.company.company_reader import CompanyReader
from actions.company.read_facts import ReadFacts
from actions.duty import Duty
from actions.journeys.journey import JOURNEYS, Journey, JourneyName
from actions.knowledge import Knowledge
from actions.language import Language
from actions.need import NeedCategory
from knowledge_base.answer import Answer
from knowledge_base.citation import Citation
from knowledge_base.events.event import Event
from knowledge_base.matching.term import Terms
from knowledge_base.response import Response
from knowledge_base.wording import Worded
from opening_hours.opening_hours import OpeningHours
from tests.unit.actions.journeys.small_journey import SmallJourney

CITATION = Citation(
    document_id="vecura-gmp",
    title="GMP production at Vecura",
    section="Who may use it",
    url="https://example.org/vecura",
    verified=date(2026, 11, 22),
    certainty="verified",
)
FRIDAY_NOON = datetime(2026, 11, 27, 11, tzinfo=UTC)
ON_DUTY = Duty(OpeningHours.parse("fri 09:00-16:00"), lambda: FRIDAY_NOON)
OFF_DUTY = Duty(OpeningHours.parse("mon 09:00-16:00"), lambda: FRIDAY_NOON)


@cache
def company_reader() -> CompanyReader:
    """What reads free words, in 2026."""
    return CompanyReader(Terms.load(), lambda: 2026)


class FakeAnswers:
    """Knows one thing: what to say of any question that names GMP."""

    def __init__(
        self,
        *,
        caution: str | None = None,
        other_language: bool = False,
        journeys: Mapping[JourneyName, Journey] | None = None,
    ) -> None:
        self.journeys = journeys or dict.fromkeys(JOURNEYS, SmallJourney())
        self.prepared: tuple[Event, ...] = ()
        self.asked: list[tuple[str, str, Before | None]] = []
        self.vectors: list[VectorJson | None] = []
        self._caution = caution
        self._other_language = other_language

    def answer(
        self,
        question: str,
        language: Language,
        before: Before | None = None,
        vector: VectorJson | None = None,
    ) -> Answer:
        self.asked.append((question, language, before))
        self.vectors.append(vector)
        found = "gmp" in question.lower() or before is not None
        return Answer(
            answered=found,
            text="Vecura has 13 clean rooms." if found else "",
            language=language,
            confidence=0.91234 if found else 0.12,
            document_id="vecura-gmp" if found else None,
            category="facilities" if found else None,
            citations=(CITATION,) if found else (),
            caution=self._caution if found else None,
            other_language=self._other_language,
            question=question,
        )

    def respond(
        self,
        question: str,
        language: Language,
        before: Before | None = None,
        vector: VectorJson | None = None,
    ) -> Response:
        return Response.one(self.answer(question, language, before, vector))

    def prompt(self, answer: Answer) -> list[dict[str, str]]:
        return [{"role": "user", "content": answer.question}]

    def accept(self, answer: Answer, reply: str) -> Worded:
        if "13" not in reply:
            return Worded(answer, "fact")
        return Worded(replace(answer, text=reply), None)

    def journey(self, name: JourneyName) -> Journey:
        return self.journeys[name]

    def read_company(self, need: str, told: str, language: Language) -> ReadFacts:
        return company_reader().read(need, told, language)

    def classify_need(self, text: str) -> NeedCategory | None:
        return "network" if "introduced" in text else None

    def prepare_events(self, events: Sequence[Event]) -> None:
        self.prepared = tuple(events)

    def snapshot(self) -> str:
        return "by hand"


def loaded(answers: FakeAnswers | None = None) -> Knowledge:
    """A knowledge base that is ready."""
    knowledge = Knowledge(lambda: answers or FakeAnswers())
    asyncio.run(knowledge.keep_loading())
    return knowledge


def tracker(
    text: str,
    *,
    intent: str = "ask_knowledge_base",
    metadata: dict[str, Any] | None = None,
    events: list[dict[str, Any]] | None = None,
    **slots: Any,
) -> Tracker:
    """The tracker that rasa sends with a message; it makes the way through JSON."""
    user = {"event": "user", "text": text}
    state = {
        "sender_id": "c1",
        "slots": {"language": "en", **slots},
        "latest_message": {
            "text": text,
            "intent": {"name": intent, "confidence": 0.9},
            "entities": [],
            "metadata": metadata or {},
        },
        "events": [{"event": "action", "name": "action_listen"}, *(events or [user])],
        "paused": False,
        "active_loop": {},
        "latest_action_name": "action_listen",
    }
    return Tracker.from_dict(json.loads(json.dumps(state)))


def run(action: ChatAction, state: Tracker) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Run an action: the slots that it sets, and its messages."""
    dispatcher = CollectingDispatcher()
    events = asyncio.run(action.run(dispatcher, state, {}))
    assert all(event["event"] == "slot" for event in events)
    return {event["name"]: event["value"] for event in events}, dispatcher.messages
