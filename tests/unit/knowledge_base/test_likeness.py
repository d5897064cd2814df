from __future__ import annotations

import pytest

from knowledge_base.likeness import Likeness

LIKENESS = Likeness(["renrum", "ansökan", "fee", "deduction"])


@pytest.mark.parametrize("stem", ["renrum", "deduction"])
def test_a_word_that_is_there_is_wholly_alike(stem: str) -> None:
    assert LIKENESS.best(stem) == 1


@pytest.mark.parametrize("stem", ["rennrum", "ansökn", "deducting"])
def test_a_misspelt_or_inflected_word_is_rather_alike(stem: str) -> None:
    assert 0.4 < LIKENESS.best(stem) < 1


@pytest.mark.parametrize("stem", ["dragon", "fe", ""])
def test_other_and_very_short_words_are_hardly_alike(stem: str) -> None:
    assert LIKENESS.best(stem) < 0.3
    assert Likeness([]).best(stem) == 0
