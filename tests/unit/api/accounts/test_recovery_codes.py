"""Recovery codes as people read and type them."""

from __future__ import annotations

import re

import pytest

from api.accounts.recovery_codes import is_recovery_code, new_codes, normal


def test_there_are_ten_different_ones_without_letters_that_look_alike() -> None:
    """Nobody takes a one for an l."""
    codes = new_codes()
    assert len(set(codes)) == 10
    assert all(re.fullmatch(r"([a-hj-km-np-z2-9]{4}-){2}[a-hj-km-np-z2-9]{4}", code) for code in codes)


@pytest.mark.parametrize("typed", ["K7QM-3FZT-9XWP", "k7qm3fzt9xwp", " k7qm 3fzt 9xwp "])
def test_a_code_is_the_same_however_it_is_typed(typed: str) -> None:
    """Capitals, hyphens and spaces do not matter."""
    assert normal(typed) == "k7qm3fzt9xwp"
    assert is_recovery_code(typed)


@pytest.mark.parametrize("typed", ["123456", "123 456", "", "k7qm-3fzt"])
def test_what_an_app_shows_is_no_recovery_code(typed: str) -> None:
    """Nor is half of one."""
    assert not is_recovery_code(typed)
