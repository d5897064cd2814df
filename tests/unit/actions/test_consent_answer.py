"""Answers to the question of consent that are neither yes nor no."""

from __future__ import annotations

import pytest

from actions.consent_answer import read_consent
from actions.fields import Field
from actions.lead_form import ValidateLeadForm
from actions.move import Asked, Choosing, Corrected, Reopened, Unclear
from tests.unit.actions.fakes import loaded, run, tracker

ENDED = {"consent": None, "requested_slot": None}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("bo@cellia.se", "email", "bo@cellia.se"),
        ("070-123 45 67", "phone", "070-123 45 67"),
        ("you can reach me on 070-123 45 67", "phone", "070-123 45 67"),
        ("556036-0793", "organisation_number", "5560360793"),
        ("Nordic Cells AB", "company_name", "Nordic Cells AB"),
        ("Bo von Ek", "contact_name", "Bo von Ek"),
        ("yes, send it to bo@cellia.se", "email", "bo@cellia.se"),
    ],
)
def test_a_bare_value_is_a_correction(text: str, field: Field, value: str) -> None:
    assert read_consent(text, "Clean rooms") == Corrected(field, value)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("the e-mail", "email"),
        ("e-posten", "email"),
        ("fel namn", "contact_name"),
        ("my phone number", "phone"),
    ],
)
def test_the_bare_name_of_a_field_opens_it(text: str, field: Field) -> None:
    assert read_consent(text, "Clean rooms") == Reopened(field)


@pytest.mark.parametrize(
    "text",
    ["Change something", "Ändra något", "yes but change something first", "det stämmer inte", "it is wrong"],
)
def test_a_wish_for_a_change_is_no_yes_and_no_cancel(text: str) -> None:
    assert read_consent(text, "Clean rooms") == Choosing()


def test_a_question_with_a_value_in_it_is_a_question() -> None:
    text = "can you call me on 070-123 45 67?"
    assert read_consent(text, None) == Asked(text)


@pytest.mark.parametrize("text", ["hm", "banana", "we want you to send it"])
def test_what_could_be_anything_changes_nothing(text: str) -> None:
    assert read_consent(text, "Clean rooms") == Unclear()


def test_after_a_no_the_first_unclear_text_is_remembered_and_the_second_ends_the_form() -> None:
    first = tracker("banana", requested_slot="consent", declined="no")
    second = tracker("banana", requested_slot="consent", declined="unclear")
    assert run(ValidateLeadForm(loaded()), first) == ({"consent": None, "declined": "unclear"}, [])
    assert run(ValidateLeadForm(loaded()), second) == (ENDED, [])


def test_after_an_unclear_text_a_correction_still_counts() -> None:
    state = tracker("bo@cellia.se", requested_slot="consent", declined="unclear", email="anna@cellia.se")
    slots, [message] = run(ValidateLeadForm(loaded()), state)
    assert slots == {"email": "bo@cellia.se", "declined": None}
    assert message["text"] == "I have changed your e-mail address to: bo@cellia.se."


def test_after_an_unclear_text_a_yes_still_sends() -> None:
    state = tracker("Send it", requested_slot="consent", declined="unclear")
    assert run(ValidateLeadForm(loaded()), state)[0] == {"consent": True, "declined": None}
