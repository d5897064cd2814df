"""How many applications have failed, told in many ways."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_rejections import stated_rejections


@pytest.mark.parametrize(
    "text",
    [
        "Tredje nejet från EIC Accelerator damp ner i förra veckan",
        "The third rejection letter came",
        "rejection number three came",
        "The EIC has turned us down a third time",
        "we failed on the third attempt too",
        "the third proposal was not funded either",
        "three straight rejections",
        "three rejection letters from the EIC",
        "a third thumbs-down from the EIC",
        "All three of our EIC applications failed",
        "our EIC Accelerator application fell for the third time",
        "the EIC rejected our third application",
        "avslag nummer tre från EIC",
        "nej nummer tre kom i går",
        "tredje försöket sprack också",
        "Det tredje nejet är ett faktum",
        "tre raka avslag",
        "Ansökan till EIC föll för tredje gången",
        "EIC-ansökan underkändes tre gånger",
        "EIC avslog vår tredje ansökan",
        "the EIC has given us three thanks-but-no letters",
        "tre nej-tack från EIC",
        "EIC har avslagit oss tre gånger",
        "We were rejected by the EIC in May, in October and now again",
        "nobbade av EIC i maj, i oktober och nu igen",
        "Tredje ansökan gick inte igenom",
    ],
)
def test_a_third_failure_is_read(text: str) -> None:
    """As a number, a place in a row or a letter."""
    assert {span.value for span in stated_rejections(text)} == {3}


@pytest.mark.parametrize(
    "text",
    [
        "We plan a third application",
        "Our third application is in the making",
        "What happens after a third no?",
        "The third no-code app",
        "The bank rejected our third application",
        "There is no number 5 in the team",
        "Sales fell three times",
        "tredje nejet från banken",
        "Vårt tredje bolag",
        "Om vi får ett tredje nej, vad händer då?",
    ],
)
def test_what_has_not_failed_or_is_another_s_is_not(text: str) -> None:
    """Nor what is only feared."""
    assert list(stated_rejections(text)) == []


def test_dated_refusals_count_and_only_where_they_have_happened() -> None:
    told = "The EIC said no in May 2023, in June 2024 and once more in 2025."
    assert {span.value for span in stated_rejections(told)} == {3}
    assert list(stated_rejections(f"What happens if {told[0].lower()}{told[1:]}")) == []
