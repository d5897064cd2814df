"""What excludes a facility, as people say it."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder

READER = NeedReader(year=lambda: 2026)
PLACES = TermFinder(Terms.load(), ("place",))


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("en", "BSL-3", 3),
        ("en", "a BSL3 lab", 3),
        ("en", "a risk group 3 pathogen", 3),
        ("en", "biosafety level three", 3),
        ("en", "containment level 3", 3),
        ("en", "CL3 lab", 3),
        ("en", "P3 lab", 3),
        ("en", "a level 3 lab for a virus", 3),
        ("en", "biosafety class 2", 2),
        ("en", "BSL 2 or better", 2),
        ("en", "BSL-2+", 2),
        ("en", "class 3 containment", 3),
        ("en", "a biosafety level-3 room", 3),
        ("en", "bsl two", 2),
        ("en", "biological safety level 2", 2),
        ("en", "bio safety level 3", 3),
        ("sv", "BSL-3", 3),
        ("sv", "ett BSL3-labb", 3),
        ("sv", "agens i riskklass 3", 3),
        ("sv", "biosäkerhetsnivå tre", 3),
        ("sv", "skyddsnivå 3", 3),
        ("sv", "P3-labb", 3),
        ("sv", "ett labb på nivå 3", 3),
        ("sv", "säkerhetsklass 2", 2),
        ("sv", "minst BSL 2", 2),
        ("sv", "BSL-2+", 2),
        ("sv", "skyddsnivå tre", 3),
        ("sv", "smittskyddsklass 3", 3),
        ("sv", "inneslutningsnivå 3", 3),
        ("sv", "riskgrupp 3", 3),
        ("sv", "bsl två", 2),
    ],
)
def test_a_biosafety_level_is_read(language: Language, text: str, level: int) -> None:
    """Under any of its names."""
    assert READER.facility(text, language).biosafety == f"BSL{level}"


@pytest.mark.parametrize(
    ("language", "text", "needed"),
    [
        ("en", "GMP required", True),
        ("en", "It must be GMP", True),
        ("en", "made in accordance with GMP", True),
        ("en", "GMP-certified site", True),
        ("en", "GMP grade cells", True),
        ("en", "released by a QP", True),
        ("en", "a cell therapy batch for a trial in patients", True),
        ("en", "under good manufacturing practice", True),
        ("en", "full GMP", True),
        ("en", "GMP-compliant", True),
        ("en", "a cGMP suite", True),
        ("en", "production to GMP standard", True),
        ("en", "Without GMP it is useless to us.", True),
        ("en", "Without a manufacturing authorisation there is no point.", True),
        ("en", "Ten doses, and an audit by the medicines agency is certain", True),
        ("en", "without GMP, please", False),
        ("en", "research use, so without GMP for now", False),
        ("en", "no GMP needed", False),
        ("en", "GMP is overkill", False),
        ("en", "we are not at the GMP stage", False),
        ("en", "non-GMP is fine", False),
        ("en", "GMP can wait", False),
        ("en", "GMP is not a requirement", False),
        ("en", "doesn't have to be GMP", False),
        ("sv", "GMP krävs", True),
        ("sv", "Det måste vara GMP", True),
        ("sv", "tillverkat enligt GMP", True),
        ("sv", "GMP-certifierad anläggning", True),
        ("sv", "celler av GMP-kvalitet", True),
        ("sv", "frisläppt av sakkunnig person", True),
        ("sv", "en cellprodukt till patienter", True),
        ("sv", "enligt god tillverkningssed", True),
        ("sv", "full GMP", True),
        ("sv", "GMP-godkänt renrum", True),
        ("sv", "GMP-miljö", True),
        ("sv", "GMP-klassat", True),
        ("sv", "GMP är ett krav", True),
        ("sv", "Utan GMP kan vi inte använda det.", True),
        ("sv", "Utan GMP är satsen värdelös.", True),
        ("sv", "Utan tillverkningstillstånd är det meningslöst.", True),
        ("sv", "Satsen ska klara Läkemedelsverkets inspektion", True),
        ("sv", "GMP behövs inte", False),
        ("sv", "GMP är overkill", False),
        ("sv", "vi är inte på GMP-stadiet", False),
        ("sv", "icke-GMP räcker", False),
        ("sv", "GMP får vänta", False),
        ("sv", "GMP är inget krav", False),
        ("sv", "behöver inte vara GMP", False),
        ("sv", "utan GMP", False),
    ],
)
def test_gmp_is_needed_or_not(language: Language, text: str, needed: bool) -> None:
    """What is overkill or can wait is not needed."""
    assert READER.facility(text, language).gmp is needed


@pytest.mark.parametrize(
    ("language", "text", "litres"),
    [
        ("en", "1000 litres", 1000),
        ("en", "a 2,000 L bioreactor", 2000),
        ("en", "a 1000-litre culture", 1000),
        ("en", "one cubic metre", 1000),
        ("en", "two thousand litres", 2000),
        ("en", "a thousand litres of broth", 1000),
        ("en", "1 m3 fermenter", 1000),
        ("en", "700 l", 700),
        ("en", "1.5 m³ of culture", 1500),
        ("en", "a fermentation of 800 liters", 800),
        ("en", "up to 1 000 litres", 1000),
        ("en", "eight hundred litres", 800),
        ("en", "600L tank", 600),
        ("sv", "1000 liter", 1000),
        ("sv", "en bioreaktor på 2 000 liter", 2000),
        ("sv", "en 1000-litersodling", 1000),
        ("sv", "en kubikmeter", 1000),
        ("sv", "två tusen liter", 2000),
        ("sv", "tusen liter", 1000),
        ("sv", "1 m3", 1000),
        ("sv", "700 l", 700),
        ("sv", "1,5 m³ odling", 1500),
        ("sv", "800-liters jäsning", 800),
        ("sv", "upp till 1 000 liter", 1000),
        ("sv", "åttahundra liter", 800),
        ("sv", "en 600-literstank", 600),
    ],
)
def test_a_volume_is_read(language: Language, text: str, litres: int) -> None:
    """In litres or cubic metres, in digits or words."""
    assert READER.facility(text, language).litres == litres


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Nothing outside Stockholm, please", "stockholm"),
        ("en", "It has to be in Solna", "solna"),
        ("en", "The samples may not leave Stockholm county", "stockholm"),
        ("en", "Nowhere but Huddinge will do", "flemingsberg"),
        ("en", "We can't go further than Flemingsberg", "flemingsberg"),
        ("en", "Only Uppsala works for us", "uppsala"),
        ("en", "In Södertälje, no other town is possible", "sodertalje"),
        ("en", "Stockholm is as far as we travel", "stockholm"),
        ("en", "Solna or nothing", "solna"),
        ("en", "Must stay within Stockholm", "stockholm"),
        ("en", "We're tied to Södertälje", "sodertalje"),
        ("en", "We won't leave Uppsala", "uppsala"),
        ("en", "Strictly Solna", "solna"),
        ("en", "in Kista and nowhere else", "kista"),
        ("en", "outside Stockholm is not an option", "stockholm"),
        ("en", "We refuse to move away from Solna", "solna"),
        ("sv", "Inget utanför Stockholm, tack", "stockholm"),
        ("sv", "Det måste vara i Solna", "solna"),
        ("sv", "Proverna får inte lämna Stockholms län", "stockholm"),
        ("sv", "Bara Huddinge duger", "flemingsberg"),
        ("sv", "Längre bort än Flemingsberg kan vi inte åka", "flemingsberg"),
        ("sv", "Endast Uppsala fungerar", "uppsala"),
        ("sv", "I Södertälje, ingen annan ort är aktuell", "sodertalje"),
        ("sv", "Stockholm är så långt vi åker", "stockholm"),
        ("sv", "Solna eller inget", "solna"),
        ("sv", "Måste hålla oss inom Stockholm", "stockholm"),
        ("sv", "Vi är bundna till Södertälje", "sodertalje"),
        ("sv", "Vi lämnar inte Uppsala", "uppsala"),
        ("sv", "Uteslutande Solna", "solna"),
        ("sv", "i Kista och ingen annanstans", "kista"),
        ("sv", "utanför Stockholm går inte", "stockholm"),
        ("sv", "Vi kan inte lämna Solna", "solna"),
    ],
)
def test_a_place_is_held_to(language: Language, text: str, place: str) -> None:
    """Also by ruling out all that is further away."""
    need = READER.facility(text, language)
    assert need.is_place_fixed
    assert PLACES.named(need.place, "sv") == (place,)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A sorter, but not in Solna", "solna"),
        ("en", "Anywhere except Uppsala", "uppsala"),
        ("en", "Not Lund, please", "lund"),
        ("en", "Uppsala is too far", "uppsala"),
        ("en", "Lund is out of the question", "lund"),
        ("en", "We can't get to Uppsala", "uppsala"),
        ("en", "Anywhere but Botkyrka", "botkyrka"),
        ("en", "Nothing in Solna, please", "solna"),
        ("en", "Lund won't work for us", "lund"),
        ("en", "we cannot travel to Lund", "lund"),
        ("en", "Uppsala is not an option", "uppsala"),
        ("en", "avoid Solna", "solna"),
        ("en", "other than Uppsala", "uppsala"),
        ("sv", "En sorterare, men inte i Solna", "solna"),
        ("sv", "Var som helst utom Uppsala", "uppsala"),
        ("sv", "Inte Lund, tack", "lund"),
        ("sv", "Uppsala är för långt bort", "uppsala"),
        ("sv", "Lund är uteslutet", "lund"),
        ("sv", "Vi kan inte åka till Uppsala", "uppsala"),
        ("sv", "Överallt utom Botkyrka", "botkyrka"),
        ("sv", "Ingenting i Solna", "solna"),
        ("sv", "Lund går inte", "lund"),
        ("sv", "vi åker inte till Lund", "lund"),
        ("sv", "Uppsala är inte aktuellt", "uppsala"),
        ("sv", "slipper helst Solna", "solna"),
        ("sv", "annat än Uppsala", "uppsala"),
    ],
)
def test_a_place_is_ruled_out(language: Language, text: str, place: str) -> None:
    """It is not where the facility is wanted."""
    need = READER.facility(text, language)
    assert (need.avoided, need.place) == ((place,), None)


@pytest.mark.parametrize(
    "text",
    [
        "Ett undervisningslabb till en klass",
        "Finns det något kurslabb?",
        "tre bänkar och en sterilhuv",
        "en labbhörna för två",
        "forskningslabb för en grupp",
        "Vi vill laborera en dag",
        "a containment suite for our vaccine",
        "a teaching lab for one afternoon",
    ],
)
def test_a_laboratory_has_many_names(text: str) -> None:
    """Of teaching, of research and of its furniture."""
    assert "lab-space" in READER.facility(text, "sv").techniques


@pytest.mark.parametrize("text", ["ett skrivbord vid fönstret", "en parkbänk", "a labelled box"])
def test_furniture_is_no_laboratory(text: str) -> None:
    """Nor is a word that only looks alike."""
    assert "lab-space" not in READER.facility(text, "sv").techniques
