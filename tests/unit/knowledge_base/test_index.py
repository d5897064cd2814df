from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.bm25 import WordIndex
from knowledge_base.index import FaissIndex

RANDOM = np.random.default_rng(3)
VECTORS = RANDOM.normal(size=(500, 16)).astype(np.float32)
VECTORS /= np.linalg.norm(VECTORS, axis=1, keepdims=True)


@pytest.mark.parametrize("flat_up_to", [1000, 10], ids=["flat", "graph"])
def test_the_nearest_rows_of_the_wanted_range_are_found(flat_up_to: int, tmp_path: Path) -> None:
    FaissIndex.build(VECTORS, flat_up_to).save(tmp_path / "index")
    index = FaissIndex.load(tmp_path / "index")
    rows, scores = index.search(VECTORS[321], 5, range(300, 400))
    assert rows[0] == 321
    assert scores[0] == pytest.approx(1.0, abs=1e-5)
    assert all(300 <= row < 400 for row in rows)
    assert list(scores) == sorted(scores, reverse=True)
    np.testing.assert_allclose(index.vectors(), VECTORS, atol=1e-6)
    np.testing.assert_allclose(index.vectors_of(range(3, 6)), VECTORS[3:6], atol=1e-6)


def test_nothing_is_found_in_an_empty_range() -> None:
    rows, scores = FaissIndex.build(VECTORS).search(VECTORS[0], 5, range(0))
    assert len(rows) == len(scores) == 0


def test_word_search_ignores_endings_case_and_words_that_say_nothing() -> None:
    index = WordIndex.build(["Companies book microscopes.", "The fee is paid yearly."], "en")
    scores = index.scores("What is the BOOKING of a microscope?")
    assert scores[0] > 0
    assert scores[1] == 0
    assert not index.scores("what is the of and").any()


def test_a_swedish_compound_is_found_by_its_parts_and_finds_them() -> None:
    texts = [
        "Kommunen ger tillstånd för arbete.",
        "Arbetstillstånd söks i förväg.",
        "Färjan går varje timme.",
    ]
    index = WordIndex.build(texts, "sv")
    assert index.scores("arbetstillstånd")[0] > 0
    assert index.scores("tillstånd")[1] > 0
    assert index.scores("arbetstillstånd")[2] == 0


def test_a_word_that_no_text_has_tells_more_than_one_that_all_have() -> None:
    index = WordIndex.build(["room one", "room two"], "en")
    assert index.weight("dragon") > index.weight("two") > index.weight("room")


def test_a_word_index_is_the_same_after_saving(tmp_path: Path) -> None:
    index = WordIndex.build(["Renrum i tornet", "Mikroskop i källaren"], "sv")
    index.save(tmp_path / "words")
    again = WordIndex.load(tmp_path / "words")
    np.testing.assert_array_equal(again.scores("renrum"), index.scores("renrum"))


def test_an_empty_word_index_can_be_kept_and_asked(tmp_path: Path) -> None:
    WordIndex.build([], "sv").save(tmp_path / "words")
    assert WordIndex.load(tmp_path / "words").scores("renrum").shape == (0,)
