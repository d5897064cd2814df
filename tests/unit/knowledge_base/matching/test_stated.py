from __future__ import annotations

import pytest

from knowledge_base.matching.stated_level import read_level, stated_levels
from knowledge_base.matching.stated_time import stated_times


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a BSL2 lab", [("biosafety", "BSL2", "BSL2")]),
        ("biosafety level 3", [("biosafety", "biosafety level 3", "BSL3")]),
        ("skyddsklass två", [("biosafety", "skyddsklass två", "BSL2")]),
        ("a P2 lab", [("biosafety", "P2", "BSL2")]),
        ("BSL-2 is not needed", []),
        ("our virus is class 3", [("biosafety", "virus is class 3", "BSL3")]),
        ("GMP-produktion", [("gmp", "GMP", True)]),
        ("vi behöver inte GMP", [("gmp", "GMP", False)]),
        ("GMP behövs inte", [("gmp", "GMP", False)]),
        ("non-GMP is fine", [("gmp", "non-GMP", False)]),
        ("pre-GMP, before we go to GMP", [("gmp", "GMP", False)]),
        ("grade C clean room, class 2", [("gmp", "grade C", True)]),
        ("a clean room for our first trial", [("gmp", "clean room for our first trial", True)]),
    ],
)
def test_levels_are_read_in_the_ways_people_write_them(
    text: str, found: list[tuple[str, str, object]]
) -> None:
    """What is said not to be needed is no level, and GMP as a later step is none yet."""
    assert [(span.field, span.of(text), span.value) for span in stated_levels(text)] == found


@pytest.mark.parametrize(
    ("answer", "level"),
    [
        ("2", "BSL2"),
        ("nivå tre", "BSL3"),
        ("level two, I think", "BSL2"),
        ("1 or 2", None),
        ("ja", None),
        ("2 weeks", None),
        ("1 million", None),
        ("3 personer", None),
    ],
)
def test_a_bare_level_is_one_number(answer: str, level: str | None) -> None:
    """Two numbers are no answer, and neither is a number of something else."""
    assert read_level(answer) == level


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("a sorter for two weeks", "two weeks"),
        ("free from May to July?", "from May to July"),
        ("två dagar i veckan", "två dagar"),
        ("till hösten", "till hösten"),
        ("så snart som möjligt", "så snart som möjligt"),
        ("in early 2027", "in early 2027"),
        ("nästa vecka", "nästa vecka"),
    ],
)
def test_times_are_kept_as_they_were_said(text: str, time: str) -> None:
    """Free dates are for people to settle; the words are enough."""
    assert time in [span.value for span in stated_times(text)]


@pytest.mark.parametrize(
    "text", ["we may need it", "a company with 12 employees", "i Solna", "the summer school building"]
)
def test_other_words_are_no_time(text: str) -> None:
    """The word may is a month only where a word before it says so."""
    assert [span.value for span in stated_times(text) if span.value != "the summer"] == []
