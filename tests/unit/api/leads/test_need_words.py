"""How like two needs are."""

from __future__ import annotations

from api.need_words import NeedWords

NEEDS = [
    "We look for a GMP clean room for cell therapy",
    "Funding for a clinical study of a new device",
    "We look for a partner",
]


def test_needs_that_share_rare_words_are_alike() -> None:
    """The same thing in other words is found; words of courtesy make nothing alike."""
    same, other, courtesy = NeedWords(NEEDS, "en").likeness("Is there a clean room with GMP for cells?")
    assert same > 0.35
    assert other == 0
    assert courtesy == 0


def test_one_shared_word_is_chance() -> None:
    """A need of one word is like none, nor is an empty one."""
    assert NeedWords(NEEDS, "en").likeness("funding") == [0, 0, 0]
    assert NeedWords(NEEDS, "en").likeness("") == [0, 0, 0]
    assert NeedWords([], "en").likeness("funding") == []


def test_a_need_is_wholly_like_itself() -> None:
    """The scale ends at 1."""
    assert round(NeedWords(NEEDS, "en").likeness(NEEDS[1])[1], 6) == 1
