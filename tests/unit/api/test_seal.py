from __future__ import annotations

import pytest

from api.errors import SealError
from api.seal import Seal


def test_what_is_sealed_can_be_opened_with_the_same_key_only() -> None:
    """Another key, or a changed text, is told apart from a secret."""
    closed = Seal("k" * 40).close("https://hooks.example.org/KEY")
    assert "KEY" not in closed
    assert Seal("k" * 40).open(closed) == "https://hooks.example.org/KEY"
    for seal, text in ((Seal("j" * 40), closed), (Seal("k" * 40), closed[:-4] + "AAAA")):
        with pytest.raises(SealError):
            seal.open(text)


def test_the_same_secret_is_sealed_otherwise_each_time() -> None:
    """Nobody sees from the table that two channels share a secret."""
    assert Seal("k" * 40).close("x") != Seal("k" * 40).close("x")
