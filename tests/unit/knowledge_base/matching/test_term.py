from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.errors import TermsError
from knowledge_base.matching.term import Terms
from tests.unit.knowledge_base.matching.records import TERMS, term


def test_who_asks_for_the_wider_concept_is_served_by_the_narrower() -> None:
    """A confocal microscope serves who wants a microscope, and not the other way round."""
    assert TERMS.serves("confocal", "microscopy")
    assert not TERMS.serves("microscopy", "confocal")
    assert TERMS.narrowest(("microscopy", "confocal", "clean-room")) == ("confocal", "clean-room")


def test_a_term_is_shown_by_its_first_word() -> None:
    """An id that is no term, as an old conversation may hold it, stands for itself."""
    assert TERMS.label("clean-room").sv == "renrum"
    assert TERMS.label("moon-base").en == "moon-base"


def test_an_id_that_stands_twice_is_refused() -> None:
    """Records name terms by their ids."""
    with pytest.raises(TermsError, match="stands twice"):
        Terms([term("lab", "equipment", "lab", "labb")] * 2)


def test_a_wider_concept_must_be_a_term() -> None:
    """A slip of the pen in `within` would silently leave records out."""
    with pytest.raises(TermsError, match="'lab' is within 'room'"):
        Terms([term("lab", "equipment", "lab", "labb", "room")])


@pytest.mark.parametrize("text", ["- {id: lab}", "- [", "7", "- {id: lab, kind: cake, en: [a], sv: [b]}"])
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    """Staff who keep the file are told where the fault is."""
    file = tmp_path / "terms.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TermsError, match=r"terms\.yml cannot be used"):
        Terms.load(file)


def test_the_bundled_terms_can_be_used() -> None:
    """They load, and have words in both languages."""
    terms = Terms.load()
    assert "cell-sorting" in terms
    assert all(own.words(language) for own in terms for language in ("en", "sv"))
