"""Refusals of a company, in words that are no set phrase."""

from __future__ import annotations

import pytest

from knowledge_base.matching.company_refusals import IN_FREE_WORDS
from knowledge_base.matching.refused_company import refused_companies


@pytest.mark.parametrize(
    "text",
    [
        "Retired dentist with a sketch. I am too old and not about to set up a business.",
        "I'd rather sell the patent than run any company.",
        "Becoming a founder? No way.",
        "Starting a firm isn't what I dream of.",
        "Two nurses with an idea; none of us will form a company.",
        "A company? No, it is research and nothing else.",
        "I stay in academia, no spin-out.",
        "no firm exists and none ever will",
        "Ingen av oss vill driva företag.",
        "Firma skaffar jag inte på gamla dagar",
        "Något bolag vill gruppen inte veta av",
        "Uppfinnare, men vill bli läkare, aldrig bli entreprenör",
        "inget bolag är bildat och inget är på gång",
        "Själv förblir jag anställd",
        "Not going to start any business at my age.",
        "Ingen av oss ska starta företag.",
        "Starting up a firm at my age? No thanks.",
        "I have no company and do not plan to get one.",
        "We want no firm out of it; the first results came in May.",
        "RISE is an institute and not a company",
        "Sälja idén, inte starta något.",
        "forskare som inte vill bolagisera",
        "Att bilda bolag kring den är vi emot",
    ],
)
def test_a_refusal_is_heard_in_free_words(text: str) -> None:
    assert {span.value for span in refused_companies(text)} == {"company"}


@pytest.mark.parametrize(
    "text",
    [
        "We have no money to start a company.",
        "I have not been able to start a company.",
        "I don't know how to start a company",
        "Vi har inte råd att starta bolag",
        "We have no premises and plan to start a company.",
        "Jag har ingen partner men ska starta bolag",
        "We are forming a company, no employees.",
        "Are there grants for a small company? No loans please.",
        "We have no start-up capital",
        "Many researchers never start a company",
        "Ska jag starta bolag eller inte?",
        "As a small company we refuse dilution",
        "Jag stannar anställd och startar bolag",
    ],
)
def test_a_refusal_of_something_else_or_by_others_is_none(text: str) -> None:
    assert list(refused_companies(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "I will not start a company before the patent is filed",
        "We will never start a company alone",
        "Jag tänker inte starta bolag än",
        "Our company will not start a business in Norway",
        "AB i Kista som inte vill starta firma utomlands",
        "No spin-off. We want to start a company of another kind.",
    ],
)
def test_a_company_that_is_there_or_may_come_is_not_refused(text: str) -> None:
    """Though the words alone would be a refusal."""
    assert IN_FREE_WORDS.search(text)
    assert list(refused_companies(text)) == []
