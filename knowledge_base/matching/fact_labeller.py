"""A sequence labeller that finds facts in words which no rule and no term knows.

A conditional random field knows what the rules found and where people end a fact; the tagger beside the
embedding model knows words by their meaning. Each word's field is the likeliest by both.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import Final, Protocol, Self

import numpy as np
import pycrfsuite

from knowledge_base.document import Language
from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.errors import LabellerError
from knowledge_base.matching.entities import LABELS
from knowledge_base.matching.fact_features import OUTSIDE, Token, features, tokens
from knowledge_base.matching.fact_tagger import FactTagger, Likelihoods, Tagger
from knowledge_base.matching.fact_tags import BEGIN, FIELDS, FIELDS_OF, INSIDE, TAGS
from knowledge_base.matching.span import Span
from knowledge_base.tuned_model import TunedModel

BUNDLED: Final = Path(__file__).with_name("facts.crfsuite.xz")
FEWEST: Final = 5  # fewer words are an answer, a name or a greeting: it has learnt from whole needs alone
# Chosen on the tuning needs.
SURE: Final = 0.45  # a word's likeliest field may still be unlikely: then it has none
SURE_ALONE: Final = 0.5  # without a tagger
WEIGHT: Final = 0.55  # of the tagger
LEAST: Final = 1e-4  # what one of the two rules out may still be
# Without a tagger, what no rule takes for one of these is mostly something else: a surname, and no town.
LEFT_TO_RULES: Final = frozenset({"place", "age"})
# What a rule takes for one of these is nearly always a word in passing where both see no fact at all. What
# conditions are made of is left to the rules.
DOUBTED: Final = frozenset({"purpose", "technique"})
UNLIKELY: Final = 0.1  # that it tells a fact of any field
REMEMBERED: Final = 2  # texts: each is read twice, for its facts and for the doubts
Named = tuple[str, str]  # a field, and the words that tell it


class Labeller(Protocol):
    """Finds facts in a text, given what the rules found."""

    def label(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> tuple[Span, ...]:
        """Return the facts, with their words as values."""
        ...

    def doubts(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> frozenset[Span]:
        """Return those that the rules found and it takes for no facts."""
        ...


class FactLabeller:
    """A trained conditional random field, with a tagger where there is one; threads may share it."""

    def __init__(self, crf: pycrfsuite.Tagger, model: bytes = b"", tagger: Tagger | None = None) -> None:
        """Take the random field, the model that it has opened in memory, and what is asked beside it."""
        self._crf = crf
        self._model = model  # it is read in place, and nobody else keeps it alive
        self._labels = frozenset(crf.labels())
        self._tagger = tagger
        self._lock = Lock()  # the random field keeps the text it works on
        self._read = lru_cache(REMEMBERED)(self._likelihoods)

    @classmethod
    def load(cls, file: Path = BUNDLED, tagger: Tagger | None = None) -> Self:
        """Open a trained model.

        Raises:
            LabellerError: If it is not there or is none.
        """
        crf = pycrfsuite.Tagger()
        try:
            model = lzma.decompress(file.read_bytes())
            crf.open_inmemory(model)
        except (OSError, ValueError, lzma.LZMAError) as error:
            raise LabellerError(f"{file} cannot be used: train it with train-facts") from error
        return cls(crf, model, tagger)

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
        both, rest = self._read(text, language, kind, tuple(ruled))
        read = len(both)  # the tagger reads the first words of a long text
        found = spans_of(text, words[:read], _tags(both, SURE))
        alone = spans_of(text, words[read:], _tags(rest, SURE_ALONE))
        return found + tuple(
            span for span in alone if span.field not in LEFT_TO_RULES or any(_agree(span, o) for o in ruled)
        )

    def doubts(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> frozenset[Span]:
        """Return those that the rules found and neither the random field nor the tagger takes for facts.

        Without a tagger, and in a text of a few words, there are none. Arguments as for `label`.
        """
        words = tokens(text)
        if len(words) < FEWEST:
            return frozenset()
        both, _ = self._read(text, language, kind, tuple(ruled))
        asked = (span for span in ruled if span.field in DOUBTED)
        return frozenset(span for span in asked if _is_in_passing(span, words[: len(both)], both))

    def _likelihoods(
        self, text: str, language: Language, kind: str, ruled: tuple[Span, ...]
    ) -> tuple[Likelihoods, Likelihoods]:
        """How likely each tag is: by both for the words that the tagger reads, by the field for the rest."""
        words = tokens(text)
        likely = self._by_crf(words, language, kind, ruled)
        tagged = self._tagger.likelihoods(text, kind, words) if self._tagger else likely[:0]
        read, fitting = len(tagged), _fitting(kind)
        return _mixed(likely[:read], tagged) * fitting, likely[read:] * fitting

    def _by_crf(
        self, words: Sequence[Token], language: Language, kind: str, ruled: Sequence[Span]
    ) -> Likelihoods:
        """How likely the random field takes each tag to be for each word; shape (words, tags)."""
        known = [(place, tag) for place, tag in enumerate(TAGS) if tag in self._labels]
        likely = np.zeros((len(words), len(TAGS)))
        with self._lock:
            self._crf.set(features(words, language, kind, ruled))
            for at in range(len(words)):
                for place, tag in known:
                    likely[at, place] = self._crf.marginal(tag, at)
        return likely


@cache
def bundled_labeller() -> FactLabeller:
    """The labeller that comes with the package, loaded once.

    Raises:
        LabellerError: If it cannot be used.
    """
    return FactLabeller.load()


def labeller_beside(embedder: Embedder) -> FactLabeller:
    """The bundled labeller, with the tagger that lies beside an embedding model, if one does; loaded once.

    Raises:
        LabellerError: If it cannot be used.
        ModelError: If there is a tagger and it cannot be loaded.
    """
    return _beside(embedder) if isinstance(embedder, SentenceTransformerEmbedder) else bundled_labeller()


@lru_cache(maxsize=2)
def _beside(embedder: SentenceTransformerEmbedder) -> FactLabeller:
    model = TunedModel.beside(Path(embedder.source))
    return FactLabeller.load(tagger=FactTagger(embedder.pieces, model)) if model else bundled_labeller()


@cache
def _fitting(kind: str) -> Likelihoods:
    """1 for each tag that a need of a kind can have, else 0; shape (tags,)."""
    return np.array([float(tag == OUTSIDE or tag[len(BEGIN) :] in FIELDS_OF[kind]) for tag in TAGS])


def _mixed(one: Likelihoods, other: Likelihoods) -> Likelihoods:
    """The weighted geometric mean of what the random field and the tagger say; all of shape (words, tags).

    A logarithmic opinion pool: Genest and Zidek, Combining probability distributions, Statistical Science 1
    (1986), 114-135.
    """
    mean = np.maximum(one, LEAST) ** (1 - WEIGHT) * np.maximum(other, LEAST) ** WEIGHT
    whole: Likelihoods = mean / mean.sum(axis=1, keepdims=True)
    return whole


def _is_in_passing(span: Span, words: Sequence[Token], likely: Likelihoods) -> bool:
    """Whether no word of a span is likely to tell a fact of any field."""
    own = [at for at, word in enumerate(words) if word.start < span.end and span.start < word.end]
    return bool(own) and bool(likely[own, 1:].sum(axis=1).max() < UNLIKELY)


def _tags(likely: Likelihoods, sure: float) -> list[str]:
    """The tag of each word by its field's likelihood, whether the field begins there or goes on."""
    begins, goes_on = likely[:, 1::2], likely[:, 2::2]
    best = (begins + goes_on).argmax(axis=1)
    tags: list[str] = []
    for at, place in enumerate(best.tolist()):
        field, before = FIELDS[place], tags[-1] if tags else OUTSIDE
        if begins[at, place] + goes_on[at, place] < sure:
            tags.append(OUTSIDE)
        elif goes_on[at, place] >= begins[at, place] and before[len(INSIDE) :] == field:
            tags.append(INSIDE + field)
        else:
            tags.append(BEGIN + field)
    return tags


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
