"""What a project builds on, who leads it, and for whom it is."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_history import CARE_LEAD, stated_history

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We have never been in an EU project"),
        ("en", "No ERC grant, no Horizon money"),
        ("en", "Without any EU funding behind us"),
        ("en", "We haven't had a Horizon project"),
        ("en", "There is no Pathfinder project behind it"),
        ("en", "We lack an EU grant to build on"),
        ("en", "It did not come out of a European project"),
        ("en", "none of it comes from an ERC grant"),
        ("en", "this would be our first EU application"),
        ("en", "We've never had EU money"),
        ("en", "no EU projects so far"),
        ("en", "nothing of what I have comes from a European project"),
        ("en", "It doesn't stem from an ERC project"),
        ("sv", "Vi har aldrig varit med i ett EU-projekt"),
        ("sv", "Inga ERC-anslag"),
        ("sv", "Utan EU-pengar i ryggen"),
        ("sv", "Vi har inte haft något Horisontprojekt"),
        ("sv", "Det finns inget Pathfinderprojekt bakom"),
        ("sv", "Vi saknar EU-bidrag att bygga på"),
        ("sv", "Det kommer inte från ett EU-projekt"),
        ("sv", "varken ERC-anslag eller något annat"),
        ("sv", "det blir vår första EU-ansökan"),
        ("sv", "Vi har aldrig fått EU-medel"),
        ("sv", "inga EU-projekt hittills"),
        ("sv", "Aldrig haft ERC"),
        ("en", "Our technology comes out of a Vinnova project, never any European one."),
        ("en", "It was a Vinnova project, not a European one"),
        ("en", "It was built with Vinnova money, no European"),
        ("en", "the result stems purely from a national project"),
        ("en", "it was funded only by Swedish grants"),
        ("en", "Nothing in it ever came out of a Horizon project"),
        ("en", "Not one krona of it is EU money"),
        ("en", "none of this stems from a European project"),
        ("sv", "Något EU-projekt har aldrig funnits"),
        ("sv", "Nåt Horisontprojekt ligger inte bakom"),
        ("sv", "Inte en krona är EU-pengar"),
        ("sv", "Resultatet kommer ur ett Vinnovaprojekt, aldrig ur något europeiskt"),
        ("sv", "Det bygger enbart på svenska projekt"),
        ("sv", "Det är finansierat helt av nationella medel"),
    ],
)
def test_no_earlier_eu_project_is_read(language: Language, text: str) -> None:
    """Some programmes build on one."""
    assert "eu-result" in READER.funding(text, language).lacking


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The hospital refuses to coordinate"),
        ("en", "The clinic can't lead the project"),
        ("en", "The hospital joins but does not want to be the applicant"),
        ("en", "We coordinate, the ward tests"),
        ("en", "The region won't take the lead"),
        ("en", "We want to lead the project ourselves"),
        ("en", "The project is led by us"),
        ("en", "the clinic has no time to coordinate"),
        ("en", "Our company leads it, a hospital takes part"),
        ("en", "The hospital will not apply"),
        ("en", "the care provider declines to coordinate"),
        ("en", "they don't want to lead"),
        ("en", "Two hospitals join, but neither hospital will stand as applicant"),
        ("en", "We intend to coordinate it ourselves"),
        ("en", "We insist on being coordinator"),
        ("en", "Our company has to be coordinator, the care side won't take on the paperwork"),
        ("sv", "Sjukhuset deltar men vägrar att stå som koordinator"),
        ("sv", "Sjukhuset vägrar koordinera"),
        ("sv", "Kliniken kan inte leda projektet"),
        ("sv", "Sjukhuset är med men vill inte stå som sökande"),
        ("sv", "Vi koordinerar, avdelningen testar"),
        ("sv", "Regionen vill inte leda"),
        ("sv", "Vi vill leda projektet själva"),
        ("sv", "Projektet leds av oss"),
        ("sv", "kliniken hinner inte koordinera"),
        ("sv", "Vårt bolag leder, ett sjukhus är med"),
        ("sv", "Sjukhuset tänker inte söka"),
        ("sv", "vårdgivaren vill inte hålla i projektet"),
        ("sv", "de vill inte koordinera"),
        (
            "en",
            "We have to coordinate the project ourselves, a hospital and an institute will only take part",
        ),
        ("en", "we must lead it ourselves"),
        ("en", "the hospital and KTH will only take part"),
        ("en", "Nobody in healthcare wants to run a project with us"),
        ("en", "No hospital wants to join"),
        ("en", "No clinic has time to take part"),
        ("sv", "Vi måste själva koordinera projektet"),
        ("sv", "Vi ska koordinera det själva"),
        ("sv", "sjukhuset och KTH vill bara delta"),
        ("sv", "Ingen i vården vill köra projektet med oss"),
        ("sv", "inget sjukhus orkar vara med"),
    ],
)
def test_a_company_that_leads_is_read(language: Language, text: str) -> None:
    """Or care that will not."""
    assert "care-lead" in READER.funding(text, language).lacking


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is purely military"),
        ("en", "Only for the army"),
        ("en", "For soldiers in the field"),
        ("en", "It will be sold for military use"),
        ("en", "a product solely for defence"),
        ("en", "tourniquets for armed forces"),
        ("en", "It is part of a weapon"),
        ("en", "for the military"),
        ("en", "a defence product"),
        ("en", "mainly military"),
        ("en", "for combat medics in the armies"),
        ("en", "weapons research"),
        ("sv", "Den är rent militär"),
        ("sv", "Bara för försvaret"),
        ("sv", "För soldater i fält"),
        ("sv", "till försvaret"),
        ("sv", "enbart militärt bruk"),
        ("sv", "en försvarsprodukt"),
        ("sv", "Det är en del av ett vapen"),
        ("sv", "för militären"),
        ("sv", "vapenforskning"),
        ("sv", "helt militärt"),
        ("sv", "endast för militär personal"),
        ("sv", "för strid i vinterklimat"),
    ],
)
def test_military_use_is_read(language: Language, text: str) -> None:
    """As a product, a buyer or a purpose."""
    assert READER.funding(text, language).military


@pytest.mark.parametrize(
    "text",
    [
        "We want to apply for an EU project",
        "Resultatet kommer från ett ERC-projekt",
    ],
)
def test_what_is_there_lacks_nothing(text: str) -> None:
    """A project that is planned or was done."""
    assert READER.funding(text, "en").lacking == ()


@pytest.mark.parametrize("text", ["not for the military", "en rullstol, inte för militären"])
def test_what_is_denied_is_civil(text: str) -> None:
    """A negation turns it round."""
    assert not READER.funding(text, "en").military


@pytest.mark.parametrize(
    ("text", "language", "lacking"),
    [
        ("We have nobody in Sweden", "en", "swedish-staff"),
        ("ingen personal i Sverige", "sv", "swedish-staff"),
        ("She does 12 hours a month of research", "en", "rd-hours"),
        ("åtta timmar i månaden på utveckling", "sv", "rd-hours"),
    ],
)
def test_what_the_deduction_needs_is_read(text: str, language: Language, lacking: str) -> None:
    """It is for wages in Sweden, and for those who research for 15 hours a month."""
    assert lacking in READER.funding(text, language).lacking


def test_hours_enough_lack_nothing() -> None:
    """Who researches for longer may deduct."""
    assert READER.funding("She does 40 hours a month of research", "en").lacking == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We already have a loan from Almi. A grant for our inhaler?", "en"),
        ("Almi har vi redan lånat av. Söker bidrag", "sv"),
    ],
)
def test_money_that_was_had_is_not_looked_for(text: str, language: Language) -> None:
    """A loan of last year tells nothing of what is wanted now."""
    assert READER.funding(text, language).money == ("grant",)


@pytest.mark.parametrize(
    "text",
    [
        "The clinic has no hands for paperwork",
        "the coordinating would be ours",
        "The coordination falls to us",
        "the project lead will be with us",
        "coordination lands on our company",
        "Koordineringen hamnar hos oss",
        "projektledningen blir vår",
        "Kliniken har sagt rent ut att den aldrig kan koordinera",
        "The hospital told us that it can never lead the project",
        "sjukhuset kan aldrig koordinera",
        "regionen har tackat nej till att koordinera",
        "avdelningen säger att de inte vill hålla i pennan",
        "neither will hold the pen",
        "it is us who coordinate",
        "we are the ones who would lead",
        "det blir vi som koordinerar",
        "det får bli vi som håller i det",
        "Ingen i vården vill hålla i taktpinnen",
        "ingen av dem vill koordinera",
        "nobody else will take the lead",
        "none of them can be the coordinator",
        "Vårdcentralen har inte folk till att leda det",
        "kliniken har ingen tid för koordinering",
        "The ward lacks the time to coordinate",
        "the clinic says it won't do the paperwork",
        "Njurmottagningen provar gärna vår app men vill inte hålla i projektet",
        "The hospital in Växjö would love to test it, but they will not lead the project",
        "Gävle sjukhus är med på tåget, men de kan inte koordinera",
    ],
)
def test_a_lead_is_lacking_in_many_words(text: str) -> None:
    """Care has no hands or will not, or the coordination falls to the company."""
    assert CARE_LEAD in [span.value for span in stated_history(text)]


@pytest.mark.parametrize(
    "text",
    [
        "it is not us who coordinate",
        "none of us can lead",
        "Nobody can lead it better than the clinic",
        "Nobody but the clinic can lead",
        "ingen av oss kan koordinera",
        "the coordinating would be the clinic's",
        "The hospital says it will gladly coordinate",
        "Hospitals cannot coordinate their shifts, our app helps",
        "the coordination is with the hospital",
        "Kliniken har tid för koordinering",
        "det är inte vi som koordinerar",
        "the ward has no room for beds",
        "Nobody can coordinate without data",
        "ledningen är vår styrka",
        "it was us who coordinated the last one",
        "it is us who use it",
        "the clinic has no hands for cleaning",
    ],
)
def test_care_that_may_lead_is_not_lacking(text: str) -> None:
    """Nor is it where somebody else cannot lead, or something else is coordinated."""
    assert not list(stated_history(text))


@pytest.mark.parametrize(
    "text",
    [
        "We cannot coordinate it ourselves",
        "we don't want to lead the project ourselves",
        "we can lead it ourselves or the clinic does",
        "Hjärtkliniken tar i bruk en AI. Vi leder projektet och leverantören är med som part",
        "We will coordinate the introduction on two of our wards, with its Finnish maker taking part",
        "the clinic wants to run it themselves",
        "The hospital will only take part if it leads",
        "Nobody in healthcare can live without it",
        "No hospital can do this test today",
        "the ward will coordinate and run the project with us",
        "Vi vill inte leda projektet själva",
        "sjukhuset vill själva koordinera",
        "Ingen i vården kan tolka bilderna",
        "Ingen klinik kan göra testet själv",
        "It came out of a European project",
        "We look for only Swedish money",
        "We have no Swedish partner but a European one",
        "It comes not only from Swedish projects but from another project",
        "vi vill bara ha svenska bidrag",
        "The clinic will lead, but we will not pay for it",
        "Kliniken leder, men vill inte betala för det",
    ],
)
def test_care_that_leads_and_wishes_are_not_lacking(text: str) -> None:
    """Nor is what nobody in care can do without us."""
    assert list(stated_history(text)) == []
