"""Makers and sites that a text refuses."""

from __future__ import annotations

import pytest

from knowledge_base.matching.facility_lacks import stated_lacks


def found(text: str) -> set[object]:
    return {span.value for span in stated_lacks(text)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We will not pay for GMP.", "gmp"),
        ("Spare us the GMP plants.", "gmp"),
        ("No GMP please.", "gmp"),
        ("GMP is out of the question.", "gmp"),
        ("We refuse to go to a GMP site.", "gmp"),
        ("We want to avoid GMP manufacturers.", "gmp"),
        ("A GMP unit costs a fortune and we don't want one.", "gmp"),
        ("A clean room for chips, not for drugs.", "gmp"),
        ("GMP vill vi inte betala för.", "gmp"),
        ("GMP slipper vi gärna.", "gmp"),
        ("Ingen GMP, tack.", "gmp"),
        ("En GMP-anläggning är uteslutet.", "gmp"),
        ("Vi vägrar betala för GMP-renrum.", "gmp"),
        ("GMP-renrum kostar för mycket och det vill vi inte ha.", "gmp"),
        ("Renrum för halvledare, inte för läkemedel.", "gmp"),
        ("Not at a hospital, please.", "hospital"),
        ("We refuse to work with a hospital.", "hospital"),
        ("Hospitals are out of the question.", "hospital"),
        ("nothing inside a hospital ward", "hospital"),
        ("Inte på sjukhus, tack.", "hospital"),
        ("Vi vill inte till sjukhusets egen enhet.", "hospital"),
        ("Sjukhus är uteslutet.", "hospital"),
        ("Inget sjukhus, tack.", "hospital"),
        ("We don't want a commercial manufacturer.", "private"),
        ("No private companies, please.", "private"),
        ("Our lawyers have ruled out a commercial maker.", "private"),
        ("Kommersiella tillverkare är uteslutna.", "private"),
        ("Vi vill inte använda ett privat bolag.", "private"),
        ("No health centres, please.", "primary-care"),
        ("Nothing for GPs.", "primary-care"),
        ("Primary care is out.", "primary-care"),
        ("We don't want to recruit at GP surgeries.", "primary-care"),
        ("Only patients who lie in hospital", "primary-care"),
        ("inpatients with pneumonia", "primary-care"),
        ("The plan with health centres was dropped.", "primary-care"),
        ("The health centre plan fell through.", "primary-care"),
        ("Inga vårdcentraler, tack.", "primary-care"),
        ("Vårdcentraler är uteslutna.", "primary-care"),
        ("Vi vill inte göra studien på vårdcentraler.", "primary-care"),
        ("Enbart inlagda patienter", "primary-care"),
        ("patienter som ligger på sjukhus", "primary-care"),
        ("Spåret med primärvården sprack.", "primary-care"),
    ],
)
def test_refused_makers_and_sites_are_heard(text: str, value: str) -> None:
    """Also by naming the patients that only another site has."""
    assert value in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "No GMP needed.",
        "100 litres, no GMP",
        "GMP is not needed yet.",
        "GMP can wait.",
        "We have no GMP unit of our own.",
        "Do we need GMP?",
        "Not pre-GMP but GMP.",
        "Without GMP it is worthless.",
        "The GMP batch must not be delayed.",
        "GMP behövs inte.",
        "Vi har ingen GMP-enhet.",
        "100 liter, ej GMP",
        "GMP kommer senare.",
        "Utan GMP är det ingen idé.",
        "Behöver vi GMP?",
        "Our clean room is too small.",
        "No hospital has answered us yet.",
        "We have no hospital as a partner.",
        "The hospital cannot spare a room.",
        "Patients must not be taken to another hospital.",
        "Sjukhuset kan inte ta emot fler.",
        "Vi har inget sjukhus med oss än.",
        "We know no commercial manufacturer.",
        "Vi har ingen kontraktstillverkare.",
        "Inpatients and outpatients",
        "Outpatients only, no inpatients.",
        "inga inlagda patienter",
        "The hospital said no to our GMP batch.",
        "We have no contact with any health centre.",
        "Health centres have not answered.",
        "Vi känner inga vårdcentraler.",
        "Vårdcentralerna har inte svarat.",
        "Både inlagda och polikliniska patienter",
    ],
)
def test_makers_and_sites_that_are_only_missing_are_not_refused(text: str) -> None:
    """Nor what is not needed yet."""
    assert found(text) == set()
