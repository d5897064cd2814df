"""What was written to a person who did not come, in the message that is left after it."""

from __future__ import annotations

from typing import Any

import pytest

from actions.interruption import is_person_request
from actions.lead_form import ValidateLeadForm
from actions.start_lead import ActionStartLead
from tests.unit.actions.fakes import ON_DUTY, loaded, run, tracker

WISHES = ("I want to leave a message", "Jag vill lämna ett meddelande")
WRITTEN = (
    "Hello?\nWe need a clean room for two weeks\nI'm Anna from Cellia AB, anna@cellia.se\nis anyone there"
)
NEED = "We need a clean room for two weeks\nI'm Anna from Cellia AB, anna@cellia.se"
SENDER = {"company_name": "Cellia AB", "contact_name": "Anna", "email": "anna@cellia.se"}


def start(text: str = WISHES[0], **slots: Any) -> tuple[dict[str, Any], list[str]]:
    told, said = run(
        ActionStartLead("the cluster", ON_DUTY), tracker(text, intent="request_contact", **slots)
    )
    return told, [message["text"] for message in said]


def form(text: str, requested: str, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    state = tracker(text, intent="request_contact", requested_slot=requested, **slots)
    told, said = run(ValidateLeadForm(loaded()), state)
    return told, [message["text"] for message in said]


@pytest.mark.parametrize("text", WISHES)
def test_a_message_begins_with_what_was_written_in_the_wait(text: str) -> None:
    """Neither the need nor the sender is asked for again; calls into the empty room are left out."""
    slots, [opening, *_] = start(text, handoff_need=WRITTEN)
    assert slots["need_text"] == NEED
    assert {name: slots[name] for name in SENDER} == SENDER
    assert slots["handoff_need"] is None
    assert "We need a clean room" in opening


def test_what_was_asked_before_the_wait_stands_behind_it() -> None:
    """It has found no answer either."""
    slots, _ = start(handoff_need="We need a clean room", unanswered_question="Who repairs it?")
    assert slots["need_text"] == "We need a clean room\nWho repairs it?"


@pytest.mark.parametrize(
    "written",
    [
        "Hello?",
        "Is anyone there?",
        "hallå, är någon där?",
        "anna@cellia.se",
        "Väntar",
        "I'm still waiting",
        "??",
    ],
)
def test_calls_alone_are_no_need(written: str) -> None:
    """What it is about is asked for then."""
    slots, _ = start(handoff_need=written)
    assert slots["need_text"] is None


def test_a_lead_that_could_not_be_saved_takes_it_in() -> None:
    """Nothing that was told before is lost by it."""
    slots, _ = start(handoff_need="For two weeks", lead_id="l1", need_text="A clean room")
    assert (slots["need_text"], slots["handoff_need"]) == ("A clean room\nFor two weeks", None)


@pytest.mark.parametrize("text", WISHES)
@pytest.mark.parametrize("requested", ["need_text", "company_name", "email", "consent"])
def test_the_wish_for_a_message_is_no_part_of_one(text: str, requested: str) -> None:
    """The form that is under way already asks its question again."""
    known = {} if requested == "need_text" else {"need_text": "A clean room"}
    slots, said = form(text, requested, **known)
    assert slots == {requested: None}
    assert said[0].startswith("That is what these questions are for")


@pytest.mark.parametrize(
    ("requested", "known", "need"),
    [
        ("need_text", {}, NEED),
        ("organisation_number", {"need_text": "GMP", "company_name": "Acme AB"}, f"GMP\n{NEED}"),
    ],
)
def test_a_form_under_way_goes_on_with_what_was_written(
    requested: str, known: dict[str, str], need: str
) -> None:
    """A company that was told to the form stays."""
    slots, said = form(WISHES[0], requested, handoff_need=WRITTEN, **known)
    assert slots["need_text"] == need
    assert slots["email"] == "anna@cellia.se"
    assert ("company_name" in slots) == (not known)
    assert slots["handoff_need"] is None
    assert said[-1].startswith("I have added this to your message: We need a clean room")


def test_who_begins_again_begins_without_it() -> None:
    """What was written before is gone, as the visitor reads."""
    slots, _ = form("start over", "company_name", handoff_need=WRITTEN, need_text="GMP")
    assert (slots["need_text"], slots["handoff_need"]) == (None, None)


def test_a_need_that_speaks_of_a_message_is_one() -> None:
    """Only the bare wish is none."""
    assert not is_person_request("I want to leave a message about the clean rooms at Novum")
    assert not is_person_request("Vi vill skicka ett prov")
