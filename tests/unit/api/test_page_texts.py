from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from jinja2 import Environment, nodes

from api.errors import SettingsError
from api.models import Language
from api.page_texts import load_page_texts
from api.privacy.person import Person
from api.reasons import Reason
from api.settings import REPOSITORY
from api.stores import outbox
from api.stores.person_rows import belonging

WEB = REPOSITORY / "web"
TEMPLATES = sorted(file for file in (WEB / "templates").rglob("*.*") if file.suffix in {".html", ".txt"})
TEXTS = load_page_texts(WEB / "texts")


def flat(words: Mapping[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in words.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            yield from flat(value, f"{name}.")
        else:
            assert isinstance(value, str), f"{name} is no text"
            yield name, value


def braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def named(expression: nodes.Node) -> str:
    """The dotted name of `texts.page.key`; nothing for what is not read from the texts."""
    if isinstance(expression, nodes.Name):
        return expression.name
    if isinstance(expression, nodes.Getattr):
        before = named(expression.node)
        return f"{before}.{expression.attr}" if before else ""
    return ""


def test_both_languages_have_the_same_texts_with_the_same_gaps_to_fill() -> None:
    """A text that one language lacks, or fills in otherwise, is found before anybody opens the page."""
    english, swedish = (
        {name: braces(text) for name, text in flat(TEXTS[code].pages)} for code in ("en", "sv")
    )
    assert english == swedish


@pytest.mark.parametrize("language", ["en", "sv"])
def test_no_text_is_empty_or_named_like_something_that_every_mapping_has(language: str) -> None:
    """Jinja would take `texts.lead.items` for the mapping's own method."""
    for name, text in flat(TEXTS[language].pages):  # type: ignore[index]  # a parameter is any text
        assert text.strip(), name
        assert not any(hasattr({}, part) for part in name.split(".")), name


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: file.name)
def test_every_text_that_a_template_names_is_there(template: Path) -> None:
    """A page never meets a text that is missing."""
    tree = Environment().parse(template.read_text("utf-8"))
    asked = {named(found) for found in tree.find_all(nodes.Getattr)}
    for name in sorted(asked):
        root, _, path = name.partition(".")
        page, _, key = path.partition(".")
        if root == "texts" and key:
            assert key.removesuffix(".format") in TEXTS["en"][page], f"{template.name}: {name}"


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_kind_of_errand_has_words(language: Language) -> None:
    """The page of deliveries never shows a bare name of the code."""
    kinds = {value for name, value in vars(outbox).items() if name.isupper() and isinstance(value, str)}
    assert outbox.LEAD_FOLLOW_UP in kinds
    assert kinds <= TEXTS[language]["deliveries"]["kinds"].keys()


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_table_that_can_hold_rows_of_a_person_has_words(language: Language) -> None:
    """A new table that refers to a lead or a conversation is named on the page of personal data."""
    tables = {table.name for table, _ in belonging(Person())}
    assert "handoffs" in tables
    assert tables <= TEXTS[language]["privacy"]["places"].keys()


def test_a_text_is_found_by_its_full_name() -> None:
    """The code asks for a sentence by file and name."""
    assert TEXTS["sv"].text("account.log_in") == "Logga in"


def test_a_folder_without_texts_is_told_by_the_setting_to_mend(tmp_path: Path) -> None:
    """Whoever points the web folder elsewhere learns at the start that it is not whole."""
    with pytest.raises(SettingsError, match="LOTS_WEB_DIR"):
        load_page_texts(tmp_path)


def test_a_file_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    """A slip of the pen in a file of texts is told with the file."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "lead.yml").write_text("need: [", "utf-8")
    with pytest.raises(SettingsError, match=r"lead\.yml"):
        load_page_texts(tmp_path)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_reason_of_an_error_has_its_sentence(language: Language) -> None:
    """What an error knows reaches the person whom it stops, and no sentence is left over."""
    errors = TEXTS[language]["errors"]
    assert {name for name in errors["hints"] if isinstance(name, str)} == set(get_args(Reason))
    assert {name for name in errors["titles"] if isinstance(name, str)} <= set(get_args(Reason))
