"""The files in which leads leave: read back as a program and a spreadsheet would."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timezone

import pytest
from openpyxl import load_workbook

from api.inbox.files import csv_file, excel_file
from api.inbox.sheet import Cell, harmless

pytestmark = pytest.mark.anyio

HEADINGS = ["Received", "Company", "Score"]
AT = datetime(2026, 11, 27, 10, 20, tzinfo=timezone.utc).replace(tzinfo=None)  # a cell knows no zone
FORMULAS = ["=1+1", "+46 8 123", "-1", "@SUM(A1)", "\t=1", "＝1"]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def two_parts() -> AsyncIterator[Sequence[Sequence[Cell]]]:
    yield [[AT, 'Åkerö "Bio"\nAB', 70]]
    yield [[AT, formula, None] for formula in FORMULAS]


async def whole(parts: AsyncIterator[bytes]) -> bytes:
    return b"".join([part async for part in parts])


async def test_csv_is_read_back_as_it_was_with_formulas_disarmed() -> None:
    """Quotes, line breaks and letters beyond English survive; an apostrophe stands before a formula."""
    text = (await whole(csv_file(HEADINGS, two_parts()))).decode("utf-8-sig")
    heading, first, *others = csv.reader(io.StringIO(text, newline=""))
    assert heading == HEADINGS
    assert first == ["2026-11-27 10:20:00", 'Åkerö "Bio"\nAB', "70"]
    assert [row[1] for row in others] == [f"'{formula}" for formula in FORMULAS]


async def test_a_workbook_holds_texts_where_formulas_could_be() -> None:
    """Numbers and times keep their kind, so that they can be sorted."""
    book = load_workbook(io.BytesIO(await whole(excel_file(HEADINGS, two_parts()))))
    heading, first, *others = book.active.iter_rows()
    assert ([cell.value for cell in heading], heading[0].font.bold) == (HEADINGS, True)
    assert [cell.value for cell in first] == [AT, 'Åkerö "Bio"\nAB', 70]
    assert [(row[1].value, row[1].data_type) for row in others] == [(formula, "s") for formula in FORMULAS]


async def test_a_workbook_leaves_out_what_it_cannot_hold() -> None:
    """A control character would make the file unreadable."""

    async def rows() -> AsyncIterator[Sequence[Sequence[Cell]]]:
        yield [["a\x0bb"]]

    book = load_workbook(io.BytesIO(await whole(excel_file(["Company"], rows()))))
    assert book.active["A2"].value == "ab"


def test_numbers_are_not_taken_for_formulas() -> None:
    """Only what was typed can be one."""
    assert harmless([-5, None, AT, "5-3"]) == [-5, None, AT, "5-3"]
