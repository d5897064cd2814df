"""Find the facilities that fit a need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from knowledge_base.embedder import Embedder
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.facility_reasons import LEVELS, grade, judge, level
from knowledge_base.matching.facility_suspicions import SUSPICIONS
from knowledge_base.matching.judgement import breaks
from knowledge_base.matching.match import CARDS, REMEMBERED, Fit, Match, Matches
from knowledge_base.matching.meaning import Meaning, joined
from knowledge_base.matching.noted_needs import NONE_NOTED, NotedNeeds
from knowledge_base.matching.ranking import Ranking, committed
from knowledge_base.matching.standing import Standing
from knowledge_base.matching.suspected_need import held_back, suspected_of
from knowledge_base.matching.term import Terms, rarity
from knowledge_base.matching.term_finder import TermFinder
from knowledge_base.record import Facility

STATED: Final = 3  # from this biosafety level on, who does not state it does not have it


@dataclass(frozen=True, slots=True)
class FacilityLimits:
    """From where on a record fits; chosen on the tuning needs.

    Attributes:
        fits: The share of what was asked for that a record must offer.
        fits_rest: The same where a part is asked for that no record offers.
        means: The nearness, in standard deviations, from which on a record fits by its meaning.
        lead: By how much the nearest record must then be nearer than what none fits.
        likely: The log-odds of being right from which on a record fits, whatever the rules say.
        beside: Those from which on a record is shown beside the best.
    """

    fits: float = 0.25
    fits_rest: float = 0.50
    means: float = 0.75
    lead: float = 0.06
    likely: float = -2.0
    beside: float = -2.5


class FacilityMatcher:
    """Holds the facilities with their vectors, and remembers the latest needs; threads may share it."""

    def __init__(
        self,
        records: Iterable[Facility],
        embedder: Embedder,
        terms: Terms | None = None,
        limits: FacilityLimits = FacilityLimits(),
        noted: NotedNeeds = NONE_NOTED,
        *,
        ranking: Ranking | None = None,
    ) -> None:
        """Embed what tells the records; they are ranked as the committed ranking has learnt, or another.

        Raises:
            TermsError: If no terms are given and the bundled ones cannot be used.
        """
        self._records = tuple(records)
        self._terms = terms or Terms.load()
        self._limits = limits
        self._ranking = ranking or committed("facility")
        self._places = TermFinder(self._terms, ("place",))
        examples = [noted.of_record.get(r.id) or _described(r, self._terms) for r in self._records]
        self._meaning = Meaning(embedder, examples, noted.of_none)
        self._offered = {t.id for t in self._terms if any(grade(r, t.id, self._terms) for r in self._records)}
        self._rarity = {term.id: _rarity(self._records, term.id, self._terms) for term in self._terms}
        self._remembered = lru_cache(REMEMBERED)(self._match)

    def match(self, need: FacilityNeed, k: int = CARDS) -> Matches[Facility]:
        """Return at most `k` facilities that fit, and where none does, the `k` that come nearest."""
        return self._remembered(need, k)

    def _match(self, need: FacilityNeed, k: int) -> Matches[Facility]:
        tried = [self._ranked(standing, need) for standing in self.standings(need)]
        places = self._places.named(need.place, "sv")

        def is_broken(record: Facility, refusing: FacilityNeed) -> bool:
            return breaks(judge(record, refusing, places, self._terms))

        tried = held_back(tried, suspected_of(need, SUSPICIONS), is_broken)
        matches = Matches.of(tried, k, beside=self._limits.beside)
        if not any(match.fit == "named" for match in (*matches.shown, *matches.held)):
            return matches
        # What was named is there: what only means something alike may fill the cards, and no more.
        return replace(matches, more=tuple(match for match in matches.more if match.fit == "named"))

    def standings(self, need: FacilityNeed) -> list[Standing[Facility]]:
        """Hold each record against a need."""
        nearness = self._meaning.nearness(need.wish or need.text)
        places = self._places.named(need.place, "sv")
        affinities = self._ranking.affinities(nearness, [record.id for record in self._records])
        return [
            Standing(
                record,
                tuple(judge(record, need, places, self._terms)),
                self._fit(record, need, near, nearness.lead),
                affinity,
                near,
                cover=(cover := self._cover(record, need)),
                cover_told=cover,  # nothing is only likely here
            )
            for record, near, affinity in zip(self._records, nearness.records, affinities, strict=True)
        ]

    def _ranked(self, standing: Standing[Facility], need: FacilityNeed) -> Match[Facility]:
        match = self._ranking.ranked(standing, self._limits.likely)
        return replace(match, fit="not") if _is_silent(match.record, need) else match

    def _cover(self, record: Facility, need: FacilityNeed) -> float:
        """The share of what is asked for that the record offers; what few offer counts more."""
        asked = [(self._rarity[t], grade(record, t, self._terms)) for t in need.techniques]
        if need.biosafety:
            asked.append((1.0, float(level(record) is not None)))
        if need.gmp:
            asked.append((1.0, float(record.gmp_level == "GMP")))
        whole = sum(weight for weight, _ in asked)
        return sum(weight * given for weight, given in asked) / whole if whole else 0.0

    def _fit(self, record: Facility, need: FacilityNeed, near: float, lead: float) -> Fit:
        if _is_silent(record, need):
            return "not"
        if self._is_named(record, need):
            return "named"
        return "meant" if near >= self._limits.means and lead >= self._limits.lead else "not"

    def _is_named(self, record: Facility, need: FacilityNeed) -> bool:
        if not (need.techniques or need.biosafety or need.gmp):
            return False
        techniques = [t for t in need.techniques if self._terms[t].kind == "technique"]
        is_other = techniques and not any(grade(record, t, self._terms) for t in techniques)
        is_lacking = any(term not in self._offered for term in need.techniques)
        least = self._limits.fits_rest if is_lacking else self._limits.fits
        return not is_other and self._cover(record, need) >= least


def _is_silent(record: Facility, need: FacilityNeed) -> bool:
    """Whether it does not state GMP or a high biosafety level that is needed; who has it says so."""
    if need.gmp and record.gmp_level is None:
        return True
    return LEVELS[need.biosafety or "BSL1"] >= STATED and level(record) is None


def _rarity(records: Sequence[Facility], term: str, terms: Terms) -> float:
    return rarity(sum(grade(record, term, terms) for record in records), len(records))


def _described(record: Facility, terms: Terms) -> tuple[str, str]:
    """All that tells what a record is, for its vectors where no needs are noted of it."""
    parts = [record.name, *record.techniques, record.equipment, record.who, record.place]
    parts += [terms.label(term) for term in record.terms]
    return joined(parts)
