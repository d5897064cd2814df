"""Whether people and material stay where they are."""

from __future__ import annotations

import pytest

from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_stay import stays

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    "text",
    [
        "The tissue must never leave the hospital",
        "Our permit says the pigs can't be moved to another site",
        "The blood can not be taken out of the building",
        "Nothing may leave our premises",
        "these tubes mustn't be sent elsewhere",
        "The animals may not be transported",
        "The organoids don't survive a car ride",
        "The cells won't survive transport",
        "the explants cannot stand any transport",
        "Slices too fragile to be shipped",
        "Our patients are too frail to travel",
        "The biopsies have to stay in town",
        "All of it must remain on the island",
        "We can't travel and we can't send the samples",
        "None of us can go anywhere. Nothing can be shipped either",
        "We neither travel nor post anything",
        "Nobody here travels, and we are not allowed to ship samples",
        "The instrument has to be within walking distance of our ward",
        "whatever it is, it must be here",
        "We have ruled out all other towns",
        "every other site is too far away",
        "No other place will do",
        "Labbet måste ligga på gångavstånd från kliniken",
        "maskinen måste finnas här",
        "Alla andra orter är uteslutna",
        "ingen annan stad kommer i fråga",
        "Proverna får inte lämna sjukhuset",
        "Materialet får aldrig flyttas till en annan ort",
        "Inget får lämna huset",
        "Djuren får enligt tillståndet inte flyttas härifrån",
        "Vävnaden kan inte skickas någon annanstans",
        "Cellerna tål inte transport",
        "organoiderna överlever inte en bilfärd",
        "snitten är för sköra för att skickas",
        "Patienterna är för sjuka för att resa",
        "Proverna måste stanna kvar i huset",
        "Vi reser inte och skickar inget",
        "Ingen av oss kan åka, och skicka prover får vi inte",
        "Vi varken åker eller postar något",
        "Vi tar oss ingenstans och får inte skicka något",
        "The samples of our patients may not leave the hospital",
        "Prover från patienter måste stanna kvar på sjukhuset",
    ],
)
def test_what_cannot_be_moved_stays(text: str) -> None:
    """The material alone, or people and parcels both."""
    assert stays(text)


@pytest.mark.parametrize(
    "text",
    [
        "The tissue may leave the hospital",
        "May the samples not leave the building?",
        "The samples may not leave the building unless they are frozen",
        "We can't travel, so we send everything by courier",
        "We don't send samples by post, we bring them ourselves",
        "Nobody travels on Fridays",
        "The cells do not survive transport of more than two hours",
        "The data may not leave the country",
        "They need not stay in town",
        "We don't travel to Lund",
        "The decision must be taken in May",
        "It must be here by Friday",
        "It must be done here or abroad",
        "We can't travel this week; no post on Sundays",
        "The office must be within walking distance of a metro station",
        "Every other site has a clean room",
        "All other towns are fine too",
        "Kontoret måste ligga på gångavstånd från tunnelbanan",
        "Alla andra orter är bra också",
        "Proverna får lämna sjukhuset",
        "Får materialet inte lämna huset?",
        "Proverna får inte lämna huset förrän de är frysta",
        "Vi reser inte, allt skickas med bud",
        "Cellerna tål inte transport längre än en timme",
        "Vi skickar inte proverna till Lund",
        "Vi åker inte i juli",
        "Vi har inte skickat in ansökan",
        "Vi får inte skicka fakturan",
        "Our lamp is for patients who have to stay in hospital. We need a lab in Solna or Uppsala.",
        "Patienterna måste stanna kvar på sjukhuset i veckor. Vi söker labb i Solna.",
        "An app for children who must remain in the hospital",
        "Our patients may not leave the ward, so the lamp must be small",
        "Customers have to stay in the building during the test",
        "Lampan är för patienter som inte får lämna avdelningen",
        "Barnen måste vara kvar på sjukhuset",
        "Kunderna får aldrig lämna lokalen",
    ],
)
def test_what_may_be_moved_binds_to_no_place(text: str) -> None:
    """Nor does a question, a condition, or who only travels or only sends."""
    assert not stays(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sequencing for a clinic in Visby. The samples may not leave the island.", "Visby"),
        ("Vi sitter i Örebro och behöver en sorterare; inget får skickas härifrån.", "Örebro"),
    ],
)
def test_who_stays_holds_to_the_place_that_was_named(text: str, place: str) -> None:
    """Wherever it stands."""
    need = READER.facility(text, "en")
    assert (need.place, need.is_place_fixed) == (place, True)


@pytest.mark.parametrize(
    ("text", "place", "avoided"),
    [
        ("A lab, but south of the city is out of the question", None, ("southern-stockholm",)),
        ("Labb, men centrala Stockholm går inte", None, ("inner-stockholm",)),
        ("Labb, men norr om stan går inte", None, ("northern-stockholm",)),
        ("A bench south of town", "south of town", ()),
        ("Kontor, gärna norr om stan", "norr om stan", ()),
    ],
)
def test_a_side_of_the_city_is_a_place(text: str, place: str | None, avoided: tuple[str, ...]) -> None:
    """Which can be wanted and ruled out."""
    need = READER.facility(text, "en")
    assert (need.place, need.avoided) == (place, avoided)


@pytest.mark.parametrize(
    "text", ["bara Huddinge kommun är aktuellt", "a bench within walking distance of Huddinge hospital"]
)
def test_a_municipality_may_be_where_it_must_be(text: str) -> None:
    """And a hospital, which otherwise is who somebody works for."""
    need = READER.facility(text, "en")
    assert (need.place, need.is_place_fixed) == ("Huddinge", True)
    assert READER.facility("jag arbetar på Huddinge sjukhus", "sv").place is None
