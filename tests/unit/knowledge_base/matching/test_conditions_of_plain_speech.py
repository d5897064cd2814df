"""Conditions as people in a hurry state them, read by the whole reader."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_history import CARE_LEAD

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text", "fields"),
    [
        ("en", "TRL 9, CE marked and sold already", {"stage": "trl-9"}),
        ("sv", "CE-märkt och på TRL 8", {"stage": "trl-8"}),
        ("en", "TRL maybe 4", {"stage": "trl-4"}),
        ("en", "we are at 6 on the TRL scale", {"stage": "trl-6"}),
        ("en", "a smart IV pole, only drawings so far", {"stage": "idea"}),
        ("sv", "jag har en enzymidé", {"stage": "idea"}),
        ("en", "3 ppl no annual report yet", {"annual_reports": 0}),
        ("sv", "vi är tre utan årsredovisning", {"annual_reports": 0}),
        ("en", "two annual reports", {"annual_reports": 2}),
        ("en", "the project costs 6 mkr, we put half", {"amount_sek": 3_000_000}),
        ("sv", "projektet kostar 4 mkr, vi står för hälften", {"amount_sek": 2_000_000}),
        ("en", "we need 4 mkr", {"amount_sek": 4_000_000}),
        ("en", "a KB with 6 employees", {"form": "partnership", "employees": 6}),
        (
            "en",
            "We're an AB. A small Portuguese company wants to lead a project with us in it.",
            {"form": "aktiebolag"},
        ),
        ("en", "We are a Portuguese company", {"form": "foreign"}),
        ("en", "customers in Lund, we sit in Solna", {"place": "Solna"}),
        ("en", "we are owned by a large group", {"size_said": "large"}),
        ("sv", "vi ägs av en stor koncern", {"size_said": "large"}),
    ],
)
def test_a_condition_is_read_as_it_is_said(language: Language, text: str, fields: dict[str, Any]) -> None:
    """Short, spoken and foreign wordings state the same facts."""
    need = READER.funding(text, language)
    assert {field: getattr(need, field) for field in fields} == fields


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "nobody at the hospital has time to lead a project"),
        ("en", "no one in the clinic wants to coordinate it"),
        ("en", "the ward only wants to join"),
        ("sv", "ingen på kliniken hinner leda projektet"),
        ("sv", "sjukhuset vill bara testa"),
    ],
)
def test_care_that_only_joins_does_not_lead(language: Language, text: str) -> None:
    """What a care provider must lead is closed to who has none that will."""
    assert CARE_LEAD in READER.funding(text, language).lacking


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("sv", "Ebola, levande virus. Nivå 4 alltså.", "BSL4"),
        ("en", "tuberculosis, level 3", "BSL3"),
        ("en", "a training for staff, level 3", None),
    ],
)
def test_a_bare_level_counts_where_something_infectious_is_named(
    language: Language, text: str, level: str | None
) -> None:
    """Of a course it says nothing about safety."""
    assert READER.facility(text, language).biosafety == level


@pytest.mark.parametrize(
    ("language", "text"), [("en", "only inside Stockholm county"), ("sv", "bara inom Stockholms län")]
)
def test_inside_a_county_is_a_fixed_place(language: Language, text: str) -> None:
    """Only inside it means nowhere else."""
    assert READER.facility(text, language).is_place_fixed


@pytest.mark.parametrize(
    ("language", "text"), [("en", "a lab in Solna and only Solna"), ("sv", "labb i Solna, och bara i Solna")]
)
def test_a_place_that_is_named_twice_is_fixed_by_either(language: Language, text: str) -> None:
    """The second time it is held to."""
    assert READER.facility(text, language).is_place_fixed


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "I live in Uppsala and refuse to commute, so it has to be Solna: one bench", "Solna"),
        ("sv", "Fas II i Uppsala. Det måste vara där, för patienterna bor där.", "Uppsala"),
        ("sv", "Kontor i Solna för 40 personer. Vi tänker inte byta ort.", "Solna"),
    ],
)
def test_what_fixes_a_place_may_be_said_of_a_second_one_or_in_a_second_sentence(
    language: Language, text: str, place: str
) -> None:
    """A place that is only named beside gives way to the one that must be."""
    need = READER.facility(text, language)
    assert (need.place, need.is_place_fixed) == (place, True)


def test_a_notification_to_the_fda_is_no_sum() -> None:
    """510(k) has its number from the law."""
    assert READER.funding("money for the FDA 510k and a 510(k) file", "en").amount_sek is None
    assert READER.funding("we ask for 510 kSEK", "en").amount_sek is not None


def test_employees_of_a_company_in_danderyd_are_none_of_its_hospital() -> None:
    """Behind a number it is a size, and then a town."""
    need = READER.funding("23 anställda i Danderyd, söker bidrag", "sv")
    assert (need.form, need.employees) == (None, 23)
    assert READER.funding("jag är anställd i Region Stockholm", "sv").form == "employee"
