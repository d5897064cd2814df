"""Several values in one message."""

from __future__ import annotations

import pytest

from actions.companions import introduced, look_beside
from actions.fields import Field
from actions.form_decision import decide
from actions.move import Corrected, Doubted, Filled, Move

ADDRESS: tuple[Field, str] = ("email", "anna@cellia.se")
PHONE: tuple[Field, str] = ("phone", "070-123 45 67")
NUMBER: tuple[Field, str] = ("organisation_number", "5560360793")


@pytest.mark.parametrize(
    ("text", "requested", "move"),
    [
        ("Anna Berg, 070-123 45 67", "contact_name", Filled("contact_name", "Anna Berg", (PHONE,))),
        (
            "Anna Berg, anna@cellia.se, 070-123 45 67",
            "contact_name",
            Filled("contact_name", "Anna Berg", (ADDRESS, PHONE)),
        ),
        (
            "jag heter Anna Berg och mitt nummer är 070-123 45 67",
            "contact_name",
            Filled("contact_name", "Anna Berg", (PHONE,)),
        ),
        (
            "Cellia AB org nr 556036-0793, tel 070-123 45 67",
            "company_name",
            Filled("company_name", "Cellia AB", (PHONE, NUMBER)),
        ),
        ("Cellia AB, anna@cellia.se", "company_name", Filled("company_name", "Cellia AB", (ADDRESS,))),
        ("556036-0793, anna@cellia.se", "organisation_number", Filled(*NUMBER, (ADDRESS,))),
        ("no number, anna@cellia.se", "organisation_number", Filled("organisation_number", "", (ADDRESS,))),
        ("anna@cellia.se or 070-123 45 67", "email", Filled(*ADDRESS, (PHONE,))),
        ("call me on 070-123 45 67", "email", Corrected(*PHONE)),
        ("We need a lab, ring 070-123 45 67", "need_text", None),
    ],
)
def test_every_pair_of_values_is_kept(text: str, requested: Field, move: Move | None) -> None:
    assert decide(text, requested, {}) == (move or Filled("need_text", text, (PHONE,)))


@pytest.mark.parametrize(
    ("text", "requested", "name", "company"),
    [
        ("Anna Berg, Cellia AB", "company_name", "Anna Berg", "Cellia AB"),
        ("I'm Anna from Cellia", "company_name", "Anna", "Cellia"),
        ("Anna Berg från Cellia", "company_name", "Anna Berg", "Cellia"),
        ("my name is Anna Berg from Cellia", "company_name", "Anna Berg", "Cellia"),
        ("jag heter Anna Berg och jobbar på Cellia", "company_name", "Anna Berg", "Cellia"),
    ],
)
def test_who_introduces_themselves_is_asked_neither_name_nor_company(
    text: str, requested: Field, name: str, company: str
) -> None:
    assert decide(text, requested, {}) == Filled("company_name", company, (("contact_name", name),))


def test_a_company_beside_the_name_changes_the_known_one_only_where_it_differs() -> None:
    same = decide("Anna Berg, Cellia AB", "contact_name", {"company_name": "Cellia AB"})
    other = decide("Anna Berg, Nordic Cells AB", "contact_name", {"company_name": "Cellia"})
    assert same == Filled("contact_name", "Anna Berg")
    assert other == Filled("contact_name", "Anna Berg", (("company_name", "Nordic Cells AB"),))


@pytest.mark.parametrize(
    "text",
    [
        "Cellia AB, Stockholm",
        "We are from Cellia",
        "Berg and Sons AB",
        "Anna von Berg, CEO",
        "Cells from Huddinge",
    ],
)
def test_a_place_or_a_title_is_no_introduction(text: str) -> None:
    assert introduced(text) is None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("anna@celliase", "anna@celliase"),
        ("anna@gmial.com", "anna@gmial.com"),
        ("anna @cellia.se", "anna @cellia.se"),
    ],
)
@pytest.mark.parametrize("requested", ["company_name", "organisation_number", "contact_name"])
def test_an_address_that_cannot_be_taken_is_no_company_and_not_dropped(
    text: str, address: str, requested: Field
) -> None:
    assert decide(text, requested, {}) == Doubted(address)


def test_an_address_that_cannot_be_taken_beside_a_company_leaves_the_company() -> None:
    move = decide("Cellia AB, anna@celliase", "company_name", {})
    assert move == Filled("company_name", "Cellia AB", (("doubted_email", "anna@celliase"),))


def test_words_that_only_lead_to_a_value_are_no_rest() -> None:
    assert look_beside("you can reach me at anna@cellia.se").rest == ""
    assert look_beside("Anna Berg and my phone is 070-123 45 67").rest == "Anna Berg"
