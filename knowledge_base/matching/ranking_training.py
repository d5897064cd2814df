"""Learn from needs whose right records are known how to rank the records of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits

from knowledge_base.embedder import Embedder, Vector, Vectors, centred
from knowledge_base.logistic import Logistic, Matrix
from knowledge_base.matching.affinity import Affinity
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.need_set import LabelledNeed
from knowledge_base.matching.noted_needs import NotedNeeds
from knowledge_base.matching.ranking import Ranking
from knowledge_base.matching.standing import FEATURES, Standing
from knowledge_base.record import Facility, Funding

# Chosen by cross-validation over the sets of needs.
PULL: Final = 0.33  # of an affinity's weights to zero
LABELLED: Final = 3.0  # counts a labelled need, of which all right records are known, beside a noted one
STRENGTH: Final = 1.0  # of the data against the pull to zero, in the ranking
STEPS: Final = 40
LEAST_PARTS: Final = 2
FEW: Final = -2.0  # the log-odds to begin with: most records do not fit
RARELY: Final = -9.0
NONE: Final = (0.0,) * len(FEATURES)

# Ranks nothing, and knows nothing of any record: for the time before anything is learnt.
UNLEARNT: Final = Ranking(
    Affinity(
        np.array([], dtype=np.str_),
        np.zeros(0, np.float32),
        np.zeros((0, 0), np.float32),
        np.zeros(0, np.float32),
        np.array([1.0, 0.0], np.float32),
    ),
    Logistic(FEATURES, means=NONE, scales=(1.0,) * len(FEATURES), coefficients=NONE, intercept=RARELY),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled need of one part, with every record held against it.

    Attributes:
        vector: Of its text; shape (dimension,).
        truth: 1 for each record that is right, else 0; shape (records,).
    """

    part: str
    standings: Sequence[Standing[Facility] | Standing[Funding]]
    vector: Vector
    truth: Matrix

    @classmethod
    def of(cls, part: str, need: LabelledNeed, matching: Matching, embedder: Embedder) -> Self:
        """Hold every record of the need's kind against it."""
        standings = matching.standings(need.text, need.language, need.kind)
        truth = np.array([float(standing.record.id in need.records) for standing in standings])
        return cls(part, standings, embedder.embed_query(need.text), truth)


@dataclass(frozen=True, slots=True)
class Taught:
    """What the noted needs of the catalogue teach: vectors, and 1 for each record that they are noted of."""

    vectors: Vectors
    truth: Matrix


def taught_by(noted: NotedNeeds, ids: Sequence[str], embedder: Embedder) -> Taught:
    """Embed the noted needs; one that is noted of several records fits all of them."""
    texts = dict.fromkeys([*(text for own in noted.of_record.values() for text in own), *noted.of_none])
    fits = [set(noted.of_record.get(name, ())) for name in ids]
    truth = np.array([[float(text in own) for own in fits] for text in texts])
    return Taught(embedder.embed_queries(list(texts)), truth)


def learn(examples: Sequence[Example], taught: Taught) -> Ranking:
    """Learn the affinity, and what it counts beside all else.

    What the affinity says of a need counts as it does of a need that it has not seen: it is learnt once for
    every part without that part, and at last from all.

    Raises:
        ValueError: If all examples are of one part.
    """
    inputs, truth, parts = [], [], dict.fromkeys(example.part for example in examples)
    if len(parts) < LEAST_PARTS:
        raise ValueError("needs of at least two parts are needed to rank by what was not learnt from them")
    for part in parts:
        affinity = _affinity([example for example in examples if example.part != part], taught)
        for example in (example for example in examples if example.part == part):
            rows = _features(example, affinity)
            ranked = [not standing.is_excluded for standing in example.standings]
            inputs.append(rows[ranked])
            truth.append(example.truth[ranked])
    model = Logistic.fitted(FEATURES, np.concatenate(inputs), np.concatenate(truth), STRENGTH)
    return Ranking(_affinity(examples, taught), model)


def _features(example: Example, affinity: Affinity) -> Matrix:
    ids = [standing.record.id for standing in example.standings]
    nearness = np.array([standing.nearness for standing in example.standings])
    known = affinity.log_odds(example.vector, ids, nearness)
    rows = zip(example.standings, known.tolist(), strict=True)
    return np.stack([replace(standing, affinity=own).features() for standing, own in rows])


def _affinity(examples: Sequence[Example], taught: Taught) -> Affinity:
    """Fit one logistic model a record, all at once, over noted and labelled needs."""
    centre = taught.vectors.mean(axis=0)
    vectors = np.concatenate([taught.vectors, np.stack([example.vector for example in examples])])
    truth = np.concatenate([taught.truth, np.stack([example.truth for example in examples])])
    counts = np.repeat([1.0, LABELLED], (len(taught.vectors), len(examples)))
    inputs, right, often = (
        torch.from_numpy(part).float() for part in (centred(vectors, centre), truth, counts)
    )
    weights, bias = _fit(inputs, right, often)
    ids = [standing.record.id for standing in examples[0].standings]
    learnt = Affinity(np.array(ids), centre, weights, bias, np.zeros(2, np.float32))
    return replace(learnt, instead=_instead(learnt, examples))


def _instead(learnt: Affinity, examples: Sequence[Example]) -> Vector:
    """Fit a line from the nearness of a record to what was learnt of it; return its slope and offset."""
    ids = learnt.records.tolist()
    near = np.stack([[standing.nearness for standing in example.standings] for example in examples])
    known = np.stack([learnt.log_odds(example.vector, ids, np.zeros(len(ids))) for example in examples])
    return np.polyfit(near.ravel(), known.ravel(), 1).astype(np.float32)


def _fit(inputs: torch.Tensor, truth: torch.Tensor, counts: torch.Tensor) -> tuple[Vectors, Vector]:
    """Return weights, shape (records, dimension), and what is added to each, shape (records,).

    Args:
        inputs: Vectors of needs; shape (needs, dimension).
        truth: 1 for each record that is right, else 0; shape (needs, records).
        counts: How often each need counts; shape (needs,).
    """
    weights = torch.zeros(truth.shape[1], inputs.shape[1], requires_grad=True)
    bias = torch.full((truth.shape[1],), FEW, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        odds = inputs @ weights.T + bias
        lost = binary_cross_entropy_with_logits(odds, truth, counts[:, None], reduction="sum")
        lost = lost + PULL / 2 * (weights**2).sum()
        lost.backward()  # type: ignore[no-untyped-call]
        return lost

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return weights.detach().numpy(), bias.detach().numpy()
