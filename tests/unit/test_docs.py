"""What the pages and `make help` promise is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "knowledge_base/evaluation/README.md",
]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Each link of a page into the repository: the file, and the place in it."""
    for address in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if not re.match(r"\w+:", address):
            file, _, place = address.partition("#")
            yield (page.parent / file if file else page), place


def places(page: Path) -> set[str]:
    """What a link may name in a page: its headings, as GitHub names them, and its own marks."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    named = {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
    return named | set(re.findall(r'<a id="([^"]+)"', text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    """To a file that is there, and to a heading that it has."""
    broken = [
        f"{file.name}#{place}"
        for file, place in links(page)
        if not file.exists() or (place and place not in places(file))
    ]
    assert broken == []


def test_make_help_lists_every_target() -> None:
    """A target without its sentence would be found by nobody."""
    assert set(re.findall(r"^([a-z-]+):.*## .", MAKEFILE, re.MULTILINE)) == TARGETS
    [phony] = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert set(phony.split()) == TARGETS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_that_a_page_names_is_there(page: Path) -> None:
    """`make …` is a target, and `python -m …` a package that can be run."""
    text = page.read_text(encoding="utf-8")
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)) <= TARGETS
    for module in re.findall(r"python -m (\w+)", text):
        assert (ROOT / module / "__main__.py").is_file(), module
