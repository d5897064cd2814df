"""Who asks without a company: one that comes later, one that is never wanted, an authority."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_applicant import stated_applicants


@pytest.mark.parametrize(
    "text",
    [
        "the company comes in spring if the first 150 000 can be found",
        "The company will follow in autumn",
        "The company gets registered next year",
        "Company: not yet",
        "A company we don't have yet",
        "Bolaget kommer i vår",
        "Bolag blir det efter disputationen",
        "AB registreras i januari",
        "Bolag nej, inte ännu, kanske i vår.",
        "Bolag? Nej, inte än.",
        "Något bolag har vi inte än",
        "Bolag startar vi nästa år",
    ],
)
def test_a_company_that_comes_later_is_none_yet(text: str) -> None:
    """Who says when, has none now, but wants one."""
    assert [span.value for span in stated_applicants(text) if span.field == "form"] == ["none"]
    assert not [span for span in stated_applicants(text) if span.field == "lacking"]


@pytest.mark.parametrize(
    "text",
    [
        "The company comes from Lund",
        "The company follows when the clinic leads",
        "The company is registered in Lund",
        "The company gets registered in March 2019",
        "AB, not yet profitable",
        "AB, no employees",
        "AB. No loans please",
        "Bolaget kommer i vår att anställa två till",
        "AB bildas inte på en dag",
        "Konkurrerande bolag finns inte",
        "Bolaget har inte råd med lån",
    ],
)
def test_a_company_of_which_something_else_comes_is_there(text: str) -> None:
    """Where it comes from, what it will do, what it has not."""
    assert list(stated_applicants(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "no company & don't want one",
        "No company, and none wanted",
        "We have no company and never will have one",
        "No firm, no plans for one",
        "A lab without a company and without any wish for one",
        "inget bolag, inga planer på det heller",
        "Vår grupp har inget bolag och tänker inte bilda något heller",
        "Inget bolag och ingen lust att starta något",
        "Något bolag finns inte, och om jag får välja blir det aldrig något heller",
        "Forskargrupp utan bolag, tänker aldrig starta ett",
    ],
)
def test_who_has_no_company_may_want_none_either(text: str) -> None:
    """The second clause says "one" and not "company"."""
    assert [span.value for span in stated_applicants(text) if span.field == "lacking"] == ["company"]


@pytest.mark.parametrize(
    "text",
    [
        "Vi har inget bolag och tänker inte bilda något förrän i vår",
        "No company yet and we don't want one before the patent",
        "No company has a test like this, and we want to be first",
        "No company does this and we do not have one day to lose",
        "Inget bolag i Sverige gör detta, vi har inga planer på att sluta",
        "We have no company car and don't want one",
        "Vi har inget bolag än, men ska starta ett",
    ],
)
def test_who_waits_or_speaks_of_others_does_not_refuse_a_company(text: str) -> None:
    """Nor who wants no car."""
    assert not [span for span in stated_applicants(text) if span.field == "lacking"]


@pytest.mark.parametrize(
    "text",
    [
        "Jag skriver för Huddinge kommun",
        "I'm writing for the town",
        "I'm asking on behalf of the city of Västerås",
        "I'm writing on behalf of our municipality",
        "I speak for the county council",
        "We represent Region Skåne",
        "Jag företräder Nynäshamns kommun",
        "Jag frågar för Nacka kommun",
        "Som en kommun kan vi inte låna",
    ],
)
def test_who_writes_for_an_authority_is_a_public_applicant(text: str) -> None:
    """A town, a city, a county or a region."""
    assert [span.value for span in stated_applicants(text)] == ["public"]


@pytest.mark.parametrize(
    "text",
    [
        "I'm writing for a firm that the municipality owns",
        "I'm writing for a town-based startup",
        "I'm asking for the region of the brain that lights up",
        "We write software for the municipality",
        "We're asking for county wide tests",
        "Vi skriver journaler åt regionen",
        "Vi söker pengar för regionens patienter",
        "Vi skriver program åt kommunen",
        "Vi söker för kommunen en app",
    ],
)
def test_who_works_on_something_for_an_authority_is_none(text: str) -> None:
    """It is a customer there."""
    assert list(stated_applicants(text)) == []
