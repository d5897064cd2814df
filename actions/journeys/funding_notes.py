"""What the journey to funding says that it has understood."""

from __future__ import annotations

from typing import Final

from actions.journeys.card import sum_in
from actions.journeys.funding_refusals import Records, funding_refusals
from actions.journeys.needs import also_named
from actions.journeys.refusals import at_most
from actions.language import Language
from knowledge_base.matching.counted import PEOPLE, REPORTS, Noun, counted
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.term import Terms
from knowledge_base.record import Texts

_FOUNDED: Final = Texts(en="founded in {}", sv="grundat {}")
_TURNOVER: Final = Texts(en="turnover {}", sv="omsättning {}")
_PARTNER: Final = {
    True: Texts(en="a partner abroad", sv="en partner utomlands"),
    False: Texts(en="no partner abroad", sv="ingen partner utomlands"),
}


def funding_notes(need: FundingNeed, terms: Terms, records: Records, language: Language) -> tuple[str, ...]:
    """A need in a few words each: what for, how much, what the company is, and what is ruled out.

    Args:
        need: What was told.
        terms: The words to know.
        records: Programmes by their ids: they may be ruled out by name.
        language: The conversation's.
    """
    refusals = tuple(funding_refusals(need, terms, records, language))
    notes = filter(None, (*_wanted(need, terms, refusals, language), *_company(need, terms, language)))
    return (*notes, *at_most(refusals, language))


def _wanted(
    need: FundingNeed, terms: Terms, refusals: tuple[str, ...], language: Language
) -> tuple[str | None, ...]:
    purposes: list[str | None] = [terms.label(term).of(language) for term in need.purpose]
    stage = terms.label(need.stage).of(language) if need.stage and need.trl is None else None
    amount = sum_in(need.amount_sek, "SEK", language) if need.amount_sek else None
    # What no term knows is told in the visitor's own words.
    return (*(purposes or [need.aim]), also_named(need.named, language, refusals), stage, amount)


def _company(need: FundingNeed, terms: Terms, language: Language) -> tuple[str | None, ...]:
    turnover = need.turnover_sek and _TURNOVER.of(language).format(sum_in(need.turnover_sek, "SEK", language))
    is_said = bool(need.alone) and not need.partner_abroad  # who has no partners at all has none abroad
    abroad = None if need.partner_abroad is None or is_said else _PARTNER[need.partner_abroad].of(language)
    # "No company" is told among what is ruled out.
    is_told = need.form == "none" and "company" in need.lacking
    return (
        terms.label(need.form).of(language) if need.form and not is_told else None,
        _FOUNDED.of(language).format(need.founded) if need.founded else None,
        _count(need.employees, language, PEOPLE),
        turnover or None,
        _count(need.annual_reports, language, REPORTS),
        abroad,
        need.place,
    )


def _count(number: int | None, language: Language, noun: Noun) -> str | None:
    return None if number is None else counted(number, noun)[language == "sv"]
