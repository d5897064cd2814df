"""A conversation in which the plan of an office was shown."""

from __future__ import annotations

from typing import Any

from actions.journeys.establishment_journey import EstablishmentJourney
from actions.journeys.journey import JOURNEYS
from actions.journeys.journey_form import ValidateJourneyForm
from actions.journeys.plan_mail import PlanMail
from actions.journeys.progress import Progress
from actions.language import Language
from actions.plan_post import PlanReceipt
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.small_journey import SmallJourney
from tests.unit.knowledge_base.plan.steps import STEPS

JOURNEY = EstablishmentJourney(STEPS)
KNOWLEDGE = loaded(FakeAnswers(journeys=dict.fromkeys(JOURNEYS, SmallJourney()) | {"establishment": JOURNEY}))
OFFICE: dict[str, Any] = {
    "founder": "outside_eu",
    "premises": "office",
    "gmm": False,
    "animals": False,
    "clinical_trial": False,
    "staff_abroad": False,
    "skipped": [],
}


class FakePlanPost:
    """Takes orders, and has one answer for all."""

    def __init__(self, receipt: PlanReceipt | None = None) -> None:
        self.receipt = receipt or PlanReceipt("ordered")
        self.orders: list[tuple[str, str, str]] = []

    async def order(self, session_id: str, order_id: str, email: str) -> PlanReceipt:
        self.orders.append((session_id, order_id, email))
        return self.receipt


def say_after_plan(
    text: str,
    *,
    intent: str = "nlu_fallback",
    language: Language = "en",
    post: FakePlanPost | None = None,
    shown: bool = True,
) -> tuple[dict[str, Any], list[str]]:
    """Say something after the plan (or before it): the slots that are set, and what is said."""
    progress = Progress(OFFICE).ended() if shown else Progress({})
    state = tracker(
        text,
        intent=intent,
        metadata={"session_id": "s1", "message_id": "7"},
        language=language,
        journey="establishment",
        requested_slot="journey_step",
        journeys={
            "establishment": {"facts": progress.facts, "asked": None, "unclear": 0, "shown": progress.shown}
        },
    )
    form = ValidateJourneyForm(KNOWLEDGE, PlanMail(post or FakePlanPost()))
    slots, messages = run(form, state)
    return slots, [message["text"] for message in messages]
