"""Which questions are answered, and which needs begin a journey: tuning sets as first messages of visitors.

    python -m benchmarks.question_or_wish [FILE ...]

A file whose name begins with `needs` holds needs, every other one questions.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.lots import Visitor
from tests.stack import running_stack

SETS = Path(__file__).resolve().parents[1] / "knowledge_base/evaluation"


@dataclass(frozen=True, slots=True)
class FirstMessage:
    """What a visitor writes first.

    Attributes:
        kind: `answerable question`, `question without an answer` or `need`.
        document_ids: The documents that answer it.
    """

    text: str
    language: str
    kind: str
    document_ids: tuple[str, ...]

    def cites(self, messages: list[dict[str, Any]]) -> bool:
        """Tell whether an answer comes from one of the documents."""
        cited = {citation["document_id"] for message in messages for citation in message["citations"]}
        return bool(cited & set(self.document_ids))


@dataclass(slots=True)
class Tally:
    """What became of messages of one kind and language."""

    asked: int = 0
    answered: int = 0
    right: int = 0
    guided: int = 0

    def count(self, message: FirstMessage, reply: list[dict[str, Any]]) -> None:
        """Add one message and its reply."""
        answered = any(each["kind"] == "answer" for each in reply)
        declined = any(each["kind"] == "unknown" for each in reply)
        self.asked += 1
        self.answered += answered
        self.right += answered and message.cites(reply)
        self.guided += not (answered or declined)


def main() -> None:
    """Play every message and print what became of each kind."""
    files = [Path(name) for name in sys.argv[1:]] or tuning_files()
    tallies: dict[tuple[str, str], Tally] = {}
    with running_stack() as stack:
        for message in (message for file in files for message in read(file)):
            tally = tallies.setdefault((message.kind, message.language), Tally())
            tally.count(message, Visitor(stack.url, message.language).ask(message.text))
    print(f"{'':32}{'asked':>7}{'answered':>10}{'by a right document':>21}{'guided':>8}")
    for (kind, language), tally in sorted(tallies.items()):
        name = f"{kind} ({language})"
        print(f"{name:32}{tally.asked:7}{tally.answered:10}{tally.right:21}{tally.guided:8}")


def tuning_files() -> list[Path]:
    """Return the sets that may be chosen by."""
    return [SETS / "tuning.jsonl", *sorted(SETS.glob("needs_tuning*.jsonl"))]


def read(file: Path) -> Iterator[FirstMessage]:
    """Yield the messages of a file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if file.name.startswith("needs"):
            yield FirstMessage(row["text"], row["language"], "need", ())
            continue
        ids = tuple(row.get("document_ids") or filter(None, [row["document_id"]]))
        kind = "answerable question" if ids else "question without an answer"
        yield FirstMessage(row["question"], row["language"], kind, ids)


if __name__ == "__main__":
    main()
