"""The stems of the published texts, cut once for each document and remembered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge_base.bm25 import WordIndex
from knowledge_base.document import Language
from knowledge_base.likeness import Likeness
from knowledge_base.passage import Passage

Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class DocumentStems:
    """The stems of one document.

    Attributes:
        everything: Those of the whole document and of its noted questions.
        likeness: Compares a stem with everything.
        headings: Those of each passage's heading path, by the passage's row.
        sentences: Those of each sentence, by the passage's row.
    """

    title: Stems
    everything: Stems
    likeness: Likeness
    headings: dict[int, Stems]
    sentences: dict[int, tuple[Stems, ...]]

    def passages(self) -> Iterator[Stems]:
        """Yield the stems of each passage, with its headings and the title."""
        for row, sentences in self.sentences.items():
            yield self.title.union(self.headings[row], *sentences)

    def headed_sentences(self) -> Iterator[Stems]:
        """Yield the stems of each sentence, with the headings above it."""
        for row, sentences in self.sentences.items():
            for sentence in sentences:
                yield self.headings[row] | sentence


class Vocabulary:
    """Cuts a document's texts into stems when they are first asked for; safe to use from many threads."""

    def __init__(
        self,
        words: Mapping[Language, WordIndex],
        passages: Sequence[Passage],
        noted: Mapping[tuple[str, Language], Sequence[str]],
    ) -> None:
        """Know where to find the texts.

        Args:
            words: The word index of each language.
            passages: All passages.
            noted: The questions that are noted of each document, by its key.
        """
        self._words = words
        self._passages = passages
        self._noted = noted
        self._known: dict[range, DocumentStems] = {}

    def of(self, rows: range) -> DocumentStems:
        """Return the stems of the document whose passages are `rows`."""
        if rows not in self._known:
            self._known[rows] = self._cut(rows)
        return self._known[rows]

    def noted(self, rows: range) -> tuple[Stems, ...]:
        """Return the stems of each question noted of a document, or of the headings in their place."""
        words = self._words[self._passages[rows.start].language]
        return tuple(words.noted_terms(text) for text in self._noted_of(rows))

    def _noted_of(self, rows: range) -> Sequence[str]:
        first = self._passages[rows.start]
        return self._noted.get((first.document_id, first.language), ())

    def _cut(self, rows: range) -> DocumentStems:
        own = {row: self._passages[row] for row in rows}
        words = self._words[own[rows.start].language]

        def stems(text: str) -> Stems:
            return frozenset(words.query_terms(text))

        texts = [passage.embedded_text for passage in own.values()]
        everything = stems("\n".join([*texts, *self._noted_of(rows)]))
        return DocumentStems(
            title=stems(own[rows.start].title),
            everything=everything,
            likeness=Likeness(everything),
            headings={row: stems(passage.heading) for row, passage in own.items()},
            sentences={row: tuple(map(stems, passage.sentences)) for row, passage in own.items()},
        )
