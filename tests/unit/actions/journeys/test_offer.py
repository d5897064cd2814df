"""What visitors offer and seek, in their words."""

from __future__ import annotations

from dataclasses import replace

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
    ("Vi letar efter någon som kan använda vårt spillvatten", "offer", "side_stream"),
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
    ("We wish to rent a storage room from another company", "seek", "space"),
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
    """And the words are kept, as far as they say what it is."""
    offer = Offer().read(text, None)
    assert (offer.kind, offer.category) == (kind, category)
    assert offer.what
    assert offer.what in text


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


@pytest.mark.parametrize("field", ["kind", "what", "category"])
def test_only_the_place_and_the_period_can_be_left_open(field: str) -> None:
    """The rest is asked until it is known: nothing is filed by guess."""
    bare = Offer(place="Solna", period="May")
    before = {
        "kind": bare,
        "what": replace(bare, kind="seek"),
        "category": replace(bare, kind="seek", what="it"),
    }
    left = before[field].left_open(field)
    assert left.open == field
    assert left.read("Skip", field).open == field
    assert left.read("ja", field).open == field


def test_place_and_period_are_taken_as_they_are_said() -> None:
    """Who skips leaves them open."""
    offer = Offer("offer", "space", "a room").read("Huddinge", "place").read("hoppa över", "period")
    assert (offer.place, offer.period, offer.open) == ("Huddinge", None, None)


@pytest.mark.parametrize("text", ["nej", "No", "no thanks", "nä"])
@pytest.mark.parametrize("field", ["place", "period"])
def test_a_no_means_none_in_particular(field: str, text: str) -> None:
    """It is no name of a place."""
    offer = Offer("offer", "space", "a room", skipped=frozenset({"place"} - {field})).read(text, field)
    assert (offer.place, offer.period) == (None, None)
    assert field in offer.skipped


@pytest.mark.parametrize("text", ["ja", "Yes", "ok", "okej", "hej", "hmm", "thanks", "in English please"])
@pytest.mark.parametrize("field", ["place", "period"])
def test_a_word_that_tells_neither_place_nor_period_is_not_taken_for_one(field: str, text: str) -> None:
    """The question stays open."""
    offer = Offer("offer", "space", "a room", skipped=frozenset({"place"} - {field}))
    assert offer.read(text, field) == offer


def test_a_description_does_not_turn_a_want_into_an_offer() -> None:
    """What is sought may well be spare."""
    assert Offer(kind="seek").read("a spare freezer at -80", "what").kind == "seek"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Vi söker en frys på -80 grader", "en frys på -80 grader"),
        ("har en frys på -80 grader över", "en frys på -80 grader över"),
        ("Hi, we are looking for a used centrifuge", "a used centrifuge"),
        ("anybody got a spare rotor?", "a spare rotor"),
        ("Finns det någon som har en rotor över?", "en rotor över"),
        ("we seek somebody to share an autoclave with", "somebody to share an autoclave with"),
        ("vi behöver inte längre vår frys", "vår frys"),
        ("We don't need our old freezer any more", "our old freezer"),
        ("vi behöver den inte längre, frysen alltså", "vi behöver den inte längre, frysen alltså"),
    ],
)
def test_the_thing_is_kept_without_the_beginning_of_the_sentence(text: str, what: str) -> None:
    """It is quoted after "You offer" or "You seek"."""
    assert Offer().read(text, None).what == what


@pytest.mark.parametrize(
    "text", ["We offer something", "Vi söker något", "vi vill erbjuda", "offer equipment"]
)
def test_something_is_no_description(text: str) -> None:
    """It is asked what it is."""
    assert Offer().read(text, "kind").open == "what"


CHECKED = Offer("offer", "equipment", "a freezer", "Huddinge", "May")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("change the place to Solna", "place", "Solna"),
        ("ändra plats till Solna", "place", "Solna"),
        ("nej, platsen ska vara Solna", "place", "Solna"),
        ("Can you change the location to Solna, please?", "place", "Solna"),
        ("ändra tiden till hela juni", "period", "hela juni"),
        ("no, the period is June", "period", "June"),
        ("byt beskrivningen till en frys på 300 liter", "what", "en frys på 300 liter"),
        ("ändra kategorin till lokal", "category", "space"),
        ("change the kind of thing to space", "category", "space"),
        ("ändra erbjudandet till att vi söker", "kind", "seek"),
        ("nej, vi söker", "kind", "seek"),
        ("we don't offer it, we need it", "kind", "seek"),
    ],
)
def test_each_field_can_be_changed_in_a_sentence(text: str, field: str, value: str) -> None:
    """The others stay as they were."""
    assert CHECKED.read(text, None).facts() == CHECKED.facts() | {field: value}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("change the period", "period"),
        ("ändra platsen", "place"),
        ("fel kategori", "category"),
        ("Tiden", "period"),
    ],
)
def test_a_field_that_is_only_named_is_asked_again(text: str, field: str) -> None:
    """Alone, its name counts where it was asked what to change."""
    assert replace(CHECKED, choosing=True).read(text, "change").open == field


@pytest.mark.parametrize(
    "text", ["Change something", "Ändra något", "det stämmer inte", "no, that is in Solna"]
)
def test_a_change_without_a_word_of_what_asks_of_what(text: str) -> None:
    """And when nothing shall be changed after all, the whole is shown once more."""
    offer = CHECKED.read(text, None)
    assert offer.open == "change"
    settled = offer.read("nej", "change")
    assert settled.open is None
    assert settled.facts() != CHECKED.facts()


def test_a_change_is_understood_at_any_question() -> None:
    """The question itself stays open."""
    offer = replace(CHECKED, period=None).read("ändra plats till Solna", "period")
    assert (offer.place, offer.open) == ("Solna", "period")


def test_an_offer_survives_its_facts() -> None:
    """What the conversation keeps is all of it."""
    offer = Offer("seek", "equipment", "a freezer", "Botkyrka", None, frozenset({"period"}), True, 2)
    assert Offer.of(offer.facts()) == offer
