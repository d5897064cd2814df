from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.errors import CatalogueError

LOAN = """# Money that has to be paid back
- id: harbour-loan
  name: {en: Harbour loan, sv: Hamnlån}
  kind: loan
  funder: {en: The harbour, sv: Hamnen}
  amount: {currency: SEK, least: 50000, most: 500000}
  share: {all: 50}
  documents: [harbour-loan]
  sources:
    - {url: "https://example.org/loan", publisher: The harbour, seen: 2026-11-22}
  verified: 2026-11-22
  certainty: verified
"""


def fault(folder: Path, old: str, new: str) -> CatalogueError:
    assert old in LOAN
    (folder / "funding.yml").write_text(LOAN.replace(old, new), encoding="utf-8")
    catalogue, errors = load_catalogue(folder)
    assert not catalogue.funding
    [error] = errors
    return error


def test_a_record_is_read_with_its_line(tmp_path: Path) -> None:
    """Numbers come as numbers, texts in both languages, and what is not said is absent."""
    (tmp_path / "funding.yml").write_text(LOAN, encoding="utf-8")
    catalogue, errors = load_catalogue(tmp_path)
    [entry] = catalogue.funding
    assert (errors, entry.line, list(catalogue)) == ((), 2, [entry])
    assert entry.record.amount is not None
    assert (entry.record.amount.most, entry.record.share) == (500_000, {"all": 50})
    assert (entry.record.name.of("en"), entry.record.name.of("sv")) == ("Harbour loan", "Hamnlån")
    assert entry.record.state_aid is None


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        (", sv: Hamnlån", "", 3, "name.sv"),
        ("kind: loan", "kind: gift", 4, "kind"),
        ("least: 50000", "least: 600000", 6, "amount"),
        ("all: 50", "all: 150", 7, "share.all"),
        ("share:", "shear:", 7, "shear"),
        ('"https://example.org/loan"', "loan", 10, "sources.0.url"),
        ("certainty: verified", "certainty: sure", 12, "certainty"),
        ("  verified: 2026-11-22\n", "", 2, "verified"),
    ],
)
def test_a_fault_names_file_line_record_and_field(
    tmp_path: Path, old: str, new: str, line: int, field: str
) -> None:
    """Who keeps the catalogue is told exactly what to mend."""
    error = fault(tmp_path, old, new)
    assert (error.line, error.record, error.field) == (line, "harbour-loan", field)
    assert str(error).startswith(f"{tmp_path / 'funding.yml'}:{error.line}: record 'harbour-loan'")


def test_an_id_that_was_used_already_is_a_fault(tmp_path: Path) -> None:
    """Ids are one space for all files, since documents name records by them."""
    (tmp_path / "funding.yml").write_text(LOAN + LOAN.partition("\n")[2], encoding="utf-8")
    catalogue, [error] = load_catalogue(tmp_path)
    assert len(catalogue.funding) == 2
    assert (error.line, error.field) == (13, "id")
    assert "funding.yml:2 has a record of this id already" in error.reason


@pytest.mark.parametrize("text", ["id: alone", "- [", "- seen: 2026-02-31"])
def test_a_file_that_is_no_list_of_records_is_a_fault(tmp_path: Path, text: str) -> None:
    """A file that cannot be read at all is told and does not stop the others."""
    (tmp_path / "contacts.yml").write_text(text, encoding="utf-8")
    (tmp_path / "funding.yml").write_text(LOAN, encoding="utf-8")
    catalogue, [error] = load_catalogue(tmp_path)
    assert (len(catalogue.funding), error.path.name) == (1, "contacts.yml")


def test_a_mailbox_of_a_person_is_refused(tmp_path: Path) -> None:
    """The catalogue holds functions, never persons."""
    contact = LOAN.partition("  kind:")[0] + LOAN[LOAN.index("  documents:") :]
    contact += "  organisation: {en: The harbour, sv: Hamnen}\n  helps_with: {en: Loans, sv: Lån}\n"
    file = tmp_path / "contacts.yml"
    file.write_text(contact + "  mailbox: anna.berg@example.org\n", encoding="utf-8")
    _, [error] = load_catalogue(tmp_path)
    assert (error.field, "general one" in error.reason) == ("mailbox", True)
    file.write_text(contact + "  mailbox: info@example.org\n", encoding="utf-8")
    assert load_catalogue(tmp_path)[1] == ()
