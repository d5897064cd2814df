"""The two files in which leads are taken away: CSV for programs, a workbook for people."""

from __future__ import annotations

import asyncio
import csv
import io
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from api.inbox.sheet import Cell, harmless

Rows = AsyncIterator[Sequence[Sequence[Cell]]]

# So that spreadsheet programs see that it is UTF-8.
BYTE_ORDER_MARK = "\ufeff"
IN_MEMORY = 2 * 1024 * 1024
AT_ONCE = 64 * 1024
WIDTH = 22
TIME_FORMAT = "yyyy-mm-dd hh:mm"
TEXT = "s"


async def csv_file(headings: Sequence[str], rows: Rows) -> AsyncIterator[bytes]:
    """Write CSV (RFC 4180, UTF-8) as the rows come."""
    yield _lines([headings], BYTE_ORDER_MARK)
    async for part in rows:
        yield _lines(part)


def _lines(rows: Sequence[Sequence[Cell]], before: str = "") -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows(harmless(row) for row in rows)
    return (before + written.getvalue()).encode()


async def excel_file(headings: Sequence[str], rows: Rows) -> AsyncIterator[bytes]:
    """Write a workbook; it is whole only at the end, so it waits in a file without a name."""
    sheet = ExcelSheet(headings)
    async for part in rows:
        await asyncio.to_thread(sheet.append, part)
    with tempfile.SpooledTemporaryFile(IN_MEMORY) as file:
        await asyncio.to_thread(sheet.save, file)
        file.seek(0)
        while piece := await asyncio.to_thread(file.read, AT_ONCE):
            yield piece


class ExcelSheet:
    """A workbook of one sheet, whose rows leave the memory as they come."""

    def __init__(self, headings: Sequence[str]) -> None:
        """Begin with the names of the columns, which stay in sight."""
        self._book = Workbook(write_only=True)
        self._sheet = self._book.create_sheet()
        self._sheet.freeze_panes = "A2"
        for number in range(1, len(headings) + 1):
            self._sheet.column_dimensions[get_column_letter(number)].width = WIDTH
        cells = [WriteOnlyCell(self._sheet, heading) for heading in headings]
        for cell in cells:
            cell.font = Font(bold=True)
        self._sheet.append(cells)

    def append(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Add rows."""
        for row in rows:
            self._sheet.append([self._cell(value) for value in row])

    def save(self, file: IO[bytes]) -> None:
        """Write the whole."""
        self._book.save(file)

    def _cell(self, value: Cell) -> WriteOnlyCell:
        if isinstance(value, str):
            cell = WriteOnlyCell(self._sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
            cell.data_type = TEXT  # whatever it begins with, it is no formula
            return cell
        cell = WriteOnlyCell(self._sheet, value)
        if isinstance(value, datetime):
            cell.number_format = TIME_FORMAT
        return cell


FILES: dict[str, tuple[Callable[[Sequence[str], Rows], AsyncIterator[bytes]], str]] = {
    "csv": (csv_file, "text/csv; charset=utf-8"),
    "xlsx": (excel_file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
