"""The journey to funding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from actions.company.own_headcount import own_headcount
from actions.journeys.card import SIZE_NAMES, funding_card, sum_in
from actions.journeys.detail import funding_detail
from actions.journeys.funding_answer import answers
from actions.journeys.funding_notes import funding_notes
from actions.journeys.funding_questions import QUESTIONS
from actions.journeys.journey import Facts, Outcome, Step
from actions.journeys.left_out import left_out
from actions.journeys.needs import in_words, leave_open, told_in, topic_of
from actions.journeys.no_matter import matters_not, without
from actions.language import Language
from knowledge_base.matching.de_minimis import CEILING_EUR
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.funding_need import FIELDS, FundingNeed
from knowledge_base.matching.questions import next_question
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.term import Terms
from knowledge_base.record import Funding, Texts

_FOUND: Final = Texts(en="This fits best.", sv="Det här passar bäst.")
_NEAREST: Final = Texts(
    en="I find nothing that fits all of it. This comes nearest; a person may know of more.",
    sv="Jag hittar inget som passar helt. Det här kommer närmast, och en person kan känna till mer.",
)
_SIZE: Final = Texts(
    en="By the EU's definition (2003/361/EC) you are a {size}, as far as you have told.",
    sv="Enligt EU:s definition (2003/361/EG) är ni ett {size}, så långt ni har berättat.",
)
_STATE_AID: Final = Texts(
    en=(
        "Grants are usually state aid. Under the de minimis rules a company may get at most {ceiling} in "
        "three years, so note what you have been given before. Calls open and close: check the source "
        "before you plan."
    ),
    sv=(
        "Bidrag är oftast statligt stöd. Enligt reglerna om försumbart stöd får ett företag högst {ceiling} "
        "på tre år, så notera vad ni redan har fått. Utlysningar öppnar och stänger: läs källan innan "
        "ni planerar."
    ),
)


class FundingJourney:
    """Asks at most what tells the records apart; rules exclude, and say why."""

    def __init__(
        self, reader: NeedReader, matcher: FundingMatcher, terms: Terms, records: Iterable[Funding] = ()
    ) -> None:
        self._records = {record.id: record for record in records}
        self._reader = reader
        self._matcher = matcher
        self._terms = terms

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        """Add what a message tells of company and purpose."""
        told = self._reader.funding(text, language)
        need, free = _need(facts), matters_not(text) & frozenset(FIELDS)
        if free and asked not in free:
            asked = None  # "the amount does not matter" skips nothing else
        if not answers(text, asked, language, self._reader, told):
            asked = None
        is_first = asked is None and need == FundingNeed()
        need = told if is_first else self._reader.funding(text, language, need, asked)
        return (without(need, free, told) if free else need).to_json()

    def skip(self, facts: Facts, field: str) -> Facts:
        """Leave a field open."""
        return leave_open(facts, field)

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        """What was understood of purpose and company, and what is ruled out."""
        return funding_notes(_need(facts), self._terms, self._records, language)

    def company(self, facts: Facts, language: Language) -> dict[str, str]:
        """Stage, staff, size class and place; of the staff only what was asked for, or surely is the own."""
        need = _need(facts)
        staff = need.employees if "employees" in need.asked else own_headcount(need.text)
        told = {
            "company_stage": self._terms.label(need.stage).of(language) if need.stage else None,
            "employees": None if staff is None else str(staff),
            "size_class": need.size.name if staff == need.employees else None,
            "place": need.place,
        }
        return {name: value for name, value in told.items() if value}

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The question about what may have been refused, or that tells the remaining records apart best."""
        need = _need(facts)
        field = next_question(need, self._matcher.match(need))
        if field is None:
            return None
        return QUESTIONS[field].step(field, language)

    def outcome(self, facts: Facts, language: Language, before: Facts | None = None) -> Outcome:
        """The records that fit, what was left out and why, and what to know of state aid."""
        need = _need(facts)
        matches = self._matcher.match(need)
        shown = matches.cards
        size = need.size.name
        said = (
            (_FOUND if matches.fits else _NEAREST).of(language),
            _SIZE.of(language).format(size=SIZE_NAMES[size].of(language)) if size else "",
        )
        paragraphs = (
            " ".join(filter(None, said)),
            left_out(matches.excluded, shown, language),
            _state_aid(language),
        )
        return Outcome(
            text="\n\n".join(filter(None, paragraphs)),
            cards=tuple(funding_card(match, language) for match in shown),
            need=in_words(told_in(facts), self.noted(facts, language), language),
            topic=topic_of(shown),
            records=tuple(match.record.id for match in shown),
            more=tuple(funding_card(match, language) for match in matches.further),
            fits=matches.fits,
            details={match.record.id: funding_detail(match, language) for match in matches.every},
        )


def _state_aid(language: Language) -> str:
    return _STATE_AID.of(language).format(ceiling=sum_in(CEILING_EUR, "EUR", language))


def _need(facts: Facts) -> FundingNeed:
    return FundingNeed.from_json(dict(facts))
