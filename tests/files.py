"""Real files, as Word, PowerPoint, a scanner or an attacker would make them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Sequence

import docx
from fpdf import FPDF, XPos, YPos
from PIL import Image
from pptx import Presentation

TITLE = "The clean room in the tower"
LEAD = "The clean room in the tower is open to companies that have a contract with the university."
COSTS = "The clean room costs SEK 900 an hour, and a day of it must be booked a week ahead."


def word_file(title: str = TITLE, lead: str = LEAD) -> bytes:
    """A letter with a title, a lead, two headings, a table, a list and a picture."""
    document = docx.Document()
    document.add_heading(title, 0)
    document.add_paragraph(lead)
    document.add_heading("What it costs", 1)
    document.add_paragraph(COSTS)
    table = document.add_table(rows=2, cols=2)
    for row, words in enumerate((("Time", "Price"), ("Hour", "SEK 900"))):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    document.add_heading("Who may use it", 1)
    for who in ("Companies", "Universities"):
        document.add_paragraph(who, style="List Bullet")
    document.add_picture(io.BytesIO(picture()))
    return _saved(document)


def presentation() -> bytes:
    """Two slides in Swedish, the second with notes for the speaker."""
    deck = Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Renrummet i tornet"
    first.placeholders[1].text = "Vad det är och vem som får använda det"
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text = "Priser"
    second.placeholders[1].text = "Renrummet kostar 900 kronor i timmen för företag."
    second.notes_slide.notes_text_frame.text = "Säg inget om rabatten"
    return _saved(deck)


def pdf_file(pages: int = 1, password: str = "") -> bytes:
    """A PDF with a title, a heading and text on its first page."""
    paper = _paper()
    for number in range(pages):
        paper.add_page()
        if number == 0:
            for size, text in ((20, TITLE), (11, LEAD), (14, "What it costs"), (11, COSTS)):
                paper.set_font("Helvetica", size=size)
                paper.multi_cell(0, text=text, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
                paper.ln(6)
    if password:
        paper.set_encryption(owner_password=password, user_password=password)
    return bytes(paper.output())


def scanned_pdf() -> bytes:
    """A PDF that is a picture of a page."""
    paper = _paper()
    paper.add_page()
    paper.image(io.BytesIO(picture()), w=100)
    return bytes(paper.output())


def picture() -> bytes:
    """A small picture."""
    file = io.BytesIO()
    Image.new("RGB", (40, 40), "white").save(file, "PNG")
    return file.getvalue()


def zip_bomb(megabytes: int, parts: Sequence[str] = ("word/document.xml",)) -> bytes:
    """An archive that is small and says truly how large its parts are."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            with archive.open(part, "w", force_zip64=True) as opened:
                for _ in range(megabytes):
                    opened.write(bytes(1024 * 1024))
    return file.getvalue()


def lying_archive(megabytes: int) -> bytes:
    """The same, but its directory says that each part is one byte long."""
    content = bytearray(zip_bomb(megabytes))
    directory = content.index(b"PK\x01\x02")
    struct.pack_into("<L", content, directory + 24, 1)
    return bytes(content)


def web_page(body: str, head: str = "", language: str = "en") -> bytes:
    """A page of the web."""
    return f"<!doctype html><html lang={language}><head>{head}</head><body>{body}</body></html>".encode()


def _paper() -> FPDF:
    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    return paper


def _saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]  # Word's and PowerPoint's share no class
    return file.getvalue()
