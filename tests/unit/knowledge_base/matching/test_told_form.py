"""Which form a text means, of all those that it names."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Sole trader, an AB is nothing for me", "sole-trader"),
        ("Sole trader in Mora with no wish to form an AB", "sole-trader"),
        ("Trading partnership of two, an AB we are not", "partnership"),
        ("Trading partnership; we won't turn into an AB", "partnership"),
        ("Our firm is a Norwegian AS. Which grants can we get before we set up an AB?", "foreign"),
        ("My company is registered in Bangalore. Which help can I get before I open an AB?", "outside-eu"),
        ("A GmbH in Jena until we register an AB in Lund", "foreign"),
        ("I'm writing for the town, it is no company", "public"),
    ],
)
def test_a_company_that_is_not_wanted_or_not_there_yet_is_not_the_form(text: str, form: str) -> None:
    """What the applicant is now holds."""
    assert READER.funding(text, "en").form == form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Handelsbolag i Torsby, AB blir vi inte", "partnership"),
        ("Handelsbolag med tre anställda, AB är inget för oss", "partnership"),
        ("Enskild näringsidkare, noll lust att bilda aktiebolag", "sole-trader"),
        ("Enskild firma, aktiebolag vill jag inte ha", "sole-trader"),
        ("ens. firma på ön", "sole-trader"),
        ("ens firma, frisör", "sole-trader"),
        ("Ek. förening, ska inte ombilda till aktiebolag", "economic-association"),
        ("Vi är ett danskt bolag. Vad kan vi söka innan vi startar ett svenskt AB?", "foreign"),
    ],
)
def test_in_swedish_too(text: str, form: str) -> None:
    """The negation mostly follows there."""
    assert READER.funding(text, "sv").form == form


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vi startade AB 2019, fem anställda", "sv"),
        ("Vi registrerade vårt AB i maj", "sv"),
        ("Ett AB är vi sedan i våras", "sv"),
        ("AB har vi sedan 2020", "sv"),
        ("AB, vi är inte lönsamma", "sv"),
        ("We set up our AB in 2019, five employees", "en"),
        ("We registered an AB in May", "en"),
        ("From sole trader to AB in 2021, five employees", "en"),
        ("AB we don't earn money yet", "en"),
    ],
)
def test_a_company_that_was_founded_is_the_form(text: str, language: Language) -> None:
    """However its sentence goes on."""
    assert READER.funding(text, language).form == "aktiebolag"
