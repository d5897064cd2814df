"""Check the whole content: all documents and the catalogue, and what they say of each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge_base.catalogue import Catalogue, load_catalogue
from knowledge_base.check_document import FRESH, check_document, placeholders
from knowledge_base.check_needs import check_needs
from knowledge_base.check_references import check_references, unreadable
from knowledge_base.check_sameness import check_sameness
from knowledge_base.check_steps import check_steps
from knowledge_base.check_terms import check_terms
from knowledge_base.document import Document, Language
from knowledge_base.errors import CatalogueError
from knowledge_base.finding import Finding, Page
from knowledge_base.overlay import load_layers


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found: by file and line, each fault once."""

    documents: int
    records: int
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.weight == "error" for finding in self.findings)


def check_content(documents: Path, catalogue: Path, today: date, overlay: Path | None = None) -> Checked:
    """Check the documents of one folder and the catalogue of another.

    Args:
        documents: The folder with the documents.
        catalogue: The folder with the catalogue's files; it may be missing.
        today: The day from which the age of a text is counted.
        overlay: The folder with what administrators publish instead; it may be missing.
    """
    records, faults = load_catalogue(catalogue)
    pages: dict[tuple[str, Language], tuple[Document, Page]] = {}
    found: list[Finding] = []
    bundled, edited = load_layers(documents, overlay)
    for folder, loaded in ((documents, bundled), (overlay or documents, edited)):
        pages |= {d.key: (d, Page.read(folder / d.file)) for d in loaded.documents}
        found.extend(unreadable(folder, error) for error in loaded.errors)
    known = {topic for topic, _ in pages}
    for document, page in pages.values():
        found.extend(check_document(document, page, today, known))
    found.extend(check_references(pages, records))
    found.extend(check_steps(records.establishment))
    found.extend(check_terms(records, catalogue / "terms.yml"))
    found.extend(check_needs(records, catalogue))
    found.extend(check_sameness(pages.values()))
    found.extend(_fault(fault) for fault in faults)
    found.extend(_catalogue(records, catalogue, today))
    return Checked(len(pages), len(list(records)), tuple(sorted(set(found))))


def _fault(error: CatalogueError) -> Finding:
    text = f"record '{error.record}', field '{error.field}': {error.reason}"
    return Finding(error.path, error.line, "error", text)


def _catalogue(records: Catalogue, folder: Path, today: date) -> Iterator[Finding]:
    for entry in records:
        if today - entry.record.verified > FRESH:
            text = (
                f"record '{entry.record.id}' was verified on {entry.record.verified}, more than 12 months ago"
            )
            yield Finding(entry.file, entry.line, "warning", text)
    for file in sorted(folder.glob("*.yml")):
        yield from placeholders(Page.read(file))
