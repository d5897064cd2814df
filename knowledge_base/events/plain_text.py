"""The plain words of a feed's texts, which may hold HTML, control characters or no end."""

from __future__ import annotations

import re
from typing import Final

from bs4 import BeautifulSoup

_MARKUP: Final = re.compile(r"</?[a-z][^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
_BLOCK: Final = re.compile(r"(?=</?(?:p|div|br|li|tr|td|h[1-6])\b)", re.IGNORECASE)
_CUT_TAG: Final = re.compile(r"<[^<>]*$")
_SILENT: Final = ("script", "style", "title", "head")
# Control characters, and those that turn the direction of the text around them.
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_LONGEST_RAW: Final = 10_000  # characters of a text that are looked at


def plain(text: str, longest: int) -> str:
    """Return the words of `text` in one line, cut at a word to at most `longest` characters."""
    if len(text) > _LONGEST_RAW:
        text = _CUT_TAG.sub("", text[:_LONGEST_RAW])
    if _MARKUP.search(text):
        text = _without_markup(text)
    text = " ".join(_UNSEEN.sub("", text).split())
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def first_address(text: str) -> str | None:
    """Return the first http(s) address of `text`, in its words or in a link."""
    found = _ADDRESS.search(text[:_LONGEST_RAW].replace("&amp;", "&"))
    return found[0].rstrip(".,;:!?)]") if found else None


def _without_markup(text: str) -> str:
    soup = BeautifulSoup(_BLOCK.sub(" ", text), "html.parser")  # words of two blocks stay apart
    for silent in soup.find_all(_SILENT):
        silent.decompose()
    return soup.get_text()
