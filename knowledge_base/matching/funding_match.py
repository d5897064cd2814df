"""Find the funding that fits a need."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from knowledge_base.embedder import Embedder
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.funding_reasons import judge, offers
from knowledge_base.matching.judgement import only
from knowledge_base.matching.match import Match, Matches
from knowledge_base.matching.meaning import Meaning
from knowledge_base.matching.reader import this_year
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder
from knowledge_base.matching.wish import wishes
from knowledge_base.record import Funding, Texts


@dataclass(frozen=True, slots=True)
class FundingWeights:
    """What counts how much; chosen on the tuning needs.

    Attributes:
        nearness: A standard deviation of nearness in meaning.
        meets: What every condition that is met adds.
        misses: What every drawback costs that does not exclude.
        doubt: What every condition costs that is left to check.
        old: What a record costs whose sources are old or not the funder's own.
        kind: What it costs not to be the kind of money that is wanted.
        fits: The share of what was asked for that a record must be for.
        fits_rest: The same where a part is asked for that no record is for.
    """

    nearness: float = 0.10
    meets: float = 0.05
    misses: float = 0.12
    doubt: float = 0.04
    old: float = 0.08
    kind: float = 0.25
    fits: float = 0.20
    fits_rest: float = 0.50


class FundingMatcher:
    """Holds the funding with its vectors; afterwards it only reads, so threads may share it."""

    def __init__(
        self,
        records: Iterable[Funding],
        embedder: Embedder,
        terms: Terms | None = None,
        weights: FundingWeights = FundingWeights(),
        year: Callable[[], int] = this_year,
    ) -> None:
        """Embed what tells the records.

        Raises:
            TermsError: If no terms are given and the bundled ones cannot be used.
        """
        self._records = tuple(records)
        self._terms = terms or Terms.load()
        self._weights = weights
        self._year = year
        self._places = TermFinder(self._terms, ("place",))
        self._meaning = Meaning(embedder, [_described(record, self._terms) for record in self._records])
        self._offered = {
            t.id for t in self._terms if any(offers(r, t.id, self._terms) for r in self._records)
        }
        self._rarity = {term.id: self._rare(term.id) for term in self._terms}

    def match(self, need: FundingNeed, k: int = 3) -> Matches[Funding]:
        """Return at most `k` records that fit, and where none does, the `k` that come nearest.

        Where all that fits is excluded, what only those records are for is left aside, and the rest decides.
        """
        found = self._matched(need, k)
        if found.shown or not found.excluded:
            return found
        rest = self._without(need, {match.record.id for match in found.excluded})
        again = self._matched(rest, k) if self._wishes(rest) else found
        return replace(again, excluded=found.excluded) if again.shown else found

    def _without(self, need: FundingNeed, excluded: set[str]) -> FundingNeed:
        """The need without what only excluded records are for."""
        open_ = [record for record in self._records if record.id not in excluded]

        def kept(terms: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(
                term
                for term in terms
                if term not in self._offered or any(offers(record, term, self._terms) for record in open_)
            )

        return replace(need, purpose=kept(need.purpose), money=kept(need.money))

    def _matched(self, need: FundingNeed, k: int) -> Matches[Funding]:
        nearness = self._meaning.nearness("" if self._wishes(need) else need.text)
        place = self._place(need)
        tried = [
            (self._fits(record, need), self._held(record, need, place, float(near)))
            for record, near in zip(self._records, nearness, strict=True)
        ]
        tried.sort(key=lambda row: -row[1].score)
        fitting = [match for fits, match in tried if fits]
        fine = [match for match in fitting if not match.is_excluded]
        nearest = () if fine else tuple(match for _, match in tried[:k])
        excluded = tuple(match for match in fitting if match.is_excluded)
        return Matches(tuple(fine[:k]), tuple(fine[k:]), nearest, excluded)

    def _held(self, record: Funding, need: FundingNeed, place: str | None, near: float) -> Match[Funding]:
        judged = tuple(judge(record, need, place, self._year(), self._terms))
        weights = {
            "meets": self._weights.meets,
            "misses": -self._weights.misses,
            "unknown": -self._weights.doubt,
        }
        score = self._cover(record, need) + self._weights.nearness * near
        score += sum(weights[verdict] for verdict, reason in judged if reason.field not in ("purpose",))
        score -= self._weights.old if record.certainty != "verified" else 0.0
        score -= self._weights.kind if any(reason.field == "kind" for _, reason in judged) else 0.0
        return Match(record, score, only(judged, "meets"), only(judged, "misses"), only(judged, "unknown"))

    def _cover(self, record: Funding, need: FundingNeed) -> float:
        """The share of what is asked for that the record is for; what few are for counts more."""
        asked = [
            (weight * self._rarity.get(term, 1.0), offers(record, term, self._terms))
            for term, weight in self._wishes(need).items()
        ]
        whole = sum(weight for weight, _ in asked)
        return sum(weight for weight, given in asked if given) / whole if whole else 0.0

    def _wishes(self, need: FundingNeed) -> dict[str, float]:
        """What is said and follows; what follows and no record is for would only blur the rest."""
        found = wishes(need, self._year())
        return {term: weight for term, weight in found.items() if weight == 1 or term in self._offered}

    def _fits(self, record: Funding, need: FundingNeed) -> bool:
        asked = self._wishes(need)
        if asked:
            is_lacking = any(term not in self._offered for term in asked)
            return self._cover(record, need) >= (
                self._weights.fits_rest if is_lacking else self._weights.fits
            )
        return record.kind != "aid limit"

    def _place(self, need: FundingNeed) -> str | None:
        found = self._places.find(need.place, "sv") if need.place else ()
        return str(found[0].value) if found else None

    def _rare(self, term: str) -> float:
        """How much a term tells: the fewer records are for it, the more (its inverse document frequency)."""
        offering = sum(offers(record, term, self._terms) for record in self._records)
        return math.log((len(self._records) + 1) / (offering + 0.5))


def _described(record: Funding, terms: Terms) -> Texts:
    """All that tells what a record is, for its vectors."""
    parts = [record.name, record.funder, record.who, record.stage, record.co_funding]
    parts += [terms.label(term) for term in record.terms]
    told = [part for part in parts if part]
    return Texts(en=". ".join(part.en for part in told), sv=". ".join(part.sv for part in told))
