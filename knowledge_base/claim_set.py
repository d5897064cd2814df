"""Sentences of which somebody has decided whether a passage supports them: to tune and measure the check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, product
from pathlib import Path
from typing import Any

import numpy as np

from knowledge_base.claim import Claim
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.embedder import Embedder, Vector, Vectors
from knowledge_base.labelled_lines import Row, choice, load_lines
from knowledge_base.passage import Passage
from knowledge_base.support import Limits, SupportCheck

WORDS = (0.6, 0.75, 0.9, 1.0)
MEANING = (0.82, 0.84, 0.86, 0.88, 0.9, 0.91, 0.92)
NEAREST = (0.0, 0.01, 0.02, 0.04)


@dataclass(frozen=True, slots=True)
class LabelledClaim:
    """A sentence about a passage.

    Attributes:
        fault: What is wrong with it, in one word; None where the passage supports it.
    """

    text: str
    language: Language
    passage: Passage
    fault: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the check said of a labelled sentence: a reason to refuse it, or None."""

    claim: LabelledClaim
    refusal: str | None


@dataclass(frozen=True, slots=True)
class Figures:
    """How the check did.

    Attributes:
        precision: The share of supported sentences among those that it let pass.
        recall: The share of supported sentences that it let pass.
        let_through: How many unsupported sentences it let pass, of `unsupported`.
    """

    precision: float
    recall: float
    let_through: int
    unsupported: int


def load_claims(file: Path) -> tuple[LabelledClaim, ...]:
    """Read a JSON Lines file: a line has a `source`, a `language`, `supported` and `unsupported` sentences.

    Raises:
        EvaluationError: If the file cannot be read, or a line is not that; the line is named.
    """
    return tuple(chain.from_iterable(load_lines(file, "claim", _read)))


def judge(
    claims: Sequence[LabelledClaim], embedder: Embedder, limits: Limits | None = None
) -> list[Judgement]:
    """Hold every sentence against its passage."""
    check = SupportCheck(embedder, limits)
    return [
        Judgement(claim, *check.faults([Claim(claim.text, (0,))], [claim.passage], claim.language))
        for claim in claims
    ]


def figures(judgements: Sequence[Judgement]) -> Figures:
    """Sum up judgements."""
    passed = [each for each in judgements if each.refusal is None]
    good = sum(each.claim.fault is None for each in passed)
    supported = sum(each.claim.fault is None for each in judgements)
    return Figures(
        precision=good / len(passed) if passed else 1.0,
        recall=good / supported if supported else 1.0,
        let_through=len(passed) - good,
        unsupported=len(judgements) - supported,
    )


def tune_within(claims: Sequence[LabelledClaim], embedder: Embedder) -> Iterator[tuple[Limits, Figures]]:
    """Try limits on the sentences in the language of their source; yield each with its figures."""
    remembering = _Remembering(embedder)
    own = [claim for claim in claims if claim.language == claim.passage.language]
    for words, meaning, nearest in product(WORDS, MEANING, NEAREST):
        limits = Limits(words, meaning, nearest)
        yield limits, figures(judge(own, remembering, limits))


def tune_across(claims: Sequence[LabelledClaim], embedder: Embedder) -> Iterator[tuple[Limits, Figures]]:
    """Try limits on the sentences in another language than their source; yield each with its figures."""
    remembering = _Remembering(embedder)
    own = [claim for claim in claims if claim.language != claim.passage.language]
    for meaning in MEANING:
        limits = Limits(meaning_across=meaning)
        yield limits, figures(judge(own, remembering, limits))


def best(within: Sequence[tuple[Limits, Figures]], across: Sequence[tuple[Limits, Figures]]) -> Limits:
    """Return the limits that let the fewest unsupported sentences through; of these, the most supported.

    A wrong sentence that is shown costs more than a good one that is not. Among equals the strictest win;
    across languages the middle ones, for there is no other rule there on what words mean.
    """
    strictest = max(
        within, key=lambda each: (_rank(each[1]), each[0].words, each[0].meaning, -each[0].nearest)
    )[0]
    highest = max(_rank(found) for _, found in across)
    equals = [limits.meaning_across for limits, found in across if _rank(found) == highest]
    return replace(strictest, meaning_across=equals[len(equals) // 2])


def _rank(found: Figures) -> tuple[int, float]:
    return -found.let_through, found.recall


class _Remembering:
    """An embedder that embeds no text twice."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Vector] = {}
        self.fingerprint, self.dimension = embedder.fingerprint, embedder.dimension

    def embed_query(self, text: str) -> Vector:
        """Embed one question."""
        return self._embedder.embed_query(text)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Embed many questions."""
        return self._embedder.embed_queries(texts)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Embed those passages that were not seen before."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._embedder.embed_passages(new), strict=True))
        return np.stack([self._known[text] for text in texts])


def _read(row: Row) -> tuple[LabelledClaim, ...]:
    passage, language = _passage(row["source"]), choice(row, "language", LANGUAGES)
    told = [(text, None) for text in row["supported"]]
    told += [(each["text"], each["fault"]) for each in row["unsupported"]]
    return tuple(LabelledClaim(text, language, passage, fault) for text, fault in told)


def _passage(source: Mapping[str, Any]) -> Passage:
    return Passage(
        id="",
        document_id="",
        title=source["title"],
        language=source["language"],
        category="",
        section=(source["heading"],) if source["heading"] else (),
        sentences=tuple(source["sentences"]),
        certainty="verified",
        verified=date.min,
        urls=(),
        publishers=(),
    )
