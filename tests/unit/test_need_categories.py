"""The needs by which the categories are judged are fair: in both languages, and none is an example."""

from __future__ import annotations

from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from actions.need_classifier import CATEGORIES, FILE
from knowledge_base.matching.noted_needs import NotedNeeds
from knowledge_base.yaml_text import read_yaml

ROOT = Path(__file__).resolve().parents[2]
HELD_OUT: dict[str, dict[str, list[str]]] = read_yaml(
    (ROOT / "tests/needs/categories.yml").read_text(encoding="utf-8")
)
EXAMPLES = NotedNeeds.load(ROOT / "knowledge_base/catalogue" / FILE).of_record
ALIKE = 85.0


@pytest.mark.parametrize("language", ["en", "sv"])
def test_each_language_has_enough_of_each_category(language: str) -> None:
    """A share that is right says little of a few needs."""
    needs = HELD_OUT[language]
    assert set(needs) == set(CATEGORIES)
    assert min(map(len, needs.values())) >= 8
    assert sum(map(len, needs.values())) >= 50


def test_no_example_is_like_a_need_that_is_judged() -> None:
    """What was learnt by heart would be right at once."""
    examples = [text.lower() for own in EXAMPLES.values() for text in own]
    for needs in HELD_OUT.values():
        for need in (text for own in needs.values() for text in own):
            found = process.extractOne(need.lower(), examples, scorer=fuzz.ratio)
            assert found is not None
            assert found[1] < ALIKE, (need, found[0])


def test_each_category_has_as_many_examples() -> None:
    """Of a category with more of them everything would be taken."""
    assert set(EXAMPLES) == set(CATEGORIES)
    assert len({len(own) for own in EXAMPLES.values()}) == 1
