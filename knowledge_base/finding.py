"""What a check of the content found, for the person who keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Weight = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault, where it is, and what to do about it.

    Attributes:
        line: The line of the file, counted from 1.
        weight: An error has to be mended before the content is right; a warning wants a look.
    """

    file: Path
    line: int
    weight: Weight
    text: str

    def __str__(self) -> str:
        """Return it as one line that an editor can jump to."""
        return f"{self.file}:{self.line}: {self.weight}: {self.text}"


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a file, to find where a word stands."""

    file: Path
    lines: tuple[str, ...]

    @classmethod
    def read(cls, file: Path) -> Page:
        """Read a file's lines; what is not UTF-8 in it is replaced, for the loader tells of that."""
        return cls(file, tuple(file.read_text(encoding="utf-8", errors="replace").splitlines()))

    def line_of(self, words: str) -> int:
        """Return the line on which `words` first stand, counted from 1; 1 if they stand nowhere."""
        return next((number for number, line in enumerate(self.lines, 1) if words in line), 1)

    def error(self, line: int, text: str) -> Finding:
        """Return an error on one of the lines."""
        return Finding(self.file, line, "error", text)

    def warning(self, line: int, text: str) -> Finding:
        """Return a warning on one of the lines."""
        return Finding(self.file, line, "warning", text)
