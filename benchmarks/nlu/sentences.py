"""Sentences with their meaning, as the data sets keep them and as Rasa reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Sentence:
    """A sentence and what it means."""

    text: str
    intent: str


def read_tsv(path: Path) -> list[Sentence]:
    """Read lines of `intent<TAB>text`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Sentence(text, intent) for intent, text in (line.split("\t", 1) for line in lines)]


def read_jsonl(path: Path) -> list[Sentence]:
    """Read lines of `{"text": …, "intent": …}`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Sentence(each["text"], each["intent"]) for each in map(json.loads, lines)]


def read_plain(path: Path) -> list[Sentence]:
    """Read one sentence a line; none of them has an intent of the assistant's."""
    return [Sentence(line, "") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_training_data(sentences: Iterable[Sentence], path: Path) -> None:
    """Write sentences as Rasa reads them."""
    examples: dict[str, list[str]] = {}
    for sentence in sentences:
        examples.setdefault(sentence.intent, []).append(f"- {sentence.text}\n")
    blocks = [{"intent": intent, "examples": "".join(lines)} for intent, lines in examples.items()]
    path.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")
