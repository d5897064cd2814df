"""Find the terms that a text names, in either language, inflected, compounded or slightly misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

import spacy
from spacy.language import Language as Pipeline
from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Doc

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.matching.span import Span, longest
from knowledge_base.matching.term import Term, Terms
from knowledge_base.matching.term_words import TermWords

GAP: Final = "*"
GAP_WORDS: Final = 4  # "sort * cells" is also found in "sort unfixed human blood cells"
JOINTS: Final = re.compile(r"(?<=\w)[-‐–/](?=\w)")  # "live-cell", "PET/CT"; a space is as long


class TermFinder:
    """Compares a text with the terms' words by spaCy's phrase matcher, form by form and not by letters."""

    def __init__(self, terms: Terms, kinds: Iterable[str]) -> None:
        """Take the terms of some kinds; the pipelines are made here, once."""
        self._terms = [term for term in terms if term.kind in frozenset(kinds)]
        self._words = TermWords(_single_words(self._terms))
        self._kinds = {term.id: term.kind for term in self._terms}
        self._alone: dict[str, list[str]] = {}
        self._matchers = {language: self._matcher(language) for language in LANGUAGES}
        self._gapped = {language: self._gapped_matcher(language) for language in LANGUAGES}

    def find(self, text: str, language: Language) -> tuple[Span, ...]:
        """Return a span for each term that is named: the field is its kind, the value its id."""
        doc = self._read(JOINTS.sub(" ", text), language)
        found = [
            self._span(doc.vocab.strings[key], doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
            for matcher in (self._matchers[language], self._gapped[language])
            if len(matcher)  # spaCy warns of one without patterns
            for key, start, end in matcher(doc)
        ]
        return longest([*found, *self._compounds(doc, found)])

    def first(self, text: str | None, language: Language) -> str | None:
        """Return the id of the first term that is named; None where none is, or where there is no text."""
        found = self.find(text, language) if text else ()
        return str(found[0].value) if found else None

    def named(self, text: str | None, language: Language) -> tuple[str, ...]:
        """Return the ids of all terms that are named, in the text's order."""
        found = self.find(text, language) if text else ()
        return tuple(dict.fromkeys(str(span.value) for span in found))

    def _compounds(self, doc: Doc, found: list[Span]) -> Iterator[Span]:
        """A word that names nothing itself may begin or end with one that does: "renrumslabb"."""
        named = bytearray(len(doc.text))  # by character: to ask every span for every word is slow
        for span in found:
            named[span.start : span.end] = b"\1" * (span.end - span.start)
        for token in doc:
            end = token.idx + len(token)
            if token.is_alpha and 1 not in named[token.idx : end]:
                part = next((part for part in self._words.parts(token.lower_) if part in self._alone), None)
                yield from (self._span(term, token.idx, end) for term in self._alone.get(part or "", ()))

    def _span(self, term: str, start: int, end: int) -> Span:
        return Span(self._kinds[term], start, end, term)

    def _matcher(self, language: Language) -> PhraseMatcher:
        matcher = PhraseMatcher(_pipeline(language).vocab, attr="NORM")
        for term in self._terms:
            for own in LANGUAGES:
                words = [word for word in term.words(own) if GAP not in word]
                docs = [self._read(JOINTS.sub(" ", word), own, language) for word in words]
                matcher.add(term.id, docs)
                for doc in docs:
                    if len(doc) == 1:
                        self._alone.setdefault(doc[0].norm_, []).append(term.id)
        return matcher

    def _gapped_matcher(self, language: Language) -> Matcher:
        matcher = Matcher(_pipeline(language).vocab)
        for term in self._terms:
            for own in LANGUAGES:
                for word in (word for word in term.words(own) if GAP in word):
                    matcher.add(term.id, [self._gapped_pattern(word, own)], greedy="LONGEST")
        return matcher

    def _gapped_pattern(self, word: str, language: Language) -> list[dict[str, Any]]:
        pattern: list[dict[str, Any]] = []
        for single in word.lower().split():
            if single == GAP:
                pattern += [{"IS_PUNCT": False, "OP": "?"}] * GAP_WORDS
            else:
                pattern.append({"NORM": self._words.form(single, language)})
        return pattern

    def _read(self, text: str, language: Language, tokens: Language | None = None) -> Doc:
        doc = _pipeline(tokens or language).make_doc(text)
        for token in doc:
            token.norm_ = self._words.form(token.lower_, language)
        return doc


def _single_words(terms: Iterable[Term]) -> Iterator[tuple[str, Language]]:
    for term in terms:
        for language in LANGUAGES:
            for word in term.words(language):
                singles = JOINTS.sub(" ", word).lower().split()
                yield from ((single, language) for single in singles if single != GAP)


@cache
def _pipeline(language: Language) -> Pipeline:
    return spacy.blank(language)
