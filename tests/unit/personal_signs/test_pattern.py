"""A person is found by signs that stand for themselves."""

from __future__ import annotations

import pytest

from personal_signs.pattern import pattern_of

BERG, PHONE, NUMBER = "berg@bio.se", "+46 70 174 06 05", "1740605"
TEXTS = [
    ("Write to berg@bio.se.", BERG, True),
    ("<BERG@bio.se>", BERG, True),
    ("first line\nberg@bio.se", BERG, True),
    (r'{"text": "first line\nberg@bio.se"}', BERG, True),
    ("lindberg@bio.se", BERG, False),
    ("eva.berg@bio.se", BERG, False),
    ("eva-berg@bio.se", BERG, False),
    ("a+berg@bio.se", BERG, False),
    ("berg@bio.se.com", BERG, False),
    ("berg@bio.sex", BERG, False),
    ("berg@bio.se-foods.com", BERG, False),
    ("tel:+46 70 174 06 05, evenings", PHONE, True),
    ("+46 70 174 06 051", PHONE, False),
    ("call 1740605", NUMBER, True),
    ("81740605", NUMBER, False),
    ("Åsa Öberg", "Åsa Öberg", True),
    ("Åsa Öbergs", "Åsa Öberg", False),
]


@pytest.mark.parametrize(("text", "sign", "found"), TEXTS)
def test_a_sign_is_found_where_it_stands_for_itself(text: str, sign: str, found: bool) -> None:
    """Somebody else's longer address or number is left alone."""
    assert bool(pattern_of([sign]).search(text)) is found


def test_no_signs_are_found_nowhere() -> None:
    """An empty pattern would stand in every text."""
    assert pattern_of([]).search("anything") is None
