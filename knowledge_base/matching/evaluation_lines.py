"""The figures of matching as lines to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def need_lines(summary: dict[str, Any]) -> Iterator[str]:
    """Return the lines of a report: a table by group, one by field, what was broken, how long it took."""
    groups = {"overall": summary["overall"], **summary["groups"]}
    yield " " * 18 + "".join(f"{name:>14}" for name in groups)
    for figure in summary["overall"]:
        yield f"{figure:18}" + "".join(f"{_text(group[figure]):>14}" for group in groups.values())
    yield ""
    yield f"{'facts':24}{'labelled':>9}{'precision':>11}{'recall':>8}{'F1':>8}{'F1 en':>8}{'F1 sv':>8}"
    for field, by_language in summary["entities"].items():
        both = by_language["both"]
        row = (
            both["precision"],
            both["recall"],
            both["f1"],
            by_language["en"]["f1"],
            by_language["sv"]["f1"],
        )
        widths = (11, 8, 8, 8, 8)
        cells = "".join(f"{_text(value):>{width}}" for value, width in zip(row, widths, strict=True))
        yield f"{field:24}{both['labelled']:>9}{cells}"
    yield ""
    for need, records in summary["broken"].items():
        yield f"a condition is broken: {need}: {', '.join(records)}"
    yield "milliseconds a need: p50 {p50:g}, p95 {p95:g}".format(**summary["milliseconds"])
    if "conversation" in summary:
        yield from _conversation_lines(summary["conversation"])


def _conversation_lines(summary: dict[str, Any]) -> Iterator[str]:
    """The figures of the cards that stand at the end of the questions."""
    yield ""
    yield "once what is asked was answered"
    for figure, value in summary["overall"].items():
        yield f"{figure:18}{_text(value):>14}"
    for need, records in summary["broken"].items():
        yield f"a condition is broken: {need}: {', '.join(records)}"
    asked = (
        "questions a need: {a_need:g} ({asked} in all, {to_be_sure} to be sure, {told_before} told before)"
    )
    yield asked.format(**summary["questions"])


def _text(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"
