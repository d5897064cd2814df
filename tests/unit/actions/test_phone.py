"""Phone numbers in what visitors write."""

from __future__ import annotations

import time

import pytest

from actions.fields import Problem, check_field
from actions.phone import find_phone, without_phone


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("070-123 45 67", "070-123 45 67"),
        ("Anna Berg, 070-123 45 67", "070-123 45 67"),
        ("mitt telefonnummer är 08-123 456", "08-123 456"),
        ("+46701234567", "+46701234567"),
        ("+46 (0)70 123 45 67", "+46 (0)70 123 45 67"),
        ("call me on 555 123 4567 please", "555 123 4567"),
        ("ring mig gärna på 08-585 800 00", "08-585 800 00"),
        ("(08) 123 456", "(08) 123 456"),
        ("my number is 070 123 45 67", "070 123 45 67"),
    ],
)
def test_a_phone_number_is_found_as_it_is_written(text: str, number: str) -> None:
    assert find_phone(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "556036-0793",
        "SE556036079301",
        "20010312-1234",
        "010312-1234",
        "2026-11-22",
        "12 people since 2019",
        "2000 m2 and 100 benches",
        "call me",
    ],
)
def test_other_numbers_are_no_phone_numbers(text: str) -> None:
    assert find_phone(text) is None


def test_the_words_around_a_number_go_with_it() -> None:
    assert without_phone("Anna Berg, ring mig på 070-123 45 67").split() == ["Anna", "Berg,"]


def test_a_number_that_was_asked_for_needs_no_zero_or_plus() -> None:
    assert check_field("phone", "555 123 4567") == "555 123 4567"
    assert check_field("phone", "later today") == Problem("phone_invalid")


def test_long_texts_are_searched_at_once() -> None:
    started = time.perf_counter()
    for text in ("0" * 10_000, "call me " * 2_000, "+1 " * 4_000, "070-" * 3_000):
        find_phone(text)
    assert time.perf_counter() - started < 2.0
