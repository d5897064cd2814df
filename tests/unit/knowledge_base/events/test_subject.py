"""What a text is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.errors import CatalogueError
from knowledge_base.events.subject import FILE, Subjects

CATALOGUE = Path(__file__).resolve().parents[4] / "knowledge_base/catalogue"


@pytest.fixture(scope="module")
def subjects() -> Subjects:
    return Subjects.load(CATALOGUE)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("gene therapies", "advanced-therapy"),
        ("cell- och genterapi", "advanced-therapy"),
        ("ett cellterapiföretag", "advanced-therapy"),
        ("incubators", "incubator"),
        ("medicintekniska bolag", "medtech"),
        ("Medtechdagen", "medtech"),
        ("IP", "intellectual-property"),
        ("labbet", "lab-work"),
    ],
)
def test_a_subject_is_found_in_inflected_and_compounded_words(
    subjects: Subjects, text: str, subject: str
) -> None:
    """In either language."""
    assert subject in subjects.of(text)


@pytest.mark.parametrize("text", ["a career", "labour law", "biography", "ipad", ""])
def test_a_short_word_finds_no_longer_one(subjects: Subjects, text: str) -> None:
    """The words "care", "lab" and "bio" are beginnings of much else."""
    assert not subjects.of(text) - {"recruitment"}


def test_every_network_that_a_subject_names_is_in_the_catalogue(subjects: Subjects) -> None:
    """A record that is renamed must be renamed here too."""
    catalogue, _ = load_catalogue(CATALOGUE)
    known = {entry.record.id for entry in catalogue.networks}
    assert {name for subject in subjects.by_id.values() for name in subject.networks} <= known


def test_a_catalogue_without_subjects_has_none(tmp_path: Path) -> None:
    """Another cluster may do without."""
    assert Subjects.load(tmp_path).of("gene therapy") == frozenset()


@pytest.mark.parametrize("text", ["- {id: a}", "{", "- 2026-02-31"])
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    """With the reason."""
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match="not a list of subjects"):
        Subjects.load(tmp_path)
