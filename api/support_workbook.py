"""The support of a period as an Excel workbook: one row a support, and a sheet with the sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from api.page_texts import PageTexts
from api.support_report import Sums, SupportReport

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BOLD = Font(bold=True)
AMOUNT = "#,##0.00"
DAY = "yyyy-mm-dd"
WIDTHS = (12, 34, 18, 10, 14, 26, 10, 14, 12, 14, 50, 20)

Cell = str | int | date | Decimal | None


def workbook(report: SupportReport, texts: PageTexts) -> bytes:
    """Return the workbook's file, with headings in the language of the texts."""
    book, words = Workbook(), texts["supports"]
    rows = book.active
    rows.title = words["sheet_supports"]
    _write_supports(rows, report, texts)
    _write_summary(book.create_sheet(words["sheet_summary"]), report, texts)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write_supports(sheet: Worksheet, report: SupportReport, texts: PageTexts) -> None:
    words = texts["supports"]
    names = ("given_on", "company", "organisation_number", "country", "size_class", "kind", "hours")
    amounts = (f"{words['aid_in_all']} (SEK)", words["sek_per_eur"], f"{words['aid_in_all']} (EUR)")
    _append(
        sheet, [*(words[name] for name in names), *amounts, words["note"], words["recorded_by"]], bold=True
    )
    for one in report.supports:
        size, kind = words["sizes"][one.size_class], words["kinds"][one.kind]
        company = (one.company_name, one.organisation_number, one.foreign_country)
        aid = (one.aid_sek, one.sek_per_eur, one.aid_eur)
        _append(sheet, [one.given_on, *company, size, kind, one.hours, *aid, one.note, one.recorded_by])
    _set_widths(sheet, WIDTHS)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _write_summary(sheet: Worksheet, report: SupportReport, texts: PageTexts) -> None:
    words = texts["supports"]
    _append(sheet, [words["period"].format(first=report.first, last=report.last)], bold=True)
    groups = {
        words["by_size"]: [(words["sizes"][size], sums) for size, sums in report.by_size.items()],
        words["by_kind"]: [(words["kinds"][kind], sums) for kind, sums in report.by_kind.items()],
    }
    for title, group in groups.items():
        _append(sheet, [])
        _write_sums(sheet, title, [*group, (words["all"], report.all)], texts)
    _append(sheet, [])
    companies = [(sums.supports[0].company_name, sums) for sums in report.by_company]
    _write_sums(sheet, words["by_company"], companies, texts)
    if report.all.unnumbered:
        _append(sheet, [])
        _append(sheet, [words["unnumbered"].format(number=report.all.unnumbered)])
    _set_widths(sheet, (34, 24, 14, 10, 24, 24))


def _write_sums(sheet: Worksheet, title: str, group: Iterable[tuple[str, Sums]], texts: PageTexts) -> None:
    words = texts["supports"]
    heads = (words["enterprises"], words["supports"], words["hours_in_all"])
    amounts = (f"{words['aid_in_all']} (SEK)", f"{words['aid_in_all']} (EUR)")
    _append(sheet, [title, *heads, *amounts], bold=True)
    for name, sums in group:
        _append(sheet, [name, sums.enterprises, sums.number, sums.hours, sums.aid_sek, sums.aid_eur])


def _append(sheet: Worksheet, values: Sequence[Cell], *, bold: bool = False) -> None:
    sheet.append(list(values))
    for cell in sheet[sheet.max_row] if values else ():
        if isinstance(cell.value, str):
            cell.data_type = "s"  # a name that begins with = would be taken for a formula
        elif isinstance(cell.value, Decimal):
            cell.number_format = AMOUNT
        elif isinstance(cell.value, date):
            cell.number_format = DAY
        if bold:
            cell.font = BOLD


def _set_widths(sheet: Worksheet, widths: Sequence[int]) -> None:
    for number, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFGHIJKL"[number]].width = width
