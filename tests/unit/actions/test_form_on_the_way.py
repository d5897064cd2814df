"""The lead form in front of a journey: how it begins, and how it leads back."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.cancel_lead import ActionCancelLead
from actions.chat_action import ChatAction
from actions.journeys.resume_journey import ActionResumeJourney
from actions.lead_form import ValidateLeadForm
from actions.start_lead import ActionStartLead
from tests.unit.actions.fakes import ON_DUTY, loaded, run, tracker

Slots = dict[str, Any]
START = {"event": "action", "name": "action_start_lead"}
NEED = "We need a cell sorter\nUnderstood as: cell sorting, BSL-2"
FACTS = {"text": "We are Acme AB and need a cell sorter"}


def journey(*cards: str, step: str | None = None) -> Slots:
    """The slots of a facility journey, with the cards that it has shown."""
    row = {"facts": FACTS, "asked": None, "unclear": 0, "shown": "", "cards": cards, "seen": cards}
    return {"journey": "facility", "journeys": {"facility": row}, "journey_step": step}


def message(text: str) -> dict[str, str]:
    return {"event": "user", "text": text}


def say(text: str, requested: str, *before: dict[str, str], **slots: Any) -> Slots:
    """Send a message to the form after these events; the slots that it sets."""
    events = [*before, message(text)]
    state = tracker(text, intent="nlu_fallback", events=events, requested_slot=requested, **slots)
    return run(ValidateLeadForm(loaded()), state)[0]


def followed(action: ChatAction, **slots: Any) -> tuple[str | None, list[str]]:
    """The action that is to follow, and what is said."""
    dispatcher = CollectingDispatcher()
    events = asyncio.run(action.run(dispatcher, tracker("cancel", **slots), {}))
    names = [event["name"] for event in events if event["event"] == "followup"]
    return next(iter(names), None), [each["text"] for each in dispatcher.messages]


def test_a_company_that_was_told_on_the_way_is_not_asked_for() -> None:
    """The visitor hears that it was noted."""
    slots, said = run(ActionStartLead("the cluster", ON_DUTY), tracker("Talk to a person", **journey()))
    assert slots["company_name"] == "Acme AB"
    assert said[-1]["text"] == "I have noted the company: Acme AB."


def test_an_interest_in_a_card_keeps_what_the_journey_knows() -> None:
    """Staff read which card it is, what was typed, and what was understood."""
    need = {"text": NEED, "category": "facilities", "records": ["one"], "company": {}}
    state = tracker("I am interested in: One", journey_need=need, **journey("one"))
    slots, _ = run(ActionStartLead("the cluster", ON_DUTY), state)
    assert slots["need_text"] == f"I am interested in: One\n{NEED}"


@pytest.mark.parametrize(
    ("step", "noted"), [(None, f"Is there parking?\n{NEED}"), ("left", "Is there parking?")]
)
def test_a_question_without_an_answer_joins_the_need_of_the_journey_that_is_under_way(
    step: str | None, noted: str
) -> None:
    """One that was left has nothing to do with it."""
    need = {"text": NEED, "category": "facilities", "records": [], "company": {}}
    state = tracker(
        "yes", journey_need=need, unanswered_question="Is there parking?", **journey("one", step=step)
    )
    slots, _ = run(ActionStartLead("the cluster", ON_DUTY), state)
    assert slots["need_text"] == noted


def test_cancelling_goes_back_to_the_journey() -> None:
    """Nothing of it is lost."""
    follows, said = followed(ActionCancelLead(), **journey())
    assert (follows, said) == ("action_resume_journey", ["Cancelled. Nothing has been sent."])


@pytest.mark.parametrize("slots", [{}, journey(step="left")])
def test_without_a_journey_under_way_cancelling_ends_there(slots: Slots) -> None:
    """One that was left before stays left."""
    follows, [said] = followed(ActionCancelLead(), **slots)
    assert follows is None
    assert "ask me something else" in said


@pytest.mark.parametrize(
    ("cards", "said"), [((), "Let us go on."), (("one",), "We are back at the cards above.")]
)
def test_going_back_says_where_the_conversation_is(cards: tuple[str, ...], said: str) -> None:
    """At the open question, or at the cards."""
    slots, [message] = run(ActionResumeJourney(), tracker("cancel", **journey(*cards)))
    assert slots == {"journey_step": None}
    assert message["text"].startswith(said)


@pytest.mark.parametrize("text", ["go back", "tillbaka", "back to the cards", "tillbaka till sökningen"])
def test_back_leaves_the_form_where_nothing_was_told_yet(text: str) -> None:
    """Even where the company was known before it began."""
    slots = say(text, "organisation_number", START, company_name="Acme AB", **journey())
    assert slots["requested_slot"] is None


def test_back_after_an_answer_is_back_to_that_answer() -> None:
    """As in a form that interrupts nothing."""
    before = (START, message("Acme AB"))
    slots = say("go back", "organisation_number", *before, company_name="Acme AB", **journey())
    assert slots == {"company_name": None}


def test_back_to_the_cards_leaves_at_any_time() -> None:
    """The visitor says where to."""
    before = (START, message("Acme AB"))
    slots = say("back to the cards", "contact_name", *before, company_name="Acme AB", **journey("one"))
    assert slots["requested_slot"] is None


def test_back_without_a_journey_asks_the_last_question_again() -> None:
    """There is nothing behind the form."""
    assert say("go back", "company_name", START, need_text="A lab") == {"need_text": None}


def test_an_introduction_is_no_need() -> None:
    """Name, company and address are kept, and the need is still asked for."""
    slots = say("Anna Berg, Acme AB, anna@acme.se", "need_text", START)
    assert slots == {"company_name": "Acme AB", "contact_name": "Anna Berg", "email": "anna@acme.se"}
