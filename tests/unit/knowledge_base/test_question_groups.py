from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.publisher import Publisher
from knowledge_base.question_groups import AskedQuestion, centred_by_language, centres, group_questions
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.published import live

POOL = AskedQuestion("Is there a swimming pool?", "en")
POOL_TOO = AskedQuestion("is there a swimming pool here", "en")
SAUNA = AskedQuestion("Var finns en bastu?", "sv")


@pytest.fixture
def snapshot(publisher: Publisher, store: SnapshotStore, documents: Path) -> Snapshot:
    publisher.publish(documents)
    return live(store)


def test_what_means_the_same_is_one_group_and_the_largest_comes_first(
    snapshot: Snapshot, embedder: WordEmbedder
) -> None:
    """Every question is in one group; no other joins two that share nothing."""
    groups = group_questions([SAUNA, POOL, POOL_TOO, POOL], snapshot, embedder)
    assert [sorted(group.members) for group in groups] == [[1, 2, 3], [0]]


def test_a_group_names_the_published_documents_nearest_to_it(
    snapshot: Snapshot, embedder: WordEmbedder
) -> None:
    """They are found in the language of the most typical question."""
    asked = [AskedQuestion("How is a microscope booked?", "en"), AskedQuestion("När går färjan hem?", "sv")]
    nearest = [group.nearest[0] for group in group_questions(asked, snapshot, embedder)]
    assert nearest == ["microscopes", "ferry"]


@pytest.mark.parametrize("count", [0, 1])
def test_few_questions_are_no_special_case_for_who_asks(
    snapshot: Snapshot, embedder: WordEmbedder, count: int
) -> None:
    """No question makes no group, one makes one."""
    groups = group_questions([POOL][:count], snapshot, embedder)
    assert [group.members for group in groups] == [(0,)] * count


def test_a_question_in_the_very_middle_of_all_stands_alone(
    snapshot: Snapshot, embedder: WordEmbedder
) -> None:
    """Nothing is left of its vector when the middle is taken away; that is no fault."""
    lonely = Middle(centres(snapshot)["en"])
    groups = group_questions([POOL, SAUNA], snapshot, lonely)
    assert sorted(group.members for group in groups) == [(0,), (1,)]


def test_centred_vectors_of_both_languages_have_one_middle() -> None:
    """A translation lies as far from its language's middle as the original, so it becomes the same vector."""
    vectors = np.array([[3.0, 4.0], [13.0, 24.0]], dtype=np.float32)
    middle = {"en": np.array([0.0, 0.0]), "sv": np.array([10.0, 20.0])}
    moved = centred_by_language(vectors, ["en", "sv"], middle)  # type: ignore[arg-type]  # plain texts for languages
    assert np.allclose(moved, [[0.6, 0.8], [0.6, 0.8]])


class Middle(WordEmbedder):
    """Sees one vector in every text."""

    def __init__(self, vector: np.ndarray) -> None:
        super().__init__()
        self._vector = vector

    def embed_query(self, text: str) -> np.ndarray:
        return self._vector
