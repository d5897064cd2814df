"""Check the terms that matching compares: the file itself, and what records name in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge_base.catalogue import Catalogue, Entry
from knowledge_base.errors import TermsError
from knowledge_base.finding import Finding
from knowledge_base.matching.term import Terms
from knowledge_base.record import Facility, Funding


def check_terms(catalogue: Catalogue, file: Path) -> Iterator[Finding]:
    """Find terms that cannot be read, and records that name a term, place or contact which is not there.

    Args:
        catalogue: All records.
        file: The file of the terms; it may be missing where no record names one.
    """
    contacts = {entry.record.id for entry in catalogue.contacts}
    for entry in catalogue.facilities:
        if entry.record.contact and entry.record.contact not in contacts:
            yield _error(entry, f"'contact' names '{entry.record.contact}', which is no contact")
    entries: tuple[Entry[Any], ...] = (*catalogue.facilities, *catalogue.funding)
    named = [(entry, _named(entry.record)) for entry in entries]
    if not file.exists() and not any(ids for _, ids in named):
        return
    try:
        terms = Terms.load(file)
    except TermsError as error:
        yield Finding(file, 1, "error", str(error))
        return
    for entry, ids in named:
        for term in ids:
            if term not in terms:
                yield _error(entry, f"names '{term}', which is not in {file.name}; mend it or add the term")


def _named(record: Facility | Funding) -> tuple[str, ...]:
    places = record.places if isinstance(record, Facility) else record.conditions.places
    return (*record.terms, *places)


def _error(entry: Entry[Any], text: str) -> Finding:
    return Finding(entry.file, entry.line, "error", f"record '{entry.record.id}': {text}")
