from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.term_finder import TermFinder
from tests.unit.knowledge_base.matching.records import TERMS

FINDER = TermFinder(TERMS, ("technique", "equipment", "place"))


@pytest.mark.parametrize(
    ("text", "language", "words", "term"),
    [
        ("Is there a cell sorter?", "en", "cell sorter", "cell-sorting"),
        ("two Cell-Sorters, please", "en", "Cell-Sorters", "cell-sorting"),
        ("vi behöver cellsorteraren", "sv", "cellsorteraren", "cell-sorting"),
        ("we want sequensing", "en", "sequensing", "sequencing"),
        ("hyra renrumslokaler", "sv", "renrumslokaler", "clean-room"),
        ("do you have renrum", "en", "renrum", "clean-room"),
        ("a confocal microscope", "en", "confocal microscope", "confocal"),
        ("gärna i hamnen", "sv", "hamnen", "harbour"),
    ],
)
def test_a_term_is_found_however_it_is_written(text: str, language: Language, words: str, term: str) -> None:
    """Inflected, hyphenated, misspelt, compounded, in the other language, as the longest phrase."""
    [span] = FINDER.find(text, language)
    assert (span.of(text), span.value) == (words, term)


@pytest.mark.parametrize("text", ["the seller sorts it", "a series of talks in June", "we sell mirrors"])
def test_other_words_are_not_taken_for_terms(text: str) -> None:
    """What is only somewhat alike is another word."""
    assert FINDER.find(text, "en") == ()


def test_only_the_kinds_asked_for_are_found() -> None:
    """A finder of places does not see instruments."""
    places = TermFinder(TERMS, ("place",))
    assert [span.value for span in places.find("a cell sorter in Stockholm", "en")] == ["stockholm"]
