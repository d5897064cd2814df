"""Which sentences come with the ones that answer."""

from __future__ import annotations

import pytest

from knowledge_base.bonds import bound_to

OPEN = "In 2024 the mill said that it was open to all."
NOTICE = "A later notice mentions only its own grain."
ASK = "A baker must therefore ask the mill."
OTHER = "The mill has two floors."
DATES = "Dates of later fairs were not confirmed in November."


@pytest.mark.parametrize("chosen", [[0], [2], [0, 2]])
def test_a_claim_comes_with_the_notice_that_limits_it_and_what_follows(chosen: list[int]) -> None:
    """Whichever of the three was found, the two others stand beside it."""
    assert bound_to(chosen, [OPEN, NOTICE, ASK], [1.0, 0.2, 0.5]) == (0, 1, 2)


def test_a_limit_on_what_is_asked_comes_from_further_on() -> None:
    """The sentence about later fairs has the question's words, though another one stands between."""
    assert bound_to([0], ["The fairs were in May.", OTHER, DATES], [1.0, 0.0, 0.9]) == (0, 2)


def test_a_limit_on_something_else_stays_away() -> None:
    """The mill's floors are not limited by what is unknown of the fairs."""
    assert bound_to([0], [OTHER, OPEN, DATES], [1.0, 0.5, 0.1]) == (0,)


def test_a_conclusion_may_open_a_passage() -> None:
    """There is no sentence before the first one."""
    assert bound_to([0], [ASK, OTHER], [1.0, 0.0]) == (0,)


def test_swedish_conclusions_bring_their_reason() -> None:
    """The reason stands before "därför"."""
    sentences = ["Kvarnen maler bara egen säd.", "En bagare måste därför fråga kvarnen."]
    assert bound_to([1], sentences, [0.2, 1.0]) == (0, 1)
