"""The engine of the journeys, with a small journey in the place of the real ones."""

from __future__ import annotations

from typing import Any

import pytest

from actions.journeys.ask_journey_step import ActionAskJourneyStep
from actions.journeys.journey import JOURNEYS
from actions.journeys.journey_form import HANDED, ValidateJourneyForm
from actions.journeys.leave_journey import ActionLeaveJourney
from actions.journeys.plan_mail import PlanMail
from actions.journeys.progress import ANSWERED, LEFT
from actions.journeys.start_journey import ActionStartJourney
from actions.knowledge import Knowledge
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.after_plan import FakePlanPost
from tests.unit.actions.journeys.small_journey import SmallJourney

Slots = dict[str, Any]
INSIDE: dict[str, Any] = {"journey": "facility", "requested_slot": "journey_step"}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return loaded(FakeAnswers(journeys=dict.fromkeys(JOURNEYS, SmallJourney())))


def progress(**facts: Any) -> Slots:
    """The slot of a facility journey that has asked for the size."""
    return {"facility": {"facts": facts, "asked": "size", "unclear": 0, "shown": ""}}


def say(knowledge: Knowledge, text: str, *, journeys: Slots, **options: Any) -> tuple[Slots, list[str]]:
    """Send a message inside the journey; the slots it sets and what is said."""
    state = tracker(text, journeys=journeys, **INSIDE, **options)
    slots, messages = run(ValidateJourneyForm(knowledge, PlanMail(FakePlanPost())), state)
    return slots, [message["text"] for message in messages]


def test_what_the_first_sentence_says_is_noted(knowledge: Knowledge) -> None:
    """A free sentence begins the journey, and its facts are told back."""
    state = tracker("we want it in red", intent="find_facility")
    slots, [message] = run(ActionStartJourney(knowledge), state)
    assert slots["journey"] == "facility"
    assert slots["journeys"]["facility"]["facts"]["colour"] == "red"
    assert "I have noted: red" in message["text"]


@pytest.mark.parametrize("title", ["Find a facility", "hitta labb eller utrustning"])
def test_a_button_begins_in_either_language_and_says_nothing_of_the_need(
    knowledge: Knowledge, title: str
) -> None:
    """Its words are no need."""
    slots, _ = run(ActionStartJourney(knowledge), tracker(title, intent="ask_knowledge_base"))
    assert slots["journey"] == "facility"
    assert not slots["journeys"]["facility"]["facts"]


def test_a_journey_that_was_left_goes_on(knowledge: Knowledge) -> None:
    """What was told before is still there."""
    state = tracker("Find a facility", journeys=progress(colour="red"))
    slots, [message] = run(ActionStartJourney(knowledge), state)
    assert message["text"].startswith("Let us go on.")
    assert slots["journeys"]["facility"]["facts"]["colour"] == "red"


def test_what_was_told_on_another_journey_is_known(knowledge: Knowledge) -> None:
    """Nobody is asked twice in a conversation."""
    state = tracker("Find funding", journeys=progress(colour="red", text="it is red"))
    slots, _ = run(ActionStartJourney(knowledge), state)
    assert slots["journeys"]["funding"]["facts"]["colour"] == "red"


def test_the_next_question_is_asked_with_its_buttons(knowledge: Knowledge) -> None:
    """And how to leave."""
    slots, [message] = run(ActionAskJourneyStep(knowledge), tracker("hi", journeys={}, **INSIDE))
    assert message["text"] == "Which colour?"
    assert [button["title"] for button in message["buttons"]] == ["red", "blue", "Cancel"]
    assert slots["journeys"]["facility"]["asked"] == "colour"


def test_a_lead_before_the_outcome_says_what_is_understood_so_far(knowledge: Knowledge) -> None:
    """What was typed, and what it was taken for."""
    state = tracker("x", journeys=progress(colour="red", text="we want it in red"), **INSIDE)
    slots, _ = run(ActionAskJourneyStep(knowledge), state)
    assert slots["journey_need"]["text"] == "we want it in red\nUnderstood as: red"
    assert slots["journey_need"]["category"] == "facilities"


def test_the_outcome_carries_cards_and_the_need_of_a_lead(knowledge: Knowledge) -> None:
    """A follow-up is then about the best record."""
    state = tracker("3", journeys=progress(colour="red", size=3), **INSIDE)
    slots, [message] = run(ActionAskJourneyStep(knowledge), state)
    assert message["custom"]["cards"] == [{"kind": "facility", "id": "one", "title": "One"}]
    assert slots["journey_need"]["text"] == "something red 3"
    assert slots["journey_need"]["records"] == ["one"]
    assert slots["topic"] == "vecura-gmp"


def test_an_outcome_is_shown_once(knowledge: Knowledge) -> None:
    """Thanks do not bring it again."""
    state = tracker("3", journeys=progress(colour="red", size=3), **INSIDE)
    slots, _ = run(ActionAskJourneyStep(knowledge), state)
    again = tracker("thanks", journeys=slots["journeys"], **INSIDE)
    assert run(ActionAskJourneyStep(knowledge), again) == ({}, [])


def test_a_bare_answer_is_read_as_the_field_that_was_asked_for(knowledge: Knowledge) -> None:
    """The form goes on to the next step."""
    slots, said = say(knowledge, "12", journeys=progress(colour="red"), intent="affirm")
    assert slots["journeys"]["facility"]["facts"]["size"] == 12
    assert slots["journey_step"] is None
    assert said == []


def test_an_answer_that_sounds_like_another_wish_stays_an_answer(knowledge: Knowledge) -> None:
    """NLU takes it for a wish for funding; it tells the size all the same."""
    slots, _ = say(knowledge, "we want size 12 or so", journeys=progress(colour="red"), intent="find_funding")
    assert slots["journey"] == "facility"


def test_a_wish_that_tells_nothing_of_this_journey_begins_the_other(knowledge: Knowledge) -> None:
    """A visitor may change the subject at any time."""
    slots, _ = say(
        knowledge, "we also look for some money", journeys=progress(colour="red"), intent="find_funding"
    )
    assert slots["journey"] == "funding"


def test_a_question_in_the_middle_is_answered(knowledge: Knowledge) -> None:
    """The journey's own question stays open."""
    slots, said = say(knowledge, "Is there GMP?", journeys=progress(colour="red"))
    assert said == ["Vecura has 13 clean rooms."]
    assert slots["journey_step"] is None


def test_what_is_not_understood_is_asked_once_more_and_then_left_open(knowledge: Knowledge) -> None:
    """Nobody is held up by one question."""
    slots, [said] = say(knowledge, "blah", journeys=progress(colour="red"), intent="nlu_fallback")
    assert said.startswith("I did not quite get that")
    slots, [said] = say(knowledge, "blah", journeys=slots["journeys"], intent="nlu_fallback")
    assert slots["journeys"]["facility"]["facts"]["skipped"] == ["size"]


def test_what_is_told_after_the_cards_is_noted(knowledge: Knowledge) -> None:
    """The cards that follow do not show whether it was heard."""
    shown = {"facts": {"colour": "red"}, "asked": None, "unclear": 0, "shown": '{"colour": "red"}'}
    _, said = say(knowledge, "rather blue", journeys={"facility": shown | {"cards": ["one"]}})
    assert said == ["I have noted: blue."]


IDLE = ("we have no time to waste", "vi har ingen tid att förlora")


@pytest.mark.parametrize("text", IDLE)
def test_a_turn_of_speech_leaves_the_journey_where_it_is(knowledge: Knowledge, text: str) -> None:
    """It is no wish to share, though NLU takes it for one."""
    slots, said = say(knowledge, text, journeys=progress(colour="red"), intent="share_resource")
    assert slots["journeys"]["facility"]["asked"] == "size"
    assert said == ["Let us go on. One question is still open:"]
    assert "journey" not in slots or slots["journey"] == "facility"


@pytest.mark.parametrize("text", IDLE)
def test_a_turn_of_speech_after_the_cards_leaves_them(knowledge: Knowledge, text: str) -> None:
    shown = {"facts": {"colour": "red"}, "asked": None, "unclear": 0, "shown": '{"colour": "red"}'}
    journeys = {"facility": shown | {"cards": ["one"], "seen": ["one"]}}
    _, [said] = say(knowledge, text, journeys=journeys, intent="share_resource")
    assert said.startswith("We are back at the cards above.")


def test_a_turn_of_speech_begins_no_journey(knowledge: Knowledge) -> None:
    """What can be looked for is offered instead."""
    state = tracker(IDLE[0], intent="share_resource")
    slots, [message] = run(ActionStartJourney(knowledge), state)
    assert slots == {"journey_step": ANSWERED}
    assert "Find a facility" in [button["title"] for button in message["buttons"]]


def test_who_forgets_about_a_condition_does_not_leave(knowledge: Knowledge) -> None:
    """Whatever NLU takes it for."""
    slots, _ = say(knowledge, "forget the place", journeys=progress(colour="red"), intent="stop")
    assert slots["journey_step"] is None


def test_what_tells_something_else_is_noted_and_the_question_asked_again(knowledge: Knowledge) -> None:
    """The visitor hears that the answer is still missing."""
    slots, said = say(knowledge, "blue", journeys=progress(colour="red"))
    assert slots["journeys"]["facility"]["facts"]["colour"] == "blue"
    assert said == ["I have noted: blue. One question is still open:"]


def test_what_is_told_beside_an_answer_is_noted(knowledge: Knowledge) -> None:
    """An answer alone is not: the next question shows that it was heard."""
    _, said = say(knowledge, "blue and size 7", journeys=progress(colour="red"))
    assert said == ["I have noted: blue, 7."]
    _, said = say(knowledge, "size 7", journeys=progress(colour="red"))
    assert said == []


def test_skip_leaves_a_question_open_at_once(knowledge: Knowledge) -> None:
    """It is not asked again."""
    slots, _ = say(knowledge, "Skip", journeys=progress(colour="red"))
    assert slots["journeys"]["facility"]["facts"]["skipped"] == ["size"]


@pytest.mark.parametrize(
    ("text", "intent", "step"),
    [("Cancel", "stop", LEFT), ("avbryt", "stop", LEFT), ("I am interested in: One", "chitchat", HANDED)],
)
def test_the_form_ends_where_the_visitor_leaves(
    knowledge: Knowledge, text: str, intent: str, step: str
) -> None:
    """By cancelling, or by a wish to be in touch."""
    slots, _ = say(knowledge, text, journeys=progress(colour="red"), intent=intent)
    assert slots["journey_step"] == step


def test_beginning_again_forgets(knowledge: Knowledge) -> None:
    """Even where NLU takes it for stopping."""
    slots, [said] = say(knowledge, "start over", journeys=progress(colour="red"), intent="stop")
    assert slots["journeys"]["facility"]["facts"] == {}
    assert "begin again" in said


@pytest.mark.parametrize("intent", ["request_contact", "thank", "change_language", "ask_privacy"])
def test_the_form_steps_aside_for_what_the_rules_answer(knowledge: Knowledge, intent: str) -> None:
    """No slot is set, so that Rasa lets the rules speak."""
    assert say(knowledge, "something of that kind", journeys=progress(), intent=intent) == ({}, [])


def test_leaving_says_how_to_come_back(knowledge: Knowledge) -> None:
    """The answers are kept."""
    state = tracker("Cancel", journeys=progress(), journey="facility", journey_step=LEFT)
    slots, [message] = run(ActionLeaveJourney(), state)
    assert slots == {"journey_step": LEFT}
    assert message["buttons"][0]["title"] == "Find a facility"


def test_a_button_is_an_answer_whatever_nlu_takes_it_for(knowledge: Knowledge) -> None:
    """The button "Sweden" was taken for the wish to speak Swedish; typed without a button, it may be one."""
    begun = {"facility": {"facts": {}, "asked": "colour", "unclear": 0, "shown": ""}}
    asked = {
        "event": "bot",
        "text": "Which colour?",
        "data": {"buttons": [{"title": "red", "payload": "red"}]},
    }
    events = [asked, {"event": "user", "text": "red"}]
    slots, _ = say(knowledge, "red", journeys=begun, intent="change_language", events=events)
    assert slots["journeys"]["facility"]["facts"]["colour"] == "red"
    assert say(knowledge, "red", journeys=begun, intent="change_language") == ({}, [])


@pytest.mark.parametrize("text", ["more", "visa fler"])
def test_who_wants_more_does_not_leave(knowledge: Knowledge, text: str) -> None:
    """Although NLU takes it for an end."""
    slots, _ = say(knowledge, text, journeys=progress(colour="red"), intent="stop")
    assert slots["journey_step"] is None
    assert say(knowledge, "halt", journeys=progress(colour="red"), intent="stop")[0]["journey_step"] == LEFT
