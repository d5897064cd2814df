"""The words of the pages and of the e-mails to staff: `web/texts`, one folder a language, one file a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from api.errors import SettingsError
from api.models import LANGUAGES, Language
from knowledge_base.yaml_text import read_yaml


@dataclass(frozen=True, slots=True)
class PageTexts:
    """The words of one language; a template writes `texts.lead.need` for `need` in `lead.yml`.

    Attributes:
        pages: For each file, its texts, and lists of texts by key; braces are filled in by who shows them.
    """

    pages: Mapping[str, Mapping[str, Any]]

    def __getitem__(self, page: str) -> Mapping[str, Any]:
        """Return the texts of one file."""
        return self.pages[page]

    def text(self, name: str) -> str:
        """Return one text by its full name, such as `account.link_bad`.

        Raises:
            KeyError: There is none.
        """
        page, _, key = name.partition(".")
        return str(self.pages[page][key])


def load_page_texts(folder: Path) -> dict[Language, PageTexts]:
    """Read the words of every language.

    Raises:
        SettingsError: A language has no texts there, or a file cannot be read as YAML.
    """
    return {language: _load(folder / language) for language in LANGUAGES}


def _load(folder: Path) -> PageTexts:
    pages = {file.stem: _page(file) for file in sorted(folder.glob("*.yml"))}
    if not pages:
        raise SettingsError(f"There are no texts in {folder}: LOTS_WEB_DIR must name a folder that has them.")
    return PageTexts(pages)


def _page(file: Path) -> Mapping[str, Any]:
    try:
        content = read_yaml(file.read_text("utf-8"))
    except yaml.YAMLError as error:
        raise SettingsError(f"{file} is no YAML: {error}") from None
    if not isinstance(content, dict):
        raise SettingsError(f"{file} must hold a name and a text on each line.")
    return content
