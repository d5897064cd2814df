"""What a card of a record tells, and in which order."""

from __future__ import annotations

from actions.journeys.card import facility_card
from knowledge_base.matching.match import Match, Reason
from knowledge_base.record import Texts
from tests.unit.knowledge_base.matching.records import facility


def reason(text: str, *, hard: bool = False) -> Reason:
    return Reason("place", Texts(en=text, sv=text), hard)


def test_what_excludes_a_record_is_told_before_what_fits() -> None:
    """The other reasons follow in their order: what fits, what does not, what to ask about."""
    match = Match(
        facility("sorter"),
        1.0,
        meets=(reason("fits"),),
        misses=(reason("is a pity"), reason("is closed", hard=True)),
        unknown=(reason("may be"),),
    )
    card = facility_card(match, "en")
    told = [(each["tone"], each["text"]) for each in card["reasons"]]
    assert told == [
        ("misses", "is closed"),
        ("meets", "fits"),
        ("misses", "is a pity"),
        ("unknown", "may be"),
    ]
