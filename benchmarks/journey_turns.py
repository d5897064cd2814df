"""Turns of the guided journeys, as the conversations of the tests hold them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.lots import Visitor
from benchmarks.timings import Timings
from knowledge_base.yaml_text import read_yaml

CONVERSATIONS = Path(__file__).resolve().parent.parent / "tests" / "journeys"
ROUNDS = 2  # the first one only warms up


def journey_turns(url: str) -> Timings:
    """Hold every conversation with the product at `url`, and time its turns."""
    return [_once(url) for _ in range(ROUNDS)][-1]


def _once(url: str) -> Timings:
    seconds: list[float] = []
    for language, texts in conversations():
        seconds.extend(Timings.of(Visitor(url, language).ask, texts).seconds)
    return Timings(tuple(seconds))


def conversations() -> Iterator[tuple[str, list[str]]]:
    """Yield the language of each conversation and what its visitor says."""
    for file in sorted(CONVERSATIONS.glob("*.yml")):
        for row in read_yaml(file.read_text(encoding="utf-8")):
            yield row["language"], [turn["say"] for turn in row["turns"]]
