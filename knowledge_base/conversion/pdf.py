"""PDF files: whether they can be read, and their text."""

from __future__ import annotations

import io
import re

import pypdfium2
from markitdown import StreamInfo
from markitdown.converters import PdfConverter
from pypdfium2.raw import FPDF_ERR_PASSWORD

from knowledge_base.errors import ConversionError

MOST_PAGES = 200
FEWEST_LETTERS = 20
LETTER = re.compile(r"[^\W\d_]")
LONGEST_HEADING = 80  # characters
HEADING = re.compile(r"(?:\d+(?:\.\d+)*\.?\s+)?[^\W\d_a-zåäö][^.:;,!|]*\??")
BULLET = re.compile(r"^[•▪●◦‣–]\s+")


def read_pdf(content: bytes) -> str:
    """Return the text of a PDF as Markdown.

    Raises:
        ConversionError: It has a password, is damaged, has too many pages, or holds pictures of text only.
    """
    _check(content)
    converted = PdfConverter().convert(io.BytesIO(content), StreamInfo(extension=".pdf"))
    if len(LETTER.findall(converted.markdown)) < FEWEST_LETTERS:
        raise ConversionError("scanned")
    return _paragraphs(converted.markdown)


def _check(content: bytes) -> None:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == FPDF_ERR_PASSWORD
        raise ConversionError("encrypted" if locked else "damaged") from None
    pages = len(document)
    document.close()
    if pages > MOST_PAGES:
        raise ConversionError("pages", pages=pages, most=MOST_PAGES)
    if not pages:
        raise ConversionError("damaged")


def _paragraphs(text: str) -> str:
    """Make paragraphs of lines; a short line that stands alone and before a text is its heading."""
    blocks = [block for block in re.split(r"\n\s*\n|\f", text) if block.strip()]
    shown = [_block(block) for block in blocks]
    for number, block in enumerate(shown[:-1]):
        follows = shown[number + 1]
        if _may_be_heading(block) and len(follows) > len(block) and not follows.startswith("|"):
            shown[number] = f"## {block}"
    return "\n\n".join(shown)


def _block(block: str) -> str:
    lines = [line.strip() for line in block.strip().splitlines()]
    if any(line.startswith("|") for line in lines):
        return "\n".join(lines)
    listed = [BULLET.sub("- ", line) for line in lines if line]
    return "\n".join(listed) if any(line.startswith("- ") for line in listed) else " ".join(listed)


def _may_be_heading(block: str) -> bool:
    return len(block) <= LONGEST_HEADING and "\n" not in block and bool(HEADING.fullmatch(block))
