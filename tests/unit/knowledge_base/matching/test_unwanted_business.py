"""Refusals of a company, in words that are no set phrase."""

from __future__ import annotations

import pytest

from knowledge_base.matching.unwanted_business import unwanted_businesses


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
        "Starting up a firm at my age? No thanks.",
        "I have no company and do not plan to get one.",
        "We want no firm out of it; the first results came in May.",
        "This is a university department and not a company",
        "Sälja idén, inte starta något.",
        "forskare som inte vill bolagisera",
        "Att bilda bolag kring den är vi emot",
    ],
)
def test_a_refusal_is_heard_in_free_words(text: str) -> None:
    assert {span.value for span in unwanted_businesses(text, "company")} == {"company"}


@pytest.mark.parametrize(
    "text",
    [
        "We have no money to start a company.",
        "I have not been able to start a company.",
        "I don't know how to start a company",
        "Vi har inte råd att starta bolag",
        "I will not start a company before the patent is filed",
        "Our company will not start a business in Norway",
        "Jag tänker inte starta bolag än",
        "No company yet, but I am ready to found one",
        "I wouldn't mind registering one, so no spin-off is needed",
        "Startar gärna bolag, men inte starta något dyrt",
        "Not alone: I want to start a company with two others",
        "We are a company that never runs a business with hospitals",
        "AB i Kista som inte vill driva butik eller starta firma utomlands",
    ],
)
def test_a_company_that_is_there_or_may_come_is_not_refused(text: str) -> None:
    assert list(unwanted_businesses(text, "company")) == []
