"""The log files: they hold nothing of visitors', and this makes sure of it where somebody asks."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from api.privacy.span import Span
from personal_signs.pattern import pattern_of

BLOT = b"*"


class LogFiles:
    """All files of one folder, with those that were turned over."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it need not be there."""
        self._folder = folder

    def count(self, signs: Collection[str]) -> int:
        """Return how often the signs stand in the logs."""
        pattern = _pattern(signs)
        return sum(len(list(_spans(file.read_bytes(), pattern))) for file in self._files())

    def blot(self, signs: Collection[str]) -> None:
        """Write stars over the signs, byte for byte: whoever is writing to the file goes on undisturbed."""
        pattern = _pattern(signs)
        for file in self._files():
            with file.open("r+b") as log:
                for start, stop in _spans(log.read(), pattern):
                    log.seek(start)
                    log.write(BLOT * (stop - start))

    def _files(self) -> list[Path]:
        return [file for file in sorted(self._folder.glob("*.log*")) if file.is_file()]


def _pattern(signs: Collection[str]) -> re.Pattern[str]:
    # In JSON, letters beyond ASCII stand as their numbers.
    return pattern_of({*signs, *(json.dumps(sign)[1:-1] for sign in signs)})


def _spans(content: bytes, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Find the signs in a file, and count in its bytes, also around what is no text."""
    text = content.decode("utf-8", "surrogateescape")
    for match in pattern.finditer(text):
        start = len(text[: match.start()].encode("utf-8", "surrogateescape"))
        yield start, start + len(match.group().encode("utf-8", "surrogateescape"))
