"""Find documents that say the same, and sentences, questions and gaps that stand in two of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from knowledge_base.document import Document
from knowledge_base.finding import Finding, Page
from knowledge_base.sameness import SAME, shared_part, words_of
from knowledge_base.section import read_sections
from knowledge_base.sentence import split_sentences

LONG = 8  # words; a shorter sentence may stand in two documents by chance
Pairs = list[tuple[Document, Page]]


def check_sameness(pairs: Iterable[tuple[Document, Page]]) -> Iterator[Finding]:
    """Find documents of one language that tell the same, and sentences or questions of two documents."""
    by_language: dict[str, Pairs] = {}
    for document, page in pairs:
        by_language.setdefault(document.language, []).append((document, page))
    for same_language in by_language.values():
        yield from _same_documents(same_language)
        yield from _same_sentences(same_language)
        yield from _same_questions(same_language)
        yield from _same_gaps(same_language)
        yield from _answered_gaps(same_language)


def _same_documents(pairs: Pairs) -> Iterator[Finding]:
    for (first, _), (second, page) in combinations(pairs, 2):
        shared = shared_part(first, second)
        if shared >= SAME:
            text = f"says the same as {first.file} ({shared:.0%} of the shorter one); make one of the two"
            yield page.error(second.body_line, text)


def _same_sentences(pairs: Pairs) -> Iterator[Finding]:
    """Two documents with one sentence compete for one question, and one of them will be forgotten."""
    first: dict[tuple[str, ...], Document] = {}
    for document, page in pairs:
        for sentence in _sentences(document):
            words = words_of(sentence)
            other = first.setdefault(words, document)
            if len(words) >= LONG and other.id != document.id:
                line = page.line_of(sentence[:40])
                text = f"the sentence '{sentence[:60]}…' stands in {other.file} too; say it in one place"
                yield page.warning(line, text)


def _same_questions(pairs: Pairs) -> Iterator[Finding]:
    first: dict[tuple[str, ...], Document] = {}
    for document, page in pairs:
        for question in document.questions:
            other = first.setdefault(words_of(question), document)
            if other is not document:
                text = f"the question '{question}' is noted in {other.file} too; keep it where the answer is"
                yield page.warning(page.line_of(question), text)


def _same_gaps(pairs: Pairs) -> Iterator[Finding]:
    """A gap that is noted twice counts twice for the assistant, and is closed in one place only."""
    first: dict[tuple[str, ...], Document] = {}
    for document, page in pairs:
        here: set[tuple[str, ...]] = set()
        for gap in document.gaps:
            words = words_of(gap)
            other = first.setdefault(words, document)
            if other is not document or words in here:
                where = "twice" if other is document else f"in {other.file} too"
                text = f"the gap '{gap}' is noted {where}; keep it once, where an answer would stand"
                yield page.warning(page.line_of(gap), text)
            here.add(words)


def _answered_gaps(pairs: Pairs) -> Iterator[Finding]:
    """What one document calls a gap, no document may answer: the assistant learns from both."""
    answered = {words_of(question): document for document, _ in pairs for question in document.questions}
    for document, page in pairs:
        for gap in document.gaps:
            other = answered.get(words_of(gap))
            if other is not None:
                yield page.error(
                    page.line_of(gap), f"the gap '{gap}' is a question that {other.file} answers"
                )


def _sentences(document: Document) -> Iterator[str]:
    for section in read_sections(document):
        for block in section.blocks:
            yield from split_sentences(block.text, document.language)
