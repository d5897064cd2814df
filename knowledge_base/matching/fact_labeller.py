"""A sequence labeller that finds facts in words which no rule and no term knows."""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Final, Protocol, Self

import pycrfsuite

from knowledge_base.document import Language
from knowledge_base.errors import LabellerError
from knowledge_base.matching.entities import LABELS
from knowledge_base.matching.fact_features import OUTSIDE, Token, features, tokens
from knowledge_base.matching.span import Span

BUNDLED: Final = Path(__file__).with_name("facts.crfsuite.xz")
BEGIN, INSIDE = "B-", "I-"
FEWEST: Final = 5  # fewer words are an answer, a name or a greeting: it has learnt from whole needs alone
SURE: Final = 0.5  # a word's likeliest field may still be unlikely: then it has none
# What no rule takes for one of these is mostly something else: a surname was taken for a town.
LEFT_TO_RULES: Final = frozenset({"place", "age"})
Named = tuple[str, str]  # a field, and the words that tell it


class Labeller(Protocol):
    """Finds facts in a text, given what the rules found."""

    def label(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> tuple[Span, ...]:
        """Return the facts, with their words as values."""
        ...


class FactLabeller:
    """A trained conditional random field; threads may share it."""

    def __init__(self, tagger: pycrfsuite.Tagger, model: bytes = b"") -> None:
        """Take a tagger, and the model that it has opened in memory."""
        self._tagger = tagger
        self._model = model  # the tagger reads it in place, and does not keep it alive
        self._labels = frozenset(tagger.labels()) - {OUTSIDE}
        self._fields: list[str] = sorted({label[len(BEGIN) :] for label in self._labels})
        self._lock = Lock()  # the tagger keeps the text it works on

    @classmethod
    def load(cls, file: Path = BUNDLED) -> Self:
        """Open a trained model.

        Raises:
            LabellerError: If it is not there or is none.
        """
        tagger = pycrfsuite.Tagger()
        try:
            model = lzma.decompress(file.read_bytes())
            tagger.open_inmemory(model)
        except (OSError, ValueError, lzma.LZMAError) as error:
            raise LabellerError(f"{file} cannot be used: train it with train-facts") from error
        return cls(tagger, model)

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
            self._tagger.set(features(words, language, kind, ruled))
            tags = [OUTSIDE]
            for at in range(len(words)):
                tags.append(self._likeliest(at, tags[-1]))
        found = spans_of(text, words, tags[1:])
        return tuple(s for s in found if s.field not in LEFT_TO_RULES or any(_agree(s, o) for o in ruled))

    def _likeliest(self, at: int, before: str) -> str:
        """The tag of a word by its field's likelihood, whether the field begins there or goes on."""
        if self._tagger.marginal(OUTSIDE, at) > 1 - SURE:
            return OUTSIDE  # no field can be likely enough: most words end here
        likely = {field: self._likelihoods(field, at) for field in self._fields}
        field = max(likely, key=lambda field: sum(likely[field]))
        begins, goes_on = likely[field]
        if begins + goes_on < SURE:
            return OUTSIDE
        return (INSIDE if goes_on >= begins and before[2:] == field else BEGIN) + field

    def _likelihoods(self, field: str, at: int) -> tuple[float, float]:
        begins, goes_on = (
            self._tagger.marginal(label, at) if label in self._labels else 0.0
            for label in (BEGIN + field, INSIDE + field)
        )
        return begins, goes_on


@cache
def bundled_labeller() -> FactLabeller:
    """The labeller that comes with the package, loaded once.

    Raises:
        LabellerError: If it cannot be used.
    """
    return FactLabeller.load()


def in_words(text: str, spans: Iterable[Span]) -> tuple[Named, ...]:
    """Return what spans say, to be kept as it was said."""
    return tuple((LABELS.get(span.field, span.field), span.of(text)) for span in spans)


def missed(ruled: Sequence[Span], labelled: Iterable[Span]) -> tuple[Span, ...]:
    """What was labelled in words that no rule has read, or has read as something else."""
    return tuple(span for span in labelled if not any(_agree(span, other) for other in ruled))


def joined(ruled: Iterable[Span], labelled: Sequence[Span]) -> tuple[Span, ...]:
    """The facts of both: those of rules where nothing is labelled, for labels end where people end them."""
    kept = (span for span in ruled if not any(span.overlaps(other) for other in labelled))
    return tuple(sorted((*kept, *labelled), key=lambda span: span.start))


def _agree(one: Span, other: Span) -> bool:
    same = LABELS.get(one.field, one.field) == LABELS.get(other.field, other.field)
    return same and one.overlaps(other)


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
