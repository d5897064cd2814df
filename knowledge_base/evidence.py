"""What speaks for it that the documents answer a question: a few numbers that a confidence is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

import numpy as np
import numpy.typing as npt

from knowledge_base.answer_kind import AnswerKind, kinds_asked, kinds_given
from knowledge_base.attention import AttendedDocument, Attention, committed
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.document_standing import Standing
from knowledge_base.embedder import Vector
from knowledge_base.precedent import NEAREST, Precedents, Shares
from knowledge_base.retriever import Retrieval
from knowledge_base.snapshot import Snapshot
from knowledge_base.synonyms import synonyms
from knowledge_base.terms import terms
from knowledge_base.vocabulary import Stems

FEW_WORDS = 4.0  # fewer telling words are keywords: most of what a sentence would say is left out
WORDS_LEFT_OUT = 4.0  # by a follow-up, which does not name its topic again
SURE_MARGIN = 6.0  # a visitor who follows up has chosen the document: no other one competes


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence for the best document.

    Attributes:
        question: The cosine of the question with the likest question that the document's author noted.
        meaning: The cosine with its likest passage.
        coverage: The share of the question's words, weighted by how much they tell, that the document has;
            a word that is only written like one of the document's counts in part.
        in_one_passage: The highest share of the question's words that one passage has, its headings included:
            words that a document has far apart answer nothing together.
        margin: How far the document's score is ahead of the next document's.
        precedent: How far the document answers questions like it more often than others near its topic.
        precedent_meant: The same, where the meaning alone tells which are like it.
        precedent_nearest: The same, where hardly any but the likest counts.
        attended: What a small trained network makes of the precedents and the sentences.
        phrasing: How much it is worded like questions that documents answer, whatever they are about.
        kind_missing: 1 where a known kind of fact is asked for, a price or a date, and no sentence holds one.
        words: How many telling words the question has, a compound as one: a long one is seldom covered whole.
        words_missing: How many are missing to `FEW_WORDS`: keywords share less with sentences and precedents.
        noted, noted_across, told_across, shared: As in the document's `Standing`.
    """

    question: float
    meaning: float
    coverage: float
    in_one_passage: float
    margin: float
    precedent: float
    precedent_meant: float
    precedent_nearest: float
    attended: float
    phrasing: float
    kind_missing: float
    words: float
    words_missing: float
    noted: float
    noted_across: float
    told_across: float
    shared: float

    def features(self) -> npt.NDArray[np.float64]:
        """Return the numbers in the order of `FEATURES`."""
        return np.array([getattr(self, name) for name in FEATURES], dtype=np.float64)

    def of_chosen_document(self) -> Evidence:
        """Return this evidence for a document that the visitor has chosen."""
        words = self.words + WORDS_LEFT_OUT
        return replace(self, margin=SURE_MARGIN, words=words, words_missing=max(0.0, FEW_WORDS - words))


FEATURES = tuple(field.name for field in fields(Evidence))


class EvidenceReader:
    """Weighs what a retrieval found, against one snapshot."""

    def __init__(self, snapshot: Snapshot, attention: Attention | None = None) -> None:
        """Take what was searched, and by default the committed networks."""
        self._snapshot = snapshot
        self._attention = attention or committed()
        self._attended: dict[tuple[str, Language], AttendedDocument | None] = {}  # made like the precedents
        self._precedents: dict[tuple[str, Language], Precedents] = {}  # made when a document is first found
        self._kinds_given: dict[tuple[str, Language], frozenset[AnswerKind]] = {}  # likewise

    def read(self, retrieval: Retrieval, asked: str | None = None) -> Evidence | None:
        """Return the evidence for the best document of a retrieval, or None if nothing was found.

        Args:
            retrieval: What was found.
            asked: The visitor's own words, where the query says more than these, as it does in a follow-up.
        """
        if not retrieval.hits:
            return None
        best = retrieval.hits[0]
        key = best.passage.document_id, retrieval.language
        own = [hit for hit in retrieval.hits if hit.passage.document_id == key[0]]
        rival = next((hit.score for hit in retrieval.hits if hit.passage.document_id != key[0]), None)
        rows = self._snapshot.passages_of[key]
        stems = self._snapshot.words[retrieval.language].query_terms(asked or retrieval.query)
        passages = self._snapshot.vocabulary.of(rows).passages()
        shared = self.shared_words(asked or retrieval.query, key)
        standing, precedents = self._standing(retrieval, key), self._precedents_of(key)
        words = len(set(terms(asked or retrieval.query, retrieval.language)))
        nothing_said = 0.0 if asked is None else 1.0  # a follow-up may say nothing new: "who can use it?"
        return Evidence(
            question=max(hit.question for hit in own),
            meaning=max(hit.meaning for hit in own),
            coverage=self._coverage(stems, key) if stems else nothing_said,
            in_one_passage=self._closest(stems, passages, retrieval.language),
            margin=SURE_MARGIN if rival is None else best.score - rival,
            precedent=precedents.lean(retrieval.vector, shared),
            precedent_meant=precedents.lean(retrieval.vector),
            precedent_nearest=precedents.lean(retrieval.vector, sharpness=NEAREST),
            attended=self._attend(retrieval.vector, shared, key),
            phrasing=self._snapshot.lesson.phrasing[retrieval.language].lean(asked or retrieval.query),
            kind_missing=self._kind_missing(asked or retrieval.query, key),
            words=float(words),
            words_missing=max(0.0, FEW_WORDS - words),
            noted=standing.noted,
            noted_across=standing.noted_across,
            told_across=standing.told_across,
            shared=standing.shared,
        )

    def _standing(self, retrieval: Retrieval, key: tuple[str, Language]) -> Standing:
        reader = self._snapshot.standing_reader
        told = reader.told(retrieval.query, retrieval.language)
        return reader.read(key, retrieval.hits[0].score, retrieval.vector, told)

    def _coverage(self, stems: list[str], key: tuple[str, Language]) -> float:
        """Return the weighted share of `stems` that a document has, by a synonym or a like word too."""
        words = self._snapshot.words[key[1]]
        own, same = self._snapshot.vocabulary.of(self._snapshot.passages_of[key]), synonyms(key[1])
        found = total = 0.0
        for stem in stems:
            weight = words.weight(stem)
            has = not own.everything.isdisjoint(same.get(stem, {stem}))
            found += weight * (1.0 if has else own.likeness.best(stem))
            total += weight
        return found / total

    def _closest(self, stems: list[str], texts: Iterable[Stems], language: Language) -> float:
        """Return the highest weighted share of `stems` that one of `texts` has; 1 where nothing is asked."""
        words, same = self._snapshot.words[language], synonyms(language)
        wanted = [(words.weight(stem), same.get(stem, frozenset({stem}))) for stem in stems]
        total = sum(weight for weight, _ in wanted)
        found = (sum(weight for weight, forms in wanted if not forms.isdisjoint(text)) for text in texts)
        return max(found, default=0.0) / total if total else 1.0

    def _kind_missing(self, asked: str, key: tuple[str, Language]) -> float:
        kinds = kinds_asked(asked, key[1])
        return float(bool(kinds) and self._kinds_given_in(key).isdisjoint(kinds))

    def _kinds_given_in(self, key: tuple[str, Language]) -> frozenset[AnswerKind]:
        if key not in self._kinds_given:
            passages = (self._snapshot.passages[row] for row in self._snapshot.passages_of[key])
            sentences = [sentence for passage in passages for sentence in passage.sentences]
            self._kinds_given[key] = kinds_given(sentences, key[1])
        return self._kinds_given[key]

    def _attend(self, vector: Vector, shared: Shares, key: tuple[str, Language]) -> float:
        if key not in self._attended:
            sentences = self._snapshot.sentences(self._snapshot.passages_of[key])
            noted = self._snapshot.noted_of
            (other,) = (language for language in LANGUAGES if language != key[1])
            self._attended[key] = self._attention.to(noted[key], sentences, noted.get((key[0], other)))
        document = self._attended[key]
        return document.score(vector, shared) if document else 0.0

    def shared_words(self, asked: str, key: tuple[str, Language]) -> Shares:
        """Return the share of words that a question has in common with each noted one of a document."""
        title = self._snapshot.vocabulary.of(self._snapshot.passages_of[key]).title
        return self._precedents_of(key).shared(self._snapshot.lesson.words[key[1]].of(asked, title))

    def _precedents_of(self, key: tuple[str, Language]) -> Precedents:
        if key not in self._precedents:
            document, words = self._snapshot.document_of[key], self._snapshot.lesson.words[key[1]]
            title = self._snapshot.vocabulary.of(self._snapshot.passages_of[key]).title
            noted = [words.of(text, title) for text in (*document.questions, *document.gaps)]
            self._precedents[key] = Precedents(self._snapshot.noted_of[key], noted, words)
        return self._precedents[key]

    def stems(self, key: tuple[str, Language]) -> frozenset[str]:
        """Return all stems of a document and of its noted questions."""
        return self._snapshot.vocabulary.of(self._snapshot.passages_of[key]).everything
