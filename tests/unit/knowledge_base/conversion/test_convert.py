from __future__ import annotations

import pytest

from knowledge_base.conversion.convert import Converted, convert
from knowledge_base.errors import ConversionError
from tests.files import COSTS, LEAD, TITLE, pdf_file, presentation, scanned_pdf, web_page, word_file, zip_bomb

LONG = 200_000
ALIASES = b"---\ntitle: &a [x, x]\nid: [*a, *a]\n---\nText"


def converted(content: bytes, characters: int = LONG) -> Converted:
    return convert(content, characters=characters)


def refusal(content: bytes, characters: int = LONG) -> ConversionError:
    with pytest.raises(ConversionError) as caught:
        converted(content, characters)
    return caught.value


def test_a_word_file_becomes_sections_lists_and_tables() -> None:
    made = converted(word_file())
    assert (made.kind, made.title, made.language) == ("docx", TITLE, "en")
    table = "| Time | Price |\n| --- | --- |\n| Hour | SEK 900 |"
    users = "## Who may use it\n\n- Companies\n- Universities"
    assert made.body == f"{LEAD}\n\n## What it costs\n\n{COSTS}\n\n{table}\n\n{users}"


def test_a_presentation_becomes_a_section_a_slide_without_the_speakers_notes() -> None:
    made = converted(presentation())
    assert (made.kind, made.title, made.language) == ("pptx", "Renrummet i tornet", "sv")
    assert "## Priser\nRenrummet kostar 900 kronor" in made.body
    assert "rabatten" not in made.body


def test_a_pdf_becomes_paragraphs_under_headings() -> None:
    made = converted(pdf_file())
    assert (made.kind, made.title) == ("pdf", TITLE)
    assert made.body == f"{LEAD}\n\n## What it costs\n\n{COSTS}"


def test_a_page_becomes_its_main_text() -> None:
    made = converted(web_page("<h1>Rooms</h1><p>Open.</p><h3>Costs</h3><p>SEK 900</p>"))
    assert (made.kind, made.title, made.body) == ("html", "Rooms", "Open.\n\n## Costs\n\nSEK 900")


def test_a_document_of_ours_keeps_its_front_matter_and_loses_its_scripts() -> None:
    made = converted(b"---\r\nid: rooms\r\ntitle: Rooms\r\n---\r\nOpen.<script>evil()</script>\r\n")
    assert made.body == "---\nid: rooms\ntitle: Rooms\n---\nOpen.\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (scanned_pdf(), "scanned"),
        (pdf_file(password="secret"), "encrypted"),
        (pdf_file()[:600], "damaged"),
        (b"%PDF-1.7 and nothing that follows", "damaged"),
        (b"* * *\n\n---", "no_text"),
        (ALIASES, "damaged"),
        (b"---\ntitle: [\n---\nText", "front_matter"),
    ],
    ids=["scanned", "encrypted", "damaged", "nothing_follows", "no_text", "aliases", "front_matter"],
)
def test_what_cannot_become_a_draft_says_why(content: bytes, reason: str) -> None:
    assert refusal(content).reason == reason


def test_a_file_that_would_fill_the_memory_is_refused() -> None:
    assert refusal(zip_bomb(201)).reason == "bomb"


def test_a_pdf_of_2000_pages_is_refused_with_both_numbers() -> None:
    error = refusal(pdf_file(2_000))
    assert (error.reason, error.values) == ("pages", {"pages": 2_000, "most": 200})


def test_a_text_that_no_document_can_hold_is_refused_with_both_numbers() -> None:
    error = refusal(b"# Rooms\n\n" + b"word " * 100, characters=400)
    assert (error.reason, error.values) == ("long", {"characters": 499, "most": 400})


def test_a_fetched_file_must_be_a_page_or_a_pdf() -> None:
    with pytest.raises(ConversionError) as caught:
        convert(word_file(), characters=LONG, only=("html", "pdf"))
    assert caught.value.reason == "page_kind"
