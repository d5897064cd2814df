"""Persons who ask for themselves."""

from __future__ import annotations

import pytest

from knowledge_base.matching.private_person import private_persons
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_applicant import stated_applicants

READER = NeedReader(year=lambda: 2026)
PERSONS = [
    "Retired carpenter in Nacka with a walker that climbs stairs",
    "I'm a retired teacher",
    "We are four pensioners with an idea",
    "Hobby inventor from Mora.",
    "I'm just an amateur inventor",
    "We, both retired, would like to build it",
    "Unemployed welder with a drawing",
    "Chemist, between jobs, with a gel",
    "Biologist at Stockholm University, I'd like to go on with an enzyme",
    "Assistant professor at KTH.",
    "Associate prof, Linköping, in need of a drone",
    "Professor emeritus with a lab key",
    "Group leader at KI",
    "I do research at Uppsala University on gut flora",
    "Our university department needs a microscope",
    "our lab at Lund University has a result",
    "my postdoc years",
    "A scholarship for my son who will study nursing",
    "Are there stipends for a master's programme?",
    "Pensionerad snickare i Tumba",
    "Vi är tre pensionärer med en idé",
    "Uppfinnare i Sala, 60 år",
    "Jag är en arbetslös svetsare",
    "Tekniker mellan jobb",
    "Kemist på Stockholms universitet",
    "Forskarassistent SLU",
    "Universitetslektor på KTH, var med i ett projekt",
    "Jag forskar på Umeå universitet om myggor",
    "Vi sitter på KI och har ett resultat",
    "Stipendium för att läsa till optiker?",
    "Finns stipendier till min dotter som ska plugga?",
    "Pensionerad slöjdlärare som ritat en platta",
    "Inventor without company.",
    "Vet at the SLU animal hospital wondering who pays for testing",
    "Uppfinnare sen 40 år",
    "Pensionär vill bygga en rullator",
]
NOBODY = [
    "Retired people are our customers",
    "The firm was founded by retired teachers",
    "Our AB helps pensioners",
    "We are a company of retired engineers",
    "Inventors love our tool",
    "Company from KTH Innovation",
    "A platform, our app, helps students find scholarships for a degree",
    "We were spun out of Lund University",
    "We test it with researchers at KI",
    "Tolv anställda, pensionerad grundare",
    "Vårt bolag säljer till pensionärer",
    "Vi delar ut stipendier till studier",
    "Bolaget kommer från Lunds universitet",
    "Vi är ett bolag på KI Innovation",
    "Appen är för pensionärer",
    "Pupils learn maths with our robot. We want money for a pilot.",
    "Retired nurses test our lamp.",
    "Engineer at Chalmers helped us; we sell pumps.",
    "Pensioners in Nacka have tried our chair.",
    "Researchers at KI use it",
    "Two retired teachers and a pilot helped us.",
    "Pupils with asthma often get the wrong inhaler.",
    "Pensionerade sköterskor testar vår lampa.",
    "Forskare på KI använder vår app.",
    "Gymnasister lär sig matte med roboten.",
    "En ingenjör på Chalmers hjälpte oss; vi säljer pumpar.",
]


@pytest.mark.parametrize("text", PERSONS)
def test_a_person_is_heard(text: str) -> None:
    """By what she is or was, where she works, or what she asks for."""
    assert list(private_persons(text))


@pytest.mark.parametrize("text", NOBODY)
def test_of_whom_something_is_told_does_not_ask(text: str) -> None:
    """Customers, founders and partners."""
    assert not list(private_persons(text))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Our patients' association seeks money for a camp", ["association"]),
        ("As an employers' association we want to train operators", ["association"]),
        ("We are a trade association", ["association"]),
        ("Vår anhörigförening vill ha stöd", ["association"]),
        ("A hospital and a patients' association want to join", []),
        ("Our app is for patients' associations", []),
    ],
)
def test_an_association_asks_where_it_is_the_subject(text: str, forms: list[str]) -> None:
    """Elsewhere it may be a partner."""
    assert [span.value for span in stated_applicants(text) if span.field == "form"] == forms


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Assistant prof at Umeå university, perhaps a spin-off later on", "none"),
        ("We are a foundation, and most of it seems to be for limited companies", "foundation"),
        ("Stiftelse i Solna, det mesta verkar vara för AB", "foundation"),
        (
            "Dietist, heltid i Region Stockholm, och kanske 2029 startar jag ett aktiebolag kring det",
            "employee",
        ),
        ("We are a limited company, perhaps with a foundation behind us later", "aktiebolag"),
    ],
)
def test_what_is_only_perhaps_or_for_others_is_no_form(text: str, form: str) -> None:
    """What may come, and whom most money is for."""
    assert READER.funding(text, "sv" if "det" in text else "en").form == form
