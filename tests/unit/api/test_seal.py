"""The seal opens what it closed, and nothing else."""

from __future__ import annotations

from api.seal import Seal


def test_a_text_comes_back_and_does_not_show() -> None:
    """Two seals of the same text differ."""
    seal = Seal("k" * 40, "test")
    closed = seal.close("JBSWY3DP")
    assert seal.open(closed) == "JBSWY3DP"
    assert "JBSWY3DP" not in closed
    assert seal.close("JBSWY3DP") != closed


def test_another_key_another_purpose_and_a_changed_text_open_nothing() -> None:
    """What was sealed for a cookie cannot stand in for a secret in the database."""
    closed = Seal("k" * 40, "test").close("text")
    assert Seal("j" * 40, "test").open(closed) is None
    assert Seal("k" * 40, "other").open(closed) is None
    assert Seal("k" * 40, "test").open(f"{closed[:-4]}AAAA") is None
    assert Seal("k" * 40, "test").open("å") is None


def test_a_seal_may_expire() -> None:
    """Older than no time at all is too old."""
    seal = Seal("k" * 40, "test")
    assert seal.open(seal.close("text"), seconds=60) == "text"
    assert seal.open(seal.close("text"), seconds=-1) is None


def test_a_mark_is_the_same_for_the_same_text_and_key_only() -> None:
    """So a stolen table of marks cannot be tried out elsewhere."""
    assert Seal("k" * 40, "test").mark("code") == Seal("k" * 40, "test").mark("code")
    assert Seal("k" * 40, "test").mark("code") != Seal("j" * 40, "test").mark("code")
