from __future__ import annotations

import json
from typing import Any

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.reader import NeedReader
from tests.unit.knowledge_base.matching.records import TERMS

READER = NeedReader(TERMS, year=lambda: 2026)


@pytest.mark.parametrize(
    ("text", "language", "fields"),
    [
        (
            "A limited company founded in 2023 with 6 employees and no revenue seeks SEK 500,000 to develop",
            "en",
            {
                "form": "aktiebolag",
                "founded": 2023,
                "employees": 6,
                "turnover_sek": 0,
                "amount_sek": 500_000,
                "purpose": ("development",),
            },
        ),
        (
            "AB, tre år gammalt, vi är 12, omsätter 8,5 miljoner, två årsredovisningar och en tysk partner",
            "sv",
            {
                "founded": 2023,
                "employees": 12,
                "turnover_sek": 8_500_000,
                "annual_reports": 2,
                "partner_abroad": True,
            },
        ),
        ("EUR 2 million at TRL 6", "en", {"amount_sek": 22_000_000, "stage": "trl-6"}),
        ("bara jag, vill låna 200 tkr", "sv", {"employees": 0, "amount_sek": 200_000, "money": ("loan",)}),
        ("a halvmiljon, balance sheet 4 MSEK", "en", {"amount_sek": 500_000, "balance_sek": 4_000_000}),
        ("we want 5 mill SEK", "en", {"amount_sek": 5_000_000}),
        ("sold since 2020 in all of Europe", "en", {"founded": 2020, "employees": None}),
        ("vi har ingen utländsk partner", "sv", {"partner_abroad": False}),
        ("vi vill inte ha något lån", "sv", {"unwanted": ("loan",), "money": ()}),
        ("we paid a dividend, the group has 4,000", "en", {"dividend": True, "employees": 4000}),
        ("a small company, no partners", "en", {"size_said": "small", "alone": True}),
        ("AB registered last year, money to build a sensor", "en", {"founded": 2025, "aim": "sensor"}),
        ("no annual report yet, early stage", "en", {"annual_reports": 0, "stage": "early"}),
    ],
)
def test_what_a_sentence_says_is_taken_from_it(text: str, language: Language, fields: dict[str, Any]) -> None:
    """Sums, people, age, form and partner, in the notations of both languages."""
    need = READER.funding(text, language)
    assert {name: getattr(need, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("asked", "answer", "value"),
    [
        ("employees", "12", 12),
        ("employees", "inga", 0),
        ("founded", "2021", 2021),
        ("founded", "3 years", 2023),
        ("founded", "18 månader", 2025),
        ("turnover_sek", "nej", 0),
        ("turnover_sek", "no, 2 million kronor", 2_000_000),
        ("turnover_sek", "nej, ingen alls", 0),
        ("amount_sek", "500 000", 500_000),
        ("amount_sek", "2 million", 2_000_000),
        ("annual_reports", "två", 2),
        ("annual_reports", "inga, vi startade i år", 0),
        ("annual_reports", "none, and no revenue either", 0),
        ("annual_reports", "inte än", 0),
        ("partner_abroad", "yes, in Oslo", True),
        ("form", "ja", "aktiebolag"),
        ("form", "we do", "aktiebolag"),
        ("form", "we have no export market", None),
        ("form", "we have a partner in Oslo", None),
        ("annual_reports", "nej, vi vill inte ha lån", None),
        ("annual_reports", "nej, vi är 55 anställda", None),
        ("employees", "we share 3 rooms with 4 others", None),
    ],
)
def test_a_bare_answer_is_understood_by_its_question(asked: str, answer: str, value: object) -> None:
    """A number means what was asked for; two numbers mean nothing."""
    assert getattr(READER.funding(answer, "en", asked=asked), asked) == value


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("employees", "1 million"),
        ("employees", "1,5 miljoner"),
        ("employees", "SEK 500"),
        ("employees", "5 år"),
        ("employees", "20 m2"),
        ("employees", "40 %"),
        ("founded", "5 people"),
        ("founded", "1 miljon"),
        ("founded", "3000"),
        ("annual_reports", "5 anställda"),
        ("annual_reports", "2 MSEK"),
        ("turnover_sek", "20 people"),
        ("turnover_sek", "2 years"),
        ("amount_sek", "40 kvm"),
        ("amount_sek", "5"),
        ("place", "1 million"),
    ],
)
def test_a_number_of_something_else_is_no_answer_and_the_question_stays_open(asked: str, answer: str) -> None:
    """A sum is no headcount, and an area no sum."""
    need = READER.funding(answer, "en", asked=asked)
    assert (getattr(need, asked), asked in need.asked) == (None, False)


@pytest.mark.parametrize("text", ["we have no staff to spare", "vi har ingen personal över"])
def test_who_has_no_staff_to_spare_has_staff(text: str) -> None:
    need = READER.funding("a company with 6 employees", "en")
    assert READER.funding(text, "en", need, "form").employees == 6


@pytest.mark.parametrize(
    ("asked", "answer"), [("annual_reports", "inte sålt något än"), ("employees", "not sold anything yet")]
)
def test_a_no_of_something_else_is_no_answer(asked: str, answer: str) -> None:
    """Who has sold nothing may have staff and annual reports all the same."""
    need = READER.funding(answer, "en", asked=asked)
    assert (getattr(need, asked), need.turnover_sek) == (None, 0)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("we have 1 200 employees", "employees", 1200),
        ("1,200 anställda", "employees", 1200),
        ("2,5 anställda i snitt", "employees", None),
        ("40,000 m2 of labs", "amount_sek", None),
        ("12 000 anställda", "amount_sek", None),
        ("10 million cells", "amount_sek", None),
        ("8 months", "founded", None),
    ],
)
def test_a_number_counts_what_stands_beside_it(text: str, field: str, value: int | None) -> None:
    """Thousands may stand in groups; halves of people do not exist."""
    assert getattr(READER.funding(text, "en"), field) == value


def test_who_cannot_tell_is_not_asked_again() -> None:
    """The field counts as skipped, and as asked."""
    need = READER.funding("vet inte", "sv", asked="founded")
    assert (set(need.skipped), set(need.asked), need.founded) == ({"founded"}, {"founded"}, None)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("funding for a clinical trial", True),
        ("bidrag för hjärtstudien", True),
        ("grants for startups?", False),
        ("finns det bidrag för diagnostikbolag", False),
    ],
)
def test_an_aim_that_no_term_knows_is_a_purpose_all_the_same(text: str, known: bool) -> None:
    """It is not asked for again; who asks is no aim."""
    assert READER.funding(text, "sv").knows("purpose") is known


def test_a_later_statement_corrects_an_earlier_one() -> None:
    """Who miscounted says it again."""
    first = READER.funding("6 employees", "en")
    assert READER.funding("no, 16 employees", "en", first).employees == 16


def test_a_need_survives_the_conversation_store() -> None:
    """What is kept as JSON comes back as it was."""
    need = READER.funding("AB, 3 anställda, vill utveckla", "sv", asked="form")
    assert FundingNeed.from_json(json.loads(json.dumps(need.to_json()))) == need


def test_the_size_class_follows_from_the_need() -> None:
    """SEK 8 million are less than EUR 2 million."""
    assert FundingNeed(employees=6, turnover_sek=8_000_000).size.name == "micro"
    assert FundingNeed(employees=6).size.name is None


def test_of_several_counts_the_greatest_is_the_company() -> None:
    """The others are parts of it."""
    assert READER.funding("We have 12 employees, and 3 researchers do all this", "en").employees == 12


def test_a_need_that_was_read_is_the_key_of_its_records() -> None:
    """Matchers remember what they found for it."""
    need = READER.funding("we look for something", "en")
    again = READER.funding("we look for something", "en")
    assert {need: 1}[again] == 1


@pytest.mark.parametrize(
    "text",
    [
        "Our AB makes knees; a family foundation gave us money once, but the foundation owns no share.",
        "We're a limited company. We buy from an economic association that is no owner of ours.",
    ],
)
def test_the_form_of_who_helps_a_company_is_not_its_own(text: str) -> None:
    assert READER.funding(text, "en").form == "aktiebolag"


def test_the_people_of_a_former_owner_are_not_counted() -> None:
    text = "We are 14. Until 2021 we belonged to a German group with 22,000 employees."
    assert READER.funding(text, "en").employees == 14


@pytest.mark.parametrize(
    "text",
    [
        "We belonged to a university until 2020 and have 255 employees now.",
        "Fram till nu har en del av våra 255 anställda arbetat i Lund.",
    ],
)
def test_the_own_people_of_who_had_an_owner_are(text: str) -> None:
    assert READER.funding(text, "en").employees == 255
