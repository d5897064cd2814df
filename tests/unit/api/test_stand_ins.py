from __future__ import annotations

from datetime import date

import pytest

from api.document_checks import faults_of
from api.document_form import DocumentForm, SourceFields
from api.stand_ins import with_stand_ins

TODAY = date(2026, 11, 22)
SOURCE = SourceFields("https://example.org/rooms", "The Owner", "2026-11-20")
WHOLE = DocumentForm(
    id="rooms",
    language="en",
    title="Rooms",
    category="facilities",
    verified="2026-11-20",
    sources=(SOURCE,),
    body="The tower has rooms.",
)


def shown(form: DocumentForm) -> DocumentForm | None:
    return with_stand_ins(form, faults_of(form, TODAY), TODAY, "To be filled in")


def test_what_is_filled_in_is_left_as_it_is() -> None:
    """A whole form needs no stand-ins."""
    assert shown(WHOLE) == WHOLE


def test_a_text_alone_can_be_shown() -> None:
    """An uploaded file has no source, category or date: with the stand-ins it has no fault."""
    form = shown(DocumentForm(id="rooms", language="en", body=WHOLE.body))
    assert form is not None
    assert faults_of(form, TODAY) == ()
    assert (form.title, form.sources[0].publisher) == ("To be filled in", "To be filled in")


@pytest.mark.parametrize("body", ["", "## Prices {sources=9}\nA price."])
def test_a_fault_in_the_text_itself_is_not_covered_up(body: str) -> None:
    """There is nothing to show before its author has mended it."""
    assert shown(DocumentForm(id="rooms", language="en", body=body)) is None
