"""Who is employed in care, by more than one set phrase; who was, or is too little; whose the rights are."""

from __future__ import annotations

import pytest

from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.kept_rights import kept_rights
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.refused_company import refused_companies
from knowledge_base.matching.stated_applicant import stated_applicants

EMPLOYED = [
    "Employed full time by Region Stockholm, I have an idea for a drip stand",
    "Full-time at Danderyd hospital. A better bed rail is what I want to build.",
    "I drive ambulances for Region Stockholm",
    "Lab technician at Karolinska with a sample rack",
    "Cardiac nurse, 80 % at Södersjukhuset, with a stocking aid",
    "Sjukhusingenjör på Danderyd",
    "Medicinteknisk ingenjör på Karolinska med en testbänk",
    "Barnsköterska på Astrid Lindgren",
    "Dialyssköterska på Danderyd",
    "Vårdcentralsläkare i Nacka, hos en privat vårdgivare med avtal",
    "Jag är hjärtläkare på Karolinska",
    "Handkirurg på Södersjukhuset med en skena",
    "Jobbar heltid på Karolinska",
    "Heltid på Danderyd sedan 2011",
    "Jag är anställd på heltid i Region Stockholm",
    "Fysioterapeut, 75 procent på Danderyd",
    "I do night shifts as a nurse at Danderyd hospital",
    "Jag tar kvällspass som hudsköterska på Södersjukhuset",
    "Logoped hos vårdgivare med regionavtal",
]
NOT_FOR_THE_FUND = [
    "Retired nurse with an idea",
    "Retired surgeon in Täby with a patent",
    "Former midwife at Danderyd",
    "Pensionerad läkare i Nacka",
    "Pensionerad barnsköterska, 70 år",
    "F.d. sjuksköterska på Karolinska",
    "Nurse here. 30 percent with Region Stockholm, the rest I study",
    "Läkare på Karolinska 20 %, resten forskar jag",
    "Physiotherapist, 25 % in Region Stockholm",
    "Agency nurse, mostly in Norrbotten",
    "Hyrsköterska, mest i Gävle",
    "Sjuksköterska på Falu lasarett",
    "School nurse, Täby municipality pays my wage",
    "Skolsköterska i Nacka",
    "Hoppar in som timvikarie på en vårdcentral i Solna",
]
KEPT = [
    "the patent is to be in my name",
    "My idea must be owned by me",
    "I keep the rights.",
    "the rack is mine and stays mine",
    "It will be my own product, not the region's",
    "the invention, a small clip, stays mine",
    "the company is to have all the rights",
    "the supplier keeps the rights",
    "patentet ska stå på mig",
    "Uppfinningen, en klämma, ska ägas av mig",
    "Idén ägs av mig",
    "Jag behåller rättigheterna.",
    "den är min och förblir min",
    "tänker äga min uppfinning själv",
    "bolaget som är med ska ha alla rättigheter",
    "leverantören behåller patentet",
]
GIVEN = [
    "the region may own the idea",
    "Can I keep the rights?",
    "Must the patent be in my name?",
    "We keep the rights of patients in mind",
    "I don't have to keep the rights",
    "the patent is to be in the region's name",
    "the product is ready and stays on the shelf",
    "Regionen får gärna äga patentet",
    "patentet ska stå på regionen",
    "Får jag behålla rättigheterna?",
    "bolaget ska ha alla papper klara",
    "tänker äga frågan",
]


def forms(text: str) -> list[object]:
    return [span.value for span in stated_applicants(text) if span.field == "form"]


@pytest.mark.parametrize("text", EMPLOYED)
def test_who_works_in_care_is_heard(text: str) -> None:
    """By the profession, or by where and how much one works."""
    assert set(forms(text)) == {"employee"}


@pytest.mark.parametrize("text", NOT_FOR_THE_FUND)
def test_who_did_or_does_so_too_little_or_elsewhere_is_a_person(text: str) -> None:
    """Retired, paid by the hour, a third of the time, or in another county."""
    assert "none" in forms(text)
    assert "employee" not in forms(text)


@pytest.mark.parametrize(
    "text",
    [
        "Eight employees in Danderyd",
        "We saved the ward 30 % in time",
        "Djursjuksköterska i Nacka",
        "We sell to nurses",
        "Our sensor helps a tired nurse",
    ],
)
def test_who_only_names_care_is_not_employed_there(text: str) -> None:
    """A town, a vet's nurse, and users."""
    assert "employee" not in forms(text)


@pytest.mark.parametrize("text", KEPT)
def test_rights_that_stay_elsewhere_are_heard(text: str) -> None:
    """With who asks, or with a company."""
    assert list(kept_rights(text))


@pytest.mark.parametrize("text", GIVEN)
def test_rights_that_the_region_may_have_are_not_kept(text: str) -> None:
    """Nor where it is only asked."""
    assert not list(kept_rights(text))


@pytest.mark.parametrize(
    ("text", "is_refused"),
    [
        ("Orkar inte med nåt bolag", True),
        ("jag pallar inte med att driva företag", True),
        ("Företag är inget för mig.", True),
        ("A company of my own is ruled out", True),
        ("no wish to found a company", True),
        ("A business is nothing for us", True),
        ("I wish to found a company", False),
        ("Företaget är inget storbolag", False),
        ("Orkar inte vänta, bolaget finns", False),
        ("A business is nothing without customers", False),
    ],
)
def test_a_company_refused_in_plain_words(text: str, is_refused: bool) -> None:
    """Who cannot be bothered with one."""
    assert bool(list(refused_companies(text))) is is_refused


def test_no_company_does_not_end_an_employment() -> None:
    """Who is asked where the company is answers so."""
    reader = NeedReader()
    need = reader.funding("I am a nurse at Danderyd hospital, full time, with an idea", "en")
    need = reader.funding("no company, I work at Danderyd", "en", need, "place")
    assert need.form == "employee"
    assert reader.funding("no company yet", "en", FundingNeed(form="aktiebolag")).form == "none"
