"""Researchers who ask for basic research of their own."""

from __future__ import annotations

import pytest

from knowledge_base.matching.basic_research import is_basic_research
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    "text",
    [
        "Forskargrupp på KTH, och det mesta är grundforskning",
        "Our group at KTH does pure research",
        "Professor at KI, this is still basic research",
        "We are researchers at KI and want money for fundamental research",
        "Jag är docent vid KI och söker pengar till grundforskning",
        "Forskargrupp på KI plus två bolag. Ren forskning.",
        "Research group at KTH, blue-sky science, no product in sight",
    ],
)
def test_basic_research_of_researchers_is_nothing_for_companies(text: str) -> None:
    """They lack the company that help for companies is for."""
    assert is_basic_research(text)
    assert "company" in READER.funding(text, "sv" if "på" in text else "en").lacking


@pytest.mark.parametrize(
    "text",
    [
        "Research group at KTH, a kit that grew out of basic research",
        "Professor at KI, based on ten years of basic research",
        "Forskare på KI, resultat från grundforskning",
        "Forskargrupp på KTH, grundforskning, och vi vill starta ett bolag",
        "We are researchers at KTH. Basic research, and a spin-off next year",
        "Forskare på KTH, ingen grundforskning",
        "We are researchers at KI with a prototype",
        "AB with 4 employees, basic research on peptides",
    ],
)
def test_who_goes_on_to_the_market_may_be_helped(text: str) -> None:
    """Or is a company already."""
    assert "company" not in READER.funding(text, "sv" if "på" in text else "en").lacking
