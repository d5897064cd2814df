"""How near texts are in meaning."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.nearness import ForeignText, nearness
from knowledge_base.publisher import Publisher
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.published import live

FREEZER = ForeignText("A freezer with room for twelve racks", "en")


@pytest.fixture
def snapshot(publisher: Publisher, store: SnapshotStore, documents: Path) -> Snapshot:
    publisher.publish(documents)
    return live(store)


def test_what_shares_more_is_nearer_and_the_order_stays(snapshot: Snapshot, embedder: WordEmbedder) -> None:
    """Each cosine stands at the place of its text; the very same text has cosine one."""
    others = [ForeignText("Färjan går hem", "sv"), FREEZER, ForeignText("room in a freezer", "en")]
    far, same, near = nearness(FREEZER, others, [], snapshot, embedder)
    assert same == pytest.approx(1.0, abs=1e-5)
    assert far < near < same


def test_nothing_to_compare_with_is_no_special_case(snapshot: Snapshot, embedder: WordEmbedder) -> None:
    """No other text, no cosine."""
    assert nearness(FREEZER, [], [], snapshot, embedder) == []


def test_what_all_texts_have_in_common_makes_none_near(snapshot: Snapshot, embedder: WordEmbedder) -> None:
    """Every company looks for something: the more of them do, the less it says."""
    one, other = ForeignText("we look for a bench", "en"), ForeignText("we look for ethanol", "en")
    common = [
        ForeignText(f"we look for {word}", "en") for word in ("boxes", "people", "racks", "ice", "heat")
    ]
    [alone] = nearness(one, [other], [], snapshot, embedder)
    [among] = nearness(one, [other], common, snapshot, embedder)
    assert among < alone
