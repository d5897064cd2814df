"""How two texts of a document differ, line by line, in words that are no front matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from api.changed_words import Words, compare_words
from api.document_form import DocumentForm, form_of

AROUND = 2  # equal lines shown beside a change
Label = Literal[
    "", "title", "category", "verified", "certainty", "source", "lead", "question", "gap", "related"
]


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One line: in both texts, gone, or new; `omitted` stands for equal lines that are left out.

    Attributes:
        label: Which field it belongs to; empty: the text.
        number: Of a source.
        words: The text, cut where a changed line and its new form differ.
    """

    kind: Literal["equal", "gone", "new", "omitted"]
    text: str = ""
    label: Label = ""
    number: int = 0
    words: tuple[Words, ...] = ()


Line = tuple[str, Label, int]


def differences(before: str, after: str) -> tuple[DiffLine, ...]:
    """Return what changes from one text to another; nothing where they say the same."""
    old, new = list(_lines(form_of(before))), list(_lines(form_of(after)))
    if old == new:
        return ()
    found: list[DiffLine] = []
    for group in SequenceMatcher(a=old, b=new, autojunk=False).get_grouped_opcodes(AROUND):
        if found:
            found.append(DiffLine("omitted"))
        for tag, first, last, start, end in group:
            if tag == "equal":
                found += [DiffLine("equal", *line) for line in old[first:last]]
                continue
            found += _changed(old[first:last], new[start:end])
    return tuple(found)


def _changed(old: list[Line], new: list[Line]) -> Iterator[DiffLine]:
    """Compare as many lines as were replaced by as many others word by word."""
    pairs = [compare_words(one[0], other[0]) for one, other in zip(old, new, strict=False)]
    alike = pairs if len(old) == len(new) else []
    for at, line in enumerate(old):
        yield DiffLine("gone", *line, words=alike[at][0] if alike else (Words(line[0]),))
    for at, line in enumerate(new):
        yield DiffLine("new", *line, words=alike[at][1] if alike else (Words(line[0]),))


def _lines(form: DocumentForm) -> Iterator[Line]:
    yield form.title, "title", 0
    yield form.category, "category", 0
    yield form.verified, "verified", 0
    yield form.certainty, "certainty", 0
    for number, source in enumerate(form.sources, 1):
        yield f"{source.publisher} · {source.url} · {source.seen}", "source", number
    if form.lead_sources or form.lead_certainty:
        yield " · ".join(filter(None, (form.lead_sources, form.lead_certainty))), "lead", 0
    yield from ((question, "question", 0) for question in form.questions)
    yield from ((gap, "gap", 0) for gap in form.gaps)
    yield from ((related, "related", 0) for related in form.related)
    yield from ((line, "", 0) for line in form.body.splitlines() if line.strip())
