from __future__ import annotations

from pathlib import Path

from knowledge_base.overlay import load_published, overlay_file, reconcile
from tests.unit.knowledge_base.fakes import write_document


def titles(bundled: Path, overlay: Path) -> dict[tuple[str, str], str]:
    return {document.key: document.title for document in load_published(bundled, overlay).documents}


def test_an_edited_document_takes_the_place_of_the_bundled_one(documents: Path, tmp_path: Path) -> None:
    """What an administrator publishes wins, for its language alone."""
    overlay = tmp_path / "overlay"
    (overlay / "facilities").mkdir(parents=True)
    write_document(overlay / "facilities", title="Clean rooms, edited")
    found = titles(documents, overlay)
    assert found["clean-rooms", "en"] == "Clean rooms, edited"
    assert found["clean-rooms", "sv"] == "Renrum i tornet"


def test_a_mark_takes_a_bundled_document_away(documents: Path, tmp_path: Path) -> None:
    """An unpublished bundled document is not loaded, and the others are."""
    overlay = tmp_path / "overlay"
    reconcile(overlay, {overlay_file("facilities", "clean-rooms", "en", removed=True): ""})
    found = titles(documents, overlay)
    assert ("clean-rooms", "en") not in found
    assert len(found) == 3


def test_an_edited_file_that_cannot_be_read_hides_the_bundled_words(documents: Path, tmp_path: Path) -> None:
    """The bundled words do not come back by themselves; the fault is told."""
    overlay = tmp_path / "overlay"
    reconcile(overlay, {overlay_file("facilities", "clean-rooms", "en"): "no front matter"})
    loaded = load_published(documents, overlay)
    assert ("clean-rooms", "en") not in {document.key for document in loaded.documents}
    assert [error.path.as_posix() for error in loaded.errors] == ["facilities/clean-rooms.en.md"]


def test_reconciling_leaves_exactly_what_is_wanted_and_says_whether_it_changed_anything(
    tmp_path: Path,
) -> None:
    """Missing files are written, others are removed, and equal ones are left alone."""
    overlay = tmp_path / "overlay"
    assert reconcile(overlay, {"a/x.en.md": "one", "a/y.en.removed": ""})
    assert not reconcile(overlay, {"a/x.en.md": "one", "a/y.en.removed": ""})
    assert reconcile(overlay, {"b/x.en.md": "two"})
    files = {path.relative_to(overlay).as_posix(): path.read_text() for path in overlay.rglob("*.*")}
    assert files == {"b/x.en.md": "two"}


def test_without_an_overlay_the_bundled_documents_are_published(documents: Path, tmp_path: Path) -> None:
    """A fresh installation has no overlay."""
    assert len(load_published(documents, tmp_path / "none").documents) == 4
