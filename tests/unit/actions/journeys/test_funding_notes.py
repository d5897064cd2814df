"""What is said to be understood of a need for money."""

from __future__ import annotations

import pytest

from actions.journeys.funding_notes import funding_notes
from actions.language import Language
from knowledge_base.matching.funding_need import FundingNeed
from tests.unit.knowledge_base.matching.records import TERMS

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
    assert funding_notes(need, TERMS, language) == noted


def test_a_purpose_that_no_term_knows_is_told_in_the_visitors_words() -> None:
    """Nobody doubts then that it was heard."""
    assert funding_notes(FundingNeed(aim="a beehive"), TERMS, "en") == ("a beehive",)


def test_what_was_not_said_is_not_told() -> None:
    """Nothing is known at the beginning."""
    assert funding_notes(FundingNeed(), TERMS, "sv") == ()
