from __future__ import annotations

import pytest

from actions.journeys.journey import JOURNEYS
from actions.journeys.leave_journey import ActionLeaveJourney
from actions.journeys.progress import ANSWERED, LEFT
from actions.journeys.start_journey import ActionStartJourney
from actions.knowledge import Knowledge
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.small_journey import SmallJourney


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return loaded(FakeAnswers(journeys=dict.fromkeys(JOURNEYS, SmallJourney())))


def begin(knowledge: Knowledge, text: str, sureness: float) -> tuple[str | None, list[str]]:
    """Say something that NLU takes for a wish; how the journey stands, and the last buttons."""
    state = tracker(text, intent="find_facility")
    state.latest_message["intent"]["confidence"] = sureness
    slots, messages = run(ActionStartJourney(knowledge), state)
    return slots["journey_step"], [button["title"] for button in messages[-1]["buttons"]]


def test_a_fact_that_the_documents_tell_for_sure_is_told_with_the_journey_as_a_button(
    knowledge: Knowledge,
) -> None:
    step, buttons = begin(knowledge, "How much does a GMP room cost?", 0.99)
    assert step == ANSWERED
    assert buttons == ["Find a facility"]


def test_what_nlu_doubts_to_be_a_wish_is_answered_where_the_documents_tell(knowledge: Knowledge) -> None:
    assert begin(knowledge, "all GMP in Huddinge", 0.6)[0] == ANSWERED


def test_a_question_is_answered_though_nlu_is_sure_of_a_wish(knowledge: Knowledge) -> None:
    assert begin(knowledge, "Is there GMP somewhere in Huddinge?", 0.97)[0] == ANSWERED


def test_the_bare_name_of_a_thing_is_a_wish_for_it(knowledge: Knowledge) -> None:
    assert begin(knowledge, "GMP clean room", 0.6)[0] is None


def test_a_wish_begins_its_journey_whatever_the_documents_tell(knowledge: Knowledge) -> None:
    assert begin(knowledge, "We look for a GMP room", 0.99)[0] is None


def test_what_the_documents_do_not_tell_begins_the_journey(knowledge: Knowledge) -> None:
    assert begin(knowledge, "How much does a red room cost?", 0.6)[0] is None


def test_nothing_is_said_of_a_journey_that_did_not_begin(knowledge: Knowledge) -> None:
    slots, messages = run(ActionLeaveJourney(), tracker("GMP?", journey_step=ANSWERED))
    assert (slots, messages) == ({"journey_step": LEFT}, [])
