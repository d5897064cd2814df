from __future__ import annotations

from knowledge_base.bm25 import WordIndex
from knowledge_base.glossary import equivalents
from knowledge_base.synonyms import synonyms

ENGLISH = WordIndex.build(["A clean room for small firms.", "A loan for innovation."], "en")


def test_an_abbreviation_stands_for_its_words() -> None:
    assert {"forskning", "utveckling"} <= equivalents("sv")["fou"]
    assert "aktiebolag" in equivalents("sv")["ab"]


def test_a_word_of_the_other_language_finds_what_it_means() -> None:
    scores = ENGLISH.scores("Do you have renrum?")
    assert scores[0] > 0 == scores[1]


def test_a_word_that_the_documents_have_is_not_widened() -> None:
    assert (ENGLISH.scores("loan") == ENGLISH.scores("loan lån")).all()


def test_a_part_of_a_term_does_not_stand_for_the_other_part() -> None:
    assert "trial" not in synonyms("en").get("clinic", frozenset())
