from __future__ import annotations

import pytest

from api.answer_blocks import AnswerBlock, blocks_of


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One.\nTwo.\n\nThree.", [("paragraph", ["One.", "Two."]), ("paragraph", ["Three."])]),
        ("These:\n- one\n- two", [("paragraph", ["These:"]), ("bullets", ["one", "two"])]),
        ("1. first\n2. second", [("numbers", ["first", "second"])]),
        ("2026 was long. It ended.", [("paragraph", ["2026 was long. It ended."])]),
    ],
)
def test_lines_become_paragraphs_and_lists(text: str, blocks: list[tuple[str, list[str]]]) -> None:
    """As the widget reads them."""
    assert [(block.kind, block.lines) for block in blocks_of(text)] == blocks


@pytest.mark.parametrize(
    "text", ["| Amount | Year |\n|---|---|\n| 1 \\| 2 | 2026 |", "Amount | Year\n1 \\| 2 | 2026"]
)
def test_rows_become_one_table(text: str) -> None:
    """With the edges of a table or without, and without the line below its head."""
    assert blocks_of(text) == [AnswerBlock("table", rows=[["Amount", "Year"], ["1 | 2", "2026"]])]


def test_nothing_has_no_blocks() -> None:
    """An empty draft is no fault."""
    assert blocks_of("\n \n") == []
