"""The plan on paper, read back by another library than the one that drew it."""

from __future__ import annotations

import io
import re
from datetime import date

import pdfplumber
import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

from api.models import Language
from api.plan_pdf import plan_pdf
from tests.unit.api.plans import CLUSTER, a_plan, words_of

MADE = date(2026, 11, 26)


def drawn(language: Language) -> bytes:
    return plan_pdf(a_plan(language), words_of(language), MADE)


def on_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Made on 26 November 2026", "Page 1 of 4", "Still to find out", CLUSTER)),
        (
            "sv",
            ("Gjord den 26 november 2026", "Sida 1 av 4", "Kvar att ta reda på", "läst den", "miljöfarlig"),
        ),
    ],
)
def test_everything_that_the_plan_says_can_be_read_from_the_paper(
    language: Language, words: tuple[str, ...]
) -> None:
    """Titles, texts, times and costs stand there in order, Swedish letters as letters."""
    with pdfplumber.open(io.BytesIO(drawn(language))) as pdf:
        text = on_one_line(" ".join(page.extract_text() for page in pdf.pages))
    places = [text.index(f"{number}. {step.title}") for number, step in enumerate(a_plan(language).steps, 1)]
    assert places == sorted(places)
    for step in a_plan(language).steps:
        for part in (step.text, step.authority, step.time, step.cost):
            assert on_one_line(part or "") in text
    assert all(part in text for part in (*words, *a_plan(language).to_check))


def test_links_can_be_followed() -> None:
    """Each step leads to where it is done and to its source."""
    with pdfplumber.open(io.BytesIO(drawn("en"))) as pdf:
        links = {link["uri"] for page in pdf.pages for link in page.hyperlinks}
    assert links == {address for step in a_plan().steps for address in (step.link, step.source.url)}


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_screen_reader_is_told_title_and_language_and_can_jump_to_each_step(language: Language) -> None:
    """The file says what it is, and its list of contents has every step."""
    document = PDFDocument(PDFParser(io.BytesIO(drawn(language))))
    catalogue = resolve1(document.catalog)
    assert catalogue["Lang"] == language.encode()
    assert resolve1(catalogue["ViewerPreferences"])["DisplayDocTitle"] is True
    names = [title for _, title, *_ in document.get_outlines()]
    plan = a_plan(language)
    assert names[0] == plan.title
    assert names[1:-1] == [f"{number}. {step.title}" for number, step in enumerate(plan.steps, 1)]


def test_no_step_is_torn_apart() -> None:
    """A step's title and its source stand on the same page."""
    with pdfplumber.open(io.BytesIO(drawn("sv"))) as pdf:
        pages = [page.extract_text() for page in pdf.pages]
    titles = [len(re.findall(r"^\d+\. ", page, re.MULTILINE)) for page in pages]
    assert titles == [page.count("läst den") for page in pages]
    assert len(pages) > 1
