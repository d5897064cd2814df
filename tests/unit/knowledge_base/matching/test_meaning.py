from __future__ import annotations

import numpy as np

from knowledge_base.matching.meaning import Meaning
from knowledge_base.record import Texts
from tests.unit.knowledge_base.fakes import WordEmbedder

MEANING = Meaning(
    WordEmbedder(), [Texts(en=words, sv=words) for words in ("warm pool", "dark cellar", "high tower")]
)


def test_the_record_that_shares_the_meaning_stands_out() -> None:
    """Nearness is counted in standard deviations, so that it needs no scale of its own."""
    near = MEANING.nearness("a pool that is warm")
    assert near.argmax() == 0
    assert np.isclose(near.std(), 1)


def test_no_text_is_as_near_to_each() -> None:
    """Nothing is embedded where the words decide."""
    assert MEANING.nearness("").tolist() == [0, 0, 0]
