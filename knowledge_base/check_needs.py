"""Check what the catalogue notes of records beside them: needs that each fits, and what advice is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from knowledge_base.catalogue import Catalogue, Entry
from knowledge_base.errors import NotedNeedsError
from knowledge_base.finding import Finding
from knowledge_base.matching.matching import NOTED
from knowledge_base.matching.noted_needs import NotedNeeds


def check_needs(catalogue: Catalogue, folder: Path) -> Iterator[Finding]:
    """Find noted needs that cannot be read or belong to no record, and advice for funding that is not there.

    Args:
        catalogue: All records.
        folder: The catalogue's; its files of noted needs may be missing.
    """
    yield from _noted(catalogue.facilities, folder / NOTED["facility"])
    yield from _noted(catalogue.funding, folder / NOTED["funding"])
    known = {entry.record.id for entry in catalogue.funding}
    for entry in catalogue.funding:
        for name in entry.record.advises:
            if name not in known:
                text = f"record '{entry.record.id}': 'advises' names '{name}', which is no funding"
                yield Finding(entry.file, entry.line, "error", text)


def _noted(entries: Sequence[Entry[Any]], file: Path) -> Iterator[Finding]:
    try:
        noted = NotedNeeds.load(file)
    except NotedNeedsError as error:
        yield Finding(file, 1, "error", str(error))
        return
    for name in sorted(noted.of_record.keys() - {entry.record.id for entry in entries}):
        yield Finding(file, 1, "error", f"needs are noted of '{name}', which is no record; mend or remove it")
