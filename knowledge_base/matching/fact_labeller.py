"""A sequence labeller that finds facts in words which no rule and no term knows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Final, Protocol, Self

import pycrfsuite

from knowledge_base.document import Language
from knowledge_base.errors import LabellerError
from knowledge_base.matching.fact_features import OUTSIDE, Token, features, tokens
from knowledge_base.matching.span import Span

BUNDLED: Final = Path(__file__).with_name("facts.crfsuite")
BEGIN, INSIDE = "B-", "I-"
FEWEST: Final = 5  # fewer words are an answer, a name or a greeting: it has learnt from whole needs alone
SURE: Final = 0.5  # a word's likeliest field may still be unlikely: then it has none
Named = tuple[str, str]  # a field, and the words that tell it


class Labeller(Protocol):
    """Finds facts in a text, given what the rules found."""

    def label(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> tuple[Span, ...]:
        """Return the facts, with their words as values."""
        ...


class FactLabeller:
    """A trained conditional random field; threads may share it."""

    def __init__(self, tagger: pycrfsuite.Tagger) -> None:
        """Take a tagger that has opened its model."""
        self._tagger = tagger
        self._lock = Lock()  # the tagger keeps the text it works on

    @classmethod
    def load(cls, file: Path = BUNDLED) -> Self:
        """Open a trained model.

        Raises:
            LabellerError: If it is not there or is none.
        """
        tagger = pycrfsuite.Tagger()
        try:
            tagger.open(str(file))
        except (OSError, ValueError) as error:
            raise LabellerError(f"{file} cannot be used: train it with train-facts") from error
        return cls(tagger)

    def label(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> tuple[Span, ...]:
        """Return the facts of a text, in its order; a text of a few words has none.

        Args:
            text: What somebody wrote.
            language: In which it is taken to be.
            kind: The kind of need, "facility" or "funding".
            ruled: What the rules found in it.

        Returns:
            Spans with fields as the labels have them ("age", "amount"), and their words as values.
        """
        words = tokens(text)
        if len(words) < FEWEST:
            return ()
        with self._lock:
            tags = self._tagger.tag(features(words, language, kind, ruled))
            sure = [tag if self._tagger.marginal(tag, at) >= SURE else OUTSIDE for at, tag in enumerate(tags)]
        return spans_of(text, words, sure)


@cache
def bundled_labeller() -> FactLabeller:
    """The labeller that comes with the package, loaded once.

    Raises:
        LabellerError: If it cannot be used.
    """
    return FactLabeller.load()


def in_words(text: str, spans: Iterable[Span], fields: Container[str]) -> tuple[Named, ...]:
    """Return what spans say of some fields, to be kept as it was said."""
    return tuple((span.field, span.of(text)) for span in spans if span.field in fields)


def missed(ruled: Sequence[Span], labelled: Sequence[Span]) -> tuple[Span, ...]:
    """What was labelled in words that no rule has read."""
    return tuple(span for span in labelled if not any(span.overlaps(other) for other in ruled))


def spans_of(text: str, words: Sequence[Token], tags: Sequence[str]) -> tuple[Span, ...]:
    """Join the words of each fact: "B-time", "I-time" is one."""
    starts = [
        at
        for at, (before, tag) in enumerate(pairwise([OUTSIDE, *tags]))
        if tag != OUTSIDE and (tag.startswith(BEGIN) or before[2:] != tag[2:])
    ]
    return tuple(_span(text, words, tags, at) for at in starts)


def _span(text: str, words: Sequence[Token], tags: Sequence[str], at: int) -> Span:
    field, last = tags[at][2:], at
    while last + 1 < len(tags) and tags[last + 1] == INSIDE + field:
        last += 1
    start, end = words[at].start, words[last].end
    return Span(field, start, end, text[start:end])
