"""The answer to "did you mean anna@gmail.com?"."""

from __future__ import annotations

import pytest

from actions.ask_email import ActionAskEmail
from actions.form_decision import decide
from actions.lead_form import ValidateLeadForm
from actions.move import Asked, Cancelled, Filled, Move, Reopened
from tests.unit.actions.fakes import loaded, run, tracker

TYPED = "anna@gmial.com"


@pytest.mark.parametrize(
    "text", ["yes", "Yes please", "ja", "Ja!", "japp", "yes I did", "ja det stämmer", "jo precis"]
)
def test_a_yes_takes_the_suggested_address(text: str) -> None:
    assert decide(text, "email", {}, doubted=TYPED) == Filled("email", "anna@gmail.com")


@pytest.mark.parametrize(
    "text", ["no", "Nej", "nej tack", "no, it is right as I wrote", "nej det är rätt", "keep it as it is"]
)
def test_a_no_keeps_what_was_typed(text: str) -> None:
    assert decide(text, "email", {}, doubted=TYPED) == Filled("email", "anna@gmial.com")


def test_a_no_to_a_repair_of_what_no_mail_reaches_asks_anew() -> None:
    assert decide("no", "email", {}, doubted="anna at cellia dot se") == Reopened("email")


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("anna@cellia.se", Filled("email", "anna@cellia.se")),
        ("no, it's anna@hotmail.com", Filled("email", "anna@hotmail.com")),
        ("what does it cost?", Asked("what does it cost?")),
        ("cancel", Cancelled()),
    ],
)
def test_any_other_message_is_read_as_ever(text: str, move: Move) -> None:
    assert decide(text, "email", {}, doubted=TYPED) == move


def test_a_doubted_address_is_asked_about_at_once_whatever_was_asked_for() -> None:
    state = tracker(TYPED, requested_slot="company_name", lead_id="l1")
    slots, said = run(ValidateLeadForm(loaded()), state)
    assert slots == {"doubted_email": TYPED, "email": None, "requested_slot": "email"}
    assert said == []


@pytest.mark.parametrize("text", ["Is there a GMP facility?", "why do you need it?", "hm"])
def test_an_interruption_leaves_the_question_about_the_address_next(text: str) -> None:
    slots, _ = run(ValidateLeadForm(loaded()), tracker(text, requested_slot="email", doubted_email=TYPED))
    assert (slots["email"], slots["requested_slot"]) == (None, "email")
    assert "doubted_email" not in slots


def test_a_settled_address_leaves_no_doubt_behind() -> None:
    state = tracker("ja", requested_slot="email", doubted_email=TYPED)
    assert run(ValidateLeadForm(loaded()), state)[0] == {"email": "anna@gmail.com", "doubted_email": None}


def test_the_question_offers_yes_and_no() -> None:
    _, [message] = run(ActionAskEmail(), tracker(TYPED, doubted_email=TYPED))
    assert message["text"].startswith("Did you mean “anna@gmail.com”?")
    assert [button["payload"] for button in message["buttons"]] == ["Yes", "No"]


def test_an_address_that_is_not_valid_is_explained_before_the_question() -> None:
    _, said = run(ActionAskEmail(), tracker("x", doubted_email="anna@celliase", language="sv"))
    assert [message["text"] for message in said] == [
        "”anna@celliase” saknar en punkt efter @, som i foretag.se.",
        "Vilken e-postadress ska vi svara till?",
    ]


def test_without_a_doubt_the_address_is_asked_for_plainly() -> None:
    _, [message] = run(ActionAskEmail(), tracker("Anna Berg"))
    assert message["text"] == "Which e-mail address may we answer to?"
