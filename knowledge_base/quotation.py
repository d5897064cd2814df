"""Choose the sentences of a document that answer a question, word for word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from knowledge_base.answer_kind import holds_answer
from knowledge_base.passage import Passage, join_units
from knowledge_base.retriever import Hit, Retrieval
from knowledge_base.snapshot import Snapshot
from knowledge_base.synonyms import synonyms

MOST = 3  # sentences
CLOSE = 0.06  # a sentence whose score is this near the best one's belongs to the answer
# What a sentence's score is made of, beside its cosine with the question within the document's own topic:
WORDS_COUNT = 0.25  # the question's words that it has
KIND_COUNTS = 0.15  # it holds the kind of fact that is asked for
PASSAGE_COUNTS = 0.12  # each point that its passage is ahead of another one


@dataclass(frozen=True, slots=True)
class Quotation:
    """Sentences of one passage, in their order."""

    passage: Passage
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentences as they are shown."""
        return join_units(self.sentences)


def quote(retrieval: Retrieval, snapshot: Snapshot, asked: str) -> Quotation:
    """Return the one to three sentences of the best document that answer best, all from one passage.

    Args:
        retrieval: What was found; it must not be empty.
        snapshot: Where it was found.
        asked: The visitor's own words.
    """
    document_id = retrieval.hits[0].passage.document_id
    own = [hit for hit in retrieval.hits if hit.passage.document_id == document_id]
    if _asks_for_topic(asked, own[0].passage, snapshot):
        own = [hit for hit in own if not hit.passage.section] or own
    scored = {hit.row: _scores(hit, retrieval, snapshot, asked) for hit in own}
    row = max(scored, key=lambda candidate: max(scored[candidate]))
    return Quotation(snapshot.passages[row], tuple(_pick(snapshot.passages[row].sentences, scored[row])))


def _asks_for_topic(asked: str, passage: Passage, snapshot: Snapshot) -> bool:
    """Return whether a question has no word but the document's title: "What is Testa Center?"."""
    words = snapshot.words[passage.language]
    return set(words.query_terms(asked)) <= set(words.query_terms(passage.title))


def _scores(hit: Hit, retrieval: Retrieval, snapshot: Snapshot, asked: str) -> list[float]:
    words = snapshot.words[retrieval.language]
    heading = frozenset(words.query_terms(hit.passage.heading))
    stems = words.query_terms(asked)
    scores = []
    for sentence, cosine in zip(hit.passage.sentences, _cosines(hit, retrieval, snapshot), strict=True):
        covered = _coverage(stems, heading | frozenset(words.query_terms(sentence)), retrieval, snapshot)
        kind = holds_answer(asked, sentence, retrieval.language)
        scores.append(cosine + WORDS_COUNT * covered + KIND_COUNTS * kind + PASSAGE_COUNTS * hit.score)
    return scores


def _cosines(hit: Hit, retrieval: Retrieval, snapshot: Snapshot) -> list[float]:
    """Return the cosine of question and sentences, less what is common to the whole document.

    Every sentence names the topic, so without this the sentence that says it most often would win.
    """
    rows = snapshot.passages_of[hit.passage.document_id, retrieval.language]
    centre = np.concatenate([snapshot.sentences(row) for row in rows]).mean(axis=0)
    query, sentences = retrieval.vector - centre, snapshot.sentences(hit.row) - centre
    lengths = np.linalg.norm(sentences, axis=1) * np.linalg.norm(query)
    cosines: list[float] = (sentences @ query / np.maximum(lengths, 1e-6)).tolist()
    return cosines


def _coverage(stems: list[str], known: frozenset[str], retrieval: Retrieval, snapshot: Snapshot) -> float:
    words, same = snapshot.words[retrieval.language], synonyms(retrieval.language)
    total = sum(words.weight(stem) for stem in stems)
    found = sum(words.weight(stem) for stem in stems if not known.isdisjoint(same.get(stem, {stem})))
    return found / total if total else 0.0


def _pick(sentences: tuple[str, ...], scores: list[float]) -> Iterable[str]:
    """Yield the best sentence and those close to it, in the order of the text; a list only alone."""
    ranked = sorted(range(len(sentences)), key=lambda number: -scores[number])
    best = ranked[0]
    if "\n" in sentences[best]:
        return [sentences[best]]
    near = [n for n in ranked if scores[best] - scores[n] <= CLOSE and "\n" not in sentences[n]]
    return [sentences[number] for number in sorted(near[:MOST])]
