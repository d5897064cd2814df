"""Check one document by itself: its age, its sections' sources, its links, words of an unfinished text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from knowledge_base.document import Document
from knowledge_base.finding import Finding, Page

FRESH = timedelta(days=365)
HEADING = re.compile(r"#{1,6}\s")
NAMES_SOURCES = re.compile(r"\{[^{}]*\bsources=\d[^{}]*\}\s*$")
LINK = re.compile(r"\]\(([^()\s]+)\)")
OUTWARD = ("https://", "http://", "mailto:", "tel:")
PLACEHOLDER = re.compile(
    r"\[(?:U|V|V-old|2nd)\]|\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b|\?\?\?|\bunverified\b|\boverifierad",
    re.IGNORECASE,
)


def check_document(document: Document, page: Page, today: date, known: Collection[str]) -> Iterator[Finding]:
    """Find what is wrong with one document.

    Args:
        document: As it was read.
        page: The file that it was read from.
        today: The day from which its age is counted.
        known: The ids of all documents.
    """
    if today - document.verified > FRESH:
        text = f"verified on {document.verified}, more than 12 months ago; hold the text against its sources"
        yield page.warning(page.line_of("verified:"), text)
    yield from _sections(document, page)
    yield from _links(page, known)
    yield from placeholders(page)


def placeholders(page: Page) -> Iterator[Finding]:
    """Find words that show that a text is not finished."""
    for number, line in enumerate(page.lines, 1):
        if match := PLACEHOLDER.search(line):
            yield page.error(number, f"'{match[0]}' marks an unfinished text; write the fact or leave it out")


def _sections(document: Document, page: Page) -> Iterator[Finding]:
    """With one source it is clear where a section comes from; with more, each section has to say it."""
    if len(document.sources) == 1:
        return
    if not document.lead_sources:
        head = page.line_of("sources:")
        yield page.error(
            head, "the lead paragraph names no source; add 'lead_sources: [1]' to the front matter"
        )
    for number, line in enumerate(page.lines, 1):
        in_body = number >= document.body_line
        if in_body and HEADING.match(line) and not NAMES_SOURCES.search(line):
            yield page.error(number, "the section names no source; end its heading in {sources=1}")


def _links(page: Page, known: Collection[str]) -> Iterator[Finding]:
    for number, line in enumerate(page.lines, 1):
        for target in LINK.findall(line):
            if target.startswith(OUTWARD) or target in known:
                continue
            if not (page.file.parent / target.partition("#")[0]).is_file():
                yield page.error(
                    number, f"the link leads to '{target}', which does not exist; mend or remove it"
                )
