"""A4 pages that look like our web pages: paragraphs, links, boxes to tick, headings to jump to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from font_source_sans_pro import font_files_ttf
from fpdf import FPDF, ViewerPreferences, XPos, YPos
from fpdf.enums import MethodReturnValue

FONT: Final = "Source Sans"
STYLES: Final = {"": "SourceSansPro", "B": "SourceSansProSemibold"}
# The colours of web/static/tokens.css.
INK, MUTED, ACCENT, LINE, WARN = "#13272e", "#4d6168", "#0b5563", "#74868c", "#7a4b00"
# Millimetres; a line of text is as many of them high as LEADING times its points.
MARGIN, LABEL, BOX, BETWEEN, FOOT = 22.0, 24.0, 4.2, 6.5, 15.0
LEADING: Final = 0.485


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some text in one hand.

    Attributes:
        size: In points.
        style: "B" for semibold.
        indent: From the left margin, in millimetres.
        label: What stands before it, in a column of its own.
        link: An address that opens at a click.
        after: The room behind it, in millimetres.
    """

    text: str
    size: float = 10.5
    colour: str = INK
    style: str = ""
    indent: float = 0
    label: str = ""
    link: str = ""
    bullet: bool = False
    after: float = 0

    @property
    def leading(self) -> float:
        """The height of one line."""
        return self.size * LEADING

    @property
    def left(self) -> float:
        """Where its text begins, from the left margin."""
        return self.indent + (LABEL if self.label else 0)


class Paper(FPDF):
    """The pages of one text, filled from top to bottom."""

    def __init__(self, title: str, *, author: str, language: str, page_label: str) -> None:
        """Begin the first page.

        Args:
            title: Of the whole; also on the foot of each page.
            author: Who gives it out.
            language: A language tag, so that it is read aloud as what it is.
            page_label: What stands on the foot of each page, with `{page}` and `{pages}` to fill in.
        """
        super().__init__(format="A4")
        self._page_label = page_label
        for style, name in STYLES.items():
            self.add_font(FONT, style, font_files_ttf[name])
        self.set_margins(MARGIN, MARGIN)
        self.c_margin = 0.0  # so that text begins exactly where lines and boxes do
        self.set_auto_page_break(auto=True, margin=MARGIN)
        self.set_title(title)
        self.set_author(author)
        self.set_creator("Lots")
        self.set_lang(language)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.add_page()

    def footer(self) -> None:
        """Write title and page number; the library puts the number of pages for `{nb}`."""
        self.set_y(-FOOT)
        self._take(Paragraph("", size=8.5, colour=MUTED))
        self.cell(self.epw / 2, 5, str(self.title))
        label = self._page_label.format(page=self.page_no(), pages="{nb}")
        # As wide as it will be: "{nb}" gives way to a digit.
        self.set_x(MARGIN + self.epw - self.get_string_width(label.replace("{nb}", "0")))
        self.cell(0, 5, label)

    def head(self, above: str, below: str) -> None:
        """Write the title with a line above and a paragraph below it."""
        self._write(Paragraph(above, size=9.5, colour=ACCENT, style="B"))
        self.start_section(str(self.title))
        self._write(Paragraph(str(self.title), size=23, style="B", after=1.5))
        self._write(Paragraph(below, size=10, colour=MUTED, after=4))
        self.set_draw_color(LINE)
        self.set_line_width(0.2)
        self.line(MARGIN, self.get_y(), MARGIN + self.epw, self.get_y())
        self.ln(BETWEEN)

    def block(self, heading: str, paragraphs: Sequence[Paragraph], *, box: bool = False) -> None:
        """Write paragraphs that belong together on one page, if they have room on one.

        Args:
            heading: Its name in the reader's list of contents.
            paragraphs: Its text, the heading included.
            box: Whether a box to tick stands before it.
        """
        if self.will_page_break(sum(map(self._height, paragraphs))):
            self.add_page()
        self.start_section(heading, level=1)
        if box:
            self.set_draw_color(LINE)
            self.set_line_width(0.35)
            self.rect(MARGIN, self.get_y() + 1, BOX, BOX, round_corners=True, corner_radius=0.8)
        for paragraph in paragraphs:
            self._write(paragraph)
        self.ln(BETWEEN)

    def _height(self, paragraph: Paragraph) -> float:
        self._take(paragraph)
        width = self.epw - paragraph.left
        height = self.multi_cell(
            width, paragraph.leading, paragraph.text, dry_run=True, output=MethodReturnValue.HEIGHT
        )
        return cast("float", height) + paragraph.after

    def _write(self, paragraph: Paragraph) -> None:
        if paragraph.label:
            self._take(Paragraph("", size=paragraph.size, colour=MUTED))
            self.set_x(MARGIN + paragraph.indent)
            self.cell(LABEL, paragraph.leading, paragraph.label)
        self._take(paragraph)
        if paragraph.bullet:
            self.set_x(MARGIN)
            self.cell(paragraph.indent, paragraph.leading, "–")
        self.set_x(MARGIN + paragraph.left)
        self.multi_cell(
            self.epw - paragraph.left,
            paragraph.leading,
            paragraph.text,
            align="L",
            link=paragraph.link,
            new_x=XPos.LMARGIN,
            new_y=YPos.NEXT,
        )
        self.ln(paragraph.after)

    def _take(self, paragraph: Paragraph) -> None:
        """Take the pen of a paragraph in hand."""
        self.set_font(FONT, paragraph.style, paragraph.size)
        self.set_text_color(paragraph.colour)
