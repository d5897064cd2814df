from __future__ import annotations

import pytest

from api.plots import HEIGHT, LEFT, WIDTH, columns, shares


def test_columns_stand_on_the_floor_and_stay_below_the_top_line() -> None:
    """The parts lie upon each other, as high as their numbers."""
    plot = columns(["a", "b"], [(3, 1), (0, 8)])
    first, second = plot.bars
    assert [line.label for line in plot.lines] == ["0", "4", "8"]
    floor, half, top = (line.at for line in plot.lines)
    assert (second.bottom, second.middle, second.top) == (floor, floor, top)
    assert first.top == half
    assert first.middle < first.bottom
    assert LEFT < first.x < second.x < WIDTH


@pytest.mark.parametrize(
    ("most", "top"),
    [(0, "2"), (1, "2"), (2, "2"), (3, "4"), (9, "10"), (11, "12"), (104, "120"), (101_000, "120000")],
)
def test_the_axis_ends_at_a_number_that_reads_well(most: int, top: str) -> None:
    """Nothing counted is no fault: the axis ends at two."""
    plot = columns(["a"], [(most, 0)])
    assert plot.lines[-1].label == top
    assert plot.bars[0].top >= plot.lines[-1].at


def test_many_weeks_have_few_words_and_the_last_one_is_among_them() -> None:
    """Fifty-two labels cannot be read on a phone."""
    plot = columns([str(week) for week in range(52)], [(1, 1)] * 52)
    assert len(plot.words) <= 5
    assert plot.words[-1].label == "51"
    assert len(plot.bars) == 52


def test_a_line_of_shares_has_a_gap_where_nothing_was_asked() -> None:
    """No line is drawn across weeks of which nothing is known, nor for one week alone."""
    plot = shares(list("abcde"), [0.5, 1.0, None, 0.0, None])
    assert len(plot.points) == 3
    assert len(plot.paths) == 1
    assert plot.paths[0].count(",") == 2
    assert all(0 < y < HEIGHT for _, y in plot.points)
    assert shares(["a"], [0.4]).paths == []


def test_no_weeks_at_all_make_an_empty_plot() -> None:
    """The page has a face of its own for that; the layout does not fail before it."""
    assert columns([], []).bars == []
    assert shares([], []).points == []
