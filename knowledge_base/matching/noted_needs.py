"""Needs that are noted of records: examples of what each fits, and of what none does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, Self

import yaml
from pydantic import Field, TypeAdapter, ValidationError

from knowledge_base.document import Language
from knowledge_base.errors import NotedNeedsError
from knowledge_base.record import Line
from knowledge_base.yaml_text import read_yaml

NOTHING: Final = "nothing"  # stands in the file where a record's id would
Noted = dict[str, dict[Language, Annotated[tuple[Line, ...], Field(min_length=1)]]]


@dataclass(frozen=True, slots=True)
class NotedNeeds:
    """The noted needs of one kind of record.

    Attributes:
        of_record: Those that a record fits, by its id, in all languages together.
        of_none: Those that no record fits.
    """

    of_record: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of_none: tuple[str, ...] = ()

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read a file of noted needs; where there is none, nothing is noted.

        Raises:
            NotedNeedsError: If it cannot be read or is not as it must be.
        """
        if not file.exists():
            return cls()
        try:
            rows = TypeAdapter(Noted).validate_python(read_yaml(file.read_text(encoding="utf-8")))
        except (OSError, yaml.YAMLError, ValidationError) as error:
            raise NotedNeedsError(f"{file} cannot be used: {error}") from error
        by_id = {name: tuple(need for own in said.values() for need in own) for name, said in rows.items()}
        of_none = by_id.pop(NOTHING, ())
        return cls(by_id, of_none)


NONE_NOTED: Final = NotedNeeds()
