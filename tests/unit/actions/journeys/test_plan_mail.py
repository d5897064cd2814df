"""The plan by e-mail, asked for in words."""

from __future__ import annotations

import pytest

from actions.journeys.mail_wish import find_mail_wish
from actions.language import Language
from actions.plan_post import PlanReceipt
from tests.unit.actions.journeys.after_plan import FakePlanPost, say_after_plan


@pytest.mark.parametrize(
    ("language", "text", "sent"),
    [
        ("sv", "skicka planen till anna@bolag.se", "Planen är på väg till anna@bolag.se."),
        ("en", "mail it to Anna@bolag.se please", "The plan is on its way to Anna@bolag.se."),
        ("en", "anna@bolag.se", "The plan is on its way to anna@bolag.se."),
    ],
)
def test_with_an_address_it_is_ordered(language: Language, text: str, sent: str) -> None:
    """Whatever NLU takes it for, and no person is called."""
    post = FakePlanPost()
    slots, said = say_after_plan(text, intent="request_contact", language=language, post=post)
    assert (slots, said) == ({"journey_step": None}, [sent])
    [(session, order, email)] = post.orders
    assert (session, order, email.lower()) == ("s1", "plan-mail-7", "anna@bolag.se")


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [("en", "mail it to me", "Which address"), ("sv", "kan jag få den på mejl?", "Vilken adress")],
)
def test_without_an_address_it_is_asked_for(language: Language, text: str, asked: str) -> None:
    """And the button is named, which keeps the address out of the chat."""
    post = FakePlanPost()
    _, [said] = say_after_plan(text, language=language, post=post)
    assert said.startswith(asked)
    assert post.orders == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("send it to anna@gmial.com", "Did you mean anna@gmail.com? Then write that address."),
        ("send it to anna@bolag", "“anna@bolag” is missing a dot after the @, as in company.se."),
    ],
)
def test_an_address_with_a_slip_is_not_written_to(text: str, said: str) -> None:
    """The sentence says what is wrong."""
    post = FakePlanPost()
    assert say_after_plan(text, post=post)[1] == [said]
    assert post.orders == []


@pytest.mark.parametrize(
    ("receipt", "part"),
    [
        (PlanReceipt("often", 42), "Try again in 42 min"),
        (PlanReceipt("away"), "download the plan as a PDF"),
        (PlanReceipt("no_address"), "is not an address"),
        (PlanReceipt("missing"), "could not be sent"),
        (PlanReceipt("failed"), "could not be sent"),
    ],
)
def test_what_goes_wrong_is_told(receipt: PlanReceipt, part: str) -> None:
    """With what to do."""
    _, [said] = say_after_plan("anna@bolag.se", post=FakePlanPost(receipt))
    assert part in said


def test_before_the_plan_there_is_nothing_to_send() -> None:
    """The questions go on."""
    post = FakePlanPost()
    _, [said] = say_after_plan("mail it to me", post=post, shown=False)
    assert said.startswith("The plan is not ready yet.")
    assert post.orders == []


@pytest.mark.parametrize(
    "text",
    [
        "kontakta mig på anna@bolag.se",
        "what is your e-mail?",
        "we send samples to Germany",
        "skicka mig till en person",
        "vi har djurförsök också",
    ],
)
def test_what_is_about_something_else_is_no_wish_for_mail(text: str) -> None:
    """A person, an address of ours, a parcel."""
    assert find_mail_wish(text) is None
