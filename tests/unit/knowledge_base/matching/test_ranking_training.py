from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge_base.embedder import Vector
from knowledge_base.matching.judgement import misses
from knowledge_base.matching.noted_needs import NotedNeeds
from knowledge_base.matching.ranking_training import UNLEARNT, Example, Taught, learn, taught_by
from knowledge_base.matching.standing import FEATURES, Standing
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import facility

RECORDS = [facility(name) for name in ("pool", "library", "cellar")]
IDS = [record.id for record in RECORDS]
CELLAR = IDS.index("cellar")
DIMENSION = 24
PARTS = ("one", "two", "three")
EXCLUDED = (misses("place", "en", "sv", hard=True),)


def chance() -> np.random.Generator:
    return np.random.default_rng(7)


def example(
    part: str,
    vector: Vector,
    truth: Sequence[float],
    random: np.random.Generator,
    *,
    excluded: str = "",
    telling: float = 0,
) -> Example:
    """A need against all records; `telling` is by how much what is right lies nearer."""
    standings = [
        Standing(
            record,
            EXCLUDED if record.id == excluded else (),
            "not",
            affinity=0,
            nearness=telling * right + float(random.normal()),
            cover=0,
            cover_told=0,
        )
        for record, right in zip(RECORDS, truth, strict=True)
    ]
    return Example(part, standings, vector, np.array(truth))


def vector_near(axis: int, random: np.random.Generator) -> Vector:
    vector: Vector = random.normal(scale=0.1, size=DIMENSION).astype(np.float32)
    vector[axis] += 1
    return vector


def told_apart(count: int = 20, *, telling: float = 0) -> list[Example]:
    """Needs whose vectors lie on the axis of the record that is right."""
    random = chance()
    return [
        example(part, vector_near(axis, random), np.eye(3)[axis].tolist(), random, telling=telling)
        for part in PARTS
        for axis in random.integers(0, 3, count).tolist()
    ]


def taught(count: int = 6) -> Taught:
    random = chance()
    truth = np.repeat(np.eye(3), count, axis=0)
    return Taught(np.stack([vector_near(int(row.argmax()), random) for row in truth]), truth)


def coefficient(feature: str, examples: Sequence[Example]) -> float:
    return learn(examples, taught()).model.coefficients[FEATURES.index(feature)]


def test_what_needs_have_in_common_is_learnt_of_each_record() -> None:
    """A need that was not there is as like its record as those that were."""
    affinity = learn(told_apart(), taught()).affinity
    fresh, nearness = chance(), np.zeros(3)
    for axis in range(3):
        assert affinity.log_odds(vector_near(axis, fresh), IDS, nearness).argmax() == axis


def test_the_affinity_counts_where_it_holds() -> None:
    """It outweighs a nearness that tells nothing."""
    ranking = learn(told_apart(), taught())
    weights = dict(zip(FEATURES, map(abs, ranking.model.coefficients), strict=True))
    assert max(weights, key=lambda name: weights[name]) == "affinity"


def test_the_affinity_of_a_part_is_not_learnt_from_that_part() -> None:
    """Where labels are random only a leak could make it look as if it told anything."""
    random = chance()
    examples = [
        example(part, random.normal(size=DIMENSION).astype(np.float32), truth, random)
        for part in PARTS
        for truth in random.integers(0, 2, (40, 3)).astype(float).tolist()
    ]
    assert abs(coefficient("affinity", examples)) < 0.4


def test_needs_of_one_part_alone_are_refused() -> None:
    """They could only be ranked by what was learnt from themselves."""
    with pytest.raises(ValueError, match="at least two parts"):
        learn([own for own in told_apart() if own.part == "one"], taught())


def test_excluded_records_teach_the_ranking_nothing() -> None:
    """Whatever they are labelled: a hard condition has the last word on them."""

    def labelled(right: float) -> list[Example]:
        drawn = chance()
        return [
            example(part, vector_near(axis, drawn), [axis == 0, axis == 1, right], drawn, excluded="cellar")
            for part in PARTS
            for axis in drawn.integers(0, 2, 20).tolist()
        ]

    rarely, always = (learn(labelled(right), taught()) for right in (0.0, 1.0))
    assert rarely.model.intercept == pytest.approx(always.model.intercept, abs=0.01)
    assert rarely.affinity.bias[CELLAR] != pytest.approx(always.affinity.bias[CELLAR])


def test_nearness_stands_in_for_what_is_not_learnt() -> None:
    """The more surely what is right lies nearer, the more it counts for a record that is new."""
    idle, telling = (learn(told_apart(telling=by), taught()).affinity.instead[0] for by in (0, 3))
    assert abs(idle) < 0.3 < telling


def test_a_noted_need_teaches_all_records_that_it_is_noted_of() -> None:
    """It stands there once, and what none fits teaches all of them that they do not fit."""
    noted = NotedNeeds({"pool": ("swim", "rest"), "library": ("rest",)}, ("sail",))
    embedder = WordEmbedder()
    found = taught_by(noted, ["library", "pool", "cellar"], embedder)
    assert embedder.embedded == ["swim", "rest", "sail"]
    assert found.truth.tolist() == [[0, 1, 0], [1, 1, 0], [0, 0, 0]]
    assert found.vectors.shape == (3, embedder.dimension)


def test_before_anything_is_learnt_all_records_are_alike() -> None:
    """And the affinity is the nearness itself."""
    standings = example("one", np.zeros(1, np.float32), [0, 0, 0], chance()).standings
    scores = UNLEARNT.model.log_odds(np.stack([standing.features() for standing in standings]))
    assert len(set(scores.tolist())) == 1
    nearness = np.array([0.5, -1.5])
    assert UNLEARNT.affinity.log_odds(np.ones(3, np.float32), IDS[:2], nearness).tolist() == [0.5, -1.5]
