"""Why a funding fits a need and why not: what it is for, how much it gives, and whether it is open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.applicant_reasons import judge_applicant
from knowledge_base.matching.funding_need import SEK_PER_EUR, FundingNeed
from knowledge_base.matching.judgement import Judged, meets, misses
from knowledge_base.matching.sums import spelt
from knowledge_base.matching.term import Terms
from knowledge_base.matching.wish import NEAR_MARKET_TRL, UNREADY, wishes
from knowledge_base.record import Funding

FAR: Final = 3  # times the most that is given: who needs that much is not helped
SMALL: Final = 20  # what needs less than this part of the most is too small for the programme
WIDER: Final = 0.5
EARLY: Final = "early"
EARLIEST: Final = "basic-research"
BUILT: Final = re.compile(
    r"""\b(?:working|functional|functioning|finished|built|demonstrated)\s(?:[\w-]+\s){0,2}?(?:prototype
        |device|demonstrator|model|version)
    |\b(?:built|made|have|has|byggt|gjort|har)\s(?:an?\s|en\s|ett\s)?(?:working|fungerande)\b
    |\bdemonstrated\s(?:at|on|in|to|with)\b|\b(?:has|have|was|were|is|are)\s(?:been\s)?(?:tested|tried\sout
        |used)\s(?:[\w-]+\s){0,2}?(?:at|on|by|with|in)\b
    |\b(?:works?|runs?)\s(?:already\s)?(?:in|at|on)\s(?:an?\s|the\s)?(?:hospital|clinic|ward|lab\b)
    |\b(?:fungerande|färdig)\s(?:\w+\s)?(?:prototyp|apparat|version|modell)\w*
    |\bprototyp(?:en)?\s(?:finns|fungerar|är\sklar)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What may be refused as a whole: of the other funders one programme is refused, and another may do.
REFUSABLE: Final = {
    "almi": ("Is from Almi", "Kommer från Almi"),
    "incubation": ("Comes with a place in an incubator", "Hör ihop med en plats i en inkubator"),
}
NAMED_OUT: Final = (
    "You have had it already, or do not want it",
    "Ni har redan fått det, eller vill inte ha det",
)
# A kind of funding that may be refused.
KIND_REFUSED: Final = {
    "loan": ("Is a loan", "Är ett lån"),
    "advice": ("Is advice, not money", "Är rådgivning, inte pengar"),
}
WITHOUT_GRANT: Final = frozenset({"loan", "deduction", "advice"})


def judge(record: Funding, need: FundingNeed, place: str | None, year: int, terms: Terms) -> Iterator[Judged]:
    """Hold a record against every field that the need fills, and name the conditions that are left to check.

    Args:
        record: The funding.
        need: What is needed, and by whom.
        place: Id of the place that the need names, if the terms know it.
        year: The present year.
        terms: All terms.
    """
    yield from _purposes(record, need, year, terms)
    yield from _kind(record, need)
    yield from _amount(record, need.amount_sek)
    if record.state == "closed":
        yield misses("state", "Is closed", "Är stängd", hard=True)
    yield from judge_applicant(record, need, place, year, terms)


def offers(record: Funding, term: str, terms: Terms) -> bool:
    """Whether a record is for what a term means."""
    return any(terms.serves(own, term) for own in record.terms)


def grade(record: Funding, term: str, terms: Terms) -> float:
    """How far a record is for what a term means: in full, by half where it is for a wider one, or not."""
    if offers(record, term, terms):
        return 1.0
    return WIDER if any(own in terms.wider(term) for own in record.terms) else 0.0


def bounds_sek(record: Funding) -> tuple[int | None, int | None]:
    """The least and the most that one applicant gets, in SEK."""
    if record.amount is None:
        return None, None
    rate = SEK_PER_EUR if record.amount.currency == "EUR" else 1.0
    least, most = record.amount.least, record.amount.most
    return (None if least is None else round(least * rate), None if most is None else round(most * rate))


def _purposes(record: Funding, need: FundingNeed, year: int, terms: Terms) -> Iterator[Judged]:
    for term, weight in wishes(need, year).items():
        name = terms.label(term)
        if offers(record, term, terms):
            yield meets("purpose", f"Fits: {name.en}", f"Passar: {name.sv}")
        elif weight == 1:
            yield misses("purpose", f"Does not name: {name.en}", f"Nämner inte: {name.sv}")
    if (need.trl or 0) >= NEAR_MARKET_TRL and EARLIEST in record.terms:
        yield misses("stage", "Is for early research", "Gäller tidig forskning")
    least = record.conditions.least_trl
    # Who has neither a company nor a level, nor a thing that works.
    is_early = need.form == "none" and need.stage in (None, EARLY) and not BUILT.search(need.text)
    if least and (need.stage in UNREADY or is_early):
        yield misses("stage", f"Is for TRL {least} and above", f"Gäller från TRL {least}", hard=True)


def _kind(record: Funding, need: FundingNeed) -> Iterator[Judged]:
    money = need.money
    if record.id in need.unwanted:
        yield misses("kind", *NAMED_OUT, hard=True)
    elif record.kind in KIND_REFUSED and record.kind in need.unwanted:
        yield misses("kind", *KIND_REFUSED[record.kind], hard=True)
    elif refused := next((own for own in REFUSABLE if own in need.unwanted and own in record.terms), None):
        yield misses("kind", *REFUSABLE[refused], hard=True)
    elif "grant" in money and "loan" not in money and record.kind in WITHOUT_GRANT:
        yield misses("kind", "Is not a grant", "Är inget bidrag")


def _amount(record: Funding, asked: int | None) -> Iterator[Judged]:
    least, most = bounds_sek(record)
    if asked is None or (record.kind == "aid limit" and (most is None or asked <= FAR * most)):
        return
    if most is not None and asked > most:
        en, sv = f"Gives at most {spelt(record, most=True)[0]}", f"Ger högst {spelt(record, most=True)[1]}"
        yield misses("amount_sek", en, sv, hard=asked > FAR * most)
    elif least is not None and asked < least:
        en, sv = f"Gives at least {spelt(record, most=False)[0]}", f"Ger minst {spelt(record, most=False)[1]}"
        yield misses("amount_sek", en, sv, hard=asked * FAR < least)
    elif most is not None and asked * SMALL < most:
        yield misses("amount_sek", "Is made for much larger sums", "Är till för mycket större belopp")
    elif most is not None:
        en, sv = f"Gives up to {spelt(record, most=True)[0]}", f"Ger upp till {spelt(record, most=True)[1]}"
        yield meets("amount_sek", en, sv)
