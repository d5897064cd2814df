"""A tagger of facts on a very small model, from its tuning to its tags."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.matching.fact_features import tokens
from knowledge_base.matching.fact_set import LabelledFacts
from knowledge_base.matching.fact_tagger import MOST, likelihoods_of, piece
from knowledge_base.matching.fact_tagger_training import TaggerSchool
from knowledge_base.matching.fact_tags import TAGS
from tests.unit.knowledge_base.small_models import write_small_model

LETTERS = 60


def halves(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """Each word is two tokens, of its first letter and of the rest, between the marks of both ends."""
    places: list[tuple[int, int]] = []
    for word in re.finditer(r"\S+", text):
        places += [(word.start(), word.start() + 1), (word.start() + 1, word.end())]
    places = [place for place in places if place[0] < place[1]]
    ids = [sum(map(ord, text[start:end])) % LETTERS for start, end in places]
    return [0, *ids, 2], [(0, 0), *places, (0, 0)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_model(tmp_path, LETTERS)


def test_each_word_is_known_by_its_first_token() -> None:
    """The kind of need stands before the text, and moves every place."""
    text = "a rat, two"
    pieced = piece(halves, text, "facility", tokens(text))
    _, places = halves(f"query: facility: {text}")
    begins = len("query: facility: ")
    assert [places[first][0] - begins for first in pieced.firsts] == [0, 2, 3, 7]


def test_a_long_text_is_read_as_far_as_there_is_room() -> None:
    """The words behind are left to the random field."""
    text = "word " * 400
    words = tokens(text)
    pieced = piece(halves, text, "funding", words)
    assert len(pieced.ids) == MOST
    assert 0 < len(pieced.firsts) < len(words)


def test_likelihoods_are_those_of_the_softmax() -> None:
    """Whatever is added to all log-odds of a word."""
    likely = likelihoods_of(np.array([[500.0, 500 + np.log(3)], [np.log(4) - 500, -500.0]]))
    assert np.allclose(likely, [[0.25, 0.75], [0.8, 0.2]])


def test_a_tagger_learns_what_is_marked(folder: Path) -> None:
    """It tells a place from a time."""
    texts = {"we sit in Lund": ("place", "Lund"), "we start in May": ("time", "May")}
    examples = [
        LabelledFacts("facility", "en", text, {field: (piece,)}) for text, (field, piece) in texts.items()
    ] * 8
    tagger = TaggerSchool(folder, halves).tune(examples, rounds=120, rate=3e-3)
    for text, (field, _) in texts.items():
        likely = tagger.likelihoods(text, "facility", tokens(text))
        assert [TAGS[place] for place in likely.argmax(axis=1)] == ["O", "O", "O", f"B-{field}"]
    assert {name.split(".")[0] for name in tagger.changes.changes} == {"layer", "head"}
