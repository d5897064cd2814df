from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from api.document_checks import faults_of
from api.document_diff import differences
from api.document_form import DocumentForm, SourceFields, form_of, normal, text_of
from knowledge_base.loader import read_markdown

TODAY = date(2026, 11, 24)
FORM = DocumentForm(
    id="clean-rooms",
    language="en",
    title="Clean rooms: grade C",
    category="facilities",
    verified="2026-11-22",
    certainty="verified",
    lead_sources="1",
    sources=(SourceFields("https://example.org", "The Owner", "2026-11-22"),),
    questions=("Is there: a clean room?",),
    gaps=("Who won: the clean room?",),
    body="The tower has clean rooms.\n\n## Prices {sources=1 certainty=dated}\nA price.",
    rest={"records": ["pre-gmp"]},
)


def test_a_form_becomes_a_document_that_the_knowledge_base_reads() -> None:
    """What is typed, colons and all, is written so that it is read back."""
    document = read_markdown(text_of(FORM), "draft")
    assert (document.title, document.questions) == ("Clean rooms: grade C", ("Is there: a clean room?",))
    assert document.gaps == ("Who won: the clean room?",)
    assert (document.verified, document.records) == (date(2026, 11, 22), ("pre-gmp",))


def test_a_text_taken_apart_and_put_together_says_the_same() -> None:
    """What the form does not show is kept."""
    assert form_of(text_of(FORM)) == FORM
    assert normal(normal(text_of(FORM))) == text_of(FORM)


def test_a_text_without_a_head_is_kept_as_the_body() -> None:
    """Nothing that somebody has is lost because it is not well formed."""
    assert form_of("Only words: [").body == "Only words: ["
    assert form_of("---\ntitle: [\n---\nWords").body.endswith("Words")


def test_a_good_form_has_no_faults() -> None:
    """It can be published."""
    assert faults_of(FORM, TODAY) == ()


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"title": ""}, "title", "title_missing"),
        ({"category": "toys"}, "category", "category_missing"),
        ({"verified": "yesterday"}, "verified", "verified_missing"),
        ({"verified": "2027-01-01"}, "verified", "verified_future"),
        ({"sources": (SourceFields("example.org", "O", "2026-11-22"),)}, "sources", "source_url"),
        ({"sources": (SourceFields("https://[", "O", "2026-11-22"),)}, "sources", "source_url"),
        ({"lead_sources": "2"}, "lead_sources", "lead_source"),
        ({"body": "## Only a heading"}, "body", "body_missing"),
        ({"body": "Words.\n## Prices {sources=3}"}, "body", "heading_source"),
        ({"body": "Words.\n## Prices {colour=red}"}, "body", "heading_mark"),
    ],
)
def test_each_fault_is_named_by_its_field(changes: dict[str, str], field: str, reason: str) -> None:
    """The page can lead there and say what to do."""
    faults = faults_of(replace(FORM, **changes), TODAY)  # type: ignore[arg-type]  # any field
    assert (faults[0].field, faults[0].reason) == (field, reason)


def test_a_heading_at_fault_is_named_by_its_line_in_the_text() -> None:
    """Lines are counted as the author sees them, without the head."""
    [fault] = faults_of(replace(FORM, body="Words.\n\n## Prices {sources=7}"), TODAY)
    assert fault.values == {"line": 3, "number": "7", "count": 1}


def test_differences_are_lines_in_plain_words() -> None:
    """Equal documents have none, however they are written."""
    after = text_of(replace(FORM, body=FORM.body.replace("A price.", "Another price.")))
    changed = [(line.kind, line.text) for line in differences(text_of(FORM), after) if line.kind != "equal"]
    assert changed == [("gone", "A price."), ("new", "Another price.")]
    assert differences(text_of(FORM), text_of(FORM).replace("title: ", "title:   ")) == ()


def test_a_changed_line_shows_which_words_changed() -> None:
    """One figure in a long sentence is found at a glance."""
    before = text_of(replace(FORM, body="The loan is SEK 50,000 to 500,000 a year."))
    after = text_of(replace(FORM, body="The loan is SEK 50,000 to 512,000 a year."))
    found = differences(before, after)
    changed = {line.kind: [words.text for words in line.words if words.changed] for line in found}
    assert (changed["gone"], changed["new"]) == (["500,000"], ["512,000"])


def test_lines_without_a_common_word_are_shown_in_whole() -> None:
    """Nothing is matched by chance."""
    before = text_of(replace(FORM, body="Quiet harbours sleep."))
    found = differences(before, text_of(replace(FORM, body="A loan must be paid back.")))
    assert not any(words.changed for line in found for words in line.words)
