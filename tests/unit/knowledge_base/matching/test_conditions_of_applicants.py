"""Who asks for money or room, as a condition may exclude it."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder

READER = NeedReader(year=lambda: 2026)
PLACES = TermFinder(Terms.load(), ("place",))


@pytest.mark.parametrize(
    ("language", "text", "form"),
    [
        ("en", "I'm self-employed, no limited company", "sole-trader"),
        ("en", "I run it as a sole trader", "sole-trader"),
        ("en", "It's my one-man firm", "sole-trader"),
        ("en", "My business is an enskild firma", "sole-trader"),
        ("en", "I invoice as a sole proprietor", "sole-trader"),
        ("en", "a freelancer with a good idea", "sole-trader"),
        ("en", "We are a trading partnership of two", "partnership"),
        ("en", "Our handelsbolag makes gauze", "partnership"),
        ("en", "We're a non-profit association", "association"),
        ("en", "The patient organisation wants an app", "association"),
        ("en", "We are a foundation", "foundation"),
        ("en", "We're a GmbH from Munich", "foreign"),
        ("en", "A Danish company without a Swedish branch", "foreign"),
        ("en", "Our company sits in Oslo, nothing in Sweden yet", "foreign"),
        ("en", "We are based in Helsinki", "foreign"),
        ("en", "We're a US corporation", "outside-eu"),
        ("en", "A startup from Israel", "outside-eu"),
        ("en", "a Swiss AG with no Swedish unit", "outside-eu"),
        ("en", "Our Ltd is in London", "outside-eu"),
        ("en", "We have not registered a company yet", "none"),
        ("en", "There is no company behind it so far", "none"),
        ("en", "We plan to found the company next year", "none"),
        ("en", "The company only exists on paper, not registered", "none"),
        ("en", "Two friends with an idea, no company", "none"),
        ("en", "I have yet to set up a company", "none"),
        ("en", "not incorporated yet", "none"),
        ("en", "I'm a private person with an invention", "none"),
        ("en", "I am a nurse at Danderyd hospital", "employee"),
        ("en", "I work as a physiotherapist at Karolinska", "employee"),
        ("en", "We are two doctors at Södersjukhuset", "employee"),
        ("en", "I'm employed by Region Stockholm", "employee"),
        ("en", "We are a municipality", "public"),
        ("en", "We are a university", "public"),
        ("sv", "Jag har enskild firma", "sole-trader"),
        ("sv", "Jag driver det som egenföretagare", "sole-trader"),
        ("sv", "Det är en enmansfirma", "sole-trader"),
        ("sv", "Jag fakturerar via min enskilda firma", "sole-trader"),
        ("sv", "Vi är ett handelsbolag", "partnership"),
        ("sv", "Vårt kommanditbolag", "partnership"),
        ("sv", "Vi är en ideell förening", "association"),
        ("sv", "Vi är en stiftelse", "foundation"),
        ("sv", "Patientföreningen vill ha en app", "association"),
        ("sv", "Vi är en ekonomisk förening", "economic-association"),
        ("sv", "Vi är ett GmbH från München", "foreign"),
        ("sv", "Ett danskt bolag utan svensk filial", "foreign"),
        ("sv", "Bolaget sitter i Oslo, inget i Sverige än", "foreign"),
        ("sv", "Vi är baserade i Helsingfors", "foreign"),
        ("sv", "Ett amerikanskt bolag", "outside-eu"),
        ("sv", "En startup från Israel", "outside-eu"),
        ("sv", "Ett schweiziskt bolag utan svensk enhet", "outside-eu"),
        ("sv", "Vi har inte registrerat något bolag än", "none"),
        ("sv", "Det finns inget bolag ännu", "none"),
        ("sv", "Vi tänker starta bolag nästa år", "none"),
        ("sv", "Bolaget är inte bildat", "none"),
        ("sv", "Två kompisar med en idé, inget bolag", "none"),
        ("sv", "Jag har ännu inte startat företag", "none"),
        ("sv", "Jag är privatperson med en uppfinning", "none"),
        ("sv", "bolaget är under bildande", "none"),
        ("sv", "Jag är sjuksköterska på Danderyds sjukhus", "employee"),
        ("sv", "Jag jobbar som fysioterapeut på Karolinska", "employee"),
        ("sv", "Vi är två läkare på Södersjukhuset", "employee"),
        ("sv", "Jag är anställd i Region Stockholm", "employee"),
        ("sv", "Vi är en kommun", "public"),
        ("sv", "Vi är ett universitet", "public"),
    ],
)
def test_a_form_is_read(language: Language, text: str, form: str) -> None:
    """Also of who has no company, or one abroad."""
    assert READER.funding(text, language).form == form


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "We sit in Umeå", "umea"),
        ("en", "Based in Gothenburg", "gothenburg"),
        ("en", "a company from Skåne", "malmo"),
        ("en", "Our office is in Linköping", "linkoping"),
        ("en", "We're in Lund", "lund"),
        ("en", "up in Luleå", "umea"),
        ("en", "Uppsala-based", "uppsala"),
        ("en", "a Malmö startup", "malmo"),
        ("en", "a business in Västerås", "vasteras"),
        ("en", "not in Stockholm but in Gävle", "elsewhere"),
        ("en", "down in Kalmar", "elsewhere"),
        ("en", "We moved to Jönköping", "elsewhere"),
        ("en", "registered in Borås", "elsewhere"),
        ("en", "a firm in Östersund", "elsewhere"),
        ("en", "outside Stockholm, in Uppsala", "uppsala"),
        ("en", "a family firm outside Sala", "elsewhere"),
        ("sv", "Vi sitter i Umeå", "umea"),
        ("sv", "Bolaget ligger i Göteborg", "gothenburg"),
        ("sv", "ett bolag från Skåne", "malmo"),
        ("sv", "Vårt kontor är i Linköping", "linkoping"),
        ("sv", "Vi finns i Lund", "lund"),
        ("sv", "uppe i Luleå", "umea"),
        ("sv", "Uppsalabolag", "uppsala"),
        ("sv", "en startup i Malmö", "malmo"),
        ("sv", "vi håller till i Västerås", "vasteras"),
        ("sv", "inte i Stockholm utan i Gävle", "elsewhere"),
        ("sv", "nere i Kalmar", "elsewhere"),
        ("sv", "Vi har flyttat till Jönköping", "elsewhere"),
        ("sv", "säte i Borås", "elsewhere"),
        ("sv", "en firma i Östersund", "elsewhere"),
        ("sv", "utanför Stockholm, i Uppsala", "uppsala"),
    ],
)
def test_the_place_of_a_company_is_read(language: Language, text: str, place: str) -> None:
    """Not the one that it is outside of."""
    assert PLACES.first(READER.funding(text, language).place, "sv") == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Our company needs mice for a study"),
        ("en", "We are a startup and need rats"),
        ("en", "a biotech that wants animal work"),
        ("en", "For our firm's pig study"),
        ("en", "We're a CRO looking for animal facilities"),
        ("en", "an SME needs mice"),
        ("en", "as a company, can we use the animal house"),
        ("en", "our AB wants a mouse study"),
        ("en", "a medtech company with a sheep model"),
        ("en", "the sponsor is our company"),
        ("en", "pharma company, rat tox study"),
        ("en", "we are a spin-off and need mice"),
        ("sv", "Vårt bolag behöver möss till en studie"),
        ("sv", "Vi är ett startupbolag och behöver råttor"),
        ("sv", "ett biotechbolag som vill göra djurförsök"),
        ("sv", "till vår firmas grisstudie"),
        ("sv", "Vi är ett CRO som söker djurhus"),
        ("sv", "ett litet företag behöver möss"),
        ("sv", "som företag, får vi använda djurhuset"),
        ("sv", "vårt AB vill göra en musstudie"),
        ("sv", "ett medtechbolag med en fårmodell"),
        ("sv", "sponsorn är vårt bolag"),
        ("sv", "läkemedelsbolag, toxstudie på råtta"),
        ("sv", "vi är en avknoppning och behöver möss"),
    ],
)
def test_a_company_is_told_from_academia(language: Language, text: str) -> None:
    """Where animals are used, much is for academia alone."""
    assert READER.facility(text, language).user == "companies"
