"""What tells whose an offer or a search is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

import pytest

from api.anonymous_wording import first_wording, is_address, masked, revealing
from api.resources import Resource

NOW = datetime(2026, 11, 26, tzinfo=timezone.utc)
RESOURCE = Resource(
    id="r1",
    delivery_id="d1",
    kind="offer",
    category="equipment",
    text="Cellia has a freezer.",
    place="Flemingsberg",
    period="Spring",
    company_name="Cellia AB (publ)",
    organisation_number="556036-0793",
    contact_name="Mark Åberg",
    email="mark@cellia.se",
    phone="+46701740605",
    language="en",
    consent_version="1",
    consent_at=NOW,
    page_url=None,
    session_id=None,
    created_at=NOW,
    state_since=NOW,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cellia AB (publ) has a freezer", ["Cellia AB (publ)"]),
        ("CELLIA has one, Cellias is old", ["CELLIA", "Cellias"]),
        ("Ask Mark Åberg", ["Mark Åberg"]),
        ("Ask Åberg, or Mark", ["Åberg", "Mark"]),
        ("Ask A\u030aberg", ["Åberg"]),
        ("Write to anna.b+lab@other.example.com.", ["anna.b+lab@other.example.com"]),
        (
            "see https://other.se/x, www.other.se or cellia.se",
            ["https://other.se/x", "www.other.se", "cellia.se"],
        ),
        ("call 070-174 06 05", ["070-174 06 05"]),
        ("call +46 (0)70 174 06 05 today", ["+46 (0)70 174 06 05"]),
        ("our other number is 08-123 456 78", ["08-123 456 78"]),
        ("registered as 5560360793", ["5560360793"]),
        ("registered as 556036–0793", ["556036–0793"]),
    ],
)
def test_names_numbers_and_addresses_of_the_company_are_found(text: str, found: list[str]) -> None:
    """However they are written, and everybody's e-mail, web address and telephone too."""
    assert revealing(text, RESOURCE) == found


@pytest.mark.parametrize(
    "text",
    [
        "A −80 °C freezer, 200 litres, free from 2026-01-15 to 2026-03-31, SEK 10 000 000",
        "Cellianer and celliac are other words",
        "We mark each box; a market for 12 racks of 96 tubes",
        "40 m² at EUR 1,500.50 a month, room 0123",
        "",
    ],
)
def test_what_only_looks_alike_is_left(text: str) -> None:
    """Dates, amounts, sizes and words that begin like the name tell nothing."""
    assert revealing(text, RESOURCE) == []


def test_a_short_name_must_be_written_alike() -> None:
    """A company called Lab would otherwise forbid half of the words."""
    lab = replace(RESOURCE, company_name="Lab AB")
    assert revealing("A lab bench; Lab has two, Lab AB knows", lab) == ["Lab", "Lab AB"]


def test_a_mask_leaves_a_gap_for_each() -> None:
    """The sentence stays, for staff to mend."""
    assert masked("Cellia: ask Mark, 070-174 06 05.", RESOURCE) == "…: ask …, …."


def test_the_first_wording_tells_place_and_period_in_the_readers_language() -> None:
    """A street address is left out: it says who is there."""
    labels = {"place": "Plats", "period": "Period"}
    assert first_wording(RESOURCE, labels) == "… has a freezer.\n\nPlats: Flemingsberg\nPeriod: Spring"
    street = replace(RESOURCE, place="Hälsovägen 7", period=None)
    assert first_wording(street, labels) == "… has a freezer."
    assert revealing("At hälsovägen 7, or nearby", street) == ["hälsovägen 7"]


def test_a_place_with_a_number_is_an_address() -> None:
    """Names of places have none."""
    assert is_address("Alfred Nobels allé 8")
    assert not is_address("Flemingsberg, Huddinge")


def test_a_company_without_numbers_and_with_strange_signs_is_no_special_case() -> None:
    """Signs of its name are not taken for a pattern."""
    odd = replace(RESOURCE, company_name="C++ (Lab) [x] AB", phone=None, organisation_number=None, place=None)
    assert revealing("C++ (Lab) [x] AB offers C", odd) == ["C++ (Lab) [x] AB"]


def test_a_long_text_of_digits_is_read_in_no_time() -> None:
    """Four thousand digits are no work for a pattern that never goes back far."""
    started = datetime.now(timezone.utc)
    revealing("1 " * 2000, RESOURCE)
    assert (datetime.now(timezone.utc) - started).total_seconds() < 5
