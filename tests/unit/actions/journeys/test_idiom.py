"""Turns of speech that tell nothing."""

from __future__ import annotations

import pytest

from actions.journeys.idiom import is_idle
from actions.journeys.offer_kind import offers_nothing, read_kind

IDLE = (
    "we have no time to waste",
    "We've no time to lose!",
    "there is no time to lose",
    "we have no money to lose",
    "but we really have no patience left",
    "we have nothing to lose",
    "we're in no hurry",
    "vi har ingen tid att förlora",
    "men vi har faktiskt ingen tid att förlora",
    "vi har inga pengar att förlora",
    "vi har inget val",
    "det finns ingen tid att förlora",
)


@pytest.mark.parametrize("text", IDLE)
def test_a_turn_of_speech_offers_and_seeks_nothing(text: str) -> None:
    """Though it says what somebody has not."""
    assert is_idle(text)
    assert offers_nothing(text)
    assert read_kind(text) is None


@pytest.mark.parametrize("text", ["we have no idea", "vi har ingen aning", "we have no clue"])
def test_who_has_no_idea_leaves_a_question_open(text: str) -> None:
    """That is an answer."""
    assert not is_idle(text)
    assert offers_nothing(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("we have no centrifuge", "seek"),
        ("vi har ingen centrifug", "seek"),
        ("we have no time to waste, we need a centrifuge", "seek"),
        ("vi har ingen tid att förlora: vi söker en frys", "seek"),
        ("we have a centrifuge and no time to use it", "offer"),
        ("we have money for two years", None),
    ],
)
def test_what_stands_beside_it_is_heard(text: str, kind: str | None) -> None:
    assert read_kind(text) == kind
    assert not is_idle(text)
    assert not offers_nothing(text)
