"""Find the facilities that fit a need."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from knowledge_base.embedder import Embedder
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.facility_reasons import LEVELS, grade, judge, level
from knowledge_base.matching.judgement import only
from knowledge_base.matching.match import Match, Matches
from knowledge_base.matching.meaning import Meaning
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder
from knowledge_base.record import Facility, Texts

STATED: Final = 3  # from this biosafety level on, who does not state it does not have it


@dataclass(frozen=True, slots=True)
class FacilityWeights:
    """What counts how much; chosen on the tuning needs.

    Attributes:
        nearness: A standard deviation of nearness in meaning.
        place: Being at the place named; not being there costs as much.
        doubt: What every unknown costs.
        fits: The share of what was asked for that a record must offer.
        fits_rest: The same where a part is asked for that no record offers.
        means: The nearness, in standard deviations, from which on a record fits a need without known words.
    """

    nearness: float = 0.10
    place: float = 0.25
    doubt: float = 0.05
    fits: float = 0.25
    fits_rest: float = 0.50
    means: float = 2.6


class FacilityMatcher:
    """Holds the facilities with their vectors; afterwards it only reads, so threads may share it."""

    def __init__(
        self,
        records: Iterable[Facility],
        embedder: Embedder,
        terms: Terms | None = None,
        weights: FacilityWeights = FacilityWeights(),
    ) -> None:
        """Embed what tells the records.

        Raises:
            TermsError: If no terms are given and the bundled ones cannot be used.
        """
        self._records = tuple(records)
        self._terms = terms or Terms.load()
        self._weights = weights
        self._places = TermFinder(self._terms, ("place",))
        self._meaning = Meaning(embedder, [_described(record, self._terms) for record in self._records])
        self._offered = {t.id for t in self._terms if any(grade(r, t.id, self._terms) for r in self._records)}
        self._rarity = {term.id: _rarity(self._records, term.id, self._terms) for term in self._terms}

    def match(self, need: FacilityNeed, k: int = 3) -> Matches[Facility]:
        """Return at most `k` facilities that fit, and where none does, the `k` that come nearest."""
        is_told = need.techniques or need.biosafety or need.gmp
        nearness = self._meaning.nearness("" if is_told else need.text)
        place = self._place(need)
        tried = [
            (self._fits(record, float(near), need), self._held(record, need, place, float(near)))
            for record, near in zip(self._records, nearness, strict=True)
        ]
        tried.sort(key=lambda row: -row[1].score)
        fitting = [match for fits, match in tried if fits]
        fine = [match for match in fitting if not match.is_excluded]
        nearest = () if fine else tuple(match for _, match in tried[:k])
        excluded = tuple(match for match in fitting if match.is_excluded)
        return Matches(tuple(fine[:k]), tuple(fine[k:]), nearest, excluded)

    def _held(self, record: Facility, need: FacilityNeed, place: str | None, near: float) -> Match[Facility]:
        judged = tuple(judge(record, need, place, self._terms))
        score = self._cover(record, need) + self._weights.nearness * near
        score += sum(self._weight(verdict, reason.field) for verdict, reason in judged)
        return Match(record, score, only(judged, "meets"), only(judged, "misses"), only(judged, "unknown"))

    def _weight(self, verdict: str, field: str) -> float:
        if field == "place":
            return {"meets": 1, "misses": -1, "unknown": 0}[verdict] * self._weights.place
        return -self._weights.doubt if verdict == "unknown" and field != "time" else 0.0

    def _cover(self, record: Facility, need: FacilityNeed) -> float:
        """The share of what is asked for that the record offers; what few offer counts more."""
        asked = [(self._rarity[t], grade(record, t, self._terms)) for t in need.techniques]
        if need.biosafety:
            asked.append((1.0, float(level(record) is not None)))
        if need.gmp:
            asked.append((1.0, float(record.gmp_level == "GMP")))
        whole = sum(weight for weight, _ in asked)
        return sum(weight * given for weight, given in asked) / whole if whole else 0.0

    def _fits(self, record: Facility, near: float, need: FacilityNeed) -> bool:
        if need.gmp and record.gmp_level is None:
            return False  # who makes medicines says so
        if LEVELS[need.biosafety or "BSL1"] >= STATED and level(record) is None:
            return False
        if not (need.techniques or need.biosafety or need.gmp):
            return near >= self._weights.means
        techniques = [t for t in need.techniques if self._terms[t].kind == "technique"]
        is_other = techniques and not any(grade(record, t, self._terms) for t in techniques)
        is_lacking = any(term not in self._offered for term in need.techniques)
        least = self._weights.fits_rest if is_lacking else self._weights.fits
        return not is_other and self._cover(record, need) >= least

    def _place(self, need: FacilityNeed) -> str | None:
        found = self._places.find(need.place, "sv") if need.place else ()
        return str(found[0].value) if found else None


def _rarity(records: Sequence[Facility], term: str, terms: Terms) -> float:
    """How much a term tells: the fewer records offer it, the more (its inverse document frequency)."""
    offering = sum(grade(record, term, terms) for record in records)
    return math.log((len(records) + 1) / (offering + 0.5))


def _described(record: Facility, terms: Terms) -> Texts:
    """All that tells what a record is, for its vectors."""
    parts = [record.name, *record.techniques, record.equipment, record.who, record.place]
    parts += [terms.label(term) for term in record.terms]
    told = [part for part in parts if part]
    return Texts(en=". ".join(part.en for part in told), sv=". ".join(part.sv for part in told))
