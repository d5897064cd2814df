"""Learn from questions whose right documents are known how to rank the documents that were found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch

from knowledge_base.document import LANGUAGES
from knowledge_base.document_ranking import DocumentRanking, Matrix
from knowledge_base.document_reranker import CANDIDATES, DocumentReranker
from knowledge_base.document_standing import FEATURES
from knowledge_base.evaluation import DEEPEST, PASSAGES
from knowledge_base.question_set import LabelledQuestion
from knowledge_base.retriever import Retriever

# Chosen by cross-validation on the tuning questions; from .001 to .01 it makes no difference.
PULL: Final = 0.003  # of the weights, of features whose spread is one, to zero
STEPS: Final = 100
FOLDS: Final = 10


@dataclass(frozen=True, slots=True)
class Candidates:
    """The documents found for one question that the documents answer.

    Attributes:
        standings: The best by the fused score first; shape (documents, features).
        right: Whether each is a right one; shape (documents,).
    """

    asked: LabelledQuestion
    standings: Matrix
    right: Matrix

    def gain(self, ranking: DocumentRanking | None = None) -> float:
        """Return one by the place of the first right document, 0 where that is beyond the tenth.

        Args:
            ranking: What ranks them; by default the fused score.
        """
        points = ranking.points(self.standings) if ranking else self.standings[:, 0]
        if not self.right.any():
            return 0.0
        place = 1 + int((points > points[self.right > 0].max()).sum())
        return 1 / place if place <= DEEPEST else 0.0


def collect(questions: Sequence[LabelledQuestion], retriever: Retriever) -> list[Candidates]:
    """Gather what is found for each answerable question, by a retriever that does not rerank."""
    reranker, found = DocumentReranker(retriever.snapshot), []
    for asked in (question for question in questions if question.document_ids):
        retrieval = retriever.retrieve(asked.question, asked.language, PASSAGES)
        documents = retrieval.documents()[:CANDIDATES]
        right = np.array([float(document in asked.document_ids) for document in documents])
        found.append(Candidates(asked, reranker.standings(retrieval, documents), right))
    return found


def learn(examples: Sequence[Candidates]) -> DocumentRanking:
    """Fit the weights by which the right documents are the likeliest (a conditional logit, McFadden 1974).

    Of several right documents any will do: their probabilities are added.
    """
    usable = [example for example in examples if example.right.any()]
    spread = _spread(usable)
    inputs = [torch.from_numpy(example.standings / spread) for example in usable]
    right = [torch.from_numpy(example.right > 0) for example in usable]
    weights = torch.zeros(len(FEATURES), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        likely = (torch.log_softmax(rows @ weights, 0) for rows in inputs)
        told = torch.stack(
            [torch.logsumexp(own[is_right], 0) for own, is_right in zip(likely, right, strict=True)]
        )
        total = PULL * (weights**2).sum() - told.mean()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    plain = weights.detach().numpy() / spread
    return DocumentRanking(tuple((plain / plain[0]).tolist()))


def cross_validated(examples: Sequence[Candidates], seed: int = 0) -> Mapping[str, tuple[float, float]]:
    """Return by language the MRR@10 of the fused score, and of rankings that have not seen the question."""
    origins = {
        origin: number for number, origin in enumerate(dict.fromkeys(e.asked.origin for e in examples))
    }
    folds = np.random.default_rng(seed).permutation(len(origins)) % FOLDS
    fold = folds[[origins[example.asked.origin] for example in examples]]
    unseen = np.zeros(len(examples))
    for held_out in range(FOLDS):
        ranking = learn([example for example, own in zip(examples, fold, strict=True) if own != held_out])
        for place in np.flatnonzero(fold == held_out).tolist():
            unseen[place] = examples[place].gain(ranking)
    fused = np.array([example.gain() for example in examples])
    spoken = np.array([example.asked.language for example in examples])
    return {
        language: (float(fused[spoken == language].mean()), float(unseen[spoken == language].mean()))
        for language in LANGUAGES
    }


def _spread(examples: Sequence[Candidates]) -> Matrix:
    """Return the standard deviation of each feature among the documents of a question, the mean of all."""
    return np.asarray(np.mean([example.standings.std(axis=0) for example in examples], axis=0))
