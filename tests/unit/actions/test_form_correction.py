"""Changing inside the form what was said before."""

from __future__ import annotations

import pytest

from actions.fields import Field, Problem
from actions.form_decision import Known, Requested, decide
from actions.move import Added, Choosing, Corrected, Doubted, Filled, Refused, Reopened, Restarted

KNOWN: Known = {
    "need_text": "Clean rooms",
    "company_name": "Cellia AB",
    "organisation_number": "",
    "contact_name": "Anna",
    "email": "anna@cellia.se",
}


@pytest.mark.parametrize(
    ("text", "requested", "field", "value"),
    [
        ("no, the e-mail is bo@cellia.se", "consent", "email", "bo@cellia.se"),
        ("nej, e-posten är bo@cellia.se", "contact_name", "email", "bo@cellia.se"),
        ("bo@cellia.se", "company_name", "email", "bo@cellia.se"),
        ("actually bo@cellia.se", "consent", "email", "bo@cellia.se"),
        ("företaget heter Nordic Cells AB", "email", "company_name", "Nordic Cells AB"),
        ("change the company to Nordic Cells AB", "consent", "company_name", "Nordic Cells AB"),
        ("Can you change the company name to Nordic Cells AB?", "consent", "company_name", "Nordic Cells AB"),
        ("ändra namnet till Eva Berg", "consent", "contact_name", "Eva Berg"),
        ("yes, but change the name to Eva", "consent", "contact_name", "Eva"),
        ("my name is Eva Berg", "company_name", "contact_name", "Eva Berg"),
        ("I'm Eva", "organisation_number", "contact_name", "Eva"),
        ("jag är Eva Berg.", "organisation_number", "contact_name", "Eva Berg"),
        ("I’m Eva", "company_name", "contact_name", "Eva"),
        ("no, it should be Nordic Cells AB", "contact_name", "company_name", "Nordic Cells AB"),
        ("fel, organisationsnumret är 556036-0793", "consent", "organisation_number", "5560360793"),
        ("no, 556036-0793", "email", "organisation_number", "5560360793"),
        ("change my question to GMP for phase I", "consent", "need_text", "GMP for phase I"),
    ],
)
def test_a_correction_changes_its_own_field(text: str, requested: Requested, field: str, value: str) -> None:
    known = KNOWN if requested != "contact_name" else {"company_name": "Cellia AB"}
    assert decide(text, requested, known) == Corrected(field, value)  # type: ignore[arg-type]


def test_two_fields_in_one_sentence_are_both_kept() -> None:
    text = "the company is Good AB and the name is Bob Smith"
    name: tuple[Field, str] = ("contact_name", "Bob Smith")
    assert decide(text, "company_name", {}) == Filled("company_name", "Good AB", (name,))
    assert decide(text, "consent", KNOWN) == Corrected("company_name", "Good AB", (name,))


@pytest.mark.parametrize("text", ["phone 070-123 45 67", "mitt telefonnummer är 08-123 456", "+46701234567"])
@pytest.mark.parametrize(
    "requested", ["company_name", "organisation_number", "contact_name", "email", "consent"]
)
def test_a_phone_number_that_nobody_asked_for_is_kept_as_such(text: str, requested: Requested) -> None:
    move = decide(text, requested, KNOWN)
    assert isinstance(move, Corrected)
    assert move.field == "phone"
    assert move.value in text


@pytest.mark.parametrize("requested", ["contact_name", "email", "consent"])
@pytest.mark.parametrize(
    "text", ["remove the organisation number", "Please delete our org number.", "ta bort organisationsnumret"]
)
def test_the_organisation_number_can_be_removed_at_any_time(text: str, requested: Requested) -> None:
    assert decide(text, requested, KNOWN) == Corrected("organisation_number", "")


@pytest.mark.parametrize("requested", ["company_name", "email", "consent"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("it is about clean rooms", "clean rooms"),
        ("No, it's about GMP for phase I", "GMP for phase I"),
        ("det gäller bidrag från Vinnova", "bidrag från Vinnova"),
    ],
)
def test_what_it_is_about_can_be_replaced_at_any_time(text: str, requested: Requested, value: str) -> None:
    assert decide(text, requested, KNOWN) == Corrected("need_text", value)


@pytest.mark.parametrize(
    "text", ["change the e-mail", "mejlen är fel", "the e-mail is wrong", "kan du ändra e-posten?"]
)
def test_a_field_named_without_a_value_is_asked_for_again(text: str) -> None:
    assert decide(text, "consent", KNOWN) == Reopened("email")


def test_a_correction_to_a_wrong_address_is_doubted() -> None:
    assert decide("no, the e-mail is bo@celliase", "consent", KNOWN) == Doubted("bo@celliase")


def test_a_correction_to_a_wrong_number_is_explained_and_changes_nothing() -> None:
    move = decide("no, the organisation number is 556036-0794", "consent", KNOWN)
    assert move == Refused("organisation_number", Problem("number_checksum"))


@pytest.mark.parametrize("text", ["remove my phone number", "ta bort telefonnumret"])
def test_the_phone_number_can_be_removed(text: str) -> None:
    assert decide(text, "consent", KNOWN) == Corrected("phone", "")


@pytest.mark.parametrize("requested", ["company_name", "contact_name", "email"])
@pytest.mark.parametrize(
    "text", ["start over", "can we start again?", "börja om", "jag vill börja om från början"]
)
def test_the_form_can_be_begun_again(text: str, requested: Requested) -> None:
    assert decide(text, requested, KNOWN) == Restarted()


@pytest.mark.parametrize(
    "text", ["go back", "back", "gå tillbaka", "oh wait, that was wrong", "det blev fel"]
)
def test_going_back_opens_the_last_answer(text: str) -> None:
    known: Known = {"need_text": "Clean rooms", "company_name": "Cellia"}
    assert decide(text.replace("oh wait, ", ""), "contact_name", known) == Reopened("company_name")


@pytest.mark.parametrize("text", ["change something", "I want to change something", "jag vill ändra något"])
def test_a_wish_to_change_something_is_asked_about(text: str) -> None:
    assert decide(text, "email", KNOWN) == Choosing()


@pytest.mark.parametrize("requested", ["company_name", "contact_name", "email", "consent"])
@pytest.mark.parametrize(
    "text",
    [
        "actually we need a clean room for two weeks",
        "egentligen behöver vi ett renrum i två veckor",
        "no, we are looking for an office instead",
        "jag menade kontor",
        "sorry, I meant an office",
    ],
)
def test_a_new_need_replaces_the_old_one_where_it_says_so(text: str, requested: Requested) -> None:
    assert decide(text, requested, KNOWN, "ask_knowledge_base") == Corrected("need_text", text)


@pytest.mark.parametrize(
    "requested", ["company_name", "organisation_number", "contact_name", "email", "consent"]
)
@pytest.mark.parametrize(
    "text",
    [
        "we also need an office for four people",
        "vi söker också finansiering till en studie",
        "clean room for two weeks",
        "it would be a lab for our cells that we need",
    ],
)
def test_a_further_need_joins_the_message_and_is_never_a_company_or_a_name(
    text: str, requested: Requested
) -> None:
    assert decide(text, requested, KNOWN, "ask_knowledge_base") == Added(text, f"Clean rooms\n{text}")


def test_a_correction_with_a_second_value_keeps_both() -> None:
    move = decide("no, the name is Bo Ek, bo@cellia.se", "consent", KNOWN)
    assert move == Corrected("contact_name", "Bo Ek", (("email", "bo@cellia.se"),))


def test_a_slip_in_one_of_two_corrections_is_asked_about_and_the_other_kept() -> None:
    move = decide("the name is Bo Ek and the e-mail is bo@gmial.com", "consent", KNOWN)
    assert move == Doubted("bo@gmial.com", (("contact_name", "Bo Ek"),))
