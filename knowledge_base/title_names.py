"""Which documents a question names: "Almi or Eurostars" by the telling words of their titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from knowledge_base.comparison import BREAK, LONGEST_SIDE, TWO
from knowledge_base.compound import SHORTEST_PART
from knowledge_base.document import Language
from knowledge_base.followup import asking
from knowledge_base.retriever import Retriever
from knowledge_base.synonyms import same_facts
from knowledge_base.terms import WORD, terms

MOST_TITLES = 3  # a word in more titles than these, such as the cluster's own place, names no document
SHORTEST = 3  # letters of a word that names: the "F" of "F-tax" is in too many other words
NEXT = 2  # telling words, within which the topic of a comparison stands: "a grant from Eurostars"
NEAR = 4  # words beside the one that names: "EIC" alone could be two documents, "EIC Accelerator" is one
MOST_BESIDE = 4  # documents that are compared: a longer answer would not be read
LOOKED_AT = 100  # passages, to decide between documents that are named alike

Pair = frozenset[str]  # of stems that stand side by side


class TitleNames:
    """Knows the titles of one snapshot in one language."""

    def __init__(self, retriever: Retriever, language: Language) -> None:
        self._retriever = retriever
        self._language = language
        snapshot = retriever.snapshot
        keys = [key for key in snapshot.passages_of if key[1] == language]
        titles = {key[0]: snapshot.passages[snapshot.passages_of[key].start].title for key in keys}
        self._titles = {key: self._stems_of([title]) for key, title in titles.items()}
        spread = Counter(stem for own in self._titles.values() for stem in own)
        generic = {_bare(stem) for stem in same_facts(language).keys() | asking(language)}
        self._stems = {
            document_id: frozenset(
                s for s in own if spread[s] <= MOST_TITLES and len(s) >= SHORTEST and s not in generic
            )
            for document_id, own in self._titles.items()
        }
        pairs = {
            document_id: self._pairs_of(WORD.findall(title.lower())) for document_id, title in titles.items()
        }
        together = Counter(pair for own in pairs.values() for pair in own)
        self._pairs = {
            document_id: frozenset(pair for pair in own if together[pair] == 1)
            for document_id, own in pairs.items()
        }

    def first(self, text: str) -> str | None:
        """Return the document that `text` names first; None where it names none."""
        return self._nearest(WORD.findall(text.lower()))

    def beside(self, left: str, right: str, *, listed: bool = False) -> tuple[str, ...]:
        """Return the documents that are named right before and right after an "and" or "or", each once.

        Commas may part further ones before it: "Almi, Eurostars or the voucher".

        Args:
            left: What stands before it.
            right: What stands after it.
            listed: Whether `left` holds only what is compared: "compare Almi, Eurostars and the check".
        """
        before = [WORD.findall(piece.lower())[::-1] for piece in BREAK.split(left.strip(" ,"))]
        after = WORD.findall(BREAK.split(right.strip(" ,"))[0].lower())
        one, other = self._nearest(before[-1], NEXT), self._nearest(after, NEXT)
        is_list = one and (other or listed) and len(before[-1]) <= LONGEST_SIDE
        further = self._listed(before[:-1]) if is_list else []
        other = other or (self._ended(after) if further else None)
        return tuple(dict.fromkeys(filter(None, (*further, one, other))))[:MOST_BESIDE]

    def _listed(self, pieces: Sequence[Sequence[str]]) -> list[str]:
        """Return what the last ones of some pieces name, as far back as each names a document."""
        named: list[str] = []
        for words in reversed(pieces):
            found = self._nearest(words, NEXT) if len(words) <= LONGEST_SIDE else None
            if found is None:
                break
            named.insert(0, found)
        return named

    def _ended(self, words: Sequence[str]) -> str | None:
        """Return the one document whose title holds a compound that a few words end: "the check"."""
        stems = self._stems_of(words) if len(words) <= LONGEST_SIDE else frozenset()
        found = [key for key, own in self._stems.items() if _ends(stems, own)]
        return found[0] if len(found) == 1 else None

    def names(self, document_id: str, text: str) -> bool:
        """Return whether `text` has a word that names the document."""
        return not self._stems.get(document_id, frozenset()).isdisjoint(self._stems_of([text.lower()]))

    def without(self, text: str, document_ids: Iterable[str]) -> str:
        """Return `text` without the words that name the documents, and their titles' words beside these."""
        ids = list(document_ids)
        named = frozenset().union(*(self._stems.get(key, frozenset()) for key in ids))
        titled = frozenset().union(*(self._titles.get(key, frozenset()) for key in ids))
        is_list = len(ids) > TWO  # in which a word such as "check" may stand for its compound
        words = [match[0] for match in WORD.finditer(text)]
        stems = [self._stems_of([word.lower()]) for word in words]
        gone = {place for place, own in enumerate(stems) if own & named or (is_list and _ends(own, named))}
        beside = {place for place, own in enumerate(stems) if own & titled}
        while more := {place for place in beside - gone if gone & {place - 1, place + 1}}:
            gone |= more
        return " ".join(word for place, word in enumerate(words) if place not in gone)

    def _nearest(self, words: Sequence[str], most: int | None = None) -> str | None:
        """Return the document that the first of the telling words names; at most `most` are looked at.

        Two words name it together that do not alone: "Innovative Startups".
        """
        telling = [(place, stems) for place, word in enumerate(words) if (stems := self._stems_of([word]))]
        for place, stems in telling[:most]:
            named = self._named_by(self._pairs, self._pairs_of(words[place : place + 2]))
            named = named or self._named_by(self._stems, stems)
            if named:
                return self._likeliest(named, words[place : place + NEAR])
        return None

    @staticmethod
    def _named_by(names: Mapping[str, frozenset[Any]], said: frozenset[Any]) -> list[str]:
        return [document_id for document_id, own in names.items() if own & said]

    def _pairs_of(self, words: Sequence[str]) -> frozenset[Pair]:
        """Return the pairs of stems that stand side by side, in either order."""
        stems = [self._stems_of([word]) for word in words]
        return frozenset(
            frozenset({one, other})
            for left, right in pairwise(stems)
            for one in left
            for other in right
            if one != other
        )

    def _likeliest(self, document_ids: Sequence[str], words: Sequence[str]) -> str:
        stems = self._stems_of(words)
        shared = {document_id: len(self._stems[document_id] & stems) for document_id in document_ids}
        best = [document_id for document_id in document_ids if shared[document_id] == max(shared.values())]
        if len(best) == 1:
            return best[0]
        found = self._retriever.retrieve(" ".join(words), self._language, LOOKED_AT, among=best).documents()
        return found[0] if found else best[0]

    def _stems_of(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(map(_bare, terms(" ".join(words), self._language)))


def _bare(stem: str) -> str:
    """Return a stem without the "s" of a Swedish genitive, which the stemmer leaves to names: "Almis"."""
    return stem.removesuffix("s")


def _ends(stems: Iterable[str], compounds: Iterable[str]) -> bool:
    """Return whether one of the stems is the last part of a compound: "check" of "affärsutvecklingscheck"."""
    ends = tuple(stem for stem in stems if len(stem) >= SHORTEST_PART)
    return bool(ends) and any(compound.endswith(ends) for compound in compounds)
