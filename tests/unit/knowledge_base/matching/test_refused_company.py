"""Who wants no company."""

from __future__ import annotations

import pytest

from knowledge_base.matching.refused_company import COMPANY, refused_companies


@pytest.mark.parametrize(
    "text",
    [
        "no company is planned",
        "and no start-up is planned",
        "we are not planning a company",
        "we're not planning any spin-off",
        "I don't want to start my own company",
        "I'd rather not start a company",
        "I will never run a company",
        "not interested in starting a company",
        "I have no interest in starting a company",
        "starting a company is nothing for me",
        "running a company is out of the question",
        "I do not want to become an entrepreneur",
        "I would like money without starting a company.",
        "A company? Never",
        "we have no plans to found a company",
        "I'm not going to start a business",
        "not keen on running my own business",
        "I won't be founding a company",
        "I don't intend to set up a company at all",
        "Starting a company: no thanks",
        "Vill inte starta eget.",
        "Något bolag tänker jag inte starta, och enheten vet inte mer",
        "jag vill inte bli egen",
        "jag tänker inte starta något bolag",
        "vi ska inte bilda bolag",
        "ett bolag kommer jag aldrig att starta",
        "starta eget är inget för mig",
        "eget företag lockar inte",
        "jag har ingen lust att starta eget",
        "jag vill helst slippa starta bolag.",
        "inte intresserad av att starta eget",
        "inget bolag planeras",
        "ingen avknoppning planeras",
        "starta bolag vill jag inte",
        "Bolag? Nej tack",
        "jag vill absolut inte starta företag",
        "jag vill inte bli företagare",
        "jag orkar inte driva eget",
        "vi planerar inte att starta bolag",
        "driva eget är inte aktuellt",
        "There is no company involved and the clinic pays half",
        "no firm involved or planned.",
        "A business of my own is out of the question",
        "Being a founder is nothing for me.",
        "I don't have or want any company.",
        "We have no thoughts of a spin-off whatsoever.",
        "No company, thanks: I stay at the ward",
        "Jag startar aldrig bolag.",
        "företag är uteslutet",
        "gruppen ska inte bolagisera",
        "pengar utan att bli företagare",
    ],
)
def test_who_wants_no_company_is_heard(text: str) -> None:
    """In either language, and in any order of the words."""
    assert {span.value for span in refused_companies(text)} == {COMPANY}


@pytest.mark.parametrize(
    "text",
    [
        "no company is planned until the patent is filed",
        "no company is planned yet",
        "no company is planned before the trial",
        "we are not planning a company party",
        "I don't want to start a company alone",
        "we do not want to start a company abroad",
        "I'd rather not start a company before the thesis",
        "many nurses don't want to start a company",
        "Our users never want to run a business",
        "Can I get money without starting a company?",
        "I want to start a company",
        "I don't want to leave the company",
        "we do not plan to sell the company",
        "the university does not want to start a company",
        "we want to start a company but not run a hospital",
        "No other company is planned in the group",
        "Vill inte starta eget än.",
        "vill inte starta eget labb",
        "jag vill inte starta bolag förrän patentet är klart",
        "jag tänker starta bolag",
        "många vill inte starta eget.",
        "Går det utan att starta bolag?",
        "vi vill inte sälja bolaget",
        "jag vill inte starta bolag ensam",
        "vi ska inte bilda bolag i år",
        "jag är inte egenföretagare",
        "inget bolag än",
        "jag tänker inte starta motorn",
        "studenterna vill inte starta eget.",
        "jag vill inte ha eget labb",
        "Selling the company is out of the question",
        "Partnering with another firm is not an option",
        "Samarbete med andra företag är uteslutet",
    ],
)
def test_who_may_want_one_later_or_tells_of_others_is_not_taken_so(text: str) -> None:
    """Not yet is not never."""
    assert not list(refused_companies(text))
