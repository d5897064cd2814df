"""What is said to be understood of a need for a facility."""

from __future__ import annotations

from typing import get_args

import pytest

from actions.journeys.facility_notes import facility_notes
from actions.language import Language
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.premises_wish import ACCOMMODATION
from knowledge_base.matching.term import Terms
from knowledge_base.record import Demand
from tests.unit.knowledge_base.matching.records import TERMS


@pytest.fixture(scope="module")
def terms() -> Terms:
    return Terms.load()


@pytest.mark.parametrize(
    ("language", "noted"),
    [
        ("en", ("cell sorting", "no microscopy", "no animals", "no lease", "not in Harbour or Hill")),
        (
            "sv",
            (
                "cellsortering",
                "inte mikroskopi",
                "inga djur",
                "inget hyreskontrakt",
                "inte i Hamnen eller Höjden",
            ),
        ),
    ],
)
def test_what_is_ruled_out_follows_what_is_wanted(language: Language, noted: tuple[str, ...]) -> None:
    """So that the visitor knows that it was heard."""
    need = FacilityNeed(
        techniques=("cell-sorting",),
        unwanted=("microscopy",),
        lacking=("animals",),
        refused=("lease",),
        avoided=("harbour", "hill"),
    )
    assert facility_notes(need, TERMS, language) == noted


@pytest.mark.parametrize(
    ("language", "noted"), [("en", "your data stay with you"), ("sv", "era data stannar hos er")]
)
def test_data_that_are_not_to_leave_stay_with_the_visitor(language: Language, noted: str) -> None:
    """Whatever they are kept in."""
    assert facility_notes(FacilityNeed(lacking=("data-out",)), TERMS, language) == (noted,)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_refusal_has_its_words(language: Language) -> None:
    """Those of what a facility may need, and of ways to be accommodated."""
    for lack in get_args(Demand):
        assert facility_notes(FacilityNeed(lacking=(lack,)), TERMS, language)
    for way in ACCOMMODATION:
        assert facility_notes(FacilityNeed(refused=(way,)), TERMS, language)


@pytest.mark.parametrize(
    ("need", "noted"),
    [
        (
            FacilityNeed(unwanted=("lab-space", "office", "meeting-place", "own-premises", "membership")),
            ("no premises",),
        ),
        (FacilityNeed(unwanted=("animal-studies",), lacking=("animals",)), ("no animals",)),
        (FacilityNeed(unwanted=("membership",), refused=("sharing",)), ("not shared with others",)),
        (FacilityNeed(unwanted=("own-premises",), refused=("lease",)), ("no lease",)),
        (FacilityNeed(unwanted=("membership",), lacking=("membership",)), ("no membership",)),
        (FacilityNeed(gmp=False, lacking=("gmp",)), ("no GMP",)),
        (FacilityNeed(gmp=True, lacking=("gmp",)), ("GMP",)),
    ],
)
def test_what_was_said_once_is_told_once(terms: Terms, need: FacilityNeed, noted: tuple[str, ...]) -> None:
    """However many fields hold it."""
    assert facility_notes(need, terms, "en") == noted
