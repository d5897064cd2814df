"""Whether a text says that there is no link to Impact Innovation, in more of the ways in which people do."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.impact_link import IMPACT, lacking_links
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    "text",
    [
        "Vi är inte med i något Impact Innovation-program.",
        "Bolaget ingår inte i Impact Innovations satsningar.",
        "Vi deltar inte i något av Impact Innovations program.",
        "Nån formell koppling till Impact Innovations program har bolaget inte.",
        "Koppling till Impact Innovation saknas.",
        "Kopplingar till Impact Innovation har vi inga.",
        "Impact Innovation har vi ingenting med att göra.",
        "Impact Innovation rör inte oss.",
        "Impact Innovation? Ingen koppling.",
        "Idén står helt utanför Impact Innovation.",
        "Inget samarbete med Impact Innovation.",
        "We take no money for it, and are not part of any Impact Innovation programme.",
        "Our firm isn't involved in Impact Innovation.",
        "Ties to Impact Innovation are what we lack, no ties to Impact Innovation's programmes at all.",
        "A connection to Impact Innovation does not exist.",
        "Impact Innovation doesn't concern us.",
        "Vi hör varken till vattnet, metallerna eller något annat Impact-program.",
        "Impact Innovations program handlar alla om annat än vår kanyl.",
        "Missionerna i Impact? Där hör vårt förband inte hemma i något program inom Impact.",
        "Impact Innovation svarade att anknytningen är för svag.",
        "No fit with the Impact Innovation programmes, sadly.",
    ],
)
def test_no_link_is_heard(text: str) -> None:
    """Start/Scale is then out."""
    assert {span.value for span in lacking_links(text)} == {IMPACT}


@pytest.mark.parametrize(
    "text",
    [
        "Vi är med i ett Impact Innovation-program.",
        "Måste man ingå i Impact Innovation?",
        "Vår leverantör är inte med i Impact Innovation.",
        "Vi har inte läst om Impact Innovation.",
        "We are part of an Impact Innovation programme.",
        "Is one not part of Impact Innovation without a partner?",
        "We don't know whether we are part of Impact Innovation.",
        "Impact Innovation concerns us.",
    ],
)
def test_a_link_may_be_there(text: str) -> None:
    """It is there, asked for, unknown or another's."""
    assert not list(lacking_links(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Någon koppling till Impact Innovation har vi inte, men ett bidrag behövs."),
        ("en", "We have no link to Impact Innovation, but need a grant."),
    ],
)
def test_the_programme_is_then_not_asked_for(language: Language, text: str) -> None:
    """Or a card of something else would say that it does not name the programme."""
    assert "impact-programme" not in READER.funding(text, language).money
