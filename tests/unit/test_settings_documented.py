from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic_settings import BaseSettings

from actions.settings import ActionSettings
from api.settings import Settings
from knowledge_base.settings import KnowledgeBaseSettings

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
CLASSES: tuple[type[BaseSettings], ...] = (KnowledgeBaseSettings, ActionSettings, Settings)
# The launcher reads these by itself, before there is any package to read settings with.
LAUNCHER = {"LOTS_RASA_MODEL"}
SOURCES = ("actions", "api", "bot", "deploy", "knowledge_base", "secret_rules")


def documented() -> dict[str, str]:
    """Each setting of the tables with the text of its default."""
    return dict(re.findall(r"^\| `(LOTS_[A-Z_]+)` \| (.*?) \| .+ \|$", PAGE, re.MULTILINE))


def declared() -> Iterator[tuple[str, object]]:
    """Each declared setting with its default; None for one that is made from others or from a place."""
    for settings in CLASSES:
        for name, field in settings.model_fields.items():
            made = field.default_factory is not None or isinstance(field.default, Path)
            yield f"LOTS_{name.upper()}", None if made else field.default


def test_every_setting_has_a_row_and_every_row_is_a_setting() -> None:
    assert set(documented()) == {name for name, _ in declared()} | LAUNCHER


def test_no_setting_has_two_rows() -> None:
    rows = re.findall(r"^\| `(LOTS_[A-Z_]+)` \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted(set(rows))


def test_the_plain_defaults_of_the_page_are_those_of_the_code() -> None:
    shown = documented()
    plain = {name: str(value) for name, value in declared() if isinstance(value, int | float | str) and value}
    assert {name: shown[name].strip("`") for name in plain} == plain


def test_no_source_names_a_setting_that_the_page_does_not() -> None:
    used = {
        name
        for folder in SOURCES
        for pattern in ("*.py", "*.yml", "*.conf")
        for path in (ROOT / folder).rglob(pattern)
        for name in re.findall(r"\bLOTS_[A-Z_]*[A-Z]\b", path.read_text(encoding="utf-8"))
    }
    used |= set(re.findall(r"ENV_(LOTS_[A-Z_]+)", (ROOT / "deploy" / "supervisord.conf").read_text()))
    assert used <= set(documented())
