from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder
from knowledge_base.matching.term_words import TermWords
from tests.unit.knowledge_base.matching.records import TERMS, term

FINDER = TermFinder(TERMS, ("technique", "equipment", "place"))


@pytest.mark.parametrize(
    ("text", "language", "words", "named"),
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
def test_a_term_is_found_however_it_is_written(text: str, language: Language, words: str, named: str) -> None:
    """Inflected, hyphenated, misspelt, compounded, in the other language, as the longest phrase."""
    [span] = FINDER.find(text, language)
    assert (span.of(text), span.value) == (words, named)


@pytest.mark.parametrize("text", ["the seller sorts it", "a series of talks in June", "we sell mirrors"])
def test_other_words_are_not_taken_for_terms(text: str) -> None:
    """What is only somewhat alike is another word."""
    assert FINDER.find(text, "en") == ()


def test_a_star_stands_for_a_few_words() -> None:
    """The phrase with words between names the sorting, and a whole sentence between does not."""
    terms = Terms([term("sorting", "technique", "sort * cells", "sortera * celler")])
    finder = TermFinder(terms, ("technique",))
    text = "we sort unfixed human blood cells"
    [span] = finder.find(text, "en")
    assert span.of(text) == "sort unfixed human blood cells"
    assert finder.find("we sort mail, and the blood of the cells is another thing", "en") == ()


def test_only_the_kinds_asked_for_are_found() -> None:
    """A finder of places does not see instruments."""
    places = TermFinder(TERMS, ("place",))
    assert [span.value for span in places.find("a cell sorter in Stockholm", "en")] == ["stockholm"]


def test_of_two_parts_of_one_length_the_head_comes_first() -> None:
    """An "exportrådgivare" advises, in every process: no order of a set decides."""
    words = TermWords([("export", "sv"), ("rådgivare", "sv")])
    assert words.parts("exportrådgivare")[-1] == "export"
    assert len(words.parts("exportrådgivare")) == len(("rådgivare", "export"))
