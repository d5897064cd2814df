from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.bm25 import WordIndex
from knowledge_base.embedder import Vectors
from knowledge_base.index import FaissIndex

FEW, MANY = 500, 24_000  # compared one by one, sorted into lists


def vectors_of_length_one(count: int) -> Vectors:
    """Draw vectors that lie in clouds, as those of texts do."""
    random = np.random.default_rng(3)
    clouds = np.repeat(random.normal(size=(count // 20, 16)), 20, axis=0)
    vectors = (clouds + random.normal(size=(count, 16), scale=0.3)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def saved_and_loaded(vectors: Vectors, folder: Path) -> FaissIndex:
    FaissIndex.build(vectors, flat_up_to=FEW).save(folder / "index")
    return FaissIndex.load(folder / "index")


def found_share(index: FaissIndex, vectors: Vectors, rows: range) -> float:
    """Return the share of the ten exact best that the index finds, of many questions."""
    shares = []
    for row in rows[::200]:
        query = vectors[row]
        exact = np.argsort(-(vectors[rows.start : rows.stop] @ query))[:10] + rows.start
        shares.append(len(np.intersect1d(index.search(query, 10, rows)[0], exact)) / 10)
    return float(np.mean(shares))


@pytest.mark.parametrize("count", [FEW, MANY], ids=["flat", "lists"])
def test_the_nearest_rows_of_the_wanted_range_are_found(count: int, tmp_path: Path) -> None:
    vectors = vectors_of_length_one(count)
    index = saved_and_loaded(vectors, tmp_path)
    rows, scores = index.search(vectors[321], 5, range(300, 400))
    assert rows[0] == 321
    assert scores[0] == pytest.approx(1.0, abs=1e-3)
    assert all(300 <= row < 400 for row in rows)
    assert list(scores) == sorted(scores, reverse=True)
    np.testing.assert_allclose(index.vectors(), vectors, atol=1e-3)
    np.testing.assert_allclose(index.vectors_of(range(3, 6)), vectors[3:6], atol=1e-3)


def test_lists_find_nearly_all_that_comparing_one_by_one_does(tmp_path: Path) -> None:
    vectors = vectors_of_length_one(MANY)
    index = saved_and_loaded(vectors, tmp_path)
    half = range(MANY // 2)
    assert found_share(index, vectors, half) >= 0.95
    rows, scores = index.search(vectors[half.stop + 7], 100, half)
    assert len(rows) == 100
    assert all(row in half for row in rows)
    assert list(scores) == sorted(scores, reverse=True)


def test_few_rows_among_many_are_all_found_wherever_they_lie(tmp_path: Path) -> None:
    vectors = vectors_of_length_one(MANY)
    index = saved_and_loaded(vectors, tmp_path)
    few = range(MANY - 30, MANY)
    assert set(index.search(vectors[0], 100, few)[0]) == set(few)


def test_vectors_do_not_change_however_often_they_go_into_a_new_index() -> None:
    once = FaissIndex.build(vectors_of_length_one(MANY), flat_up_to=FEW).vectors()
    np.testing.assert_array_equal(FaissIndex.build(once, flat_up_to=FEW).vectors(), once)


def test_nothing_is_found_in_an_empty_range() -> None:
    vectors = vectors_of_length_one(FEW)
    rows, scores = FaissIndex.build(vectors).search(vectors[0], 5, range(0))
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


def test_lists_that_were_learned_of_nearly_the_same_vectors_are_used_again() -> None:
    vectors = vectors_of_length_one(MANY)
    before = FaissIndex.build(vectors, flat_up_to=FEW)
    changed = np.concatenate([vectors[100:], vectors[:50]])
    after = FaissIndex.build(changed, flat_up_to=FEW, before=before)
    assert after.lists == before.lists > 0
    assert len(before) == MANY
    assert found_share(after, changed, range(MANY // 2)) >= 0.95
    np.testing.assert_allclose(after.vectors(), changed, atol=1e-3)


def test_lists_are_learned_anew_where_there_are_many_more_vectors() -> None:
    vectors = vectors_of_length_one(MANY)
    before = FaissIndex.build(vectors[: MANY // 3], flat_up_to=FEW)
    after = FaissIndex.build(vectors, flat_up_to=FEW, before=before)
    assert after.lists > before.lists > 0
    assert found_share(after, vectors, range(MANY // 2)) >= 0.95


def test_lists_of_other_vectors_are_learned_anew() -> None:
    vectors = vectors_of_length_one(MANY)
    before = FaissIndex.build(-vectors, flat_up_to=FEW)
    assert before.is_like(-vectors)
    assert not before.is_like(vectors)
