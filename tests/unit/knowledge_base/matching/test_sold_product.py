"""Products that are sold already."""

from __future__ import annotations

import pytest

from knowledge_base.matching.sold_product import SOLD, sold_products


@pytest.mark.parametrize(
    "text",
    [
        "Our hoist is sold in six countries. We need money for a sales team.",
        "The cream has been sold since 2017 and now we want to enter Japan.",
        "The app is on the market since 2020. Money for marketing?",
        "We have sold it in Norway for years. A grant for the launch in Spain?",
        "It sells. What we lack is a budget for ads.",
        "Forty hospitals already pay for it, we look for distributors in Asia.",
        "CE-marked and sold in Denmark; funding to roll it out in France?",
        "The lamp is out in nine countries. We need a bigger warehouse.",
        "Already selling for 2 million a year, we want to export.",
        "The test sells well. Money to bring it to more clinics?",
        "Our pump has been sold since 2018, we look for a business angel.",
        "We sell it in several regions and want to expand.",
        "Lyften säljs i sex länder. Vi behöver pengar till säljare.",
        "Krämen har sålts sedan 2017 och ska nu lanseras i Japan.",
        "Appen har funnits på marknaden sedan 2020. Pengar till marknadsföring?",
        "Vi säljer den i Norge. Bidrag till lansering i Spanien?",
        "Fyrtio kliniker betalar redan, vi söker distributörer.",
        "CE-märkt och såld i Danmark; pengar till utrullning i Frankrike?",
        "Lampan står på hyllan. Vi behöver ett större lager.",
        "Bolaget säljer redan till flera regioner men vill nå fler sjukhus.",
        "Testet säljs på apotek. Pengar till reklam?",
        "Vi säljer den till många kliniker och vill ut på nya marknader.",
        "Redan såld i Norge, nu ska fler sjukhus ha den.",
        "Sängen säljs sedan 2019, vi letar affärsängel.",
    ],
)
def test_what_is_sold_and_to_be_sold_more_is_finished(text: str) -> None:
    """The money is for no development."""
    assert {span.value for span in sold_products(text)} == {SOLD}


@pytest.mark.parametrize(
    "text",
    [
        "We sell the pump in Norway and develop a smaller one. Launch next year.",
        "It is not sold in any country yet. Money for marketing?",
        "Our competitors have sold theirs since 2017. We plan a launch.",
        "The first model is sold in six countries, the next version needs marketing.",
        "If it is sold in Norway, do we get money for marketing?",
        "Shares are sold to business angels",
        "We sell services to hospitals.",
        "It is sold in six countries and we need a trial in Spain before the launch.",
        "We hope to sell it in Norway. Marketing costs money.",
        "Vi säljer pumpen i Norge och utvecklar en mindre. Lansering nästa år.",
        "Den säljs inte i något land ännu. Pengar till marknadsföring?",
        "Konkurrenten har sålt sin sedan 2017. Vi planerar lansering.",
        "Den första modellen säljs i sex länder, nästa version behöver reklam.",
        "Vi säljer tjänster till sjukhus.",
        "Den säljs i sex länder och behöver en studie före lansering i Spanien.",
        "Vi hoppas sälja den i Norge. Reklam kostar.",
    ],
)
def test_what_is_still_developed_or_not_sold_is_not(text: str) -> None:
    """Nor what others sell."""
    assert list(sold_products(text)) == []
