"""Matching networks by subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.events.subject import Subjects
from knowledge_base.matching.network_match import NetworkMatcher
from tests.unit.knowledge_base.fakes import WordEmbedder

CATALOGUE = Path(__file__).resolve().parents[4] / "knowledge_base/catalogue"


@pytest.fixture(scope="module")
def matcher() -> NetworkMatcher:
    records = [entry.record for entry in load_catalogue(CATALOGUE)[0].networks]
    return NetworkMatcher(records, WordEmbedder(), Subjects.load(CATALOGUE))


@pytest.mark.parametrize(
    ("subject", "first"),
    [
        ("gene therapy and patents", "trusted-partners"),
        ("medtech trade association", "swedish-medtech"),
        ("Lund", "smile"),
        ("sharing lab instruments", "lab-network"),
        ("startup competition", "science-award-startup"),
    ],
)
def test_the_best_network_comes_first(matcher: NetworkMatcher, subject: str, first: str) -> None:
    """Several subjects in one wish count together."""
    assert matcher.match(subject, "en")[0].record.id == first


def test_why_is_told_in_both_languages(matcher: NetworkMatcher) -> None:
    """In the subjects' names, not in the visitor's spelling."""
    [match, *_] = matcher.match("genterapi, patent", "sv")
    assert match.why.en == (
        "Matches your subject: cell and gene therapy (ATMP), patents and intellectual property"
    )
    assert match.why.sv == "Passar ert ämne: cell- och genterapi (ATMP), patent och immaterialrätt"


def test_no_more_are_returned_than_asked_for_the_best_first(matcher: NetworkMatcher) -> None:
    """Four trade bodies, two wanted."""
    matches = matcher.match("trade bodies", "en", k=2)
    assert len(matches) == 2
    assert matches[0].score >= matches[1].score


@pytest.mark.parametrize("subject", ["golf", "skogsägare", "networks for vintners", ""])
def test_nothing_fits_what_no_network_is_about(matcher: NetworkMatcher, subject: str) -> None:
    """Then the visitor is told so, and offered a person; "network" alone fits no network."""
    assert matcher.match(subject, "en") == ()
