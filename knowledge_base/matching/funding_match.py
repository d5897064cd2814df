"""Find the funding that fits a need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from knowledge_base.embedder import Embedder
from knowledge_base.matching.advice import with_advice
from knowledge_base.matching.funding_need import FIELDS, FundingNeed
from knowledge_base.matching.funding_reasons import grade, judge, offers
from knowledge_base.matching.judgement import only
from knowledge_base.matching.match import Fit, Match, Matches, Reason
from knowledge_base.matching.meaning import Meaning, joined
from knowledge_base.matching.noted_needs import NONE_NOTED, NotedNeeds
from knowledge_base.matching.reader import this_year
from knowledge_base.matching.term import Terms, rarity
from knowledge_base.matching.term_finder import TermFinder
from knowledge_base.matching.wish import ASSUMED, KINDS, wishes
from knowledge_base.record import Funding, Texts

NOTHING_STATED: Final = Reason(
    "conditions",
    Texts(
        en="States no conditions that I could compare; read the source",
        sv="Anger inga villkor som jag kan jämföra med; läs källan",
    ),
)


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
        means: The nearness, in standard deviations, from which on a record fits by its meaning.
        lead: By how much the nearest record must then be nearer than what none fits.
    """

    nearness: float = 0.20
    meets: float = 0.05
    misses: float = 0.12
    doubt: float = 0.04
    old: float = 0.08
    kind: float = 0.25
    fits: float = 0.20
    fits_rest: float = 0.50
    means: float = 1.2
    lead: float = 0.06


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
    """Holds the funding with its vectors; afterwards it only reads, so threads may share it."""

    def __init__(
        self,
        records: Iterable[Funding],
        embedder: Embedder,
        terms: Terms | None = None,
        weights: FundingWeights = FundingWeights(),
        noted: NotedNeeds = NONE_NOTED,
        *,
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
        examples = [noted.of_record.get(r.id) or _described(r, self._terms) for r in self._records]
        self._meaning = Meaning(embedder, examples, noted.of_none)
        self._grades = {
            r.id: {t.id: given for t in self._terms if (given := grade(r, t.id, self._terms))}
            for r in self._records
        }
        self._offered = {t for grades in self._grades.values() for t, given in grades.items() if given == 1.0}
        self._rarity = {term.id: self._rare(term.id) for term in self._terms}

    def match(self, need: FundingNeed, k: int = 3) -> Matches[Funding]:
        """Return at most `k` records that fit, and where none does, the `k` that come nearest.

        Where all that fits is excluded, what only those records are for is left aside, and the rest decides.
        """
        found = self._matched(need, k)
        if found.shown or not found.excluded:
            return found
        rest = self._without(need, {match.record.id for match in found.excluded})
        again = self._matched(rest, k) if self._asked(rest).telling else found
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
        nearness = self._meaning.nearness(need.wish or need.text)
        place = self._places.first(need.place, "sv")
        asked = self._asked(need)
        tried = [
            replace(
                self._held(record, need, asked, place, float(near)),
                fit=self._fit(record, asked, float(near), nearness.lead),
            )
            for record, near in zip(self._records, nearness.records, strict=True)
        ]
        found = Matches.of(with_advice(tried), k)
        return replace(found, excluded=tuple(sorted(found.excluded, key=self._expected, reverse=True)))

    def _expected(self, match: Match[Funding]) -> tuple[bool, float]:
        """How much a visitor expects an excluded record: by what it would score without what excludes it."""
        broken = sum(reason.hard for reason in match.misses)
        return _takes_companies(match.record), match.score + self._weights.misses * broken

    def _held(
        self, record: Funding, need: FundingNeed, asked: _Asked, place: str | None, near: float
    ) -> Match[Funding]:
        judged = tuple(judge(record, need, place, self._year(), self._terms))
        weights = {
            "meets": self._weights.meets,
            "misses": -self._weights.misses,
            "unknown": -self._weights.doubt,
        }
        score = self._cover(record, asked.wished) + self._weights.nearness * near
        score += sum(weights[verdict] for verdict, reason in judged if reason.field not in ("purpose",))
        score -= self._weights.old if record.certainty != "verified" else 0.0
        score -= self._weights.kind if any(reason.field == "kind" for _, reason in judged) else 0.0
        open_ = only(judged, "unknown") if judged else (NOTHING_STATED,)
        return Match(record, score, only(judged, "meets"), only(judged, "misses"), open_)

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
        if self._is_named(record, asked) or (asked.is_open and record.kind != "aid limit"):
            return "named"
        is_meant = near >= self._weights.means and lead >= self._weights.lead and not asked.is_else
        return "meant" if is_meant and record.kind != "aid limit" else "not"

    def _is_named(self, record: Funding, asked: _Asked) -> bool:
        telling = asked.telling or asked.wished
        is_lacking = any(term not in self._offered for term in telling)
        least = self._weights.fits_rest if is_lacking else self._weights.fits
        return bool(telling) and self._cover(record, telling) >= least

    def _rare(self, term: str) -> float:
        offering = sum(grades.get(term) == 1.0 for grades in self._grades.values())
        return rarity(offering, len(self._records))


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
