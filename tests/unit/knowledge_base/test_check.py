from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge_base.__main__ import main
from knowledge_base.check import check_content
from knowledge_base.overlay import overlay_file, reconcile
from tests.unit.knowledge_base.fakes import write_document

TODAY = date(2026, 11, 24)
BODY = "The tower has clean rooms.\n\n## Prices {sources=2}\nA clean room costs SEK 900 an hour.\n"
RECORD = """- id: tower
  name: {en: The tower, sv: Tornet}
  place: {en: Harbour, sv: Hamnen}
  documents: [clean-rooms]
  sources: [{url: "https://example.org", publisher: The Owner, seen: 2026-11-22}]
  verified: 2026-11-22
  certainty: verified
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content without fault: one topic in two languages, and no catalogue."""
    documents = tmp_path / "documents"
    documents.mkdir()
    for language in ("en", "sv"):
        file = write_document(documents, language=language, body=BODY)
        replace(file, "related: []", "lead_sources: [1]\nrelated: []")
    return tmp_path


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def findings(folder: Path, today: date = TODAY) -> list[str]:
    done = check_content(folder / "documents", folder / "catalogue", today)
    return [str(finding).removeprefix(f"{folder}/") for finding in done.findings]


def test_a_record_names_terms_that_there_are(folder: Path) -> None:
    """A misspelt term would leave the record out of every match."""
    catalogue = folder / "catalogue"
    catalogue.mkdir()
    record = RECORD + "  terms: [clean-room, cake]\n  contact: nobody\n"
    (catalogue / "facilities.yml").write_text(record, encoding="utf-8")
    (catalogue / "terms.yml").write_text(
        "- {id: clean-room, kind: equipment, en: [clean room], sv: [renrum]}\n"
    )
    found = [finding for finding in findings(folder) if "'tower': " in finding]
    assert [finding.partition("'tower': ")[2] for finding in found] == [
        "'contact' names 'nobody', which is no contact",
        "names 'cake', which is not in terms.yml; mend it or add the term",
    ]


def test_needs_are_noted_of_records_that_there_are(folder: Path) -> None:
    """A record that is renamed would leave its needs behind unnoticed."""
    catalogue = folder / "catalogue"
    catalogue.mkdir()
    (catalogue / "needs_facilities.yml").write_text("mill: {en: [grind], sv: [mala]}\nnothing: {en: [x]}\n")
    (catalogue / "needs_funding.yml").write_text("mill: [grind]\n")
    first, second = findings(folder)
    assert first.endswith("error: needs are noted of 'mill', which is no record; mend or remove it")
    assert "needs_funding.yml cannot be used" in second


def test_advice_names_funding_that_there_is(folder: Path) -> None:
    """Else it would never be shown beside it."""
    catalogue = folder / "catalogue"
    catalogue.mkdir()
    fields = "  kind: advice\n  funder: {en: The funder, sv: Finansiären}\n  advises: [mill]\n"
    record = RECORD.replace("  place: {en: Harbour, sv: Hamnen}\n", fields)
    (catalogue / "funding.yml").write_text(record, encoding="utf-8")
    assert any("'advises' names 'mill', which is no funding" in found for found in findings(folder))


def english(folder: Path) -> Path:
    return folder / "documents/clean-rooms.en.md"


def test_content_without_fault_has_no_finding(folder: Path) -> None:
    """Nothing is said where nothing has to be mended."""
    assert findings(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("related: []", "related: [ferry]", "clean-rooms.en.md:14: error: 'related' names 'ferry'"),
        (
            "related: []",
            "related: [clean-rooms]",
            "clean-rooms.en.md:14: error: 'related' names the document",
        ),
        ("related: []", "records: [mill]", "clean-rooms.en.md:14: error: 'records' names 'mill'"),
        ("lead_sources: [1]\n", "", "clean-rooms.en.md:6: error: the lead paragraph names no source"),
        (" {sources=2}", "", "clean-rooms.en.md:18: error: the section names no source"),
        ("SEK 900", "TODO", "clean-rooms.en.md:19: error: 'TODO' marks an unfinished text"),
        ("an hour.", "an hour [U].", "clean-rooms.en.md:19: error: '[U]' marks an unfinished text"),
        ("SEK 900", "[SEK 900](prices.md)", "clean-rooms.en.md:19: error: the link leads to 'prices.md'"),
        (
            "category: facilities",
            "categori: x",
            "clean-rooms.en.md:1: error: the field 'category' is missing",
        ),
    ],
)
def test_a_fault_of_one_document_is_named_with_its_line(
    folder: Path, old: str, new: str, finding: str
) -> None:
    """Each kind of fault is found on the line where it has to be mended."""
    replace(english(folder), old, new)
    assert any(found.startswith(f"documents/{finding}") for found in findings(folder))


def test_a_link_to_a_file_or_to_a_website_is_fine(folder: Path) -> None:
    """Only links into nothing are faults."""
    replace(english(folder), "SEK 900", "[SEK](clean-rooms.sv.md) [900](https://example.org/900)")
    assert findings(folder) == []


def test_a_missing_translation_is_an_error(folder: Path) -> None:
    """A topic has to exist in both languages."""
    (folder / "documents/clean-rooms.sv.md").unlink()
    [found] = findings(folder)
    assert "clean-rooms.en.md:1: error: there is no Swedish version; write clean-rooms.sv.md" in found


def test_a_translation_with_other_sections_is_a_warning(folder: Path) -> None:
    """A section that only one of two versions has is told."""
    replace(english(folder), "## Prices {sources=2}", "## Prices {certainty=dated sources=2}")
    [found] = findings(folder)
    assert "clean-rooms.sv.md:16: warning: the sections are not those of clean-rooms.en.md" in found


def test_a_text_that_nobody_held_against_its_sources_for_a_year_is_a_warning(folder: Path) -> None:
    """Twelve months make both versions old, which is no error."""
    found = findings(folder, date(2027, 11, 23))
    assert [text.split(": ")[1] for text in found] == ["warning", "warning"]
    assert "verified on 2026-11-22" in found[0]


def test_two_documents_that_say_the_same_are_an_error(folder: Path) -> None:
    """Another topic with the same words is found, and so are its sentences and questions."""
    for language in ("en", "sv"):
        body = BODY.replace("an hour.", "an hour for every company in town.")
        replace(folder / f"documents/clean-rooms.{language}.md", BODY, body)
        file = write_document(folder / "documents", id="rooms", language=language, body=body)
        replace(file, "related: []", "lead_sources: [1]\nrelated: []")
    found = "\n".join(findings(folder))
    assert "rooms.en.md:16: error: says the same as clean-rooms.en.md (100%" in found
    assert "rooms.en.md:19: warning: the sentence 'A clean room costs" in found
    assert "rooms.sv.md:12: warning: the question 'Is there a clean room?' is noted in" in found


def test_document_and_record_have_to_name_each_other(folder: Path) -> None:
    """A reference in one direction alone, or into nothing, is an error."""
    (folder / "catalogue").mkdir()
    file = folder / "catalogue/facilities.yml"
    file.write_text(RECORD, encoding="utf-8")
    [found] = findings(folder)
    assert "facilities.yml:1: error: the document 'clean-rooms' does not name the record 'tower'" in found
    for language in ("en", "sv"):
        replace(folder / f"documents/clean-rooms.{language}.md", "related: []", "records: [tower]")
    assert findings(folder) == []
    replace(file, "[clean-rooms]", "[mill]")
    assert "names the document 'mill', which is not there" in "\n".join(findings(folder))


def test_a_fault_of_the_catalogue_is_named_with_record_and_field(folder: Path) -> None:
    """A record with a wrong field does not hide the rest, and is told with its line."""
    (folder / "catalogue").mkdir()
    file = folder / "catalogue/facilities.yml"
    file.write_text(RECORD.replace("sv: Hamnen", "no: Havna"), encoding="utf-8")
    found = findings(folder)
    assert any("facilities.yml:3: error: record 'tower', field 'place.sv'" in text for text in found)


@pytest.mark.parametrize(("related", "status"), [("[]", 0), ("[ferry]", 1)])
def test_the_command_ends_with_1_where_something_must_be_mended(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    related: str,
    status: int,
) -> None:
    """The exit status is what the continuous integration goes by."""
    replace(english(folder), "related: []", f"related: {related}")
    monkeypatch.setenv("LOTS_DOCUMENTS_DIR", str(folder / "documents"))
    monkeypatch.setenv("LOTS_CATALOGUE_DIR", str(folder / "catalogue"))
    monkeypatch.setenv("LOTS_VAR_DIR", str(folder / "var"))
    assert main(["check"]) == status
    assert f"2 documents and 0 records: {status} errors, 0 warnings." in capsys.readouterr().out


def test_a_gap_that_is_noted_twice_is_warned_of(folder: Path) -> None:
    """Whatever its capitals and spaces: it would count twice, and be closed once."""
    replace(english(folder), "related: []", "gaps:\n  - Who cleans it?\n  - who  cleans it\nrelated: []")
    assert [found for found in findings(folder) if "gap" in found] == [
        "documents/clean-rooms.en.md:16: warning: "
        "the gap 'who  cleans it' is noted twice; keep it once, where an answer would stand"
    ]


def test_a_gap_that_a_document_answers_is_an_error(folder: Path) -> None:
    """The assistant would learn both, that the question is answered and that it is not."""
    replace(english(folder), "related: []", "gaps:\n  - Is there a clean  room\nrelated: []")
    assert [found for found in findings(folder) if "gap" in found] == [
        "documents/clean-rooms.en.md:15: error: "
        "the gap 'Is there a clean  room' is a question that clean-rooms.en.md answers"
    ]


@pytest.mark.parametrize(("arguments", "faults"), [([], 1), (["--bundled"], 0)])
def test_what_administrators_publish_is_checked_in_the_place_of_what_is_bundled(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    faults: int,
) -> None:
    """A fault is named in the file in which it has to be mended; what is taken away is no fault's cause."""
    edited = english(folder).read_text(encoding="utf-8").replace("SEK 900", "TODO")
    wanted = {overlay_file("facilities", "clean-rooms", "en"): edited}
    reconcile(folder / "var/documents", wanted)
    monkeypatch.setenv("LOTS_DOCUMENTS_DIR", str(folder / "documents"))
    monkeypatch.setenv("LOTS_CATALOGUE_DIR", str(folder / "catalogue"))
    monkeypatch.setenv("LOTS_VAR_DIR", str(folder / "var"))
    assert main(["check", *arguments]) == faults
    printed = capsys.readouterr().out
    assert ("var/documents/facilities/clean-rooms.en.md:19: error: 'TODO'" in printed) is bool(faults)
    assert f"2 documents and 0 records: {faults} errors" in printed
