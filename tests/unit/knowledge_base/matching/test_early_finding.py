"""Observations that may become something."""

from __future__ import annotations

import pytest

from knowledge_base.matching.early_finding import IN_A_DISH, OBSERVED, early_findings


@pytest.mark.parametrize(
    "text",
    [
        "We have noticed a strange effect in cartilage which might one day become a new sort of glue.",
        "My group discovered an unknown mechanism in yeast that could lead to a new class of drugs.",
        "Vi har upptäckt en oväntad egenskap hos en alg som skulle kunna bli ett helt nytt filter.",
        "We noticed an effect that could become a product for patients",
        "I labbet såg vi ett märkligt samband, det kan kanske leda till ett blodprov.",
    ],
)
def test_what_was_only_seen_comes_before_any_product(text: str) -> None:
    assert {span.value for span in early_findings(text)} == {OBSERVED}


@pytest.mark.parametrize(
    "text",
    [
        "We saw a clear effect in forty patients, and it could become a standard.",
        "Our prototype uses an effect that we found in silk; it could become a sensor.",
        "We have seen a good effect of coaching.",
        "We found a partner in Oslo who could become our distributor.",
        "Vi har inte sett någon effekt som kan leda till ett bolag.",
        "Vår pilot visade en effekt, och vi har sett en signal som kan bli en tjänst.",
    ],
)
def test_what_exists_or_leads_to_nothing_is_no_finding(text: str) -> None:
    assert list(early_findings(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Our antibody has only been tried in cell culture.",
        "Tested in vitro so far, by two of us",
        "Ämnet är hittills bara provat i provrör",
        "sedd enbart i odlade celler",
    ],
)
def test_what_was_only_tried_in_a_dish_is_no_further(text: str) -> None:
    assert {span.value for span in early_findings(text)} == {IN_A_DISH}


@pytest.mark.parametrize(
    "text",
    [
        "We sell test tubes to hospitals.",
        "It was tried in cell culture and in forty patients.",
        "Vi odlar celler åt andra bolag",
        "an in vitro diagnostic that is CE-marked",
    ],
)
def test_a_dish_alone_tells_nothing(text: str) -> None:
    assert list(early_findings(text)) == []
