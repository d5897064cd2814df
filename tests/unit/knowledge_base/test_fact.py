from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge_base.calendar_date import CalendarDate, take_dates
from knowledge_base.document import Language
from knowledge_base.fact import source_words, take_facts
from knowledge_base.quantity import Quantity, take_quantities


def quantities(text: str) -> set[tuple[float, str]]:
    return {(float(quantity.value), quantity.unit) for quantity in take_quantities(text)[0]}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("SEK 50,000", 50_000, "SEK"),
        ("50 000 kronor", 50_000, "SEK"),
        ("50\u00a0000 kr", 50_000, "SEK"),
        ("50.000 kr", 50_000, "SEK"),
        ("50 tkr", 50_000, "SEK"),
        ("SEK 2.5 million", 2_500_000, "SEK"),
        ("2,5 miljoner kronor", 2_500_000, "SEK"),
        ("2,5 mkr", 2_500_000, "SEK"),
        ("MSEK 2.5", 2_500_000, "SEK"),
        ("€300,000", 300_000, "EUR"),
        ("300 000 euro", 300_000, "EUR"),
        ("90 %", 90, "%"),
        ("90 per cent", 90, "%"),
        ("90 procent", 90, "%"),
        ("half", 50, "%"),
        ("hälften", 50, "%"),
        ("thirty days", 30, "day"),
        ("30-day", 30, "day"),
        ("trettio dagar", 30, "day"),
        ("seven working days", 7, "working day"),
        ("sju arbetsdagar", 7, "working day"),
        ("2,500 m²", 2_500, "m2"),
        ("1.25 times", Decimal("1.25"), "times"),
        ("1,25 gånger", Decimal("1.25"), "times"),
        ("per month", 1, "month"),
        ("i månaden", 1, "month"),
        ("an hour", 1, "hour"),
        ("13 clean rooms", 13, "clean room"),
        ("13 renrum", 13, "clean room"),
    ],
)
def test_one_quantity_has_one_form_however_it_is_written(text: str, value: Decimal, unit: str) -> None:
    [quantity] = take_facts(text, "sv")[0].quantities
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("SEK 50,000 to 500,000", {(50_000, "SEK"), (500_000, "SEK")}),
        ("mellan 50 000 och 500 000 kronor", {(50_000, "SEK"), (500_000, "SEK")}),
        ("EUR 0.5 to 10 million", {(500_000, "EUR"), (10_000_000, "EUR")}),
        ("tre till fyra veckor", {(3, "week"), (4, "week")}),
        ("3–4 weeks", {(3, "week"), (4, "week")}),
    ],
)
def test_the_ends_of_a_range_share_their_unit(text: str, both: set[tuple[int, str]]) -> None:
    assert quantities(text) == both


@pytest.mark.parametrize(
    "text", ["1 July 2023", "July 1, 2023", "1st of July 2023", "den 1 juli 2023", "2023-07-01"]
)
def test_one_day_has_one_form_in_both_languages(text: str) -> None:
    assert take_dates(text)[0] == {CalendarDate(2023, 7, 1)}


def test_may_is_a_month_only_beside_a_number_or_after_in() -> None:
    assert take_dates("The unit may open in May, and may close in May 2023.")[0] == {
        CalendarDate(None, 5, None),
        CalendarDate(2023, 5, None),
    }


def test_a_month_is_told_by_a_day_in_it_and_not_the_other_way_round() -> None:
    month, day = CalendarDate(2023, 7, None), CalendarDate(2023, 7, 1)
    assert month.is_within(day)
    assert not day.is_within(month)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The unit of KI at Campus Flemingsberg makes mRNA.", "en", {"ki", "campus", "flemingsberg", "mrna"}),
        ("Enheten hör till Vecuras renrum i Huddinge.", "sv", {"vecuras", "huddinge"}),
        ("Swedish companies pay in May.", "en", set()),
    ],
)
def test_names_are_words_with_a_capital_that_need_none(
    text: str, language: Language, names: set[str]
) -> None:
    assert take_facts(text, language)[0].names == names


def test_a_source_knows_a_name_with_and_without_its_genitive_and_by_its_parts() -> None:
    assert {"vecura", "vecuras", "car", "t", "cart", "car-t"} <= source_words("Vecura's CAR-T cells")
    assert {"almi", "almis"} <= source_words("Almis lån")


def test_codes_and_links_are_facts_of_their_own() -> None:
    facts, rest = take_facts(
        "BSL-2 work follows act (2023:747), see https://www.av.se/gmm. or mail lab@ki.se.", "en"
    )
    assert facts.codes == {"bsl2", "2023:747"}
    assert facts.links == {"av.se/gmm", "lab@ki.se"}
    assert facts.quantities == frozenset()
    assert "av.se" not in rest


@pytest.mark.parametrize(
    ("mine", "told", "expected"),
    [
        (Quantity(Decimal(30), "day"), Quantity(Decimal(30), "day"), True),
        (Quantity(Decimal(30)), Quantity(Decimal(30), "day"), True),
        (Quantity(Decimal(30), "day"), Quantity(Decimal(30)), False),
        (Quantity(Decimal(30), "day"), Quantity(Decimal(30), "working day"), False),
    ],
)
def test_a_number_is_told_only_with_its_unit(mine: Quantity, told: Quantity, expected: bool) -> None:
    assert mine.is_told_by(told) is expected
