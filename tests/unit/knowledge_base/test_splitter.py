from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.document import Document, Language
from knowledge_base.loader import load_markdown
from knowledge_base.sentence import split_sentences
from knowledge_base.splitter import split
from tests.unit.knowledge_base.fakes import write_document


def document(tmp_path: Path, body: str) -> Document:
    return load_markdown(write_document(tmp_path, body=body), "clean-rooms.en.md")


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("sv", "Stödet gäller t.ex. Almi och ca 25 bolag. Det söks i 6 kap. 18 § varje år.", 2),
        ("sv", "Bolag, bl.a. Vecura m.fl. Nästa steg är ett avtal.", 2),
        ("en", "Share capital is SEK 25,000. It is paid by 1 Jan. 2025 at the latest.", 2),
        ("en", "Ask KI, e.g. Dr. Berg, or see https://ki.se/en/page.html. It opens at 9.30 daily.", 2),
        ("en", "The fee is 3.5 % of sales! Who pays it? The company does.", 3),
        ("en", "The act (2022:1378) applies. AFS 2011:2 does not.", 2),
    ],
)
def test_sentences_are_cut_only_where_they_end(language: Language, text: str, count: int) -> None:
    sentences = split_sentences(text, language)
    assert len(sentences) == count
    assert " ".join(sentences) == text


def test_a_list_stays_with_the_line_that_introduces_it(tmp_path: Path) -> None:
    body = "An application holds two things:\n\n- a plan,\n- a budget.\n\nIt is sent by post.\n"
    (passage,) = split(document(tmp_path, body))
    assert passage.sentences == (
        "An application holds two things:\n- a plan,\n- a budget.",
        "It is sent by post.",
    )
    assert passage.text == "An application holds two things:\n- a plan,\n- a budget.\nIt is sent by post."


def test_the_steps_of_a_numbered_list_keep_their_numbers(tmp_path: Path) -> None:
    """A visitor who is told steps has to see their order."""
    (passage,) = split(document(tmp_path, "The steps are:\n\n1. a plan\n1. a budget\n"))
    assert passage.sentences == ("The steps are:\n1. a plan\n2. a budget",)


def test_a_table_is_one_unit_with_a_line_for_each_row(tmp_path: Path) -> None:
    (passage,) = split(document(tmp_path, "| room | price |\n|---|---|\n| A | 900 |\n| B | 700 |\n"))
    assert passage.sentences == ("room | price\nA | 900\nB | 700",)


def test_marks_of_emphasis_go_and_addresses_of_links_stay(tmp_path: Path) -> None:
    (passage,) = split(
        document(tmp_path, "Ask *the* **desk** at [the site](https://example.org/desk) first.\n")
    )
    assert passage.text == "Ask the desk at the site (https://example.org/desk) first."


def test_a_long_section_becomes_even_passages_that_lose_no_sentence(tmp_path: Path) -> None:
    sentences = [
        f"Sentence number {number} says something of some length about rooms." for number in range(40)
    ]
    passages = split(document(tmp_path, "## Rooms\n" + " ".join(sentences) + "\n"), longest=120)
    assert [sentence for passage in passages for sentence in passage.sentences] == sentences
    sizes = [len(passage.text.split()) for passage in passages]
    assert max(sizes) * 1.5 <= 130
    assert min(sizes) > max(sizes) / 2
    assert {passage.section for passage in passages} == {("Rooms",)}


def test_the_id_of_a_passage_changes_with_its_words_and_with_nothing_else(tmp_path: Path) -> None:
    before = split(document(tmp_path, "The rooms are clean.\n\n## Price\nIt is low.\n"))
    after = split(document(tmp_path, "The rooms are clean.\n\n## Price\nIt is high.\n"))
    assert before[0].id == after[0].id
    assert before[1].id != after[1].id
