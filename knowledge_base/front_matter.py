"""The YAML head of a document, checked field by field so that an author is told the very line to mend."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, cast

import yaml

from knowledge_base.document import CERTAINTIES, LANGUAGES, Certainty, Language, Source
from knowledge_base.errors import DocumentError
from knowledge_base.yaml_text import read_nodes

FENCE = "---"
FIRST_LINE = 2  # of the YAML, under the opening fence
REQUIRED = ("id", "title", "language", "category", "sources", "verified", "certainty")
OPTIONAL = ("questions", "gaps", "related", "records", "lead_sources", "lead_certainty")
ID_FORM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class FrontMatter:
    """The fields of one document's head, and the lines they stand on.

    Every accessor raises DocumentError, naming file and line, when its field is not as it should be.
    """

    def __init__(self, yaml_text: str, path: Path) -> None:
        self._path = path
        self._lines: dict[str, int] = {}
        self._values = self._parse(yaml_text)
        for name in REQUIRED:
            if name not in self._values:
                raise self._error(None, f"the field '{name}' is missing")
        for name in self._values:
            if name not in REQUIRED + OPTIONAL:
                raise self._error(name, f"there is no field '{name}'")

    def id(self) -> str:
        """The topic's id: lower-case words with hyphens."""
        value = self.text("id")
        if not ID_FORM.fullmatch(value):
            raise self._error("id", f"the id '{value}' may hold only a-z, 0-9 and single hyphens")
        return value

    def text(self, name: str) -> str:
        """A field that must be a non-empty line of text."""
        value = self._values[name]
        if not isinstance(value, str) or not value.strip():
            raise self._error(name, f"'{name}' must be text")
        return value.strip()

    def language(self) -> Language:
        """The document's language."""
        return cast("Language", self._one_of("language", LANGUAGES))

    def certainty(self) -> Certainty:
        """How far the document's facts can be trusted."""
        return cast("Certainty", self._one_of("certainty", CERTAINTIES))

    def lead_certainty(self) -> Certainty | None:
        """How far the lead paragraph can be trusted, where the document says so."""
        if "lead_certainty" not in self._values:
            return None
        return cast("Certainty", self._one_of("lead_certainty", CERTAINTIES))

    def lead_sources(self) -> tuple[Source, ...]:
        """The sources of the lead paragraph, where the document names them by their numbers."""
        if "lead_sources" not in self._values:
            return ()
        sources = self.sources()
        for number in self._list("lead_sources"):
            if type(number) is not int or not 1 <= number <= len(sources):
                reason = f"there is no source {number}; the document has {len(sources)}"
                raise self._error("lead_sources", reason)
        return tuple(sources[number - 1] for number in self._list("lead_sources"))

    def day(self, name: str) -> date:
        """A field that must be a date."""
        return self._day(self._values[name], name, name)

    def texts(self, name: str) -> tuple[str, ...]:
        """An optional list of texts."""
        values = self._list(name) if self._values.get(name) is not None else []
        for value in values:
            if not isinstance(value, str) or not value.strip():
                raise self._error(name, f"'{name}' must be a list of texts; quote a line that holds a colon")
        return tuple(value.strip() for value in values)

    def sources(self) -> tuple[Source, ...]:
        """The list of sources, at least one."""
        sources = tuple(self._source(entry) for entry in self._list("sources"))
        if not sources:
            raise self._error("sources", "at least one source is needed")
        return sources

    def _source(self, entry: object) -> Source:
        if not isinstance(entry, dict) or set(entry) != {"url", "publisher", "seen"}:
            raise self._error("sources", "a source needs exactly url, publisher and seen")
        url = entry["url"]
        if not isinstance(url, str) or not url.startswith(("https://", "http://")):
            raise self._error("sources", f"'{url}' is not a web address")
        return Source(url, str(entry["publisher"]), self._day(entry["seen"], "sources", "seen"))

    def _one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        value = self._values[name]
        if value not in allowed:
            raise self._error(name, f"'{name}' must be one of {', '.join(allowed)}, not '{value}'")
        return str(value)

    def _list(self, name: str) -> list[Any]:
        value = self._values[name]
        if not isinstance(value, list):
            raise self._error(name, f"'{name}' must be a list")
        return value

    def _day(self, value: object, name: str, label: str) -> date:
        if not isinstance(value, date):
            raise self._error(name, f"'{label}' must be a date such as 2026-11-22, not '{value}'")
        return value

    def _parse(self, yaml_text: str) -> dict[str, Any]:
        try:
            node, values = read_nodes(yaml_text)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + FIRST_LINE if error.problem_mark else FIRST_LINE
            raise DocumentError(self._path, line, f"the front matter is no YAML: {error.problem}") from error
        except (yaml.YAMLError, ValueError) as error:  # ValueError: a date such as 2026-02-31
            raise DocumentError(self._path, FIRST_LINE, f"the front matter is no YAML: {error}") from error
        if not isinstance(node, yaml.MappingNode):
            raise self._error(None, "the front matter must be 'name: value' lines")
        for key, _ in node.value:
            self._lines[str(key.value)] = key.start_mark.line + FIRST_LINE
        return cast("dict[str, Any]", values)

    def _error(self, name: str | None, reason: str) -> DocumentError:
        return DocumentError(self._path, self._lines.get(name or "", 1), reason)
