"""Choose the sentences of a document that answer a question, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge_base.answer_kind import kinds_asked
from knowledge_base.embedder import Vector, Vectors
from knowledge_base.passage import Passage, join_units
from knowledge_base.retriever import Hit, Retrieval
from knowledge_base.snapshot import Snapshot
from knowledge_base.synonyms import synonyms
from knowledge_base.vocabulary import Stems

MOST = 3  # sentences
CLOSE = 0.14  # a sentence whose score is this near the best one's belongs to the answer
# What a sentence's score is made of, beside its own cosine with the question; chosen on the tuning questions:
PASSAGE_COSINE = 0.4
WORDS = 0.25  # the share of the question's words that it or its heading has
KIND = 0.15  # it holds the kind of fact that is asked for
FUSED = 0.05  # each point of its passage's fused score
ABOUT_SOURCES = -0.1  # it says only what the sources do not
SAYS_UNKNOWN = re.compile(
    r"not (found in|confirmed)|(were|should be) checked"
    r"|hittades inte|framgick inte|inte bekräfta|kontrollera(de)?s\b"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Sentences of one passage, in their order."""

    passage: Passage
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentences as they are shown."""
        return join_units(self.sentences)


def quote(retrieval: Retrieval, snapshot: Snapshot, asked: str, vector: Vector) -> Quotation:
    """Return the one to three sentences of the best document that answer best, all from one passage.

    Args:
        retrieval: What was found; it must not be empty.
        snapshot: Where it was found.
        asked: The visitor's own words.
        vector: Their embedding.
    """
    return _Quoter(retrieval, snapshot, asked, vector).quote()


class _Quoter:
    """Scores the sentences of one document for one question."""

    def __init__(self, retrieval: Retrieval, snapshot: Snapshot, asked: str, vector: Vector) -> None:
        best = retrieval.hits[0].passage
        self._snapshot = snapshot
        self._vector = vector
        self._hits = [hit for hit in retrieval.hits if hit.passage.document_id == best.document_id]
        self._words = snapshot.words[best.language]
        self._synonyms = synonyms(best.language)
        self._kinds = kinds_asked(asked, best.language)
        self._asked = {stem: self._words.weight(stem) for stem in self._words.query_terms(asked)}
        self._rows = snapshot.passages_of[best.document_id, best.language]
        self._stems = snapshot.vocabulary.of(self._rows)

    def quote(self) -> Quotation:
        hits = self._hits
        if self._asks_for_topic():
            hits = [hit for hit in hits if not hit.passage.section] or hits
        scored = self._scores(hits)
        row = max(scored, key=lambda candidate: max(scored[candidate]))
        passage = self._snapshot.passages[row]
        return Quotation(passage, _pick(passage.sentences, scored[row]))

    def _asks_for_topic(self) -> bool:
        """Return whether the question has only words of the document's title: "What is Testa Center?"."""
        return bool(self._asked) and self._stems.title.issuperset(self._asked)

    def _scores(self, hits: Sequence[Hit]) -> dict[int, list[float]]:
        """Return the scores of each hit's sentences, by the hit's row."""
        of_sentences = self._centred_cosines(self._snapshot.sentences(self._rows))
        of_passages = self._centred_cosines(self._snapshot.index.vectors_of(self._rows))
        first = self._snapshot.first_sentence
        scored = {}
        for hit in hits:
            shared = PASSAGE_COSINE * of_passages[hit.row - self._rows.start] + FUSED * hit.score
            own = of_sentences[first[hit.row] - first[self._rows.start] :]
            bonuses = self._bonuses(hit)
            scored[hit.row] = [shared + cosine + bonus for cosine, bonus in zip(own, bonuses, strict=False)]
        return scored

    def _bonuses(self, hit: Hit) -> list[float]:
        heading = self._stems.headings[hit.row]
        return [
            self._bonus(sentence, heading | stems)
            for sentence, stems in zip(hit.passage.sentences, self._stems.sentences[hit.row], strict=True)
        ]

    def _bonus(self, sentence: str, known: Stems) -> float:
        holds = any(kind.given.search(sentence) for kind in self._kinds)
        unknown = SAYS_UNKNOWN.search(sentence) is not None
        return WORDS * self._coverage(known) + KIND * holds + ABOUT_SOURCES * unknown

    def _coverage(self, known: Stems) -> float:
        same = self._synonyms
        covered = (
            weight for stem, weight in self._asked.items() if not known.isdisjoint(same.get(stem, {stem}))
        )
        return sum(covered) / sum(self._asked.values()) if self._asked else 0.0

    def _centred_cosines(self, vectors: Vectors) -> list[float]:
        """Return the cosines with the question, less what is common to all of the document's `vectors`.

        Every sentence names the topic, so without this the one that says it most often would win.
        """
        centre = vectors.mean(axis=0)
        query, centred = self._vector - centre, vectors - centre
        lengths = np.linalg.norm(centred, axis=1) * np.linalg.norm(query)
        cosines: list[float] = (centred @ query / np.maximum(lengths, 1e-6)).tolist()
        return cosines


def _pick(sentences: Sequence[str], scores: list[float]) -> tuple[str, ...]:
    """Return the best sentence and those close to it, in the order of the text; a list only alone."""
    ranked = sorted(range(len(sentences)), key=lambda number: -scores[number])
    best = ranked[0]
    if "\n" in sentences[best]:
        return (sentences[best],)
    near = [n for n in ranked if scores[best] - scores[n] <= CLOSE and "\n" not in sentences[n]]
    return tuple(sentences[number] for number in sorted(near[:MOST]))
