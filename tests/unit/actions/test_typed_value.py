"""What is a value and what is none, as visitors write it."""

from __future__ import annotations

import pytest

from actions.fields import Field, Problem
from actions.form_decision import decide
from actions.lead_form import ValidateLeadForm
from actions.move import Added, AskedAboutForm, Cancelled, Corrected, Filled, Refused, Unclear
from tests.unit.actions.fakes import loaded, run, tracker

REQUIRED = Problem("required")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("we are a small biotech called Cellia", "Cellia"),
        ("Vi är ett litet bolag som heter Nordic Cells", "Nordic Cells"),
        ("the company is called Cells for All of Us", "Cells for All of Us"),
        ("vi heter Cellia", "Cellia"),
        ("my company is Cellia", "Cellia"),
    ],
)
def test_a_company_is_taken_out_of_the_sentence_that_tells_it(text: str, name: str) -> None:
    assert decide(text, "company_name", {}, "ask_knowledge_base") == Filled("company_name", name)


@pytest.mark.parametrize("text", ["Cellia AB. Mitt namn är Eva Ek", "Cellia AB and my name is Eva Ek"])
def test_a_name_after_the_company_is_kept(text: str) -> None:
    assert decide(text, "company_name", {}) == Filled(
        "company_name", "Cellia AB", (("contact_name", "Eva Ek"),)
    )


@pytest.mark.parametrize(
    "text", ["we are happy to join you all", "that is not what I was asked for", "vi söker inte bara labb"]
)
def test_a_sentence_is_no_company(text: str) -> None:
    assert decide(text, "company_name", {}) == Refused("company_name", Problem("company_is_wish"))


@pytest.mark.parametrize(
    "text", ["We are 12 people in Huddinge", "Vi är 12 personer i Huddinge", "12 employees in Huddinge"]
)
@pytest.mark.parametrize("field", ["company_name", "contact_name"])
def test_what_is_told_of_the_company_joins_the_need(text: str, field: Field) -> None:
    known: dict[Field, str | None] = {"need_text": "a clean room"}
    assert decide(text, field, known) == Added(text, f"a clean room\n{text}")


@pytest.mark.parametrize(("text", "name"), [("det är Eva Ek", "Eva Ek"), ("J.R. Ewing", "J.R. Ewing")])
def test_a_name_is_taken_without_what_leads_in_to_it(text: str, name: str) -> None:
    assert decide(text, "contact_name", {}) == Filled("contact_name", name)


@pytest.mark.parametrize("text", ["evaek.se", "I'm not telling you", "you do not need that"])
def test_a_site_or_a_sentence_is_no_name(text: str) -> None:
    assert decide(text, "contact_name", {}) == Refused("contact_name", Problem("name_missing"))


def test_an_address_in_angle_brackets_leaves_no_trace_in_the_name() -> None:
    move = decide("Anna Berg <anna@cellia.se>", "contact_name", {})
    assert move == Filled("contact_name", "Anna Berg", (("email", "anna@cellia.se"),))


@pytest.mark.parametrize("requested", ["company_name", "contact_name", "email"])
@pytest.mark.parametrize(
    "text", ["va?", "hmm", "what?", "maybe", "vänta lite", "?", "...", "👍", "jag förstår inte"]
)
def test_a_hum_or_a_doubt_is_no_value_and_no_question(text: str, requested: Field) -> None:
    assert decide(text, requested, {}) == Unclear()


@pytest.mark.parametrize("text", ["why", "varför?", "why?", "how come"])
def test_a_bare_why_is_answered_by_the_form(text: str) -> None:
    assert decide(text, "email", {}) == AskedAboutForm("purpose")


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to tell you",
        "none of your business",
        "vill inte säga",
        "jag vill inte säga vad jag heter",
    ],
)
def test_who_will_not_give_a_value_hears_why_it_is_needed_and_leaves_no_form(text: str) -> None:
    assert decide(text, "contact_name", {}, "stop") == Refused("contact_name", REQUIRED)


@pytest.mark.parametrize("text", ["strunta i frågan", "skippa", "I don't know", "idk"])
def test_a_number_can_be_skipped_in_many_words(text: str) -> None:
    assert decide(text, "organisation_number", {}) == Filled("organisation_number", "")


@pytest.mark.parametrize("text", ["cancle", "avbyt", "avbrytt", "cancell"])
def test_a_cancel_with_a_slip_is_one(text: str) -> None:
    assert decide(text, "company_name", {}) == Cancelled()


def test_what_was_meant_instead_is_a_need_and_not_a_new_company() -> None:
    text = "Förlåt, jag menade att vi söker kontor"
    move = decide(text, "organisation_number", {"need_text": "Labb", "company_name": "Cellia"})
    assert move == Corrected("need_text", text)


def test_an_insult_is_no_company_and_left_to_the_rules() -> None:
    state = tracker("you stupid bot", intent="insult", requested_slot="company_name")
    assert run(ValidateLeadForm(loaded()), state) == ({}, [])
    named = tracker("Stupid Bot AB", intent="insult", requested_slot="company_name")
    assert run(ValidateLeadForm(loaded()), named) == ({"company_name": "Stupid Bot AB"}, [])
