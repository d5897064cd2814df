"""Whether passages support what a language model has made of them, sentence by sentence.

The check is strict: what it refuses wrongly costs a smooth sentence, what it lets pass wrongly costs trust.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Literal

from knowledge_base.calendar_date import take_dates
from knowledge_base.claim import Claim
from knowledge_base.document import LANGUAGES, Language
from knowledge_base.embedder import Embedder, Vectors
from knowledge_base.fact import Facts, facts_of, first_name, source_words, take_facts
from knowledge_base.likeness import Likeness
from knowledge_base.passage import Passage
from knowledge_base.quantity import Quantity, followed
from knowledge_base.stance import Stance, read_stance
from knowledge_base.synonyms import synonyms
from knowledge_base.terms import STOP_WORDS, WORD, terms

Fault = Literal["language", "fact", "stance", "words", "meaning"]

# Where a sentence says two things that can be looked up one by one.
CLAUSES: Final = re.compile(
    r"[;:]\s+|,\s+(?=(?:but|and|so|when|where|while|whereas|which|because|although|unless)\b)"
    r"|,\s+(?=(?:men|och|så|då|när|där|medan|eftersom|fast)\b)|\s+(?=(?:but|whereas|although|unless|medan)\b)",
    re.IGNORECASE,
)
FEWEST: Final = 2  # content words: a shorter part says nothing by itself
LIKE: Final = 0.6  # words written this much alike are one: "registered", "registration"


@dataclass(frozen=True, slots=True)
class Limits:
    """How near a sentence must be to its source; chosen on `evaluation/claims_tuning.jsonl`.

    Attributes:
        words: The share of a clause's content words that the source sentence has, its headings included.
        meaning: The least cosine with the nearest source sentence.
        nearest: How much less the cosine of a sentence that supports it may be than the nearest one's.
        meaning_across: The same where passage and sentence are in different languages.
    """

    words: float = 1.0
    meaning: float = 0.91
    nearest: float = 0.0
    meaning_across: float = 0.88


@dataclass(frozen=True)
class Statement:
    """A sentence or clause, taken apart."""

    text: str
    language: Language

    @cached_property
    def _read(self) -> tuple[Facts, Stance]:
        facts, rest = take_facts(self.text, self.language)
        return facts, read_stance(rest, self.language)

    @property
    def facts(self) -> Facts:
        """Its numbers, dates, names, codes and links."""
        return self._read[0]

    @property
    def stance(self) -> Stance:
        """How it holds what it says."""
        return self._read[1]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its content words."""
        return frozenset(terms(self.stance.rest, self.language))

    @cached_property
    def followed(self) -> tuple[tuple[Quantity, frozenset[str]], ...]:
        """Each of its numbers, with the content words up to the next one."""
        _, text = take_dates(self.text)
        return tuple((quantity, frozenset(terms(words, self.language))) for quantity, words in followed(text))

    def swaps(self, source: Statement) -> bool:
        """Return whether a word follows another number than in `source`: "SEK 400 for guests"."""
        for mine, words in self.followed:
            own = [told for quantity, told in source.followed if mine.is_told_by(quantity)]
            others = [told for quantity, told in source.followed if not mine.is_told_by(quantity)]
            if own and words & frozenset().union(*others) - frozenset().union(*own):
                return True
        return False

    def clauses(self) -> tuple[Statement, ...]:
        """Return its parts that say something by themselves; itself if it has none."""
        parts = [Statement(part, self.language) for part in CLAUSES.split(self.text) if part.strip()]
        return tuple(parts) if len(parts) > 1 and all(len(p.stems) >= FEWEST for p in parts) else (self,)


class Ground:
    """One sentence of a passage, and what its headings add to it."""

    def __init__(self, sentence: str, passage: Passage) -> None:
        context = (passage.title, *passage.section, *passage.publishers)
        self.whole = Statement(sentence, passage.language)
        self.parts = self.whole.clauses()
        self._context_facts = facts_of((*context, *passage.urls), passage.language)
        self.words = frozenset().union(*(source_words(text) for text in (sentence, *context)))
        # "A company must …, but need not …": the second part leaves out whom it is about.
        self._subject = frozenset(terms(self.whole.stance.rest, passage.language)[:1])
        self._context = frozenset(terms(" ".join((passage.title, *passage.section)), passage.language))

    def tells(self, claim: Statement, part: Statement) -> bool:
        """Return whether a part of this sentence, or what stands above it, has all facts of a claim."""
        return claim.facts.told_by(part.facts | self._context_facts, self.words) and not claim.swaps(part)

    def covers(self, claim: Statement, part: Statement) -> float:
        """Return the share of a claim's content words that a part of this sentence has, with its headings."""
        # A heading that names both "permit" and "notification" must not swap what two parts say of them.
        beside = frozenset().union(*(other.stems for other in self.parts if other != part))
        own = part.stems | self._subject | (self._context - beside)
        same, like = synonyms(claim.language), Likeness(own)
        has = [
            not own.isdisjoint(same.get(stem, {stem})) or like.best(stem) >= LIKE or _is_compound(stem, own)
            for stem in claim.stems
        ]
        return sum(has) / len(has) if has else 1.0


class SupportCheck:
    """Holds claims against the passages that they cite; safe to use from many threads."""

    def __init__(self, embedder: Embedder, limits: Limits | None = None) -> None:
        self._embedder = embedder
        self._limits = limits or Limits()

    def faults(
        self, claims: Sequence[Claim], passages: Sequence[Passage], language: Language
    ) -> list[Fault | None]:
        """Return what is wrong with each claim; None for one that its passages support.

        Args:
            claims: The sentences.
            passages: What they cite by place.
            language: The language that they should be in.
        """
        return [
            self._fault(claim.text, [passages[place] for place in claim.cited], language) for claim in claims
        ]

    def _fault(self, text: str, cited: Sequence[Passage], language: Language) -> Fault | None:
        if not is_in(text, language):
            return "language"
        same = [passage for passage in cited if passage.language == language]
        grounds = [ground for passage in same or cited for ground in grounds_of(passage)]
        cosines = self._cosines(text, [ground.whole.text for ground in grounds])
        if same:
            least = max(cosines) - self._limits.nearest
            near = [ground for ground, cosine in zip(grounds, cosines, strict=True) if cosine >= least]
            fault = self._fault_in_words(Statement(text, language), near)
            return fault or ("meaning" if max(cosines) < self._limits.meaning else None)
        nearest = grounds[max(range(len(grounds)), key=lambda number: cosines[number])]
        return self._fault_across(Statement(text, language), nearest, max(cosines))

    def _fault_in_words(self, claim: Statement, grounds: Sequence[Ground]) -> Fault | None:
        faults = [self._fault_of_clause(clause, grounds) for clause in claim.clauses()]
        name = first_name(claim.text, claim.language)
        if name and not any(_knows(ground, name) for ground in grounds):
            return "fact"
        return next((fault for fault in faults if fault), None)

    def _fault_of_clause(self, clause: Statement, grounds: Sequence[Ground]) -> Fault | None:
        """Look for one sentence that says all of the clause; else return how far the nearest ones came."""
        parts = [(ground, part) for ground in grounds for part in ground.parts]
        told = [(ground, part) for ground, part in parts if ground.tells(clause, part)]
        if not told:
            return "fact"
        near = [part for ground, part in told if ground.covers(clause, part) >= self._limits.words]
        if not near:
            return "words"
        return None if any(clause.stance.keeps(part.stance) for part in near) else "stance"

    def _fault_across(self, claim: Statement, nearest: Ground, cosine: float) -> Fault | None:
        if not nearest.tells(claim, nearest.whole):
            return "fact"
        if not claim.stance.keeps(nearest.whole.stance):
            return "stance"
        return "meaning" if cosine < self._limits.meaning_across else None

    def _cosines(self, text: str, sources: list[str]) -> list[float]:
        vectors: Vectors = self._embedder.embed_passages([text, *sources])
        cosines: list[float] = (vectors[1:] @ vectors[0]).tolist()
        return cosines


def is_in(text: str, language: Language) -> bool:
    """Return whether a sentence has at least as many words of grammar of `language` as of any other."""
    words = [word.lower() for word in WORD.findall(text)]
    counts = {each: sum(word in STOP_WORDS[each] for word in words) for each in LANGUAGES}
    return counts[language] == max(counts.values())


@lru_cache(maxsize=64)
def grounds_of(passage: Passage) -> tuple[Ground, ...]:
    """Return a passage's sentences; of a list, each item with the line that introduces it."""
    return tuple(Ground(sentence, passage) for unit in passage.sentences for sentence in _sentences(unit))


def _sentences(unit: str) -> Iterator[str]:
    first, *rest = unit.splitlines()
    if not rest:
        yield first
        return
    lead = first.rstrip().removesuffix(":") if first.rstrip().endswith(":") else ""
    for line in rest if lead else (first, *rest):
        item = re.sub(r"^\s*(?:[-*•]|\d+[.)])\s+", "", line).strip()
        if item:
            yield f"{lead} {item}".strip()


def _knows(ground: Ground, name: str) -> bool:
    stems = ground.whole.stems
    stem = next(iter(terms(name, ground.whole.language)), name)
    return name in ground.words or stem in stems or Likeness(stems).best(stem) >= LIKE


def _is_compound(stem: str, own: frozenset[str]) -> bool:
    """Return whether one word is a part of the other, as Swedish compounds are."""
    shortest = 5
    return any(
        (len(other) >= shortest and other in stem) or (len(stem) >= shortest and stem in other)
        for other in own
    )
