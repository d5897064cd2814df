"""A person is found by signs that stand for themselves."""

from __future__ import annotations

import time

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
    ("tel 1740605, room 5", NUMBER, True),
    ("room 5 1740605", NUMBER, True),
    ("Åsa Öberg", "Åsa Öberg", True),
    ("Åsa Öbergs", "Åsa Öberg", False),
]


@pytest.mark.parametrize(("text", "sign", "found"), TEXTS)
def test_a_sign_is_found_where_it_stands_for_itself(text: str, sign: str, found: bool) -> None:
    """Somebody else's longer address or number is left alone."""
    assert bool(pattern_of([sign]).search(text)) is found


SPELLINGS = [
    "+46 70 174 06 05",
    "+46701740605",
    "+46 (0)70-174 06 05",
    "+46 070 174 06 05",
    "0046701740605",
    "00 46 70 1740605",
    "46701740605",
    "0701740605",
    "070-174 06 05",
    "070\N{NON-BREAKING HYPHEN}174\N{NO-BREAK SPACE}06 05",
    "(070) 174.06.05",
    "070/174 06 05",
    "701740605",
]


@pytest.mark.parametrize("sign", SPELLINGS[:6] + SPELLINGS[7:12])
def test_a_telephone_number_is_found_in_every_spelling(sign: str) -> None:
    """Whoever left it in one way wrote it in another way somewhere else."""
    pattern = pattern_of([sign])
    spelt = SPELLINGS if sign.startswith(("+", "00")) else [one for one in SPELLINGS if one[:2] != "46"]
    for text in spelt:
        found = pattern.search(f"Ring {text}, kvällar")
        assert found, text
        assert found.group() in (text, text.lstrip("(")), text


OTHERS = [
    "+45 70 174 06 05",
    "+4570174060",
    "0701740606",
    "07017406051",
    "10701740605",
    "1 70 174 06 05",
    "070 174 06",
    "174 06 05",
]


@pytest.mark.parametrize("text", OTHERS)
def test_another_number_is_left_alone(text: str) -> None:
    """Also one of another country that ends alike."""
    assert pattern_of(["+46 70 174 06 05"]).search(text) is None


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("+45 12 34 56 78", "12345678"),
        ("+1 (555) 123-4567", "555-123-4567"),
        ("+358 40 123 4567", "040 1234567"),
        ("08-123 456 78", "+46 8 12345678"),
    ],
)
def test_a_number_of_any_country_is_found_as_it_is_dialled_there(sign: str, text: str) -> None:
    """No country's code begins another's, so the number can be told from it."""
    assert pattern_of([sign]).search(text)


@pytest.mark.parametrize("sign", ["+46 8 1234", "0f8fad5b", "2026-11-28-2026-11-28", "12"])
def test_what_is_short_or_no_number_is_not_spelt_otherwise(sign: str) -> None:
    """Its digits stand in many texts."""
    for text in ("81234", "0 8 1234", "8 fad 5", "20261128", "1 2"):
        assert pattern_of([sign]).search(text) is None


def test_a_long_text_of_digits_is_looked_through_at_once() -> None:
    """A file of figures is no trap."""
    began = time.perf_counter()
    assert pattern_of(["+46 70 174 06 05"]).search("7 0 1 7 4 0 6 0 " * 50_000) is None
    assert time.perf_counter() - began < 5


def test_no_signs_are_found_nowhere() -> None:
    """An empty pattern would stand in every text."""
    assert pattern_of([]).search("anything") is None
