"""What is typed about a support, and what it becomes."""

from __future__ import annotations

from datetime import date, datetime, timezone
from decimal import Decimal

import pytest

from api.support_form import SupportForm, read_form
from tests.unit.api.leads.supports import a_support

TODAY = date(2026, 11, 27)
GOOD = {
    "given_on": "2026-11-20",
    "hours": "1,5",
    "kind": "advice",
    "company_name": " Cellbolaget  AB ",
    "organisation_number": "5560360793",
    "size_class": "micro",
    "aid_sek": "1 120",
    "sek_per_eur": "11.2",
    "note": "",
}


def test_numbers_are_read_as_swedes_write_them() -> None:
    """A comma, a space between thousands, an organisation number without its hyphen."""
    read = read_form(SupportForm(GOOD))
    assert read.faults(TODAY) == ()
    support = read.support("Kim", datetime(2026, 11, 27, tzinfo=timezone.utc))
    assert (support.hours, support.aid_sek, support.aid_eur) == (Decimal("1.5"), Decimal(1120), Decimal(100))
    assert (support.company_name, support.organisation_number) == ("Cellbolaget AB", "556036-0793")


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("given_on", "2026-11-28"),
        ("given_on", "20 November"),
        ("hours", "-1"),
        ("hours", "1e3"),
        ("hours", "NaN"),
        ("hours", "1001"),
        ("kind", "chat"),
        ("company_name", " "),
        ("organisation_number", "811228-9875"),
        ("size_class", ""),
        ("aid_sek", "much"),
        ("sek_per_eur", ""),
        ("sek_per_eur", "0"),
        ("sek_per_eur", "eleven"),
        ("note", "x" * 2001),
    ],
)
def test_each_fault_has_the_name_of_its_field(field: str, typed: str) -> None:
    """Among them a number with a wrong digit, and aid without a rate."""
    assert read_form(SupportForm(GOOD | {field: typed})).faults(TODAY) == (field,)


def test_a_foreign_number_is_taken_as_it_is() -> None:
    """Where it is said to be one, or was known before."""
    form = GOOD | {"organisation_number": "hrb 1234"}
    assert read_form(SupportForm(form)).faults(TODAY) == ("organisation_number",)
    assert read_form(SupportForm(form | {"foreign": "yes"})).organisation_number == "HRB 1234"
    assert read_form(SupportForm(form), known_number="HRB 1234").faults(TODAY) == ()


def test_a_stored_support_fills_a_form_that_makes_it_again() -> None:
    """Opening and saving changes nothing."""
    support = a_support(aid_sek=Decimal("1120.50"), sek_per_eur=Decimal("11.2000"), hours=Decimal("10.00"))
    read = read_form(SupportForm.of(support))
    assert read.faults(TODAY) == ()
    assert read.support(support.recorded_by, support.recorded_at) == support


@pytest.mark.parametrize("typed", ["811228-9874", "8112289874", "19811228-9874", "198112289874"])
@pytest.mark.parametrize("foreign", ["", "yes"])
def test_a_sole_traders_number_is_one_number_however_it_is_typed(typed: str, foreign: str) -> None:
    """Also where somebody calls it foreign: the enterprise would be counted once for each spelling."""
    form = SupportForm(GOOD | {"organisation_number": typed, "foreign": foreign})
    assert read_form(form).organisation_number == "811228-9874"


def test_a_sole_traders_number_is_masked_in_the_form_and_stays_whole() -> None:
    """Who corrects the hours reads the day of birth only, and saves the number that was there."""
    support = a_support(organisation_number="811228-9874")
    form = SupportForm.of(support)
    assert form["organisation_number"] == "811228-▮▮▮"
    assert read_form(form, support.organisation_number).organisation_number == "811228-9874"
    assert read_form(form).faults(TODAY) == ("organisation_number",)
