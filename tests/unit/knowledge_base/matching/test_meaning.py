"""Nearness in meaning."""

from __future__ import annotations

import numpy as np

from knowledge_base.matching.meaning import Meaning
from tests.unit.knowledge_base.fakes import WordEmbedder

EXAMPLES = [["warm pool", "a pool to swim in"], ["dark cellar"], ["high tower", "climb a tower"]]
MEANING = Meaning(WordEmbedder(), EXAMPLES, of_none=["fast train", "train to town"])


def test_the_record_whose_examples_share_the_meaning_stands_out() -> None:
    """Nearness is counted in standard deviations, so that it needs no scale of its own."""
    near = MEANING.nearness("a pool that is warm")
    assert near.records.argmax() == 0
    assert np.isclose(near.records.std(), 1)


def test_what_no_record_fits_takes_the_lead_away() -> None:
    """The nearest record counts only as far as it is nearer than what nobody has."""
    assert MEANING.nearness("swim in a warm pool").lead > 0
    assert MEANING.nearness("a fast train to town").lead < 0


def test_no_text_is_as_near_to_each() -> None:
    """A need without words is decided by its other fields."""
    assert MEANING.nearness("").records.tolist() == [0, 0, 0]


def test_without_examples_of_what_none_fits_there_is_no_lead() -> None:
    """Then meaning alone decides nothing, whatever it says."""
    assert Meaning(WordEmbedder(), EXAMPLES).nearness("warm pool").lead == 0


def test_the_vector_of_the_text_comes_along() -> None:
    """What is learnt of records needs it too, and it is made once; no text has zeros."""
    assert np.array_equal(MEANING.nearness("warm pool").vector, WordEmbedder().embed_query("warm pool"))
    assert not MEANING.nearness("").vector.any()
