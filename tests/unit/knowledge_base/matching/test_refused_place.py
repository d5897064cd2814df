"""Places that are ruled out, or are the only ones, in whole clauses."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_place import hold


def _hold(text: str, place: str) -> str:
    start = text.index(place)
    return hold(text, start, start + len(place))


@pytest.mark.parametrize(
    "text",
    [
        "Nothing but Lund will do",
        "We look at nowhere except Lund",
        "We can't use anything but Lund",
        "Everything but Lund is too far",
        "anywhere except in Lund is out of the question",
        "The only town that works for us is Lund",
        "Lund is our only option",
        "Lund or not at all",
        "Lund or forget it",
        "leaving Lund is out of the question",
        "The patients may only be scanned in Lund",
        "Our surgeon only operates in Lund",
        "A bench in Lund itself",
        "We cannot get further than to Lund",
        "ingen annan stad än Lund",
        "inget annat än Lund duger",
        "Allt utom Lund är uteslutet",
        "alla orter utom Lund faller bort",
        "Det enda stället som går är Lund",
        "Lund är det enda som funkar för oss",
        "Lund är vårt enda alternativ",
        "Lund eller inte alls",
        "Lund, annars får det vara",
        "att lämna Lund är uteslutet",
        "Djuren får bara opereras i Lund",
        "Vår kirurg jobbar bara i Lund",
        "i själva Lund",
        "Vi hinner inte längre än till Lund",
    ],
)
def test_a_place_may_be_the_only_one(text: str) -> None:
    """Also as the exception to all that is ruled out."""
    assert _hold(text, "Lund") == "fixed"


@pytest.mark.parametrize(
    "text",
    [
        "Lund is off the table",
        "Lund has been crossed off our list",
        "Lund we have ruled out",
        "Lund? No thanks",
        "Lund: no",
        "You can forget Lund",
        "We have crossed out Lund",
        "We said no to Lund",
        "we've had enough of Lund",
        "It is too far to Lund",
        "it takes too long to Lund",
        "Lund and Visby are too far",
        "Lund and everything further away is out of the question",
        "Lund, Visby and Kalmar are out of the question",
        "The blood gets too old on the way to Lund so that is ruled out",
        "Lund kan ni stryka",
        "Lund har vi strukit",
        "Lund och Visby går bort",
        "Lund å Visby är uteslutna",
        "Lund, Visby och Kalmar är för långt bort",
        "Lund väljer vi bort",
        "Lund? Nej tack",
        "Vi har sagt nej till Lund",
        "Vi har fått nog av Lund",
        "Det är för långt till Lund",
        "Ingen av oss kan ta sig till Lund",
        "Lund orkar vi inte åka till",
        "Provet blir dåligt på vägen till Lund så det går inte",
        "we don't want to sit in Lund",
        "vi vill inte sitta i Lund",
        "vi tänker verkligen inte flytta till Lund",
    ],
)
def test_a_place_may_be_struck_off(text: str) -> None:
    """Together with others too."""
    assert _hold(text, "Lund") == "out"


@pytest.mark.parametrize(
    "text",
    [
        "Lund is not ruled out",
        "Is Lund off the table?",
        "We have a lab in Lund and an office in Visby, that is out of date",
        "The only thing we ask is a bench in Lund if possible",
        "We only have an office in Lund",
        "We only work with mice in Lund",
        "Lund is preferred but not a must",
        "Lund vore bra men är inget måste",
        "the people in Lund only have two",
        "de i Lund bara har två",
        "Vi skickar prover till Lund och det är inte aktuellt att flytta",
        "preferably in Lund itself",
        "ideally within walking distance of Lund",
        "gärna på gångavstånd från Lund",
        "Lund itself would be best",
        "In Lund, Visby is too far",
        "Our only customer is in Lund",
        "It may only be a small bench in Lund",
        "Lund är inte uteslutet",
        "Vi har bara ett kontor i Lund",
        "Vi behöver bara en bänk i Lund",
        "helst i själva Lund",
        "Lund och Visby går bra",
        "Vi har inte strukit Lund",
        "I Lund, Visby är för långt bort",
        "Det enda vi har är ett kontor i Lund",
        "Har ni sagt nej till Lund?",
        "Lund eller Visby, det kvittar",
        "Vi har kunder i Lund och Visby är för långt bort",
        "Vi har en lokal i Lund så det är inte aktuellt",
        "we have customers in Lund and Visby is too far",
    ],
)
def test_a_place_may_only_sound_so(text: str) -> None:
    """Of a wish, of what is there, of another place, or in a question."""
    assert _hold(text, "Lund") == "open"
