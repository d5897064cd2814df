"""A snapshot: everything that answering needs, as one immutable folder.

manifest.json     what the snapshot is, and the checksums of the other files
documents.jsonl   the documents it was made of
passages.jsonl    their passages, by language, then document; the row is the passage's number
questions.jsonl   the questions that the documents' authors noted, each with the passage it points to; the
                  headings of documents without any. A line for each document
index.faiss       the passages' vectors        questions.faiss   the questions'
sentences.npy     the sentences' vectors, in the passages' order
gaps.npy          the vectors of the gaps that the authors noted, in the documents' order
words.en, words.sv   the word indexes
lesson.json       what all noted questions teach together
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, pairwise
from pathlib import Path

import numpy as np

from knowledge_base.bm25 import WordIndex
from knowledge_base.document import LANGUAGES, Document, Language
from knowledge_base.document_json import document_from_json, document_line
from knowledge_base.document_standing import StandingReader
from knowledge_base.embedder import Vectors
from knowledge_base.errors import DamagedSnapshotError
from knowledge_base.index import FaissIndex, Rows
from knowledge_base.manifest import Manifest
from knowledge_base.noted_lesson import NotedLesson
from knowledge_base.noted_questions import NotedQuestions
from knowledge_base.passage import Passage, passage_rows
from knowledge_base.snapshot_files import (
    PartReader,
    checksums,
    encode,
    read_json,
    read_lines,
    read_vectors,
    write_json,
    write_lines,
    write_vectors,
)
from knowledge_base.topic import Topics
from knowledge_base.vocabulary import Vocabulary

# What reading raises where a file is whole but holds something else than it should.
MALFORMED = (ValueError, TypeError, LookupError, AttributeError, RuntimeError, EOFError)


@dataclass(frozen=True)
class Snapshot:
    """A published state of the knowledge base, in memory.

    Attributes:
        known_lesson: Its lesson, where it was learned before.
    """

    manifest: Manifest
    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]
    questions: tuple[NotedQuestions, ...]
    index: FaissIndex
    question_index: FaissIndex
    sentence_vectors: Vectors
    gap_vectors: Vectors
    words: dict[Language, WordIndex]
    known_lesson: NotedLesson | None = None

    @cached_property
    def rows(self) -> dict[Language, range]:
        """The rows of each language's passages, which stand beside each other."""
        return _ranges([passage.language for passage in self.passages])

    @cached_property
    def question_rows(self) -> dict[Language, range]:
        """The rows of each language's questions."""
        return _ranges([noted.language for noted in self.questions for _ in noted.texts])

    @cached_property
    def passages_of(self) -> dict[tuple[str, Language], range]:
        """The rows of each document's passages, which stand beside each other in the document's order."""
        return passage_rows(self.passages)

    @cached_property
    def aims(self) -> Rows:
        """The row of the passage that each noted question points to; shape (questions,)."""
        return np.fromiter(chain.from_iterable(noted.aims for noted in self.questions), dtype=np.int64)

    @cached_property
    def noted_of(self) -> Topics:
        """What is noted of each document; the headings that stand in for questions are no note."""
        ends = accumulate((len(noted.texts) for noted in self.questions), initial=0)
        rows = {
            noted.key: range(*bounds) for noted, bounds in zip(self.questions, pairwise(ends), strict=True)
        }
        return Topics(self.documents, rows, self.question_index, self.gap_vectors)

    @cached_property
    def document_of(self) -> dict[tuple[str, Language], Document]:
        """Each document by its key."""
        return {document.key: document for document in self.documents}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The stems of every document."""
        return Vocabulary(self.words, self.passages, {noted.key: noted.texts for noted in self.questions})

    @cached_property
    def standing_reader(self) -> StandingReader:
        """Holds the documents against questions."""
        return StandingReader(self)

    @cached_property
    def lesson(self) -> NotedLesson:
        """What all noted questions teach together."""
        return self.known_lesson or NotedLesson.of(self.documents)

    def prepare(self) -> None:
        """Work out what answering needs of the whole, so that no visitor waits for it."""
        _ = self.lesson, self.noted_of, self.vocabulary, self.first_sentence

    def sentences(self, rows: range) -> Vectors:
        """Return the vectors of the sentences of passages beside each other; shape (sentences, dimension)."""
        return self.sentence_vectors[self.first_sentence[rows.start] : self.first_sentence[rows.stop]]

    @cached_property
    def first_sentence(self) -> tuple[int, ...]:
        """The number of each passage's first sentence among all sentences, and last how many there are."""
        return (0, *accumulate(len(passage.sentences) for passage in self.passages))

    def save(self, folder: Path) -> None:
        """Write the snapshot into `folder`, which must be empty. The manifest comes last."""
        write_lines(folder / "documents.jsonl", map(document_line, self.documents))
        write_lines(folder / "passages.jsonl", (encode(passage.to_json()) for passage in self.passages))
        write_lines(folder / "questions.jsonl", (encode(noted._asdict()) for noted in self.questions))
        self.index.save(folder / "index.faiss")
        self.question_index.save(folder / "questions.faiss")
        write_vectors(folder / "sentences.npy", self.sentence_vectors)
        write_vectors(folder / "gaps.npy", self.gap_vectors)
        for language, words in self.words.items():
            words.save(folder / f"words.{language}")
        write_json(folder / "lesson.json", self.lesson.to_json())
        self.manifest.with_files(checksums(folder, besides=Manifest.FILE)).save(folder)

    @classmethod
    def load(cls, folder: Path, fingerprint: str, before: Snapshot | None = None) -> Snapshot:
        """Read a snapshot for the embedder with `fingerprint`.

        Args:
            folder: Its files.
            fingerprint: Of the embedder in use.
            before: One that is in memory: what both have in common is taken from it.

        Raises:
            DamagedSnapshotError: If a file is missing, or one that is read is not what the manifest says or
                not to be understood.
            ForeignSnapshotError: If the snapshot was made with another embedding model.
            OSError: If a file that is there cannot be read now.
        """
        manifest = Manifest.load(folder)
        manifest.check_embedder(fingerprint)
        try:
            snapshot = cls._read(PartReader(folder, manifest, before))
            snapshot.check()
        except (*MALFORMED, FileNotFoundError) as error:
            raise DamagedSnapshotError(f"snapshot {folder.name} is damaged: {error!r}") from error
        return snapshot

    @classmethod
    def _read(cls, parts: PartReader[Snapshot]) -> Snapshot:
        return cls(
            parts.manifest,
            parts.read("documents.jsonl", _read_documents, lambda before: before.documents),
            parts.read("passages.jsonl", _read_passages, lambda before: before.passages),
            parts.read("questions.jsonl", _read_questions, lambda before: before.questions),
            parts.read("index.faiss", FaissIndex.load, lambda before: before.index),
            parts.read("questions.faiss", FaissIndex.load, lambda before: before.question_index),
            parts.read("sentences.npy", read_vectors, lambda before: before.sentence_vectors),
            parts.read("gaps.npy", read_vectors, lambda before: before.gap_vectors),
            {
                "en": parts.read("words.en", WordIndex.load, lambda before: before.words["en"]),
                "sv": parts.read("words.sv", WordIndex.load, lambda before: before.words["sv"]),
            },
            parts.read("lesson.json", _read_lesson, lambda before: before.lesson),
        )

    def check(self) -> None:
        """See that the parts fit each other.

        Raises:
            ValueError: If they do not.
        """
        gaps = sum(len(document.gaps) for document in self.documents)
        rows = len(self.passages), len(self.aims), self.first_sentence[-1], gaps
        found = len(self.index), len(self.question_index), len(self.sentence_vectors), len(self.gap_vectors)
        if rows != found:
            raise ValueError("passages, questions, sentences or gaps are not as many as their vectors")
        if any(aim not in range(len(self.passages)) for noted in self.questions for aim in noted.aims):
            raise ValueError("a question points to no passage")


def _read_documents(file: Path) -> tuple[Document, ...]:
    return tuple(map(document_from_json, read_lines(file)))


def _read_passages(file: Path) -> tuple[Passage, ...]:
    return tuple(map(Passage.from_json, read_lines(file)))


def _read_questions(file: Path) -> tuple[NotedQuestions, ...]:
    return tuple(map(NotedQuestions.from_json, read_lines(file)))


def _read_lesson(file: Path) -> NotedLesson:
    return NotedLesson.from_json(read_json(file))


def _ranges(languages: list[Language]) -> dict[Language, range]:
    counts = {language: languages.count(language) for language in LANGUAGES}
    starts = accumulate(counts.values(), initial=0)
    return {
        language: range(start, start + counts[language])
        for language, start in zip(LANGUAGES, starts, strict=False)
    }
