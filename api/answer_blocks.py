"""An answer's text as the widget shows it: paragraphs, lists and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["paragraph", "bullets", "numbers", "table"]
FORMS: dict[Kind, re.Pattern[str]] = {
    "table": re.compile(r"\s*\|(.*)\|\s*$|(?=.*\S \| \S)(.*)$"),
    "bullets": re.compile(r"\s*[-*•] +(.*)"),
    "numbers": re.compile(r"\s*\d{1,3}\. +(.*)"),
}
RULE = re.compile(r"\s*\|[\s|:-]+\|\s*$")  # between a table's head and its rows


@dataclass(frozen=True, slots=True)
class AnswerBlock:
    """One paragraph, list or table.

    Attributes:
        lines: Of a paragraph or the entries of a list.
        rows: Of a table, with a text for each cell.
    """

    kind: Kind
    lines: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def blocks_of(text: str) -> list[AnswerBlock]:
    """Cut a text into its blocks; a blank line ends each."""
    found: list[AnswerBlock] = []
    fresh = True
    for line in text.splitlines():
        if not line.strip():
            fresh = True
        elif not RULE.match(line):
            kind, content = _read(line)
            if fresh or found[-1].kind != kind:
                found.append(AnswerBlock(kind))
            fresh = False
            _add(found[-1], content)
    return found


def _read(line: str) -> tuple[Kind, str]:
    for kind, form in FORMS.items():
        if match := form.match(line):
            return kind, next(part for part in match.groups() if part is not None)
    return "paragraph", line.strip()


def _add(block: AnswerBlock, content: str) -> None:
    if block.kind == "table":
        block.rows.append([cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", content)])
    else:
        block.lines.append(content.strip())
