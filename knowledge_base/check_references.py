"""Check what documents and records say of each other: translations, related documents, records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from knowledge_base.catalogue import Catalogue
from knowledge_base.document import LANGUAGES, Document, Language
from knowledge_base.errors import DocumentError
from knowledge_base.finding import Finding, Page
from knowledge_base.plan.step import Step
from knowledge_base.section import Section, read_sections

NAMES: dict[Language, str] = {"en": "English", "sv": "Swedish"}
Pages = Mapping[tuple[str, Language], tuple[Document, Page]]


def check_references(pages: Pages, catalogue: Catalogue) -> Iterator[Finding]:
    """Find what is missing, and what names something that does not exist or does not know of it.

    Args:
        pages: All documents by topic and language, each with its file.
        catalogue: All records.
    """
    topics = {topic for topic, _ in pages}
    named = {entry.record.id: set(entry.record.documents) for entry in catalogue}
    for document, page in pages.values():
        yield from _translation(document, page, pages)
        yield from _related(document, page, topics)
        yield from _records(document, page, named)
    yield from _of_catalogue(catalogue, pages)


def _translation(document: Document, page: Page, pages: Pages) -> Iterator[Finding]:
    for language in LANGUAGES:
        if (document.id, language) not in pages:
            name = f"{document.id}.{language}{page.file.suffix}"
            yield page.error(1, f"there is no {NAMES[language]} version; write {name} beside it")
    first, second = (pages.get((document.id, language)) for language in LANGUAGES)
    if first and second and document is second[0]:
        yield from _differences(first[0], second[0], second[1])


def _differences(first: Document, second: Document, page: Page) -> Iterator[Finding]:
    """Compare two versions of a topic by what must be equal in every language."""
    for name in ("category", "verified", "certainty", "records"):
        if getattr(first, name) != getattr(second, name):
            text = f"'{name}' is not what {first.file} says; make them equal"
            yield page.warning(page.line_of(f"{name}:"), text)
    if _shape(first) != _shape(second):
        text = f"the sections are not those of {first.file} in number, source or certainty; translate anew"
        yield page.warning(second.body_line, text)


def _shape(document: Document) -> list[object]:
    return [_marks(section) for section in read_sections(document)]


def _marks(section: Section) -> tuple[object, ...]:
    return len(section.path), section.certainty, [source.url for source in section.sources]


def _related(document: Document, page: Page, topics: set[str]) -> Iterator[Finding]:
    line = page.line_of("related:")
    for topic in document.related:
        if topic == document.id:
            yield page.error(line, f"'related' names the document itself; take '{topic}' out")
        elif topic not in topics:
            yield page.error(line, f"'related' names '{topic}', but there is no such document")


def _records(document: Document, page: Page, named: Mapping[str, set[str]]) -> Iterator[Finding]:
    line = page.line_of("records:")
    for record in document.records:
        if record not in named:
            yield page.error(line, f"'records' names '{record}', which is not in the catalogue")
        elif document.id not in named[record]:
            yield page.error(
                line, f"the record '{record}' does not name this document; add it to 'documents'"
            )


def _of_catalogue(catalogue: Catalogue, pages: Pages) -> Iterator[Finding]:
    """Hold records against documents; a step leads to documents that need not know of it."""
    naming: dict[str, set[str]] = {}
    for document, _ in pages.values():
        naming.setdefault(document.id, set()).update(document.records)
    for entry in catalogue:
        for topic in entry.record.documents:
            if topic not in naming:
                text = f"record '{entry.record.id}' names the document '{topic}', which is not there"
                yield Finding(entry.file, entry.line, "error", text)
            elif not isinstance(entry.record, Step) and entry.record.id not in naming[topic]:
                text = f"the document '{topic}' does not name the record '{entry.record.id}' in 'records'"
                yield Finding(entry.file, entry.line, "error", text)


def unreadable(folder: Path, error: DocumentError) -> Finding:
    """Return the finding for a document that could not be read."""
    return Finding(folder / error.path, error.line, "error", error.reason)
