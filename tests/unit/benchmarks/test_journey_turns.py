"""The conversations that the benchmark holds."""

from __future__ import annotations

from benchmarks.journey_turns import conversations


def test_every_conversation_of_the_tests_can_be_held() -> None:
    held = list(conversations())
    assert {language for language, _ in held} == {"en", "sv"}
    assert len(held) >= 60
    assert all(texts and all(isinstance(text, str) and text for text in texts) for _, texts in held)
