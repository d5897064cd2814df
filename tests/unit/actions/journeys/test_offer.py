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
]


@pytest.mark.parametrize(("text", "kind", "category"), SENTENCES)
def test_kind_and_category_are_read_from_the_words(text: str, kind: str, category: str) -> None:
    """And the words are kept as the description."""
    offer = Offer().read(text, None)
    assert (offer.kind, offer.category, offer.what) == (kind, category, text)


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
