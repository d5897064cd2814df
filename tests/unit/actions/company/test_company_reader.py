"""What free words tell of a company, and what they only seem to tell."""

from __future__ import annotations

import pytest

from actions.company.read_facts import ReadFacts, read_in_words
from actions.language import Language
from tests.unit.actions.fakes import company_reader


def read(need: str, told: str = "", language: Language = "en") -> ReadFacts:
    return company_reader().read(need, told, language)


@pytest.mark.parametrize(
    ("text", "employees", "timeline", "place"),
    [
        ("we are 12 people in Huddinge, and start in March", 12, "start in March", "Huddinge"),
        ("vi är 12 personer i Huddinge och börjar i mars", 12, "i mars", "Huddinge"),
        ("AB, 4 employees, Solna, as soon as possible", 4, "as soon as possible", "Solna"),
        ("Aktiebolag, 4 anställda, Solna, snarast", 4, "snarast", "Solna"),
        ("We're a biotech with 15 people and need a clean room for two months", 15, "two months", None),
        ("Vi är ett bolag på femton personer och behöver ett renrum i två månader", 15, "två månader", None),
        ("Our team of eight is looking for an office next spring", 8, "next spring", None),
        ("Vårt team på åtta personer söker kontor nästa vår", 8, "nästa vår", None),
        ("I have a company with 3 employees. 40 people work for us in all.", 40, None, None),
        ("We have no employees yet", 0, None, None),
        ("Vi har inga anställda än", 0, None, None),
        ("Cellsorterare i vår, 5 anställda", 5, "i vår", None),
        ("5 people", 5, None, None),
    ],
)
def test_what_a_company_says_of_itself_is_read(
    text: str, employees: int | None, timeline: str | None, place: str | None
) -> None:
    """Whatever the conversation's language: visitors mix them."""
    for language in ("en", "sv"):
        assert read(text, language=language) == ReadFacts(employees, timeline, place)


@pytest.mark.parametrize(
    "text",
    [
        "12 people from three countries will visit you",
        "We are 12 people from three countries",
        "Vi är 12 personer från tre länder som vill komma på studiebesök",
        "Our project has 12 people from three countries",
        "We are 12 people and want a guided tour",
        "Vi är 20 personer och vill boka en kurs",
        "We have 40 patients in the trial",
        "Vi har 40 patienter i studien",
        "Our trial with 60 people needs a freezer",
        "Vår studie med 60 personer behöver en frys",
        "We store 300 samples from 200 people",
        "Vi har 300 prover från 200 personer",
        "A workshop for 30 people",
        "We need an office for 8 people",
        "Vi söker kontor för 8 personer",
        "We sell to a hospital that has 3000 employees",
        "Vår kund har 25 anställda",
        "Our partner has 25 employees",
        "We want to hire two engineers",
        "Vi ska anställa fem personer",
        "We plan to be 20 people",
        "Vi ska bli 20 personer",
        "We had 12 employees",
        "Is there support for companies with 12 employees?",
        "Finns det stöd för företag med färre än 50 anställda?",
        "A consortium of 5 companies with 200 people",
        "Kan 12 personer komma till er?",
        "A team of 6 researchers from KTH helps us",
        "We have just employed our first two researchers",
        "Lägenheter åt fyra anställda",
    ],
)
def test_people_who_are_not_the_staff_are_no_staff(text: str) -> None:
    """Visitors, patients, somebody else's staff, limits, and staff that is only planned."""
    for language in ("en", "sv"):
        assert read(text, language=language).employees is None


@pytest.mark.parametrize(
    "text",
    [
        "We have been going since March 2021",
        "Vi har funnits sedan 2019",
        "We have 10 years of experience",
        "The study lasted two years",
        "Studien pågick i två år",
        "We want data from 3 years",
        "Access 24 hours a day",
        "We moved here in May 2024",
        "Partiklarna i vår beredning",
    ],
)
def test_a_time_that_is_over_or_is_none_of_the_wish_is_no_timeline(text: str) -> None:
    """A timeline says when something is wanted."""
    assert read(text).timeline is None


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("We come from Solna and look in Huddinge", True),
        ("I Lund eller Malmö", True),
        ("We come from Solna", False),
        ("Our customers are in Lund", False),
        ("We collaborate with Uppsala University", False),
        ("Anywhere but in Solna", False),
        ("We look in Sweden", False),
    ],
)
def test_of_several_places_or_another_ones_none_is_taken(text: str, *, several: bool) -> None:
    """Rules send leads by their place."""
    assert read(text) == ReadFacts(several_places=several)


def test_on_a_journey_staff_and_place_are_read_but_not_the_time() -> None:
    """What was wanted then is not what is wanted now."""
    told = "We are 12 people in Huddinge and need a lab from May"
    assert read("Who can we talk to?", told) == ReadFacts(employees=12, place="Huddinge")


def test_staff_read_what_was_not_asked_for_in_both_languages() -> None:
    """What was told in answer to a question is not among it."""
    beside = read("we are 12 people in Huddinge, and start in March").beside({"employees": "14"})
    assert beside == {"timeline": "start in March", "place": "Huddinge"}
    said = read_in_words(beside)
    assert said is not None
    assert said.en.endswith("please check: timeline “start in March”, place Huddinge")
    assert said.sv.endswith("kontrollera gärna: tidplan ”start in March”, ort Huddinge")
    assert read_in_words({}) is None
