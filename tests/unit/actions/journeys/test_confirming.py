"""A question that wants to be sure: its answer stays in the journey."""

from __future__ import annotations

from typing import Any

import pytest

from actions.journeys.facility_journey import FacilityJourney
from actions.journeys.funding_journey import FundingJourney
from actions.journeys.journey import JOURNEYS, Facts, Journey, JourneyName
from actions.journeys.journey_form import ValidateJourneyForm
from actions.journeys.plan_mail import PlanMail
from actions.journeys.progress import Progress
from actions.journeys.question import is_confirming
from actions.knowledge import Knowledge
from actions.language import Language
from knowledge_base.matching.facility_match import FacilityMatcher
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.term import Terms
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.after_plan import FakePlanPost
from tests.unit.actions.journeys.small_journey import SmallJourney
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import facility, funding

TERMS = Terms.load()
SHARED = facility("shared", terms=["lab-space"], users=["companies"], shared="laboratories")
LOAN = funding("loan", terms=["development", "loan"])
REAL: dict[JourneyName, Journey] = {
    "facility": FacilityJourney(NeedReader(TERMS), FacilityMatcher((SHARED,), WordEmbedder(), TERMS), TERMS),
    "funding": FundingJourney(NeedReader(TERMS), FundingMatcher((LOAN,), WordEmbedder(), TERMS), TERMS),
}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    small: dict[JourneyName, Journey] = dict.fromkeys(JOURNEYS, SmallJourney())
    return loaded(FakeAnswers(journeys=small | REAL))


def say(
    knowledge: Knowledge,
    text: str,
    name: JourneyName,
    facts: Facts,
    *,
    asked: str | None = None,
    intent: str = "ask_knowledge_base",
    language: Language = "en",
) -> tuple[dict[str, Any], list[str]]:
    """Answer a question, or write after the cards where nothing is asked."""
    reached = Progress(facts=facts, asked=asked)
    shown = reached.shown if asked else reached.settled().shown
    row = {"facts": dict(facts), "asked": asked, "unclear": 0, "shown": shown, "cards": ["shared"]}
    inside: dict[str, Any] = {"journey": name, "requested_slot": "journey_step", "language": language}
    state = tracker(text, intent=intent, journeys={name: row}, **inside)
    slots, messages = run(ValidateJourneyForm(knowledge, PlanMail(FakePlanPost())), state)
    return slots, [message["text"] for message in messages]


def unsure() -> Facts:
    """Of who may have refused to share."""
    return {**REAL["facility"].read("we need lab space", "en", {}, None), "suspected": ["sharing"]}


@pytest.mark.parametrize(
    "text", ["dela går bra ändå", "över min döda kropp", "sharing is fine after all", "we share it gladly"]
)
def test_an_answer_to_it_leads_into_no_other_journey(knowledge: Knowledge, text: str) -> None:
    """Whatever NLU takes it for."""
    slots, _ = say(knowledge, text, "facility", unsure(), asked="sharing", intent="share_resource")
    assert slots.get("journey", "facility") == "facility"
    assert "resource" not in slots.get("journeys", {})


def test_a_button_of_another_journey_goes_over_from_it(knowledge: Knowledge) -> None:
    """It was chosen plainly."""
    slots, _ = say(knowledge, "Find funding", "facility", unsure(), asked="sharing", intent="find_funding")
    assert slots["journey"] == "funding"


@pytest.mark.parametrize(
    ("name", "before", "text", "intent"),
    [
        (
            "funding",
            "product development, no incubator",
            "an incubator would be fine after all",
            "find_network",
        ),
        ("funding", "product development, no loan", "a loan would be fine after all", "find_facility"),
        ("facility", "lab space, not in Flemingsberg", "flemingsberg is ok after all", "plan_establishment"),
        ("facility", "we need lab space", "leases are out of the question", "plan_establishment"),
    ],
)
def test_what_is_fine_after_all_changes_the_cards(
    knowledge: Knowledge, name: JourneyName, before: str, text: str, intent: str
) -> None:
    """It is no wish for another journey, though NLU takes it for one."""
    facts = REAL[name].read(before, "en", {}, None)
    slots, _ = say(knowledge, text, name, facts, intent=intent)
    assert slots["journey"] == name
    assert slots["journeys"][name]["facts"] != facts


def test_another_wish_after_the_cards_goes_over(knowledge: Knowledge) -> None:
    """It rules nothing out."""
    facts = REAL["facility"].read("we need lab space", "en", {}, None)
    slots, _ = say(knowledge, "we also look for some money", "facility", facts, intent="find_funding")
    assert slots["journey"] == "funding"


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("why?", "en", "can be read as ruling this out, and a card depends on it"),
        ("what do you mean", "en", "can be read as ruling this out, and a card depends on it"),
        ("hm?", "en", "can be read as ruling this out, and a card depends on it"),
        ("varför frågar ni?", "sv", "kan läsas som att ni utesluter det, och ett kort hänger på svaret"),
        ("hur menar du?", "sv", "kan läsas som att ni utesluter det, och ett kort hänger på svaret"),
    ],
)
@pytest.mark.parametrize("intent", ["ask_knowledge_base", "stop", "ask_capabilities"])
def test_a_question_back_is_told_why_and_asked_again(
    knowledge: Knowledge, text: str, language: Language, why: str, intent: str
) -> None:
    """The documents know nothing of it."""
    options: dict[str, Any] = {"asked": "sharing", "intent": intent, "language": language}
    slots, [said] = say(knowledge, text, "facility", unsure(), **options)
    assert why in said
    assert slots["journeys"]["facility"]["asked"] == "sharing"
    assert slots["journey_step"] is None


def test_another_question_is_one_for_the_documents(knowledge: Knowledge) -> None:
    """It says what it is about."""
    _, said = say(knowledge, "Is there GMP?", "facility", unsure(), asked="sharing")
    assert said == ["Vecura has 13 clean rooms."]


@pytest.mark.parametrize(
    ("name", "field", "confirms"),
    [
        ("facility", "sharing", True),
        ("facility", "place", False),
        ("funding", "loan", True),
        ("facility", "loan", False),
        ("establishment", "sharing", False),
        ("funding", None, False),
    ],
)
def test_only_what_may_be_refused_in_this_journey_is_one(
    name: JourneyName, field: str | None, confirms: bool
) -> None:
    assert is_confirming(name, field) == confirms
