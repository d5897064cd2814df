"""What one message inside the form means."""

from __future__ import annotations

from typing import Literal

import pytest

from actions.fields import Problem
from actions.form_decision import Known, Requested, decide
from actions.move import (
    Agreed,
    Asked,
    AskedAboutForm,
    Cancelled,
    Corrected,
    Declined,
    Filled,
    Move,
    Refused,
    Unclear,
)

KNOWN: Known = {
    "need_text": "Clean rooms",
    "company_name": "Cellia AB",
    "organisation_number": "",
    "contact_name": "Anna",
    "email": "anna@cellia.se",
}


@pytest.mark.parametrize(
    ("text", "requested", "move"),
    [
        ("Cellia AB", "company_name", Filled("company_name", "Cellia AB")),
        ("The company is called Cellia AB", "company_name", Filled("company_name", "Cellia AB")),
        ("556036-0793", "organisation_number", Filled("organisation_number", "5560360793")),
        ("Hoppa över", "organisation_number", Filled("organisation_number", "")),
        ("Nej", "organisation_number", Filled("organisation_number", "")),
        ("my name is Anna Berg", "contact_name", Filled("contact_name", "Anna Berg")),
        ("it's anna@cellia.se", "email", Filled("email", "anna@cellia.se")),
        ("What does Novum cost?", "need_text", Filled("need_text", "What does Novum cost?")),
        (
            "Our company is looking for lab space",
            "need_text",
            Filled("need_text", "Our company is looking for lab space"),
        ),
    ],
)
def test_a_value_fills_what_was_asked_for(text: str, requested: Requested, move: Move) -> None:
    assert decide(text, requested, {}) == move


@pytest.mark.parametrize(
    ("text", "requested", "also", "value"),
    [
        ("Anna Berg, anna@cellia.se", "contact_name", ("email", "anna@cellia.se"), "Anna Berg"),
        ("Cellia AB (556036-0793)", "company_name", ("organisation_number", "5560360793"), "Cellia AB"),
    ],
)
def test_what_stands_beside_a_value_is_kept_too(
    text: str, requested: Requested, also: tuple[str, str], value: str
) -> None:
    assert decide(text, requested, {}) == Filled(requested, value, (also,))  # type: ignore[arg-type]


def test_an_address_in_the_need_is_kept_and_the_need_stays_whole() -> None:
    move = decide("We need a lab, write to anna@cellia.se about it", "need_text", {})
    assert move == Filled(
        "need_text", "We need a lab, write to anna@cellia.se about it", (("email", "anna@cellia.se"),)
    )


@pytest.mark.parametrize("text", ["no", "nej", "nej tack"])
def test_a_no_is_no_need(text: str) -> None:
    assert decide(text, "need_text", {}) == Refused("need_text", Problem("need_is_no"))


def test_a_wish_to_know_is_asked_of_the_documents_where_a_company_was_asked_for() -> None:
    assert decide("I want to know about labs", "company_name", {}) == Asked("I want to know about labs")


def test_an_address_where_a_number_was_asked_for_is_kept_as_the_address() -> None:
    move = decide("write to anna@cellia.se", "organisation_number", {})
    assert move == Corrected("email", "anna@cellia.se")


def test_an_and_inside_a_name_does_not_divide_it() -> None:
    move = decide("the company is called Berg and Sons AB", "company_name", {})
    assert move == Filled("company_name", "Berg and Sons AB")


@pytest.mark.parametrize(
    "requested", ["need_text", "company_name", "organisation_number", "contact_name", "email", "consent"]
)
@pytest.mark.parametrize("text", ["Cancel", "Avbryt", "never mind", "jag vill avbryta"])
def test_a_cancel_leaves_the_form_at_every_slot(text: str, requested: Requested) -> None:
    assert decide(text, requested, KNOWN) == Cancelled()


@pytest.mark.parametrize(
    "requested", ["company_name", "organisation_number", "contact_name", "email", "consent"]
)
@pytest.mark.parametrize("text", ["What happens then?", "hur mycket kostar det"])
def test_a_question_is_one_at_every_slot_but_the_need(text: str, requested: Requested) -> None:
    assert decide(text, requested, KNOWN) == Asked(text)


@pytest.mark.parametrize("requested", ["company_name", "contact_name", "email"])
@pytest.mark.parametrize("text", ["Hej!", "hjälp", "Yes", "tack", "svenska tack"])
def test_courtesies_and_buttons_are_never_taken_for_a_value(text: str, requested: Requested) -> None:
    assert decide(text, requested, {}) == Unclear()


@pytest.mark.parametrize(
    "requested", ["need_text", "company_name", "organisation_number", "email", "consent"]
)
@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Talk to a person", "person"),
        ("Prata med en person", "person"),
        ("can I talk to a human?", "person"),
        ("can I talk to someone", "person"),
        ("Kan jag prata med någon?", "person"),
        ("I want a real person now", "person"),
        ("jag vill ha en MÄNNISKA", "person"),
        ("kan jag få prata med någon i stället?", "person"),
        ("Why do you need my e-mail?", "purpose"),
        ("what do you need this for", "purpose"),
        ("Varför behöver ni organisationsnumret?", "purpose"),
        ("vad ska ni ha det till?", "purpose"),
    ],
)
def test_a_question_about_the_form_is_no_question_for_the_documents(
    text: str, requested: Requested, about: Literal["purpose", "person"]
) -> None:
    assert decide(text, requested, {}) == AskedAboutForm(about)


@pytest.mark.parametrize(
    "text", ["Why do we need a GMP permit?", "varför måste man ha tillstånd?", "What does it cost?"]
)
def test_other_questions_are_for_the_documents(text: str) -> None:
    assert decide(text, "email", {}) == Asked(text)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("vadå företag? jag är privatperson", "Privatperson"),
        ("none, I'm a private person", "Private person"),
    ],
)
def test_who_asks_for_himself_is_a_private_person(text: str, company: str) -> None:
    """Staff read that there is no company."""
    assert decide(text, "company_name", {"need_text": "Clean rooms"}) == Filled("company_name", company)


@pytest.mark.parametrize("text", ["ja i flemingsberg", "ok so in Huddinge then", "more", "fler"])
def test_what_goes_on_with_something_else_is_no_company(text: str) -> None:
    """It is asked for again."""
    assert decide(text, "company_name", {"need_text": "Clean rooms"}) == Unclear()


@pytest.mark.parametrize("text", ["nej, det är inte bråttom", "no, it's not urgent"])
def test_an_objection_that_names_nothing_changes_nothing(text: str) -> None:
    assert decide(text, "company_name", {"need_text": "Clean rooms"}) == Unclear()


@pytest.mark.parametrize("requested", ["contact_name", "email"])
def test_what_staff_need_cannot_be_skipped(requested: Requested) -> None:
    assert decide("skip", requested, {}) == Refused(requested, Problem("required"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["I have no company yet", "skip", "nej det har vi inte", "vi har inget företag än", "no company"]
)
def test_who_has_no_company_hears_what_to_write_instead(text: str) -> None:
    assert decide(text, "company_name", {}) == Refused("company_name", Problem("company_required"))


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Yes", Agreed()),
        ("ja, skicka det", Agreed()),
        ("No", Declined()),
        ("nej, det är bra", Unclear()),
        ("hm", Unclear()),
    ],
)
def test_only_a_plain_yes_is_consent(text: str, move: Move) -> None:
    assert decide(text, "consent", KNOWN) == move


@pytest.mark.parametrize(
    "text",
    [
        "nej tack, skicka inte",
        "no thanks, don't send",
        "No thank you, please do not send it.",
        "Nej, skicka inget",
        "jag vill inte att ni skickar det",
        "yes, but I do not consent to storing",
        "ja, men ni får inte spara något",
        "I don't want you to send this",
    ],
)
def test_a_refusal_in_any_part_of_the_answer_is_a_no(text: str) -> None:
    assert decide(text, "consent", KNOWN) == Declined()


def test_a_question_about_refusing_is_a_question() -> None:
    assert decide("What happens if I don't consent?", "consent", KNOWN) == Asked(
        "What happens if I don't consent?"
    )


@pytest.mark.parametrize("text", ["", "  ", "\x00"])
def test_nothing_means_nothing(text: str) -> None:
    assert decide(text, "company_name", {}) == Unclear()


@pytest.mark.parametrize(
    ("text", "requested", "intent", "move"),
    [
        ("I would rather not go on", "email", "stop", Cancelled()),
        ("Is there anybody who could ring me?", "email", "request_contact", AskedAboutForm("person")),
        ("Max Stop", "contact_name", "stop", Filled("contact_name", "Max Stop")),
        ("We want to stop renting our old lab", "need_text", "stop", None),
        ("I was wondering what a desk there costs", "company_name", "ask_knowledge_base", None),
        (
            "Institutet för forskning och utveckling i Flemingsberg AB",
            "company_name",
            "ask_knowledge_base",
            None,
        ),
    ],
)
def test_nlu_is_believed_about_sentences_and_not_about_names(
    text: str, requested: Requested, intent: str, move: Move | None
) -> None:
    expected = move or (Asked(text) if text.startswith("I ") else Filled(requested, text))  # type: ignore[arg-type]
    assert decide(text, requested, {}, intent) == expected
