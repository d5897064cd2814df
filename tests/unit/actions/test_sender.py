"""Who writes, as far as a message tells beside what it wants."""

from __future__ import annotations

import pytest

from actions.sender import find_company, find_sender, only_sender

ANNA_AT_ACME = {"contact_name": "Anna", "company_name": "Acme AB"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I'm Anna from Acme AB and I would like to talk to a person", ANNA_AT_ACME),
        ("Hi, I'm Anna from Acme AB, can I talk to a person?", ANNA_AT_ACME),
        ("Jag heter Anna och jobbar på Acme AB. Kan jag få prata med någon?", ANNA_AT_ACME),
        ("Talk to a person", {}),
        ("I am interested in: Core facilities of Karolinska Institutet", {}),
        ("Reach me at anna@acme.se", {"email": "anna@acme.se"}),
    ],
)
def test_what_stands_beside_a_wish_is_taken(text: str, told: dict[str, str]) -> None:
    """Nobody is asked twice for it."""
    assert dict(find_sender(text)) == told


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("We are Acme Biotech AB and need a cell sorter", "Acme Biotech AB"),
        ("vi på Acme AB söker ett labb", "Acme AB"),
        ("vi är ett AB med 5 anställda", None),
        ("aktiebolag från 2024", None),
        ("we are a company in Huddinge", None),
    ],
)
def test_a_company_is_known_by_its_end(text: str, company: str | None) -> None:
    """A form of company alone is no name."""
    assert find_company(text) == company


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Anna Svensson, Acme AB, anna@acme.se",
            {"company_name": "Acme AB", "contact_name": "Anna Svensson", "email": "anna@acme.se"},
        ),
        ("I'm Anna from Acme AB", {"company_name": "Acme AB", "contact_name": "Anna"}),
        ("I'm Anna from Acme and we need a lab for two weeks", {}),
        ("we need a clean room", {}),
    ],
)
def test_a_message_that_only_introduces_is_no_need(text: str, told: dict[str, str]) -> None:
    """The question for the need stays open."""
    assert dict(only_sender(text)) == told
