"""Needs that are noted of records."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.errors import NotedNeedsError
from knowledge_base.matching.matching import NOTED
from knowledge_base.matching.noted_needs import NotedNeeds
from knowledge_base.matching.reader import NeedKind
from knowledge_base.settings import ROOT

CATALOGUE = ROOT / "knowledge_base" / "catalogue"


def test_needs_of_both_languages_belong_to_the_record(tmp_path: Path) -> None:
    """And those that none fits stand apart."""
    file = tmp_path / "needs.yml"
    file.write_text("sorter: {en: [sort cells], sv: [sortera celler]}\nnothing: {en: [a train]}\n", "utf-8")
    noted = NotedNeeds.load(file)
    assert noted.of_record == {"sorter": ("sort cells", "sortera celler")}
    assert noted.of_none == ("a train",)


def test_a_catalogue_without_noted_needs_is_no_fault(tmp_path: Path) -> None:
    """Then what tells the records is compared."""
    assert NotedNeeds.load(tmp_path / "needs.yml") == NotedNeeds()


@pytest.mark.parametrize("content", ["[", "sorter: [sort cells]", "sorter: {no: [x]}", "sorter: {en: ['']}"])
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, content: str) -> None:
    """Who wrote it is told which file it is."""
    file = tmp_path / "needs.yml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(NotedNeedsError, match=r"needs\.yml cannot be used"):
        NotedNeeds.load(file)


@pytest.mark.parametrize("kind", ["facility", "funding"])
def test_every_bundled_record_has_noted_needs_and_no_other_has(kind: NeedKind) -> None:
    """A record that is added or renamed takes its needs along."""
    catalogue, _ = load_catalogue(CATALOGUE)
    records = catalogue.facilities if kind == "facility" else catalogue.funding
    noted = NotedNeeds.load(CATALOGUE / NOTED[kind])
    assert noted.of_record.keys() == {entry.record.id for entry in records}
    assert noted.of_none
