"""Choose the sentences of a document that answer a question, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge_base.answer_kind import holds_answer
from knowledge_base.embedder import Vector, Vectors
from knowledge_base.passage import Passage, join_units
from knowledge_base.retriever import Hit, Retrieval
from knowledge_base.snapshot import Snapshot
from knowledge_base.synonyms import synonyms

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
        self._snapshot = snapshot
        self._asked = asked
        self._vector = vector
        best = retrieval.hits[0].passage
        self._language = best.language
        self._hits = [hit for hit in retrieval.hits if hit.passage.document_id == best.document_id]
        self._words = snapshot.words[self._language]
        self._stems = self._words.query_terms(asked)
        self._rows = snapshot.passages_of[best.document_id, best.language]
        self._title = frozenset(self._words.query_terms(best.title))

    def quote(self) -> Quotation:
        hits = self._hits
        if self._asks_for_topic():
            hits = [hit for hit in hits if not hit.passage.section] or hits
        scored = {hit.row: self._scores(hit) for hit in hits}
        row = max(scored, key=lambda candidate: max(scored[candidate]))
        passage = self._snapshot.passages[row]
        return Quotation(passage, _pick(passage.sentences, scored[row]))

    def _asks_for_topic(self) -> bool:
        """Return whether the question has only words of the document's title: "What is Testa Center?"."""
        return bool(self._stems) and self._title.issuperset(self._stems)

    def _scores(self, hit: Hit) -> list[float]:
        sentences = np.concatenate([self._snapshot.sentences(row) for row in self._rows])
        own = self._centred_cosines(self._snapshot.sentences(hit.row), sentences)
        passages = self._snapshot.index.vectors_of(self._rows)
        of_passage = self._centred_cosines(self._snapshot.index.vectors_of([hit.row]), passages)[0]
        shared = PASSAGE_COSINE * of_passage + FUSED * hit.score
        heading = frozenset(self._words.query_terms(hit.passage.heading))
        return [
            cosine + shared + self._bonus(sentence, heading)
            for sentence, cosine in zip(hit.passage.sentences, own, strict=True)
        ]

    def _bonus(self, sentence: str, heading: frozenset[str]) -> float:
        coverage = self._coverage(heading | frozenset(self._words.query_terms(sentence)))
        holds = holds_answer(self._asked, sentence, self._language)
        unknown = SAYS_UNKNOWN.search(sentence) is not None
        return WORDS * coverage + KIND * holds + ABOUT_SOURCES * unknown

    def _coverage(self, known: frozenset[str]) -> float:
        same = synonyms(self._language)
        total = sum(map(self._words.weight, self._stems))
        covered = (stem for stem in self._stems if not known.isdisjoint(same.get(stem, {stem})))
        return sum(map(self._words.weight, covered)) / total if total else 0.0

    def _centred_cosines(self, vectors: Vectors, all_of_document: Vectors) -> list[float]:
        """Return the cosines with the question, less what is common to the whole document.

        Every sentence names the topic, so without this the one that says it most often would win.
        """
        centre = all_of_document.mean(axis=0)
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
