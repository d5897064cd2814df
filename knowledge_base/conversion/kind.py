"""What a file is: its content tells, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal, get_args

from knowledge_base.errors import ConversionError

Kind = Literal["docx", "pptx", "pdf", "html", "markdown"]
KINDS: tuple[Kind, ...] = get_args(Kind)

HEAD = 1024  # bytes: a PDF may have something before its mark
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What Word and PowerPoint wrap a file in when it gets a password; the name is UTF-16 there.
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
MAIN_PARTS: dict[str, Kind] = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx"}
HTML = re.compile(rb"<!doctype\s+html|<(?:html|head|body|article|main|div|table|p)[\s>]", re.IGNORECASE)
CONTROL = re.compile(rb"[\x00-\x08]")  # no text has them
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def kind_of(content: bytes) -> Kind:
    """Return what a file is.

    Raises:
        ConversionError: It is empty, has a password, is damaged, or is nothing that can be read.
    """
    if not content.strip(b"\x00\t\n\r "):
        raise ConversionError("empty")
    if b"%PDF-" in content[:HEAD]:
        return "pdf"
    if content.startswith(OLD_OFFICE):
        raise ConversionError("encrypted" if ENCRYPTED_PACKAGE in content else "old_office")
    if content.startswith(b"PK"):
        return _office(content)
    if content.startswith(b"{\\rtf") or _is_binary(content):
        raise ConversionError("kind")
    return "html" if HTML.search(content[: 8 * HEAD]) and not _is_markdown(content) else "markdown"


def _office(content: bytes) -> Kind:
    try:
        names = set(zipfile.ZipFile(io.BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise ConversionError("damaged") from None
    for part, kind in MAIN_PARTS.items():
        if part in names:
            return kind
    raise ConversionError("kind")


def _is_binary(content: bytes) -> bool:
    if content.startswith(UTF_16):
        return False
    return bool(CONTROL.search(content))


def _is_markdown(content: bytes) -> bool:
    """Tell Markdown that holds some HTML from HTML: it starts with a front matter or a heading."""
    return bool(re.match(rb"(?:\xef\xbb\xbf)?\s*(?:---\s*\n|#{1,6}\s)", content))
