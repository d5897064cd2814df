"""Where the marks of a plot stand, in the units of its SVG; templates draw them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 360, 190
LEFT, RIGHT, TOP, BOTTOM = 42, 6, 12, 26  # margins
GAP = 0.28  # of a column's room
WIDEST = 36.0
MOST_LABELS = 5
TOPS = (2, 4, 6, 8, 10, 12, 16, 20, 30, 40, 50, 60, 80, 100)
PERCENT = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """A line across the plot, or a word below it.

    Attributes:
        at: Its place: from the top for a line, from the left for a word.
    """

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One column: two parts upon each other.

    Attributes:
        top: Of the upper part.
        middle: Where the upper part ends and the lower one begins.
        bottom: Of the lower part.
    """

    x: float
    width: float
    top: float
    middle: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Plot:
    """What a template needs to draw.

    Attributes:
        lines: From bottom to top.
        words: Below the plot, from left to right.
        bars: Of a plot of columns.
        points: Of a plot of shares.
        paths: The lines between points without a gap, each as an SVG's `points`.
    """

    lines: Sequence[Mark]
    words: Sequence[Mark]
    bars: Sequence[Bar] = ()
    points: Sequence[tuple[float, float]] = ()
    paths: Sequence[str] = ()

    width = WIDTH
    height = HEIGHT
    left = LEFT
    right = WIDTH - RIGHT
    floor = HEIGHT - BOTTOM


def columns(labels: Sequence[str], values: Sequence[tuple[int, int]]) -> Plot:
    """Lay out columns of two parts, the first one below.

    Args:
        labels: One for each column.
        values: The two parts of each column, none below zero.
    """
    top = _round_up(max((sum(pair) for pair in values), default=0))
    room = _room(len(values))
    width = min(room * (1 - GAP), WIDEST)
    bars = [
        Bar(
            x=round(_middle(place, room) - width / 2, 1),
            width=round(width, 1),
            top=_height((lower + upper) / top),
            middle=_height(lower / top),
            bottom=_height(0),
        )
        for place, (lower, upper) in enumerate(values)
    ]
    lines = [Mark(_height(part), str(round(top * part))) for part in (0, 0.5, 1)]
    return Plot(lines, _words(labels), bars)


def shares(labels: Sequence[str], values: Sequence[float | None]) -> Plot:
    """Lay out a line of shares from 0 to 1, with gaps where there is none."""
    room = _room(len(values))
    places = [
        None if value is None else (round(_middle(place, room), 1), _height(value))
        for place, value in enumerate(values)
    ]
    lines = [Mark(_height(part), f"{round(PERCENT * part)} %") for part in (0, 0.5, 1)]
    points = [point for point in places if point is not None]
    return Plot(lines, _words(labels), points=points, paths=_paths(places))


def _paths(places: Sequence[tuple[float, float] | None]) -> list[str]:
    runs: list[list[str]] = [[]]
    for point in places:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(f"{point[0]},{point[1]}")
    return [" ".join(run) for run in runs if len(run) > 1]


def _words(labels: Sequence[str]) -> list[Mark]:
    """Keep as many labels as can be read, the last one among them."""
    room, step = _room(len(labels)), -(-len(labels) // MOST_LABELS) or 1
    last = len(labels) - 1
    return [
        Mark(round(_middle(place, room), 1), label)
        for place, label in enumerate(labels)
        if (last - place) % step == 0
    ]


def _room(count: int) -> float:
    return (WIDTH - LEFT - RIGHT) / max(count, 1)


def _middle(place: int, room: float) -> float:
    return LEFT + room * (place + 0.5)


def _height(part: float) -> float:
    return round(HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM), 1)


def _round_up(most: int) -> int:
    """Return the least number that is not smaller and reads well on an axis, as does its half."""
    size = 1
    while most > TOPS[-1] * size:
        size *= 10
    return next(top * size for top in TOPS if top * size >= most)
