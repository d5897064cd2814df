"""Choose the sentences of a document that answer a question, word for word."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge_base.bonds import bound_to
from knowledge_base.embedder import Vector, Vectors
from knowledge_base.followup import asking
from knowledge_base.passage import Passage, join_units
from knowledge_base.retriever import Hit, Retrieval
from knowledge_base.snapshot import Snapshot
from knowledge_base.synonyms import synonyms
from knowledge_base.terms import WORD
from knowledge_base.vocabulary import Stems
from knowledge_base.wanted_fact import wanted_fact

MOST = 3  # sentences
CLOSE = 0.17  # a sentence whose score is this near the best one's belongs to the answer
ALSO_TELLS = 0.06  # and this much further off, if it, too, tells the very fact that is asked for
# What a sentence's score is made of, beside its own cosine with the question; chosen on the tuning questions:
PASSAGE_COSINE = 0.4
WORDS = 0.32  # the share of the question's words that it or its heading has
HEADED = 0.15  # the likeness of question and heading
ASKED_ABOVE = 0.15  # its heading asks for the same fact: "What it costs"
KIND = 0.15  # it holds the kind of fact that is asked for
FACT = 0.5  # it holds the very fact
FUSED = 0.05  # each point of its passage's fused score
AROUND = 0.4  # of that share, what the sentences around it have counts too
ALSO_CALLED = 0.6  # what a synonym counts of the word itself
RARE = 0.25  # to be the best: it has most of the words of the question that next to no other sentence has
RARELY = 2  # sentences of a document
MOSTLY = 0.6
ABOUT_SOURCES = -0.1  # it says only what the sources do not
WHENCE = -0.35  # it says only where the facts were read
OUTDATED = -0.2  # it says that it holds no longer
NO_LONGER = re.compile(r"\bno longer\b|\binte längre\b", re.IGNORECASE)
SAYS_UNKNOWN = re.compile(
    r"not (found in|confirmed)|^No\b.*\b(was|were) (found|confirmed)|(were|should be) checked"
    r"|hittades inte|^Ing(en|et|a)\b.*\bhittades\b|framgick inte|inte bekräfta|kontrollera(de)?s\b"
)
SAYS_WHENCE = re.compile(
    r"\bwere read (in|on)\b|\bcomes? from an? (older|undated|old)\b"
    r"|\blästes (i|på)\b|\bkommer från en (äldre|odaterad|gammal)\b"
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
        self._rows = snapshot.passages_of[best.document_id, best.language]
        self._stems = snapshot.vocabulary.of(self._rows)
        self._synonyms = synonyms(best.language)
        passages = (snapshot.passages[row] for row in self._rows)
        told = [sentence for passage in passages for sentence in passage.sentences]
        self._wanted = wanted_fact(asked, best.language, told)
        self._question = _words(asked)
        self._named = frozenset(snapshot.words[best.language].query_terms(asked))
        generic = asking(best.language) if self._wanted.exact else frozenset()
        having = self._having(self._named - generic)
        self._asked = self._telling(having)
        self._rare = frozenset(stem for stem, count in having.items() if 0 < count <= RARELY)

    def quote(self) -> Quotation:
        hits = self._hits
        if self._asks_for_topic():
            hits = [hit for hit in hits if not hit.passage.section] or hits
        scored = self._scores(hits)
        best = {row: self._best(row, scores) for row, scores in scored.items()}
        row = max(best, key=lambda candidate: best[candidate][0])
        headed = (hit.row for hit in hits if self._is_heading(hit.passage))
        row = next(headed, row)
        return self._quotation(row, scored[row], best[row][1])

    def _best(self, row: int, scores: Sequence[float]) -> tuple[float, int]:
        """Return the best score of a passage's sentences, and the number of its sentence."""
        rare = map(self._has_rare, self._stems.sentences[row])
        ranked = (score + RARE * has for score, has in zip(scores, rare, strict=True))
        return max(((score, number) for number, score in enumerate(ranked)), key=lambda pair: pair[0])

    def _quotation(self, row: int, scores: Sequence[float], best: int) -> Quotation:
        """Quote from one passage: from its beginning, where its heading is the question itself."""
        passage = self._snapshot.passages[row]
        sentences = passage.sentences
        headed = self._is_heading(passage)
        also = [ALSO_TELLS * self._tells(sentence) for sentence in sentences]
        chosen = range(min(MOST, len(sentences))) if headed else _pick(sentences, scores, best, also)
        told = [self._coverage(stems) for stems in self._stems.sentences[row]]
        return Quotation(passage, tuple(sentences[number] for number in bound_to(chosen, sentences, told)))

    def _tells(self, sentence: str) -> bool:
        """Return whether a sentence tells the very fact that is asked for."""
        return self._wanted.exact and self._wanted.is_told_by(sentence)

    def _asks_for_topic(self) -> bool:
        """Return whether the question has only words of the document's title: "What is Testa Center?"."""
        return bool(self._named) and not self._wanted.told and self._stems.title.issuperset(self._named)

    def _is_heading(self, passage: Passage) -> bool:
        """Return whether the question is word for word the heading above a passage."""
        return bool(passage.section) and _words(passage.section[-1]) == self._question

    def _having(self, stems: Stems) -> dict[str, int]:
        """Return how many of the document's sentences have each stem, or stand below a heading with it."""
        texts = list(self._stems.headed_sentences())
        return {stem: sum(not self._forms(stem).isdisjoint(text) for text in texts) for stem in stems}

    def _telling(self, having: dict[str, int]) -> dict[str, float]:
        """Weigh each stem by how few of the document's sentences have it.

        The topic's name stands in nearly all of them and does not tell which one is meant; a word that
        none of them has does not either.
        """
        sentences = sum(map(len, self._stems.sentences.values()))
        return {stem: math.log(1 + sentences / count) for stem, count in having.items() if count}

    def _forms(self, stem: str) -> Stems:
        """Return the stems that stand for one: its own and its synonyms."""
        return _named_as(stem) | self._synonyms.get(stem, frozenset())

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
        heading, own = self._stems.headings[hit.row], self._stems.sentences[hit.row]
        around = AROUND * self._coverage(heading.union(*own))
        shares = [(1 - AROUND) * self._coverage(heading | stems) + around for stems in own]
        headed = HEADED * self._likeness(heading)
        headed += ASKED_ABOVE * self._wanted.is_asked_by(hit.passage.heading)
        return [
            headed + self._bonus(sentence, share)
            for sentence, share in zip(hit.passage.sentences, shares, strict=True)
        ]

    def _bonus(self, sentence: str, share: float) -> float:
        tells = self._wanted.is_told_by(sentence)
        fact = FACT if self._wanted.exact else KIND
        # "No public rent was found" evades most questions, and answers the one about the rent.
        evades = not tells and SAYS_UNKNOWN.search(sentence) is not None
        over = NO_LONGER.search(sentence) is not None
        whence = SAYS_WHENCE.search(sentence) is not None
        about = ABOUT_SOURCES * evades + WHENCE * whence + OUTDATED * over
        return WORDS * share + fact * tells + about

    def _has_rare(self, stems: Stems) -> bool:
        """Return whether a sentence has most of the question's rare words, and two at least."""
        shared = len(self._rare & stems)
        return shared > 1 and shared >= MOSTLY * len(self._rare)

    def _likeness(self, heading: Stems) -> float:
        """Return the share of the words of question and heading that both have."""
        shared = sum(not heading.isdisjoint(self._forms(stem)) for stem in self._named)
        return shared / len(heading | self._named) if shared else 0.0

    def _coverage(self, known: Stems) -> float:
        """Return the weighted share of the telling words that `known` has."""
        total = sum(self._asked.values())
        return sum(w * self._known(stem, known) for stem, w in self._asked.items()) / total if total else 0.0

    def _known(self, stem: str, known: Stems) -> float:
        if not known.isdisjoint(_named_as(stem)):
            return 1.0
        return 0.0 if known.isdisjoint(self._forms(stem)) else ALSO_CALLED

    def _centred_cosines(self, vectors: Vectors) -> list[float]:
        """Return the cosines with the question, less what is common to all of the document's `vectors`.

        Every sentence names the topic, so without this the one that says it most often would win.
        """
        centre = vectors.mean(axis=0)
        query, centred = self._vector - centre, vectors - centre
        lengths = np.linalg.norm(centred, axis=1) * np.linalg.norm(query)
        cosines: list[float] = (centred @ query / np.maximum(lengths, 1e-6)).tolist()
        return cosines


def _pick(
    sentences: Sequence[str], scores: Sequence[float], best: int, allowance: Sequence[float]
) -> list[int]:
    """Return the numbers of the best sentence and those close to it or above; a list only alone.

    Args:
        sentences: Of one passage.
        scores: Theirs.
        best: The number of the best one.
        allowance: By how much each may be further off than is close.
    """
    if "\n" in sentences[best]:
        return [best]
    ranked = sorted(range(len(sentences)), key=lambda number: (number != best, -scores[number]))
    near = [
        n for n in ranked if scores[best] - scores[n] <= CLOSE + allowance[n] and "\n" not in sentences[n]
    ]
    return near[:MOST]


def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


def _named_as(stem: str) -> Stems:
    """Return a stem with a name's genitive, which the stemmer leaves to it: "Almis"."""
    return frozenset({stem, stem + "s"})
