"""The table of figures: printed as it is kept in docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import psutil

LIMIT = re.compile(r"(?P<side>[≤≥]) (?P<value>[\d,.]*\d)")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: ours, the stock starter's where it has one, and the target."""

    name: str
    ours: float
    unit: str
    target: str = ""
    stock: float | None = None

    @property
    def missed(self) -> bool:
        """Whether there is a target and the figure does not reach it."""
        limit = LIMIT.match(self.target)
        if limit is None:
            return False
        value = float(limit["value"].replace(",", ""))
        return self.ours > value if limit["side"] == "≤" else self.ours < value

    def __str__(self) -> str:
        stock = "" if self.stock is None else _number(self.stock)
        target = f"**missed:** {self.target}" if self.missed else self.target
        ours = f"{_number(self.ours)} {self.unit}".rstrip()
        return f"| {self.name} | {ours} | {stock} | {target} |"


def table(rows: Iterable[Row]) -> str:
    """Return the figures as a Markdown table, with date and machine, and whether the targets are met."""
    rows = list(rows)
    head = f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC, {machine()}"
    lines = "\n".join(["| what | Lots | stock starter | target |", "|---|---|---|---|", *map(str, rows)])
    return f"{head}\n\n{lines}\n\n{verdict(rows)}"


def verdict(rows: Iterable[Row]) -> str:
    """Return in one line how many targets there are, and which are missed."""
    aimed = [row for row in rows if row.target]
    missed = [row.name for row in aimed if row.missed]
    if not missed:
        return f"All {len(aimed)} targets are met."
    return f"{len(missed)} of {len(aimed)} targets missed: {'; '.join(missed)}."


def write(document: Path, text: str, block: str) -> None:
    """Put the table between the two marks of a block of the document; the words around it stay.

    Raises:
        ValueError: the document has no such marks.
    """
    start, end = f"<!-- {block}: begin -->", f"<!-- {block}: end -->"
    before, _, rest = document.read_text(encoding="utf-8").partition(start)
    _, mark, after = rest.partition(end)
    if not mark:
        raise ValueError(f"{document} has no '{start}' … '{end}'")
    document.write_text(f"{before}{start}\n{text}\n{end}{after}", encoding="utf-8")


def machine() -> str:
    """Return processor, cores, memory and Python in one line."""
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    memory = psutil.virtual_memory().total / 2**30
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, Python {platform.python_version()}"


def _number(value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}"
