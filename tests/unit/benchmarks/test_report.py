from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.report import Row, table, verdict, write


@pytest.mark.parametrize(
    ("ours", "target", "missed"),
    [
        (10.0, "≤ 10", False),
        (10.1, "≤ 10", True),
        (0.95, "≥ 0.95", False),
        (0.94, "≥ 0.95", True),
        (2_300.0, "≤ 2,200", True),
        (2_100.0, "≤ 2,200", False),
        (30.0, "≤ 24 (half of stock)", True),
        (99.0, "", False),
    ],
)
def test_a_figure_beyond_its_target_is_missed(ours: float, target: str, missed: bool) -> None:
    assert Row("turn", ours, "ms", target).missed is missed


def test_the_table_marks_what_is_missed_and_says_so_at_its_end() -> None:
    rows = [Row("fast", 1.0, "ms", "≤ 2"), Row("slow", 3.0, "ms", "≤ 2"), Row("free", 9.0, "MB")]
    text = table(iter(rows))
    assert "| slow | 3.00 ms |  | **missed:** ≤ 2 |" in text
    assert "| fast | 1.00 ms |  | ≤ 2 |" in text
    assert text.endswith("1 of 2 targets missed: slow.")


def test_nothing_missed_is_said_too() -> None:
    assert verdict([Row("fast", 1.0, "ms", "≤ 2"), Row("free", 9.0, "MB")]) == "All 1 targets are met."


def test_a_table_takes_the_place_of_the_last_one_in_its_block_only(tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    kept = "<!-- two: begin -->\n<!-- two: end -->\nZ\n"
    document.write_text(f"A\n<!-- one: begin -->\nold\n<!-- one: end -->\n{kept}")
    write(document, "new", "one")
    assert document.read_text() == f"A\n<!-- one: begin -->\nnew\n<!-- one: end -->\n{kept}"
    with pytest.raises(ValueError, match="three"):
        write(document, "new", "three")
