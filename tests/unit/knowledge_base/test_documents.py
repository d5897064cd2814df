from __future__ import annotations

from datetime import datetime, timezone

import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.check import check_content
from knowledge_base.document import Document
from knowledge_base.loader import load_folder
from knowledge_base.settings import ROOT

FOLDER = ROOT / "knowledge_base" / "documents"
CATALOGUE = ROOT / "knowledge_base" / "catalogue"
DOCUMENTS = load_folder(FOLDER).documents
LEAD_CATEGORIES = {"facilities", "funding", "establishment", "network", "sustainability"}


def test_the_content_of_the_product_has_no_error() -> None:
    """What `python -m knowledge_base check` finds is mended before it is committed."""
    done = check_content(FOLDER, CATALOGUE, datetime.now(timezone.utc).date())
    assert [str(finding) for finding in done.findings if finding.weight == "error"] == []


def test_the_catalogue_of_the_product_holds_all_five_kinds() -> None:
    """Facilities, funding, networks, contacts and steps can be read, without a fault."""
    catalogue, errors = load_catalogue(CATALOGUE)
    assert errors == ()
    assert all((catalogue.facilities, catalogue.funding, catalogue.networks, catalogue.contacts))
    assert catalogue.establishment


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.file)
def test_a_document_is_noted_with_questions_of_visitors(document: Document) -> None:
    """Each topic notes at least five different questions, and a category that a lead can have."""
    assert len(set(document.questions)) == len(document.questions) >= 5
    assert document.category in LEAD_CATEGORIES
    assert document.file.startswith(f"{document.category}/{document.id}.")
