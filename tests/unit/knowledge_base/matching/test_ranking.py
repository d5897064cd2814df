from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.catalogue import load_catalogue
from knowledge_base.matching.judgement import meets, misses, unknown
from knowledge_base.matching.match import Fit
from knowledge_base.matching.meaning import Nearness
from knowledge_base.matching.ranking import ENOUGH, Ranking, committed
from knowledge_base.matching.reader import NeedKind
from knowledge_base.matching.standing import FEATURES, Standing
from knowledge_base.record import Facility
from knowledge_base.settings import ROOT
from tests.unit.knowledge_base.matching.rankings import NEVER, knowing
from tests.unit.knowledge_base.matching.records import facility

LIKELY = -2.0
JUDGED = (meets("a", "yes", "ja"), misses("b", "no", "nej"), unknown("c", "ask", "fråga"))
CATALOGUE, _ = load_catalogue(ROOT / "knowledge_base" / "catalogue")


def standing(score: float, fit: Fit = "not") -> Standing[Facility]:
    return Standing(facility("pool"), JUDGED, fit, score, nearness=0, cover=0, cover_told=0)


def test_the_score_is_what_the_model_says() -> None:
    """And each reason goes where its verdict belongs."""
    match = knowing().ranked(standing(-3.25), LIKELY)
    assert match.score == -3.25
    texts = [[reason.text.en for reason in own] for own in (match.meets, match.misses, match.unknown)]
    assert texts == [["yes"], ["no"], ["ask"]]


@pytest.mark.parametrize(
    ("score", "by_rules", "fit"),
    [
        (ENOUGH, "not", "named"),
        (ENOUGH, "meant", "named"),
        (ENOUGH - 0.01, "not", "meant"),
        (LIKELY, "not", "meant"),
        (LIKELY - 0.01, "not", "not"),
        (LIKELY - 0.01, "meant", "meant"),
        (LIKELY, "named", "named"),
        (NEVER, "named", "named"),
    ],
)
def test_what_is_likely_fits_whatever_the_rules_say(score: float, by_rules: Fit, fit: Fit) -> None:
    """The ranking adds to what the rules find and takes nothing from it."""
    assert knowing().ranked(standing(score, by_rules), LIKELY).fit == fit


def test_records_are_known_by_their_ids() -> None:
    """Their order in the catalogue does not matter."""
    nearness = Nearness(np.zeros(2), 0.0, np.ones(3, np.float32))
    ranking = knowing(3, pool=1, library=2)
    assert ranking.affinities(nearness, ["library", "pool"]).tolist() == [2, 1]


def test_a_ranking_is_the_same_after_saving(tmp_path: Path) -> None:
    """Both kinds can lie in one folder."""
    kinds: dict[NeedKind, Ranking] = {"facility": knowing(pool=1), "funding": knowing(grant=2, loan=-1)}
    for kind, ranking in kinds.items():
        ranking.save(kind, tmp_path)
    for kind, ranking in kinds.items():
        loaded = Ranking.load(kind, tmp_path)
        assert loaded.model == ranking.model
        assert loaded.affinity.records.tolist() == ranking.affinity.records.tolist()
        assert loaded.affinity.bias.tolist() == ranking.affinity.bias.tolist()


@pytest.mark.parametrize("kind", ["facility", "funding"])
def test_the_committed_rankings_know_the_bundled_records_and_no_other(kind: NeedKind) -> None:
    """Who adds a record, takes one out or changes a feature is told to run learn-ranking."""
    records = CATALOGUE.facilities if kind == "facility" else CATALOGUE.funding
    ranking = committed(kind)
    assert set(ranking.affinity.records.tolist()) == {entry.record.id for entry in records}
    assert ranking.model.features == FEATURES
