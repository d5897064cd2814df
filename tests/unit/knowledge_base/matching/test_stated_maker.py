"""Companies that say what they make."""

from __future__ import annotations

import pytest

from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_maker import stated_makers

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    "text",
    [
        "We are a catheter manufacturer and need six pigs.",
        "We're a maker of bone screws, four sheep to operate on.",
        "Danish stent maker, twelve pigs.",
        "Feed producer from Skara wants to follow goats.",
        "As a manufacturer of valves we need large animals.",
        "I run a small GmbH in Kiel, we need rabbits.",
        "UAB, two pigs, one scan",
        "An Irish Ltd with a new suture, rabbits",
        "Vi är tillverkare av proteser och behöver får i narkos.",
        "Dansk pumptillverkare, tolv grisar. Vi är en tillverkare från Odense.",
        "Läkemedelstillverkare i Lund söker möss.",
        "Vårt veterinärbolag ska operera kaniner.",
        "Vi driver ett ApS och behöver grisar.",
        "Who can film goats? Feed ingredient producer, Skara.",
    ],
)
def test_a_maker_is_a_company(text: str) -> None:
    """A record for academia alone is not for it."""
    assert READER.facility(text, "sv" if "ö" in text or "ä" in text else "en").user == "companies"


@pytest.mark.parametrize(
    "text",
    [
        "We are looking for a manufacturer of cells.",
        "Contract manufacturer wanted",
        "We need a maker of antibodies.",
        "The manufacturer of our microscope is gone.",
        "A PhD student needs rabbits.",
        "We are students looking for a manufacturer.",
        "Vi söker en tillverkare av celler.",
        "Vi är forskare och söker en tillverkare.",
        "Tillverkaren av mikroskopet svarar inte.",
        "Som doktorand behöver jag möss.",
        "My supplier in Lund has closed. I am a researcher at KTH.",
        "One manufacturer in Germany offers it. We are a research group at KI.",
        "A manufacturer in Germany offers it.",
        "Another maker of pumps, in Oslo, has it.",
        "Min leverantör i Lund har stängt. Jag är forskare på KTH.",
        "En annan tillverkare i Tyskland erbjuder det.",
        "Tysk leverantör i Kiel slutade. Vi är en forskargrupp på KI.",
    ],
)
def test_who_looks_for_a_maker_is_none(text: str) -> None:
    """Nor who has bought something of one."""
    assert READER.facility(text, "sv" if "ö" in text or "ä" in text else "en").user != "companies"


@pytest.mark.parametrize(
    "text",
    [
        "Their supplier, a firm in Lund, closed.",
        "Danish supplier, a firm in Odense, sent us mice.",
        "Deras leverantör, en firma i Lund, stängde.",
        "Tysk leverantör, en firma i Kiel, har lagt ned.",
    ],
)
def test_a_maker_that_is_explained_is_another(text: str) -> None:
    """A name for it follows, and nothing that it wants."""
    assert not list(stated_makers(text))
