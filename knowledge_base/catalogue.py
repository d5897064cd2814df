"""The catalogue: what the documents tell in sentences as records, for matching by attribute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml
from pydantic import ValidationError

from knowledge_base.errors import CatalogueError
from knowledge_base.plan.step import Step
from knowledge_base.record import Contact, Facility, Funding, Network, Record
from knowledge_base.yaml_text import read_nodes

AnyRecord = TypeVar("AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class Entry(Generic[AnyRecord]):
    """A record and the line of its file on which it begins, counted from 1."""

    record: AnyRecord
    file: Path
    line: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All records that could be read, in the order of their files."""

    facilities: tuple[Entry[Facility], ...] = ()
    funding: tuple[Entry[Funding], ...] = ()
    networks: tuple[Entry[Network], ...] = ()
    contacts: tuple[Entry[Contact], ...] = ()
    establishment: tuple[Entry[Step], ...] = ()

    def __iter__(self) -> Iterator[Entry[Any]]:
        """Go through the records of all kinds."""
        yield from self.facilities
        yield from self.funding
        yield from self.networks
        yield from self.contacts
        yield from self.establishment


def load_catalogue(folder: Path) -> tuple[Catalogue, tuple[CatalogueError, ...]]:
    """Read the files of a catalogue; a file that is not there holds no records.

    Returns:
        The records that could be read, and an error for each fault, naming file, line, record and field.
    """
    errors: list[CatalogueError] = []
    catalogue = Catalogue(
        facilities=_read(folder / "facilities.yml", Facility, errors),
        funding=_read(folder / "funding.yml", Funding, errors),
        networks=_read(folder / "networks.yml", Network, errors),
        contacts=_read(folder / "contacts.yml", Contact, errors),
        establishment=_read(folder / "establishment.yml", Step, errors),
    )
    return catalogue, (*errors, *_repeated(catalogue))


def _repeated(catalogue: Catalogue) -> Iterator[CatalogueError]:
    first: dict[str, Entry[Any]] = {}
    for entry in catalogue:
        other = first.setdefault(entry.record.id, entry)
        if other is not entry:
            reason = f"{other.file.name}:{other.line} has a record of this id already; choose another"
            yield CatalogueError(entry.file, entry.line, entry.record.id, "id", reason)


def _read(file: Path, kind: type[AnyRecord], errors: list[CatalogueError]) -> tuple[Entry[AnyRecord], ...]:
    if not file.exists():
        return ()
    try:
        text = file.read_text(encoding="utf-8")
        node, rows = read_nodes(text)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: not UTF-8, or a date such as 2026-02-31
        mark = getattr(error, "problem_mark", None)
        errors.append(CatalogueError(file, mark.line + 1 if mark else 1, "-", "-", f"not YAML: {error}"))
        return ()
    if not isinstance(node, yaml.SequenceNode):
        errors.append(CatalogueError(file, 1, "-", "-", "the file must be a list of records"))
        return ()
    found = (_record(file, kind, *pair, errors) for pair in zip(node.value, rows, strict=True))
    return tuple(entry for entry in found if entry is not None)


def _record(
    file: Path, kind: type[AnyRecord], node: yaml.Node, row: object, errors: list[CatalogueError]
) -> Entry[AnyRecord] | None:
    line = node.start_mark.line + 1
    try:
        return Entry(kind.model_validate(row), file, line)
    except ValidationError as error:
        name = str(row.get("id", "-")) if isinstance(row, dict) else "-"
        for fault in error.errors(include_url=False):
            field = ".".join(str(part) for part in fault["loc"]) or "-"
            errors.append(CatalogueError(file, _line_of(node, fault["loc"]), name, field, fault["msg"]))
        return None


def _line_of(node: yaml.Node, place: tuple[int | str, ...]) -> int:
    """Return the line of the innermost field of `place` that is in the file."""
    line = node.start_mark.line + 1
    for part in place:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line
