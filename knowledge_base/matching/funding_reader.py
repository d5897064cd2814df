"""Read what a text says of the money or help that is needed, and of who needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from knowledge_base.document import Language
from knowledge_base.matching.bare_answer import is_skipped, says_yes
from knowledge_base.matching.funding_need import FIELDS, FundingNeed
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.number_words import read_number
from knowledge_base.matching.span import Span, longest
from knowledge_base.matching.stated_company import stated_company
from knowledge_base.matching.stated_money import read_sum, stated_sums
from knowledge_base.matching.stated_partner import stated_partners
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder

KINDS: Final = ("form", "stage", "purpose", "funder", "place")
OFFERED: Final = ("purpose", "funder")  # kinds of terms that a need lists as its purpose
SUMS: Final = ("amount_sek", "turnover_sek", "balance_sek")
COUNTS: Final = ("employees", "annual_reports")
LONGEST_ANSWER: Final = 60  # characters of an answer that is kept as it was said
LONGEST_AGE: Final = 200  # a bare number below is an age, one above a year


class FundingReader:
    """Fills the fields of a need from sentences and bare answers."""

    def __init__(self, terms: Terms, year: Callable[[], int]) -> None:
        """Take the terms, and what tells the present year."""
        self._terms = terms
        self._year = year
        self._finder = TermFinder(terms, KINDS)

    def spans(self, text: str, language: Language) -> tuple[Span, ...]:
        """Return the facts that a text states, in its order."""
        company = stated_company(text, self._year())
        found = (self._finder.find(text, language), company, stated_sums(text), stated_partners(text))
        return longest(span for spans in found for span in spans)

    def read(self, text: str, language: Language, known: FundingNeed, asked: str | None) -> FundingNeed:
        """Add to `known` what a text says; a later statement corrects an earlier one."""
        spans = self.spans(text, language)
        told = _told(text, spans)
        if asked in FIELDS and asked not in told:
            told |= self._answer(text, str(asked))
        purpose = self._terms.narrowest(_purpose(text, spans, known.purpose))
        answered = told.keys() | ({"purpose"} if purpose else set())
        skipped = known.skipped - answered
        gives_none = is_skipped(text) or says_yes(text) is False
        is_open = asked in FIELDS and asked not in answered
        return replace(
            known,
            **told,
            text=f"{known.text}\n{text}".strip(),
            purpose=purpose,
            asked=known.asked | {asked} if asked else known.asked,
            skipped=skipped | {asked} if asked and is_open and gives_none else skipped,
        )

    def _answer(self, text: str, asked: str) -> dict[str, Any]:
        """What a bare answer says of the field that was asked for."""
        if is_skipped(text):
            return {}
        yes = says_yes(text)
        if asked == "partner_abroad":
            return {} if yes is None else {asked: yes}
        if asked in (*SUMS, *COUNTS) and yes is False:
            return {} if asked == "amount_sek" else {asked: 0}
        if asked == "form" and yes:
            return {asked: "aktiebolag"}
        if asked == "place" and yes is None and len(text) <= LONGEST_ANSWER:
            return {asked: text.strip(" .!")}
        value = self._number(text, asked)
        return {} if value is None else {asked: value}

    def _number(self, text: str, asked: str) -> int | None:
        if asked in SUMS:
            return read_sum(text)
        number = read_number(text) if asked in (*COUNTS, "founded") else None
        if asked == "founded" and number is not None and number < LONGEST_AGE:
            return self._year() - number
        return number


def _told(text: str, spans: tuple[Span, ...]) -> dict[str, Any]:
    """The fields with one value; of several statements the last one holds."""
    told: dict[str, Any] = {}
    for span in spans:
        if span.field == "place":
            told.setdefault("place", span.of(text))
        elif span.field in ("form", "stage"):
            if not is_negated(text, span.start, span.end):
                told[span.field] = span.value
        elif span.field not in OFFERED:
            told[span.field] = span.value
    return told


def _purpose(text: str, spans: tuple[Span, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """What it is wanted for so far, less what is said not to be wanted."""
    named = [(str(s.value), is_negated(text, s.start, s.end)) for s in spans if s.field in OFFERED]
    unwanted = {value for value, negated in named if negated}
    wanted = dict.fromkeys((*known, *(value for value, negated in named if not negated)))
    return tuple(value for value in wanted if value not in unwanted)
