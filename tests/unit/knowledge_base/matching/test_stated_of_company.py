from __future__ import annotations

from collections.abc import Iterable

import pytest

from knowledge_base.matching.institution import is_adjective, is_institution
from knowledge_base.matching.negation import is_later, is_negated
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_aim import stated_aims
from knowledge_base.matching.stated_company import stated_company
from knowledge_base.matching.stated_money import read_sum, stated_sums
from knowledge_base.matching.stated_partner import stated_partners
from knowledge_base.matching.stated_size import stated_size
from knowledge_base.matching.stated_volume import stated_people, stated_volumes


def found(spans: Iterable[Span]) -> list[tuple[str, object]]:
    return [(span.field, span.value) for span in spans]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("SEK 500,000 for a pilot", "amount_sek", 500_000),
        ("vi söker 2,5 miljoner", "amount_sek", 2_500_000),
        ("en halv miljon", "amount_sek", 500_000),
        ("two million euro", "amount_sek", 22_000_000),
        ("omsätter 800 000", "turnover_sek", 800_000),
        ("a turnover of 12 MSEK", "turnover_sek", 12_000_000),
        ("balansomslutning på 9 mkr", "balance_sek", 9_000_000),
        ("we have no revenue", "turnover_sek", 0),
        ("haven't sold anything yet", "turnover_sek", 0),
        ("48 employees / 55 MSEK", "turnover_sek", 55_000_000),
        ("one and a half million", "amount_sek", 1_500_000),
        ("trehundratusen kronor", "amount_sek", 300_000),
        ("1-2 MSEK", "amount_sek", 2_000_000),
        ("we raised 10 million", "had_sek", 10_000_000),
        ("angels gave us 1 MSEK", "else_sek", 1_000_000),
        ("she costs 70 000 a month", "else_sek", 70_000),
        ("turnover zero", "turnover_sek", 0),
        ("oms 8 mkr", "turnover_sek", 8_000_000),
        ("made 14 million last year", "turnover_sek", 14_000_000),
    ],
)
def test_a_sum_is_read_with_what_it_is(text: str, field: str, value: int) -> None:
    """The word beside it tells; without one it is what is needed."""
    assert found(stated_sums(text)) == [(field, value)]


@pytest.mark.parametrize(
    "text",
    ["omsätter 14 mkr men balansomslutningen är bara 6", "Turnover 12 million but balance sheet only 6"],
)
def test_a_balance_sheet_may_leave_its_unit_to_the_turnover(text: str) -> None:
    """It is in millions, as that is."""
    assert ("balance_sek", 6_000_000) in found(stated_sums(text))


@pytest.mark.parametrize("text", ["300 tumours", "the group has 4,000", "founded in 2023", "40 employees"])
def test_other_numbers_are_no_money(text: str) -> None:
    """A number needs a currency, a scale, or the size of a sum."""
    assert found(stated_sums(text)) == []


def test_a_bare_sum_is_one() -> None:
    """Of a range the larger end counts; two sums are no answer."""
    answers = [read_sum(answer) for answer in ("500 000", "5 to 6 million", "5 million, or 6 million")]
    assert answers == [500_000, 6_000_000, None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a German partner", True),
        ("ett nederländskt bolag", True),
        ("no partner abroad", False),
        ("a clinic in Oslo", True),
    ],
)
def test_a_partner_abroad_is_told_from_none(text: str, value: bool) -> None:
    """An adjective, a country or the word abroad."""
    assert ("partner_abroad", value) in found(stated_partners(text))


def test_sizes_are_read_from_words_and_groups() -> None:
    """The staff of a group count for the company."""
    assert found(stated_size("a small company")) == [("employees", "small")]
    assert found(stated_size("the group has 4,000")) == [("employees", 4000)]


def test_the_aim_is_kept_in_the_text_s_own_words() -> None:
    """Staff read it in the lead; no list of terms could hold it."""
    [aim] = stated_aims("borrow money to build an app for wound care, please")
    assert aim.value == "app for wound care"


def test_volumes_and_people_are_read() -> None:
    """Litres can exclude; people only tell who will come."""
    assert found(stated_volumes("a 2,000 litre tank or 50 l")) == [("litres", 2000), ("litres", 50)]
    assert found(stated_people("for two founders")) == [("user", None)]


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("we do not need a lab", "lab", True),
        ("GMP is not needed", "GMP", True),
        ("not only a lab", "lab", False),
        ("not here, in a lab", "lab", False),
        ("vi behöver inget labb", "labb", True),
        ("inte nivå två utan ska vara BSL-3", "BSL-3", False),
        ("vi är utan labb", "labb", True),
        ("labb har vi redan", "labb", True),
        ("no matter if loan or grant", "loan", False),
    ],
)
def test_a_negation_reaches_its_own_clause(text: str, word: str, negated: bool) -> None:
    """Words after a comma are free of it."""
    start = text.index(word)
    assert is_negated(text, start, start + len(word)) is negated


def test_a_later_step_is_not_wanted_now() -> None:
    """What comes before GMP is not GMP."""
    text = "a protocol before we go over to GMP"
    assert is_later(text, text.index("GMP"), len(text))
    assert not is_later("GMP now", 0, 3)
    assert is_later("GMP tar vi sen", 0, 3)
    assert is_later("GMP only in a later round", 0, 3)


def test_the_name_of_an_institution_is_no_place() -> None:
    """Who works at Stockholm University may want a lab anywhere."""
    text = "Stockholms universitet"
    assert is_institution(text, Span("place", 0, 10, "stockholm"))
    assert not is_institution("i Stockholm, tack", Span("place", 2, 11, "stockholm"))


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("forty-two employees", 42),
        ("vi är tjugofem anställda", 25),
        ("a workforce of sixty", 60),
        ("sysselsätter 18 personer", 18),
        ("seventeen colleagues", 17),
        ("we haven't hired anyone", 0),
        ("ingen på lönelistan", 0),
    ],
)
def test_people_are_counted_in_words_too(text: str, employees: int) -> None:
    """And who says that nobody is employed has said how many are."""
    found = {span.value for span in stated_company(text, 2026) if span.field == "employees"}
    assert employees in found


@pytest.mark.parametrize(
    "text", ["TRL 4", "TRL four", "technology readiness level 4", "mognadsgrad fyra", "TRL-4"]
)
def test_readiness_is_read_under_its_full_name_and_in_words(text: str) -> None:
    """Not everybody writes the abbreviation."""
    assert [span.value for span in stated_company(text, 2026) if span.field == "stage"] == ["trl-4"]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("we have never filed an annual report", "annual_reports", 0),
        ("our first annual report is due in June", "annual_reports", 0),
        ("two sets of accounts", "annual_reports", 2),
        ("har aldrig delat ut någon vinst", "dividend", False),
        ("rejected three times", "rejections", 3),
    ],
)
def test_the_books_are_read(text: str, field: str, value: object) -> None:
    """Reports, profits and failed applications are conditions of some funding."""
    assert (field, value) in found(stated_company(text, 2026))


def test_the_owner_is_no_partner() -> None:
    """The branch of a Danish company has nobody abroad to work with yet."""
    assert found(stated_partners("a branch of a Danish company")) == []


def test_a_clinical_expert_is_no_clinic() -> None:
    """Both words have one stem."""
    assert is_adjective("a clinical expert", Span("partner", 2, 10, "care-partner"))
    assert not is_adjective("a clinic", Span("partner", 2, 8, "care-partner"))
