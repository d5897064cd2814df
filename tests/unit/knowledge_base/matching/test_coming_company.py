"""Who has no company yet, but would have one."""

from __future__ import annotations

import pytest

from knowledge_base.matching.coming_company import coming_companies

NONE_YET = [
    "I have no firm, just the drawing",
    "No business of my own, no savings",
    "There is no legal entity behind us yet.",
    "Haven't got a company, only a sketch",
    "I don't actually own a firm",
    "We havent got a company yet",
    "The firm isn't officially registered yet",
    "our company has not been formed yet",
    "Company not founded, prototype ready",
    "My AB is yet to be registered",
    "We're two nurses without a company of our own",
    "a spin-off will be registered in autumn",
    "If money comes I would start one",
    "I'd happily set up a firm for this",
    "We wouldn't mind founding a company",
    "I might open my own business later",
    "The plan is to become a limited company next spring",
    "Forming a company as soon as the first money is there",
    "next step is founding a company on it",
    "A start-up is on its way",
    "we still wait for our organisation number",
    "The Companies Registration Office has not answered yet",
    "If it takes a company I'll start one up",
    "I am thinking of starting a small business",
    "Firma har jag ingen men idén är min, inget bolag alls",
    "Jag har inget eget företag, bara en skiss",
    "Inget riktigt bolag än, vi är två som ritar",
    "Ingen firma, inga kunder",
    "Vi saknar bolag",
    "Bolag saknas än så länge",
    "Bolaget är ännu inte registrerat",
    "Har ännu inte något företag",
    "En ensam uppfinnare utan firma.",
    "Jag kan tänka mig att starta eget",
    "Startar gärna firma om det behövs",
    "Bildar bolag så fort pengarna finns",
    "Ska snart dra igång ett bolag",
    "Det ska bli ett aktiebolag till hösten",
    "Eget bolag kan jag tänka mig",
    "Vi väntar fortfarande på vårt org.nr",
    "Ansökan ligger hos Bolagsverket",
    "Bolaget är på gång",
    "Jag skulle gärna bilda ett bolag kring det",
    "Vi funderar på att registrera ett AB",
    "ett bolag som vi startar nästa år",
    "Jag får väl skaffa en firma då",
    "We plan to start a company making lamps",
    "I want to form a company around it",
]
THERE_OR_OTHERS = [
    "Our company has no firm offer yet",
    "no company has a test like ours",
    "No company and no clinic has tried it",
    "We do not have a company car",
    "We are an AB and want to set up a company in Germany",
    "Our firm will be registered with the FDA",
    "The company is not registered in Norway",
    "The company is not founded by researchers",
    "nurses often would start one",
    "Our customers have no firm",
    "We are 14 employees and will open a company in Oslo",
    "Is it possible to set up a company first?",
    "grants that need no company",
    "We want to start a company day with the clinics",
    "we would like to start one project a year",
    "The firm started in 2015 and has no company debts",
    "I want to start a clinical trial",
    "Vårt bolag saknar kapital och vi tänker starta ett bolag till",
    "Inget företag har gjort det förut",
    "Inget bolag i Sverige kan det här",
    "Vi är ett bolag och ska starta ett företag i Norge",
    "Får man starta bolag under tiden?",
    "Kan jag söka utan bolag?",
    "Många vill starta eget",
    "Vi ska starta eget labb",
    "AB med nio anställda, tänker bilda bolag i Norge",
    "Jag vill starta en studie",
    "studenterna ska starta bolag",
    "Vi ska registrera patientdata",
    "bidrag som inte kräver bolag",
    "Bolaget är inte registrerat för moms",
    "We want to launch a company app.",
    "We plan to set up a business network for clinics",
    "I would like to start a company newsletter",
    "We will create a limited edition of the lamp",
    "Vi vill starta en företagsapp",
    "Vi ska öppna ett företag-nätverk",
    "Vi tänker starta ett företagsbibliotek",
    "Vi ska skapa en företagstjänst",
]


@pytest.mark.parametrize("text", NONE_YET)
def test_who_has_no_company_yet_is_heard(text: str) -> None:
    """By what is missing, or by what is to come."""
    assert {span.value for span in coming_companies(text)} == {"none"}


@pytest.mark.parametrize("text", THERE_OR_OTHERS)
def test_where_a_company_is_or_another_is_meant_nothing_is_missing(text: str) -> None:
    """A second company, a company car, other people's companies, and questions."""
    assert not list(coming_companies(text))
