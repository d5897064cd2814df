"""Which sentences say that something does not matter."""

from __future__ import annotations

import pytest

from actions.journeys.no_matter import matters_not


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Actually, the place does not matter after all", "place"),
        ("the location doesn't really matter", "place"),
        ("It doesn't matter where", "place"),
        ("we don't care about the place", "place"),
        ("forget the place", "place"),
        ("anywhere is fine", "place"),
        ("it can be anywhere", "place"),
        ("Egentligen spelar platsen ingen roll", "place"),
        ("platsen spelar faktiskt ingen roll", "place"),
        ("det spelar ingen roll var det ligger", "place"),
        ("var som helst går bra", "place"),
        ("strunta i platsen", "place"),
        ("the time is flexible", "time"),
        ("det kvittar när", "time"),
        ("the biosafety level does not matter", "biosafety"),
        ("GMP spelar ingen roll", "gmp"),
        ("the amount doesn't matter", "amount_sek"),
        ("beloppet är inte viktigt", "amount_sek"),
        ("ok, please forget about the time, we have plenty", "time"),
        ("We need a lab. Just ignore the level.", "biosafety"),
        ("nej, släpp platsen tack", "place"),
        ("the time is open", "time"),
        ("platsen är öppen", "place"),
        ("the place does not matter to us", "place"),
        ("It doesn't matter whether it is GMP", "gmp"),
    ],
)
def test_what_does_not_matter_is_heard(text: str, field: str) -> None:
    assert matters_not(text) == {field}


@pytest.mark.parametrize(
    "text",
    [
        "Anywhere in Stockholm",
        "it can be anywhere in Sweden",
        "Where is it?",
        "the place matters to us",
        "It does not matter",
        "Does the place matter?",
        "a lab where noise does not matter",
        "Platsen är viktig",
        "The site is open all week",
        "the city is open all week",
        "orten är öppen för alla",
        "we drop the time-consuming steps",
        "Drop the time-consuming steps",
        "We forget the time sometimes",
        "the city is not important to our customers",
        "platsen spelar ingen roll för våra kunder",
        "we ignore the level of noise",
        "Ignore the level of noise",
        "skip the city tour",
        "the noise level does not matter",
        "if the place does not matter to you",
        "om platsen inte är viktig, eller om orten kvittar",
        "Spelar platsen ingen roll?",
    ],
)
def test_other_sentences_take_nothing_back(text: str) -> None:
    """A bare "it does not matter" is about what was asked."""
    assert matters_not(text) == frozenset()
