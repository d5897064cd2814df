from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_base.document_json import document_from_json, document_to_json
from knowledge_base.errors import DocumentError
from knowledge_base.loader import load_folder, load_markdown
from knowledge_base.section import read_sections
from tests.unit.knowledge_base.fakes import CLEAN_ROOMS, write_document


def broken(tmp_path: Path, old: str, new: str) -> DocumentError:
    file = write_document(tmp_path, body=CLEAN_ROOMS)
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        load_markdown(file, file.name)
    return caught.value


def test_a_document_is_read_with_all_its_fields(tmp_path: Path) -> None:
    document = load_markdown(write_document(tmp_path, body=CLEAN_ROOMS), "clean-rooms.en.md")
    assert document.key == ("clean-rooms", "en")
    assert document.title == "Clean rooms in the tower"
    assert [source.publisher for source in document.sources] == ["The Owner", "The Magazine"]
    assert document.questions == ("Is there a clean room?",)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("language: en", "language: no", 4, "'language' must be one of en, sv"),
        ("certainty: verified", "certainty: sure", 10, "'certainty' must be one of"),
        ("verified: 2026-11-22", "verified: soon", 9, "must be a date"),
        ("id: clean-rooms", "id: Clean Rooms", 2, "may hold only a-z"),
        ("related: []", "relatd: []", 13, "there is no field 'relatd'"),
        ("title: Clean", "title: : Clean", 3, "no YAML"),
        ("certainty=dated", "certainty=old", 17, "cannot say 'certainty=old'"),
        ("sources=2", "sources=7", 17, "there is no source 7"),
        ("related: []", "lead_sources: [3]", 13, "there is no source 3; the document has 2"),
        ("related: []", "lead_sources: [first]", 13, "there is no source first"),
        ("related: []", "lead_sources: 1", 13, "'lead_sources' must be a list"),
        ("related: []", "lead_certainty: sure", 13, "'lead_certainty' must be one of"),
        ("category: facilities\n", "", 1, "'category' is missing"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    error = broken(tmp_path, old, new)
    assert (str(error.path), error.line) == ("clean-rooms.en.md", line)
    assert reason in error.reason


def test_a_file_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    file = write_document(tmp_path)
    file.write_bytes(file.read_bytes() + b"caf\xe9\n")
    with pytest.raises(DocumentError, match=r"clean-rooms\.en\.md:16: the file is not UTF-8"):
        load_markdown(file, file.name)


def test_a_document_without_text_is_refused(tmp_path: Path) -> None:
    file = write_document(tmp_path, body="\n## Only a heading\n")
    with pytest.raises(DocumentError, match="has no text"):
        load_markdown(file, file.name)


def test_one_corrupt_file_does_not_keep_the_others_away(tmp_path: Path) -> None:
    write_document(tmp_path)
    (tmp_path / "corrupt.en.md").write_text("no front matter", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a document", encoding="utf-8")
    loaded = load_folder(tmp_path)
    assert [document.id for document in loaded.documents] == ["clean-rooms"]
    assert [str(error.path) for error in loaded.errors] == ["corrupt.en.md"]


def test_the_second_file_of_one_topic_and_language_is_an_error(tmp_path: Path) -> None:
    write_document(tmp_path)
    (tmp_path / "again").mkdir()
    write_document(tmp_path / "again")
    loaded = load_folder(tmp_path)
    assert len(loaded.documents) == 1
    assert "already is 'clean-rooms'" in loaded.errors[0].reason


def test_a_section_takes_certainty_and_sources_from_its_heading_or_else_from_the_document(
    tmp_path: Path,
) -> None:
    sections = read_sections(load_markdown(write_document(tmp_path, body=CLEAN_ROOMS), "x.md"))
    assert [section.path for section in sections] == [
        (),
        ("What a clean room costs",),
        ("Who may use them",),
    ]
    assert [section.certainty for section in sections] == ["verified", "dated", "verified"]
    assert [len(section.sources) for section in sections] == [1, 1, 2]
    assert sections[0].sources[0].publisher == "The Owner"
    assert sections[1].sources[0].publisher == "The Magazine"


def test_the_lead_takes_sources_and_certainty_from_the_front_matter_where_it_names_them(
    tmp_path: Path,
) -> None:
    keys = "lead_sources: [2]\nlead_certainty: secondary\nrelated: []"
    file = write_document(tmp_path, body=CLEAN_ROOMS)
    file.write_text(file.read_text(encoding="utf-8").replace("related: []", keys), encoding="utf-8")
    document = load_markdown(file, file.name)
    lead, _, last = read_sections(document)
    assert ([source.publisher for source in lead.sources], lead.certainty) == (["The Magazine"], "secondary")
    assert (len(last.sources), last.certainty) == (2, "verified")
    assert document_from_json(json.loads(json.dumps(document_to_json(document)))) == document
