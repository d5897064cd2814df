"""Asking to go back, to begin again, or to change something."""

from __future__ import annotations

import pytest

from actions.rewind import opens_change


@pytest.mark.parametrize(
    "text",
    [
        "change the place to Solna",
        "ändra plats till Solna",
        "Kan ni ändra tiden?",
        "nej, ändra platsen",
        "Change",
    ],
)
def test_a_change_is_known_by_its_first_words(text: str) -> None:
    """Whatever it is that shall be changed."""
    assert opens_change(text)


@pytest.mark.parametrize(
    "text",
    [
        "change the language to English",
        "kan vi byta språk",
        "byt till svenska",
        "We exchange gas bottles",
        "Solna",
    ],
)
def test_another_language_is_no_change_of_what_was_told(text: str) -> None:
    """Nor is a word that only sounds like it."""
    assert not opens_change(text)
