"""Both languages of a document beside each other, section by section."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from api.document_form import DocumentForm

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*(?:\{([^{}]*)\})?\s*$")


@dataclass(frozen=True, slots=True)
class PairedSection:
    """One section as its author wrote it.

    Attributes:
        level: Of its heading; 0: the text before the first heading.
        marks: What its heading says in braces, in one order.
    """

    level: int
    title: str
    marks: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class SectionPair:
    """The sections that stand at one place in two languages; None where one of them ends earlier."""

    mine: PairedSection | None
    theirs: PairedSection | None

    @property
    def differs(self) -> str:
        """How they differ beyond their words: `missing`, `extra`, `marks`, or nothing."""
        if self.mine is None:
            return "missing"
        if self.theirs is None:
            return "extra"
        same = (self.mine.level, self.mine.marks) == (self.theirs.level, self.theirs.marks)
        return "" if same else "marks"


@dataclass(frozen=True, slots=True)
class DocumentPair:
    """Two languages of one document."""

    theirs: DocumentForm
    sections: tuple[SectionPair, ...]

    @property
    def mine(self) -> int:
        """How many sections this language has."""
        return sum(section.mine is not None for section in self.sections)

    @property
    def others(self) -> int:
        """How many sections the other language has."""
        return sum(section.theirs is not None for section in self.sections)


def pair_of(mine: DocumentForm, theirs: DocumentForm) -> DocumentPair:
    """Put the sections of two languages beside each other, in their order."""
    rows = zip_longest(_sections(mine.body), _sections(theirs.body))
    return DocumentPair(theirs, tuple(SectionPair(*row) for row in rows))


def _sections(body: str) -> list[PairedSection]:
    found: list[PairedSection] = []
    head, lines = (0, "", ()), list[str]()

    def close() -> None:
        text = "\n".join(lines).strip()
        if text or head[0]:
            found.append(PairedSection(*head, text))

    for line in body.splitlines():
        match = HEADING.match(line)
        if match is None:
            lines.append(line)
            continue
        close()
        head, lines = (len(match[1]), match[2], tuple(sorted((match[3] or "").split()))), []
    close()
    return found
