from __future__ import annotations

from datetime import date

import pytest

from api.file_reader import FileText
from api.imported_draft import form_of_file, form_of_page

CHOICES = {"language": "", "otherwise": "en", "category": ""}


def read(**changes: str) -> FileText:
    values = {"kind": "docx", "title": "Clean rooms", "language": "en", "publisher": "", "body": "Open."}
    return FileText(**values | changes)


@pytest.mark.parametrize(
    ("name", "title"),
    [("clean_rooms-2026.docx", "Clean rooms 2026"), ("C:\\letters\\rum.pdf", "Rum"), ("../../etc/x", "X")],
)
def test_a_file_without_a_title_is_called_by_its_name(name: str, title: str) -> None:
    assert form_of_file(read(title=""), name=name, **CHOICES).title == title  # type: ignore[arg-type]


def test_what_the_administrator_says_wins_over_what_the_text_tells() -> None:
    form = form_of_file(read(), name="a", language="sv", otherwise="en", category="funding")
    assert (form.language, form.category) == ("sv", "funding")


def test_a_text_that_tells_no_language_gets_the_pages_one() -> None:
    assert (
        form_of_file(read(language=""), name="a", language="", otherwise="sv", category="").language == "sv"
    )


def test_a_document_of_ours_keeps_what_its_head_says_but_its_id() -> None:
    head = "id: rooms\ntitle: Rum\nlanguage: sv\ncategory: facilities\nquestions:\n- Vad kostar det?"
    body = f"---\n{head}\n---\nÖppet."
    form = form_of_file(read(kind="markdown", title="", body=body), name="a", **CHOICES)  # type: ignore[arg-type]
    assert (form.id, form.title, form.language, form.category) == ("", "Rum", "sv", "facilities")
    assert (form.questions, form.body) == (("Vad kostar det?",), "Öppet.")


def test_a_page_is_its_own_source_seen_today() -> None:
    form = form_of_page(
        read(publisher="The Tower"),
        address="https://a.example/rooms",
        today=date(2026, 11, 25),
        **CHOICES,  # type: ignore[arg-type]
    )
    [source] = form.sources
    assert (source.url, source.publisher, source.seen) == (
        "https://a.example/rooms",
        "The Tower",
        "2026-11-25",
    )
    assert form.verified == "2026-11-25"


def test_a_title_is_cut_at_a_word_and_no_invisible_character_is_kept() -> None:
    form = form_of_file(read(title="word " * 60, body="a\x00b\u202ec"), name="a", **CHOICES)  # type: ignore[arg-type]
    assert form.title.endswith("word")
    assert len(form.title) <= 200
    assert form.body == "abc"
