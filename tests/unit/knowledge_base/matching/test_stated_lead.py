"""Who leads a project."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_history import CARE_LEAD
from knowledge_base.matching.stated_lead import COMPANY_LEAD, stated_leads


def lacking(text: str) -> set[object]:
    """Whose lead is missing."""
    return {span.value for span in stated_leads(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The hospital leads and we deliver the pumps",
        "A health centre in Kil coordinates the introduction",
        "The eye clinic wants to run the project",
        "The ward would be the applicant",
        "A nursing home has agreed to take the lead, we supply the mats",
        "Region Gävleborg will be coordinator",
        "The clinic says it will be project owner",
        "The municipality takes ownership of the project",
        "Coordinator: the children's hospital in Lund",
        "The project is led by a clinic in Visby, we join",
        "With the hospital as project owner we will introduce it on three wards",
        "Karolinska holds the pen, we just deliver",
        "One of the hospitals is going to coordinate it",
        "The hospital in Falun signs the application",
        "the clinic, which leads, and our firm",
        "Is there a grant where the hospital is lead applicant?",
        "The care home is in charge and our company supplies the lamps",
        "Which call fits when, as here, the clinic leads?",
        "Kliniken leder och vi levererar",
        "En vårdcentral i Kil håller i projektet",
        "Ögonkliniken vill driva projektet",
        "Sjukhuset blir huvudsökande, vi är part",
        "Region Gävleborg står som koordinator",
        "Kommunens hemtjänst är med, och kommunen äger projektet",
        "Sökande är hudkliniken i Lund",
        "Projektet leds av en mottagning i Visby",
        "Med sjukhuset som projektägare införs den på tre avdelningar",
        "Sahlgrenska tar rodret",
        "Äldreboendet tar på sig samordningen",
        "Ett av sjukhusen har lovat att samordna det hela",
        "Finns det bidrag där kliniken är huvudsökande?",
        "Vårdgivaren står för ansökan och vi för utrustningen",
        "barnkliniken i Umeå äger och styr projektet",
        "Ambulanssjukhuset samordnar",
    ],
)
def test_care_that_leads_leaves_no_lead_to_a_company(text: str) -> None:
    """A programme that a company must lead is not for that project."""
    assert lacking(text) == {COMPANY_LEAD}


@pytest.mark.parametrize(
    "text",
    [
        "The university leads, we and a hospital take part",
        "KTH will be coordinator",
        "Linköping University has promised to coordinate it",
        "A patients' association runs the project",
        "A research institute in Lund takes the lead",
        "Universitetet leder och vi är med",
        "Högskolan i Borås står för ansökan",
        "En patientförening söker och håller ihop projektet",
        "RISE blir projektägare",
        "Projektet samordnas av Chalmers",
    ],
)
def test_a_university_that_leads_is_neither_care_nor_company(text: str) -> None:
    """Nor is an association or an institute."""
    assert lacking(text) == {COMPANY_LEAD, CARE_LEAD}


@pytest.mark.parametrize(
    "text",
    [
        "We lead, a clinic and RISE take part",
        "Our company coordinates and the hospital tests",
        "our AB leads the project",
        "My firm would run the project, the ward joins as user",
        "We hold the reins and the clinic follows",
        "We are in charge, the institute helps",
        "we're the coordinator",
        "Led by our company, with two wards as testers",
        "The Danes take the lead, we do a third",
        "A Finnish firm leads",
        "A company in Graz coordinates the project",
        "The applicant will be our company",
        "Eighteen months, and we lead.",
        "the company is coordinator while the hospital is one partner",
        "We would do all the coordinating",
        "Is there a call in which our firm is the lead partner?",
        "Vi leder, en klinik och RISE är med",
        "Vårt bolag samordnar och sjukhuset testar",
        "Vi håller i rodret och kliniken hänger på",
        "Bolaget blir projektägare",
        "Danskarna leder, vi tar en tredjedel",
        "Ett finskt företag koordinerar",
        "Projektet drivs av vårt bolag",
        "Huvudsökande är vårt lilla bolag",
        "Arton månader och vi leder.",
        "Vi står för ansökan, avdelningen provar",
        "Vårt företag ansvarar för projektet",
        "Finns det något där vi är koordinator?",
        "Det är vi som håller i trådarna",
    ],
)
def test_a_company_that_leads_leaves_no_lead_to_care(text: str) -> None:
    """Whether it is our own or a partner's."""
    assert lacking(text) == {CARE_LEAD}


@pytest.mark.parametrize(
    "text",
    [
        "Must a hospital lead the project?",
        "Can the clinic be coordinator?",
        "Does the care provider have to coordinate?",
        "If the hospital leads, what do we get?",
        "What happens unless the clinic coordinates?",
        "No hospital leads it yet",
        "Neither hospital will be applicant",
        "The last project was led by a hospital",
        "Perhaps the hospital coordinates, perhaps we",
        "This leads to fewer falls at the hospital",
        "The hospital leads the way in robotics",
        "The clinic coordinates patients between wards",
        "We lead the market for hoists",
        "I lead a team of six",
        "We run a clinic in Lund",
        "Our company owns the patent",
        "A university hospital is our customer",
        "We have led projects before",
        "The CEO has led two hospitals",
        "Who leads, the hospital or we?",
        "our pump is led by a sensor",
        "Måste ett sjukhus leda projektet?",
        "Kan kliniken vara koordinator?",
        "Om sjukhuset leder, vad får vi då?",
        "Inget sjukhus leder det ännu",
        "Kanske kliniken samordnar, kanske vi",
        "Det förra projektet leddes av ett sjukhus",
        "Sjukhuset leder patienten rätt",
        "Kliniken samordnar patienter",
        "Vi leder marknaden för lyftar",
        "Vi driver en klinik i Lund",
        "Bolaget äger patentet",
        "Vem leder, sjukhuset eller vi?",
        "Kravet är att en vårdgivare leder projektet",
        "Vi har lett projekt förr",
        "Sjukhuset sköter allt på papper idag. Vi är ett AB som vill digitalisera det.",
        "The hospital runs everything on paper; our app fixes that. We are an AB.",
        "Kliniken sköter det idag för hand. Vårt AB vill automatisera.",
        "A nurse at the clinic drives it home every night; our AB makes the pump.",
        "The ward coordinates everything by hand",
        "Today the hospital coordinates it all by phone",
        "The clinic owns it and we repair it",
        "Vårdcentralen samordnar allt på papper",
        "Idag samordnar kliniken det; sjukhuset driver det i egna lokaler",
    ],
)
def test_what_is_asked_supposed_or_led_otherwise_tells_no_lead(text: str) -> None:
    """Nor does a project that was."""
    assert lacking(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "We are a hospital and would lead the project ourselves. We coordinate.",
        "Region Dalarna, hemsjukvård. Vi leder och leverantören är med",
        "I am a nurse at the hospital in Falun. We lead the project",
        "Municipality of Kil, elderly care. We lead, a supplier joins",
        "We coordinate on two of our wards, and the supplier joins",
    ],
)
def test_care_that_asks_leads_itself(text: str) -> None:
    """Its "we" is no company."""
    assert CARE_LEAD not in lacking(text)
