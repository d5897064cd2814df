"""Find the funding that fits a need."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from knowledge_base.embedder import Embedder
from knowledge_base.matching.advice import with_advice
from knowledge_base.matching.funding_need import FIELDS, FundingNeed
from knowledge_base.matching.funding_reasons import grade, judge, offers
from knowledge_base.matching.funding_suspicions import SUSPICIONS
from knowledge_base.matching.judgement import breaks
from knowledge_base.matching.match import CARDS, REMEMBERED, Fit, Match, Matches, Reason
from knowledge_base.matching.meaning import Meaning, joined
from knowledge_base.matching.noted_needs import NONE_NOTED, NotedNeeds
from knowledge_base.matching.ranking import ENOUGH, Ranking, committed
from knowledge_base.matching.reader import this_year
from knowledge_base.matching.standing import Standing
from knowledge_base.matching.suspected_need import held_back, suspected_of
from knowledge_base.matching.term import Terms, rarity
from knowledge_base.matching.term_finder import TermFinder
from knowledge_base.matching.wish import ASSUMED, KINDS, wishes
from knowledge_base.record import Funding, Texts

# "What is left for us?" asks for what else there is.
_WHAT_ELSE: Final = re.compile(
    r"""\b(?:what|which|anything|something|is\sthere|are\sthere|vad|något|finns|vilka?)\b[^.!?]{0,40}?
    \b(?:left|else|instead|better|other|others|remains?|alternatives?|annat|andra|kvar|i\sstället|istället|bättre|återstår|alternativ)\b""",
    re.IGNORECASE | re.VERBOSE,
)
NOTHING_STATED: Final = Reason(
    "conditions",
    Texts(
        en="States no conditions that I could compare; read the source",
        sv="Anger inga villkor som jag kan jämföra med; läs källan",
    ),
)


@dataclass(frozen=True, slots=True)
class FundingLimits:
    """From where on a record fits; chosen on the tuning needs.

    Attributes:
        fits: The share of what was asked for that a record must be for.
        fits_rest: The same where a part is asked for that no record is for.
        means: The nearness, in standard deviations, from which on a record fits by its meaning.
        lead: By how much the nearest record must then be nearer than what none fits.
        lead_else: The same where something is asked for that no record is for, such as shares or rent.
        likely: The log-odds of being right from which on a record fits, whatever the rules say.
        best: Those that one record must have, else nothing fits.
        beside: Those from which on a record is shown beside the best.
    """

    fits: float = 0.20
    fits_rest: float = 0.50
    means: float = 0.9
    lead: float = 0.06
    lead_else: float = 0.10
    likely: float = -2.0
    best: float = -2.6
    beside: float = -2.5


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a need asks for, as far as records are compared with it.

    Attributes:
        wished: Ids of terms with their weights: what is said, follows, or is likely.
        telling: Those of them that are said or surely follow.
        is_open: Whether any money will do: its purpose was asked in vain, or nothing at all was said.
        is_else: Whether something is asked for that no record is for, such as shares or rent.
    """

    wished: Mapping[str, float]
    telling: Mapping[str, float]
    is_open: bool
    is_else: bool


class FundingMatcher:
    """Holds the funding with its vectors, and remembers the latest needs; threads may share it."""

    def __init__(
        self,
        records: Iterable[Funding],
        embedder: Embedder,
        terms: Terms | None = None,
        limits: FundingLimits = FundingLimits(),
        noted: NotedNeeds = NONE_NOTED,
        *,
        ranking: Ranking | None = None,
        year: Callable[[], int] = this_year,
    ) -> None:
        """Embed what tells the records; they are ranked as the committed ranking has learnt, or another.

        Raises:
            TermsError: If no terms are given and the bundled ones cannot be used.
        """
        self._records = tuple(records)
        self._terms = terms or Terms.load()
        self._limits = limits
        self._ranking = ranking or committed("funding")
        self._year = year
        self._places = TermFinder(self._terms, ("place",))
        examples = [noted.of_record.get(r.id) or _described(r, self._terms) for r in self._records]
        self._meaning = Meaning(embedder, examples, noted.of_none)
        self._grades = {
            r.id: {t.id: given for t in self._terms if (given := grade(r, t.id, self._terms))}
            for r in self._records
        }
        self._offered = {t for grades in self._grades.values() for t, given in grades.items() if given == 1.0}
        self._rarity = {term.id: self._rare(term.id) for term in self._terms}
        # The year is part of the key: a company is older in the next one.
        self._remembered = lru_cache(REMEMBERED)(lambda need, k, _year: self._match(need, k))

    def match(self, need: FundingNeed, k: int = CARDS) -> Matches[Funding]:
        """Return at most `k` records that fit, and where none does, the `k` that come nearest.

        Where a kind of money is asked for that is closed to who asks, nothing takes its place. Where all that
        fits is excluded, what only those records are for is left aside, and the rest decides.
        """
        return self._remembered(need, k, self._year())

    def _match(self, need: FundingNeed, k: int) -> Matches[Funding]:
        found = self._matched(need, k)
        if self._is_refused(need, found):
            return Matches(nearest=found.nearest or found.shown, excluded=found.excluded)
        if found.fits or not found.excluded:
            return found
        rest = self._without(need, {match.record.id for match in found.excluded})
        again = self._matched(rest, k) if self._asked(rest).telling else found
        return replace(again, excluded=found.excluded) if again.fits else found

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

    def standings(self, need: FundingNeed) -> list[Standing[Funding]]:
        """Hold each record against a need."""
        nearness, asked = self._meaning.nearness(need.wish or need.text), self._asked(need)
        place = self._places.first(need.place, "sv")
        affinities = self._ranking.affinities(nearness, [record.id for record in self._records])
        return [
            Standing(
                record,
                tuple(judge(record, need, place, self._year(), self._terms)),
                self._fit(record, asked, near, nearness.lead),
                affinity,
                near,
                cover=self._cover(record, asked.wished),
                cover_told=self._cover(record, asked.telling),
                other_than_grant=record.kind != "grant",
            )
            for record, near, affinity in zip(self._records, nearness.records, affinities, strict=True)
        ]

    def _matched(self, need: FundingNeed, k: int) -> Matches[Funding]:
        tried, beside = [self._ranked(standing) for standing in self.standings(need)], -math.inf
        if not self._asked(need).is_open:
            tried, beside = self._convincing(tried), self._limits.beside
        may_replace = bool(_WHAT_ELSE.search(need.text))
        place = self._places.first(need.place, "sv")

        def is_broken(record: Funding, refusing: FundingNeed) -> bool:
            return breaks(judge(record, refusing, place, self._year(), self._terms))

        held = held_back(with_advice(tried), suspected_of(need, SUSPICIONS), is_broken)
        found = Matches.of(held, k, may_replace=may_replace, beside=beside)
        return replace(found, excluded=tuple(sorted(found.excluded, key=_expected, reverse=True)))

    def _convincing(self, tried: list[Match[Funding]]) -> list[Match[Funding]]:
        """Let nothing fit where no record is as likely as the best must be."""
        fine = [match for match in tried if match.fit != "not" and not match.is_excluded]
        if any(match.score >= self._limits.best for match in fine):
            return tried
        return [match if match.is_excluded else replace(match, fit="not") for match in tried]

    def _ranked(self, standing: Standing[Funding]) -> Match[Funding]:
        match = self._ranking.ranked(standing, self._limits.likely)
        match = match if standing.judged else replace(match, unknown=(NOTHING_STATED,))
        return replace(match, fit="not") if _is_limit(match.record) and match.fit == "meant" else match

    def _is_refused(self, need: FundingNeed, found: Matches[Funding]) -> bool:
        """Whether a kind of money other than a grant is asked for that is closed to who asks."""
        if KINDS.intersection(need.money) or _WHAT_ELSE.search(need.text):
            return False
        if any(match.score >= ENOUGH for match in (*found.shown, *found.held)):
            return False
        offering = [r for r in self._records if any(offers(r, term, self._terms) for term in need.money)]
        excluded = {match.record.id for match in found.excluded}
        return bool(offering) and all(r.kind != "grant" and r.id in excluded for r in offering)

    def _asked(self, need: FundingNeed) -> _Asked:
        """What follows and no record is for would only blur the rest, so it is left out."""
        found = wishes(need, self._year())
        wished = {term: weight for term, weight in found.items() if weight == 1 or term in self._offered}
        telling = {term: weight for term, weight in wished.items() if weight > ASSUMED}
        told = (field for field in FIELDS if need.knows(field))
        return _Asked(
            wished,
            telling,
            is_open=not wished and ("purpose" in need.asked or not any(told)),
            is_else=any(
                term not in self._offered and term not in KINDS for term in (*need.purpose, *need.money)
            ),
        )

    def _cover(self, record: Funding, wished: Mapping[str, float]) -> float:
        """The share of what is wished for that the record is for; what few are for counts more."""
        grades = self._grades[record.id]
        weights = {term: weight * self._rarity.get(term, 1.0) for term, weight in wished.items()}
        whole = sum(weights.values())
        return sum(weight * grades.get(t, 0.0) for t, weight in weights.items()) / whole if whole else 0.0

    def _fit(self, record: Funding, asked: _Asked, near: float, lead: float) -> Fit:
        if self._is_named(record, asked) or (asked.is_open and not _is_limit(record)):
            return "named"
        least = self._limits.lead_else if asked.is_else else self._limits.lead
        is_meant = near >= self._limits.means and lead >= least
        return "meant" if is_meant and not _is_limit(record) else "not"

    def _is_named(self, record: Funding, asked: _Asked) -> bool:
        telling = asked.telling or asked.wished
        is_lacking = any(term not in self._offered for term in telling)
        least = self._limits.fits_rest if is_lacking else self._limits.fits
        return bool(telling) and self._cover(record, telling) >= least

    def _rare(self, term: str) -> float:
        offering = sum(grades.get(term) == 1.0 for grades in self._grades.values())
        return rarity(offering, len(self._records))


def _expected(match: Match[Funding]) -> tuple[bool, float]:
    """How much a visitor expects an excluded record."""
    return _takes_companies(match.record), match.score


def _is_limit(record: Funding) -> bool:
    """Whether it says how much aid there may be, and is no money."""
    return record.kind == "aid limit"


def _takes_companies(record: Funding) -> bool:
    """Whether some company could get it: it is neither closed nor for others alone."""
    conditions = record.conditions
    return (
        record.state != "closed"
        and conditions.single_company is not False
        and conditions.forms != ("employee",)
    )


def _described(record: Funding, terms: Terms) -> tuple[str, str]:
    """All that tells what a record is, for its vectors where no needs are noted of it."""
    parts = [record.name, record.funder, record.who, record.stage, record.co_funding]
    parts += [terms.label(term) for term in record.terms]
    return joined(parts)
