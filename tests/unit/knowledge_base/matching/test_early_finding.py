"""Observations that may become something."""

from __future__ import annotations

import pytest

from knowledge_base.matching.early_finding import OBSERVED, early_findings


@pytest.mark.parametrize(
    "text",
    [
        "We have noticed a strange effect in cartilage which might one day become a new sort of glue.",
        "My group discovered an unknown mechanism in yeast that could lead to a new class of drugs.",
        "Vi har upptäckt en oväntad egenskap hos en alg som skulle kunna bli ett helt nytt filter.",
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
