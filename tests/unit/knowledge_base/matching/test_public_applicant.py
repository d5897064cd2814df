"""Municipalities, regions and wards that ask."""

from __future__ import annotations

import pytest

from knowledge_base.matching.public_applicant import introduces, public_applicants

PUBLIC = [
    "Municipality of Nacka, school health. Which grants are there for us?",
    "Development unit of Haninge municipality wants to try reading robots",
    "Head of digitalisation, Region Värmland. We introduce a new app.",
    "The municipality of Salem and a folk high school would like to train carers",
    "Tyresö municipality, home care: who co-finances medicine dispensers?",
    "Three municipalities and a university plan a skills programme",
    "Two regions together want a test bed",
    "City of Västerås, elderly care. Is there money for lifting aids?",
    "I work for the home care in Järfälla municipality",
    "We at the school health unit in Nacka municipality want an app",
    "Nacka kommun söker medel för en testbädd",
    "Täby kommuns äldreomsorg vill prova sensorer",
    "Tre kommuner vill tillsammans utbilda fler",
    "Region Halland planerar att införa egenmonitorering",
    "Medicinteknik, Region Kronoberg. Vi ska ta in ett nytt system",
    "Fyra kommuner i länet och en högskola: var finns pengar?",
    "Hemtjänsten i Solna kommun behöver stöd",
    "Jag jobbar på socialtjänsten i Sigtuna kommun",
    "Vi i hemsjukvården i Vallentuna kommun vill köpa plåsterkameror",
    "Enheten för välfärdsteknik, Upplands kommun, letar medel",
]
WARDS = [
    "We are a ward at Danderyd and would lead the trial",
    "I'm head of a unit at Karolinska and we want to introduce it",
    "We're the emergency department at Södersjukhuset",
    "We at the burn clinic at Karolinska lead it",
    "Radiology at Danderyd hospital, we want to try out a triage tool",
    "The geriatric ward at Danderyd will coordinate. We introduce a bed alarm",
    "Vi på akuten i Huddinge vill införa ett triagestöd",
    "Vi är en avdelning på Danderyd som vill börja med pekplattor",
    "Jag är chef för en mottagning på Karolinska",
    "Hudkliniken på Karolinska ska ta i bruk en kamera. Vi leder projektet.",
]
COMPANIES = [
    "Nacka kommun vill testa vår sensor",
    "Nacka municipality wants to try our app",
    "Nacka kommun är vår största kund",
    "Solna municipality is a customer of ours",
    "Region Skåne, a university and we, an SME, have a robot",
    "Tre kommuner och vi på näringslivsbolaget vill söka",
    "Our company sells alarms to three municipalities",
    "AB i Nacka kommun, tre anställda",
    "The clinic at Danderyd will lead and we deliver the software",
    "Kliniken på Karolinska vill testa vår sensor",
    "The ward at Danderyd will lead, my company only supplies the device",
    "Hospital at Danderyd has asked us to join",
    "Vi är ett bolag i Solna kommun",
    "Vi säljer larm till Täby kommuns äldreomsorg",
    "School nurse, Tyresö municipality, wants an app",
    "Logoped i Region Halland med en idé",
    "Vi samlar tre kommuner kring ett nav",
    "Is Nacka municipality allowed to apply?",
]


@pytest.mark.parametrize("text", PUBLIC)
def test_an_authority_asks(text: str) -> None:
    """By its name at the start, or through one of its people."""
    assert {span.value for span in public_applicants(text) if span.field == "form"} == {"public"}
    assert [span.value for span in public_applicants(text) if span.field == "lacking"]


@pytest.mark.parametrize("text", WARDS)
def test_a_ward_asks_as_its_employees_do(text: str) -> None:
    """Region Stockholm's fund is for them, and no company comes of it."""
    assert {span.value for span in public_applicants(text)} == {"employee", "company"}


def test_a_ward_of_another_region_is_an_authority() -> None:
    """Its fund is not the one of Stockholm."""
    (form, _) = public_applicants("Vi på ortopeden i Falun vill införa en app")
    assert form.value == "public"


def test_another_region_tells_the_place() -> None:
    """What is only for the county of Stockholm is not for it."""
    spans = public_applicants("Region Halland would coordinate the introduction")
    assert [span.value for span in spans if span.field == "place"] == ["Halland"]


@pytest.mark.parametrize("text", COMPANIES)
def test_a_partner_or_a_customer_does_not_ask(text: str) -> None:
    """Where a company speaks, or a single person."""
    assert not list(public_applicants(text))


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("We would like to introduce it on four wards", True),
        ("with us in charge", True),
        ("Vi ska införa den på kliniken", True),
        ("I'd like to test it", False),
        ("we lead and our company sells it", False),
        ("The firm would introduce it", False),
    ],
)
def test_who_introduces_something_in_care_asks_for_it(text: str, does: bool) -> None:
    """Unless a company speaks."""
    assert introduces(text) is does
