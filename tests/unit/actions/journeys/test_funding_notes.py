"""What is said to be understood of a need for money."""

from __future__ import annotations

from typing import get_args

import pytest

from actions.journeys.funding_notes import funding_notes
from actions.language import Language
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.term import Terms
from knowledge_base.record import Lack, Texts
from tests.unit.knowledge_base.matching.records import TERMS, funding

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "noted"),
    [
        ("en", ("SEK 400,000", "founded in 2024", "1 annual report", "a partner abroad")),
        ("sv", (f"400{NBSP}000 kronor", "grundat 2024", "1 årsredovisning", "en partner utomlands")),
    ],
)
def test_sums_counts_and_partners_are_told_in_the_language(
    language: Language, noted: tuple[str, ...]
) -> None:
    """As staff and the visitor read them."""
    need = FundingNeed(amount_sek=400_000, founded=2024, annual_reports=1, partner_abroad=True)
    assert funding_notes(need, TERMS, {}, language) == noted


def test_a_purpose_that_no_term_knows_is_told_in_the_visitors_words() -> None:
    """Nobody doubts then that it was heard."""
    assert funding_notes(FundingNeed(aim="a beehive"), TERMS, {}, "en") == ("a beehive",)


@pytest.mark.parametrize(
    ("language", "noted"),
    [
        ("en", ("product development", "no loan", "no incubator", "no healthcare partner")),
        ("sv", ("produktutveckling", "inget lån", "ingen inkubator", "ingen vårdpartner")),
    ],
)
def test_what_is_ruled_out_follows_what_is_wanted(language: Language, noted: tuple[str, ...]) -> None:
    """So that the visitor knows that it was heard."""
    need = FundingNeed(purpose=("development",), unwanted=("loan", "incubation"), lacking=("care-partner",))
    assert funding_notes(need, TERMS, {}, language) == noted


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_lack_has_its_words(language: Language) -> None:
    """Whatever a record may demand of a project."""
    for lack in get_args(Lack):
        assert funding_notes(FundingNeed(lacking=(lack,)), TERMS, {}, language)


@pytest.mark.parametrize(
    ("lacking", "noted"), [(("company",), ("no company",)), ((), ("not registered yet",))]
)
def test_who_will_have_no_company_is_not_called_unregistered(
    lacking: tuple[str, ...], noted: tuple[str, ...]
) -> None:
    """It says the same, and that there might be one later."""
    need = FundingNeed(form="none", lacking=lacking)
    assert funding_notes(need, Terms.load(), {}, "en") == noted


def test_who_is_alone_has_no_partner_abroad_either() -> None:
    """It is told once."""
    need = FundingNeed(alone=True, partner_abroad=False)
    assert funding_notes(need, TERMS, {}, "en") == ("no partners",)


@pytest.mark.parametrize(
    ("unwanted", "noted"),
    [
        (("almi",), ("not Almi",)),
        (("almi", "almi-innovation-loan"), ("not Almi",)),
        (("almi-innovation-loan",), ("not Almi Innovation Loan",)),
        (("almi", "loan-for-growth"), ("not Almi",)),
        (("eic", "almi-innovation-loan"), ("not EIC", "not Almi Innovation Loan")),
        (("loan", "almi-innovation-loan"), ("no loan",)),
        (("innovation-fund",), ("no innovation fund",)),
        (("eu-application",), ("no help with an EU application",)),
        (("nobody-knows",), ()),
    ],
)
def test_a_programme_is_told_by_its_short_name_unless_its_funder_is(
    unwanted: tuple[str, ...], noted: tuple[str, ...]
) -> None:
    """As the visitor knows it."""
    name = Texts(en="Almi Innovation Loan (up to SEK 500,000)", sv="Almis innovationslån")
    growth = funding("loan-for-growth", terms=["loan", "almi"])
    innovation = growth.model_copy(update={"name": name})
    records = {"almi-innovation-loan": innovation, "loan-for-growth": growth}
    assert funding_notes(FundingNeed(unwanted=unwanted), Terms.load(), records, "en") == noted


def test_what_was_not_said_is_not_told() -> None:
    """Nothing is known at the beginning."""
    assert funding_notes(FundingNeed(), TERMS, {}, "sv") == ()
