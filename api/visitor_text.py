"""What a visitor typed, made safe to store and to hand to Rasa."""

from __future__ import annotations

import unicodedata

from api.errors import InvalidInputError, TooLargeError
from api.field_error import FieldError
from api.texts import VisitorTexts

MAX_LENGTH = 2_000
_KEPT = "\n\t"
# Invisible characters that turn the reading direction: they can make a text show as another one.
_BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(raw: str) -> str:
    """Take out control characters, lone surrogates and leading slashes.

    Rasa reads `/intent{…}` as a command that passes by the NLU: a visitor shall never give one.
    """
    if not raw.isprintable():
        raw = "".join(c for c in raw if c in _KEPT or (not _control(c) and c not in _BIDI))
    text = raw.strip()
    while text.startswith("/"):
        text = text[1:].lstrip()
    return text


def accept(raw: str, texts: VisitorTexts) -> str:
    """Return the cleaned text of a message.

    Raises:
        TooLargeError: It is longer than 2,000 characters.
        InvalidInputError: Nothing to read is left of it.
    """
    if len(raw.strip()) > MAX_LENGTH:
        raise TooLargeError(texts.too_long, [FieldError("text", texts.too_long)])
    text = clean(raw)
    if not text:
        raise InvalidInputError(texts.empty, [FieldError("text", texts.empty)])
    return text


def _control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"}
