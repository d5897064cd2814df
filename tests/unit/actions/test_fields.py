"""Checking what a visitor gives."""

from __future__ import annotations

import time

import pytest

from actions.correction import find_correction
from actions.email_address import find_email
from actions.fields import COMPANY_LENGTH, Problem, check_field, tidy
from actions.need import NEED_LENGTH
from actions.organisation_number import shown_number
from actions.replies import ENGLISH, SWEDISH


@pytest.mark.parametrize(
    "text",
    [
        "556036-0793",
        "5560360793",
        "SE556036079301",
        "se 556036 0793 01",
        "556036 0793",
        "16556036-0793",
        "it is 556036-0793",
    ],
)
def test_an_organisation_number_is_read_in_every_form(text: str) -> None:
    assert check_field("organisation_number", text) == "5560360793"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("556036-0794", "number_checksum"),
        ("55603607", "number_length"),
        ("none of your business", "number_missing"),
        ("NO 912 345 678 MVA", "number_length"),
        ("19850312-1234", "number_personal"),
        ("850312-1234", "number_personal"),
    ],
)
def test_a_wrong_organisation_number_is_explained_and_not_repeated(text: str, code: str) -> None:
    assert check_field("organisation_number", text) == Problem(code)  # type: ignore[arg-type]


def test_an_organisation_number_is_shown_as_swedes_write_it() -> None:
    assert shown_number("5560360793") == "556036-0793"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("anna@cellia.se", "anna@cellia.se"),
        ("it's anna@Cellia.SE, thanks", "anna@cellia.se"),
        ("<anna@cellia.se>", "anna@cellia.se"),
        ("mailto:anna@cellia.se.", "anna@cellia.se"),
        ("åsa@räksmörgås.se", "åsa@räksmörgås.se"),
    ],
)
def test_an_address_is_found_in_what_is_said(text: str, value: str) -> None:
    assert check_field("email", text) == value


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nordic.cells@gmailcom", Problem("email_no_dot", "nordic.cells@gmailcom")),
        ("nordic.cells", Problem("email_no_at")),
        ("070-123 45 67", Problem("email_is_phone")),
        ("@cellia.se", Problem("email_no_local", "@cellia.se")),
        ("anna@b@cellia.se", Problem("email_two_at", "anna@b@cellia.se")),
        ("anna @cellia", Problem("email_space", "anna @cellia")),
        ("anna..berg@cellia.se", Problem("email_invalid", "anna..berg@cellia.se")),
        ("anna@cellia.test", Problem("email_invalid", "anna@cellia.test")),
    ],
)
def test_a_wrong_address_is_explained(text: str, problem: Problem) -> None:
    assert check_field("email", text) == problem


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("anna@gmial.com", "anna@gmail.com"),
        ("anna@hotmial.com", "anna@hotmail.com"),
        ("anna@gmail.con", "anna@gmail.com"),
        ("anna@outlok.se", "anna@outlook.se"),
        ("anna @cellia.se", "anna@cellia.se"),
        ("anna@cellia,se", "anna@cellia.se"),
        ("anna(at)cellia.se", "anna@cellia.se"),
        ("anna at cellia dot se", "anna@cellia.se"),
        ("anna snabel-a cellia punkt se", "anna@cellia.se"),
    ],
)
def test_a_slip_in_an_address_is_asked_about(text: str, meant: str) -> None:
    assert check_field("email", text) == Problem("email_slip", meant)


def test_a_company_of_ones_own_may_end_as_it_likes() -> None:
    assert check_field("email", "anna@cellia.con") == "anna@cellia.con"


@pytest.mark.parametrize("text", ["I want a lab", "we are looking for premises", "vi behöver renrum"])
def test_a_wish_is_no_company_name(text: str) -> None:
    checked = check_field("company_name", text)
    assert isinstance(checked, Problem), checked


def test_the_missing_dot_is_named_in_both_languages() -> None:
    shown = "nordic.cells@gmailcom"
    assert (
        ENGLISH.form.problems["email_no_dot"]
        .format(shown=shown)
        .startswith("“nordic.cells@gmailcom” is missing a dot")
    )
    assert (
        SWEDISH.form.problems["email_no_dot"]
        .format(shown=shown)
        .startswith("”nordic.cells@gmailcom” saknar en punkt")
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We are Cellia AB", "Cellia AB"),
        ("vi heter  Cellia AB", "Cellia AB"),
        ("“Cellia”", "Cellia"),
        ("H2", "H2"),
    ],
)
def test_a_company_name_is_kept_without_what_leads_in(text: str, name: str) -> None:
    assert check_field("company_name", text) == name


def test_a_company_name_has_letters_and_at_most_120_characters() -> None:
    assert check_field("company_name", "X") == Problem("company_too_short")
    assert check_field("company_name", "12 34") == Problem("company_too_short")
    assert check_field("company_name", "x" * COMPANY_LENGTH) == "x" * COMPANY_LENGTH
    assert check_field("company_name", "x" * (COMPANY_LENGTH + 1)) == Problem("company_too_long")


@pytest.mark.parametrize(
    ("text", "name"),
    [("Hej, jag heter Eva Berg.", "Eva Berg"), ("I'm Bo", "Bo"), ("Zoë O'Neil-Ek", "Zoë O'Neil-Ek")],
)
def test_a_name_is_kept_without_what_leads_in(text: str, name: str) -> None:
    assert check_field("contact_name", text) == name


@pytest.mark.parametrize("text", ["1", "070 123", "a@b", "?!"])
def test_what_is_no_name_is_refused(text: str) -> None:
    assert check_field("contact_name", text) == Problem("name_missing")


def test_control_characters_and_spare_spaces_are_dropped() -> None:
    assert tidy("Cel\x00lia\u202e \n AB\t") == "Cel lia AB"


def test_a_need_is_cut_at_its_longest() -> None:
    assert check_field("need_text", "lab " * 1_000) == ("lab " * 1_000)[:NEED_LENGTH]
    assert check_field("need_text", "?") == Problem("need_too_short")


def test_long_texts_are_searched_at_once() -> None:
    started = time.perf_counter()
    for text in ("a" * 10_000, "a@" * 5_000, "5" * 10_000, "no, " * 2_500 + "x"):
        find_email(text)
        find_correction(text)
        check_field("organisation_number", text)
        check_field("email", text)
    assert time.perf_counter() - started < 2.0
