"""What visitors offer and seek, in their words."""

from __future__ import annotations

import pytest

from actions.journeys.offer import Offer

SENTENCES = [
    ("we have a spare centrifuge that somebody could use", "offer", "equipment"),
    ("We offer 40 square metres of lab space", "offer", "space"),
    ("our minus 80 freezer has room left, it is unused", "offer", "equipment"),
    ("we can lend a microscope on Fridays", "offer", "equipment"),
    ("surplus pipette tips, 20 boxes of consumables to give away", "offer", "material"),
    ("we are looking for somebody to share an autoclave with", "seek", "equipment"),
    ("we need a statistician for some hours of advice", "seek", "competence"),
    ("looking for office space near the station", "seek", "space"),
    ("vi har en centrifug över som någon kan låna", "offer", "equipment"),
    ("Vi erbjuder en ledig labbänk från mars", "offer", "equipment"),
    ("överblivna kemikalier skänkes", "offer", "material"),
    ("vi söker en lokal för förvaring", "seek", "space"),
    ("vi behöver en tekniker några timmar i veckan", "seek", "competence"),
    ("Vi letar efter någon som kan använda vårt spillvatten", "seek", "side_stream"),
    ("restprodukt från fermentering, vi kan skänka den", "offer", "side_stream"),
    ("Do you know anyone who could lend us a fume hood?", "seek", "equipment"),
    ("We would like to rent a bench in a wet lab", "seek", "equipment"),
    ("we want to get rid of three old incubators", "offer", "equipment"),
    ("two desks free in our office from January", "offer", "space"),
    ("Could anybody use 30 litres of ethanol? It is a solvent we no longer need", "offer", "material"),
    ("our regulatory affairs expert has a day a week to spare", "offer", "competence"),
    ("We have a cold room that stands empty half of the year", "offer", "space"),
    (
        "Is there somebody with know-how in GMP documentation that we could hire by the hour?",
        "seek",
        "competence",
    ),
    ("we can share our autoclave", "offer", "equipment"),
    ("We wish to share a storage room with another company", "seek", "space"),
    ("is anyone giving away lab plastic?", "seek", "material"),
    ("our company is selling a used mass spectrometer", "offer", "equipment"),
    ("we lack a microscope", "seek", "equipment"),
    ("Vi har ett mikroskop som står oanvänt", "offer", "equipment"),
    ("vi hyr gärna ut ett kontorsrum med fyra platser", "offer", "space"),
    ("Finns det någon som har ett dragskåp vi kan få använda?", "seek", "equipment"),
    ("Vi skulle vilja hyra en labbplats i tre månader", "seek", "space"),
    ("Vi vill bli av med två gamla kylskåp", "offer", "equipment"),
    ("Vi kan dela med oss av vår kunskap om kvalitetssystem", "offer", "competence"),
    ("vår autoklav står still på helgerna och får gärna användas av andra", "offer", "equipment"),
    ("Är det någon som kan låna ut en inkubator?", "seek", "equipment"),
    ("Vi har restvärme och spillvatten som någon kan ta tillvara", "offer", "side_stream"),
    ("Har någon en ledig labbplats?", "seek", "space"),
    ("Vi saknar en statistiker", "seek", "competence"),
    ("vi säljer en begagnad frystorkare", "offer", "equipment"),
    ("vi har för stor lokal och kan hyra ut en del", "offer", "space"),
    ("Vi önskar kontakt med någon som kan ge råd om patent, kompetens vi inte har", "seek", "competence"),
    ("Plastavfall från labbet, fem säckar i veckan, finns att hämta", "offer", "side_stream"),
    ("Vem vill ha oöppnade förpackningar med pipettspetsar?", "offer", "material"),
    ("Finns det en ledig kontorsplats hos någon?", "seek", "space"),
]


@pytest.mark.parametrize(("text", "kind", "category"), SENTENCES)
def test_kind_and_category_are_read_from_the_words(text: str, kind: str, category: str) -> None:
    """And the words are kept as the description."""
    offer = Offer().read(text, None)
    assert (offer.kind, offer.category, offer.what) == (kind, category, text)


@pytest.mark.parametrize(
    "text",
    [
        "We produce antibodies and need a freezer",
        "Vi säljer analysinstrument och söker en lokal",
        "Vi letar efter ett labb, ni får gärna höra av er",
    ],
)
def test_what_a_company_does_is_no_offer(text: str) -> None:
    """Nor is politeness: only what is sought counts."""
    assert Offer().read(text, None).kind == "seek"


def test_what_is_open_is_asked_in_order() -> None:
    """The words themselves come before the place."""
    assert Offer().open == "kind"
    assert Offer(kind="offer").open == "what"
    assert Offer("offer", "space", "a room").open == "place"
    assert Offer("offer", "space", "a room", skipped=frozenset({"place", "period"})).open is None


def test_place_and_period_are_taken_as_they_are_said() -> None:
    """A no leaves them open."""
    offer = Offer("offer", "space", "a room").read("Huddinge", "place").read("hoppa över", "period")
    assert (offer.place, offer.period, offer.open) == ("Huddinge", None, None)


def test_an_offer_survives_its_facts() -> None:
    """What the conversation keeps is all of it."""
    offer = Offer("seek", "equipment", "a freezer", "Botkyrka", None, frozenset({"period"}))
    assert Offer.of(offer.facts()) == offer
