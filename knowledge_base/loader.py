"""Read documents from a folder. One file that cannot be read does not keep the others from being loaded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge_base.document import Document
from knowledge_base.errors import DocumentError
from knowledge_base.front_matter import FENCE, FrontMatter
from knowledge_base.section import read_sections

Loader = Callable[[Path, str], Document]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents that could be read, and an error for each that could not."""

    documents: tuple[Document, ...]
    errors: tuple[DocumentError, ...]


def load_markdown(path: Path, file: str) -> Document:
    """Read one Markdown document.

    Args:
        path: Where the file lies.
        file: Its path inside the documents folder, by which errors and the document name it.

    Raises:
        DocumentError: If the file is not UTF-8, or its front matter or a heading's attributes are wrong.
    """
    return read_markdown(_text(path, Path(file)), file)


def read_markdown(text: str, file: str) -> Document:
    """Read the text of one Markdown document.

    Args:
        text: The whole file: front matter and body.
        file: The name by which errors and the document call it.

    Raises:
        DocumentError: If its front matter or a heading's attributes are wrong, or it has no text.
    """
    name = Path(file)
    lines = text.splitlines()
    if not lines or lines[0].strip() != FENCE:
        raise DocumentError(name, 1, f"the file must start with a front matter between two '{FENCE}' lines")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if end is None:
        raise DocumentError(name, len(lines), f"the front matter has no closing '{FENCE}'")
    head = FrontMatter("\n".join(lines[1:end]), name)
    document = Document(
        id=head.id(),
        title=head.text("title"),
        language=head.language(),
        category=head.text("category"),
        sources=head.sources(),
        verified=head.day("verified"),
        certainty=head.certainty(),
        questions=head.texts("questions"),
        related=head.texts("related"),
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
        file=file,
        lead_sources=head.lead_sources(),
        lead_certainty=head.lead_certainty(),
        records=head.texts("records"),
        gaps=head.texts("gaps"),
    )
    read_sections(document)  # so that a wrong heading is found now, while its author is looking
    return document


LOADERS: dict[str, Loader] = {".md": load_markdown}


def load_folder(folder: Path, loaders: Mapping[str, Loader] = LOADERS) -> Loaded:
    """Read every file below `folder` for whose suffix there is a loader, in a stable order."""
    documents: dict[tuple[str, str], Document] = {}
    errors: list[DocumentError] = []
    for path, load in _readable(folder, loaders):
        try:
            document = load(path, path.relative_to(folder).as_posix())
        except DocumentError as error:
            errors.append(error)
            continue
        first = documents.setdefault(document.key, document)
        if first is not document:
            reason = f"{first.file} already is '{document.id}' in this language"
            errors.append(DocumentError(Path(document.file), 1, reason))
    return Loaded(tuple(documents.values()), tuple(errors))


def _readable(folder: Path, loaders: Mapping[str, Loader]) -> Iterator[tuple[Path, Loader]]:
    """Give each file that can be read, with its loader; `rglob` asks the disk for each file's kind again."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if load := loaders.get(Path(name).suffix):
                yield Path(place, name), load


def _text(path: Path, name: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DocumentError(name, line, "the file is not UTF-8") from error
