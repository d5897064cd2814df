"""Read what a text says of the money or help that is needed, and of who needs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from knowledge_base.document import Language
from knowledge_base.matching.bare_answer import add_to_wish, counts_none, is_skipped, says_yes
from knowledge_base.matching.fact_labeller import Labeller, in_words, joined, missed
from knowledge_base.matching.funding_need import FIELDS, FundingNeed
from knowledge_base.matching.funding_suspicions import SUSPICIONS
from knowledge_base.matching.impact_link import IMPACT, PROGRAMME
from knowledge_base.matching.institution import is_adjective, is_institution
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.number_words import is_other_number, read_number
from knowledge_base.matching.refused_loan import is_for_others
from knowledge_base.matching.span import Span, longest
from knowledge_base.matching.stated_aim import stated_aims
from knowledge_base.matching.stated_applicant import stated_applicants
from knowledge_base.matching.stated_company import stated_company
from knowledge_base.matching.stated_history import is_had, stated_history
from knowledge_base.matching.stated_money import read_sum, stated_sums
from knowledge_base.matching.stated_origin import stated_origins
from knowledge_base.matching.stated_partner import ALONE, stated_partners
from knowledge_base.matching.stated_posts import stated_posts
from knowledge_base.matching.stated_programme import PROGRAMMES, stated_programmes
from knowledge_base.matching.stated_project import stated_project
from knowledge_base.matching.stated_reach import stated_reach
from knowledge_base.matching.stated_refusal import ADVICE, REFUSABLE, is_welcome, stated_refusals
from knowledge_base.matching.stated_research import stated_research
from knowledge_base.matching.stated_size import stated_size
from knowledge_base.matching.suspected_need import answered, is_bare_answer, suspect
from knowledge_base.matching.taken_back import has_found_partner, taken_back
from knowledge_base.matching.term import Terms
from knowledge_base.matching.term_finder import TermFinder
from knowledge_base.matching.told_form import is_of_another, is_partner, told_form
from knowledge_base.matching.told_place import told_place
from knowledge_base.matching.unit import Unit

KINDS: Final = ("form", "stage", "purpose", "money", "partner", "place")
LISTED: Final = {"purpose": "purpose", "money": "money", "partner": "partners"}  # kinds of terms, by field
REFUSED: Final = {"money": "unwanted", "partner": "lacking"}  # where what is said not to be there is kept
UNTOLD: Final = frozenset(
    {"form", "refused", "had_sek", "else_sek", "lacking"}
)  # they are not taken over span by span
SUMS: Final = ("amount_sek", "turnover_sek", "balance_sek")
COUNTED: Final[dict[str, tuple[Unit, ...]]] = {"employees": ("people",), "annual_reports": ()}  # and in what
OF_PARTNERS: Final = ("foreign", "outside-eu")  # forms that a project partner may have
HELPING: Final = (
    "association",
    "economic-association",
    "foundation",
)  # forms of those whom companies work with
LONGEST_ANSWER: Final = 60  # characters of an answer that is kept as it was said
LONGEST_AGE: Final = 200  # a bare number below is an age, one above a year
# Fields that what only the labeller finds may fill, if its number can be read.
NUMBERS: Final = {"employees": "employees", "amount": "amount_sek"}
_OWNERS: Final = re.compile(r"owners?|founders?|delägare|grundare|of\sus|\b(?:and|och|o)\b", re.IGNORECASE)
TELLING: Final = frozenset({"employees", "founded", "form"})  # facts beside which a large sum is the turnover
COUNTABLE: Final = ("employees", "founded", "amount_sek", "turnover_sek", "annual_reports")
EARLIEST: Final = 1800  # the year of the oldest company


class FundingReader:
    """Fills the fields of a need from sentences and bare answers."""

    def __init__(self, terms: Terms, year: Callable[[], int], labeller: Labeller | None = None) -> None:
        """Take the terms, what tells the present year, and what finds facts in other words."""
        self._terms = terms
        self._year = year
        self._labeller = labeller
        self._finder = TermFinder(terms, KINDS)

    def spans(self, text: str, language: Language) -> tuple[Span, ...]:
        """Return the facts that a text states, in its order."""
        spans, labelled = self._found(text, language)
        return joined(_stated(text, spans), labelled)

    def read(self, text: str, language: Language, known: FundingNeed, asked: str | None) -> FundingNeed:
        """Add to `known` what a text says; a later statement corrects an earlier one."""
        if asked is not None and is_bare_answer(text, asked, SUSPICIONS):
            return replace(answered(known, text, asked, SUSPICIONS), **self._facts(text, language))
        spans, labelled = self._found(text, language)
        also = missed((*spans, *stated_aims(text)), labelled)
        uncounted = (span for span in also if not any(NUMBERS.get(span.field) == own.field for own in spans))
        counted = tuple(filter(None, (self._counted(text, span) for span in uncounted)))
        lists, told = self._lists(text, spans, known), _told(text, (*counted, *spans))
        if asked in FIELDS and asked not in told | lists:
            told |= self._answer(text, str(asked), tells_else=bool(told or lists))
        if known.form == "employee" and told.get("form") == "none":
            del told["form"]  # "no, I have no company" does not end an employment
        if known.alone and has_found_partner(text):
            told["alone"] = False
        tells_what, tells_else = any(span.field in LISTED for span in spans), bool(told)
        told |= lists
        gives_none = is_skipped(text) or says_yes(text) is False
        is_open = asked in FIELDS and asked not in told
        # What is suspected is still to be asked about until it is answered.
        is_unanswered = asked in SUSPICIONS or (is_open and is_other_number(text))
        # Less the keys themselves it would be a set, and a need must have a hash.
        skipped = known.skipped - frozenset(told)
        need = replace(
            known,
            **told,
            text=f"{known.text}\n{text}".strip(),
            named=tuple(dict.fromkeys((*known.named, *in_words(text, also)))),
            wish=add_to_wish(known.wish, text, tells_what=tells_what, tells_else=tells_else),
            aim=next((str(span.value) for span in stated_aims(text)), known.aim),
            asked=known.asked if not asked or is_unanswered else known.asked | {asked},
            skipped=skipped | {asked} if asked and is_open and gives_none else skipped,
        )
        return suspect(need, text, asked, SUSPICIONS)

    def _facts(self, text: str, language: Language) -> dict[str, Any]:
        """What a short answer tells beside its yes or no: "ja, aktiebolag", "yes, we are 5 employees"."""
        told = self.read(text, language, FundingNeed(), None)
        is_counted = any(letter.isdigit() for letter in text)
        named = ("form",) if told.form != "none" else ()
        return {f: getattr(told, f) for f in (*named, *(COUNTABLE if is_counted else ())) if told.knows(f)}

    def _ruled(self, text: str, language: Language) -> tuple[Span, ...]:
        origins, company = tuple(stated_origins(text)), tuple(stated_company(text, self._year()))
        named = self._finder.find(text, language)
        facts = [(span.start, span.end) for span in (*company, *named) if span.field in TELLING]
        stated = (
            company,
            stated_size(text),
            stated_sums(text, facts),
            stated_refusals(text),
            stated_programmes(text),
            stated_applicants(text),
            stated_history(text),
            stated_project(text),
            stated_research(text),
            stated_reach(text),
            stated_posts(text),
            origins,
            (own for own in stated_partners(text) if not any(own.overlaps(origin) for origin in origins)),
        )
        terms = [span for span in named if not (is_institution(text, span) or is_adjective(text, span))]
        found = longest([*terms, *(span for spans in stated for span in spans)])
        return tuple(span for span in found if span.field != "purpose" or not _is_part(span, found))

    def _found(self, text: str, language: Language) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """What the rules find and the labeller does not doubt, and what is said by the labeller's reading."""
        ruled = self._ruled(text, language)
        if self._labeller is None:
            return ruled, ()
        heard = text, language, "funding", _stated(text, ruled)
        doubted = self._labeller.doubts(*heard)
        # What is refused is no fact by its labels, and must not be lost.
        spans = tuple(s for s in ruled if s not in doubted or is_negated(text, s.start, s.end))
        elsewhere = [span for span in ruled if span.field == "else_sek"]
        kept = (s for s in self._labeller.label(*heard) if not any(s.overlaps(other) for other in elsewhere))
        return spans, tuple(span for span in kept if not is_negated(text, span.start, span.end))

    def _counted(self, text: str, span: Span) -> Span | None:
        """The span with the value of its number; None where it has none, or it cannot be read."""
        field = NUMBERS.get(span.field)
        value = self._number(span.of(text), field) if field else None
        return None if field is None or value is None else replace(span, field=field, value=value)

    def _lists(self, text: str, spans: Iterable[Span], known: FundingNeed) -> dict[str, tuple[str, ...]]:
        """The fields that hold terms, less what is only said not to be wanted; empty ones are left out."""
        lists: dict[str, tuple[str, ...]] = {}
        back = taken_back(text)
        for kind, field in LISTED.items():
            wanted, unwanted = _sorted_out(text, spans, kind)
            values = dict.fromkeys((*getattr(known, field), *wanted))
            kept = self._terms.narrowest([value for value in values if value not in unwanted])
            lists[field] = kept
            if kind in REFUSED:
                missing = [str(s.value) for s in spans if s.field == REFUSED[kind]]
                refused = dict.fromkeys((*getattr(known, REFUSED[kind]), *unwanted, *missing))
                lists[REFUSED[kind]] = tuple(v for v in refused if v not in wanted and v not in back)
        if "unwanted" in lists:
            lists["unwanted"] = tuple(own for own in lists["unwanted"] if own not in lists["purpose"])
        return {field: kept for field, kept in lists.items() if kept or getattr(known, field)}

    def _answer(self, text: str, asked: str, *, tells_else: bool) -> dict[str, Any]:
        """What a bare answer says of the field that was asked for."""
        if is_skipped(text):
            return {}
        yes = says_yes(text)
        if asked == "partner_abroad":
            return {} if yes is None else {asked: yes}
        corrects = asked in SUMS and read_sum(text) is not None  # "no, 2 million"
        is_none = yes is False and not corrects and (counts_none(text) or not tells_else)
        if asked in (*SUMS, *COUNTED) and is_none:
            return {} if asked == "amount_sek" else {asked: 0}
        if asked == "form" and yes:
            return {asked: "aktiebolag"}
        if asked == "place" and yes is None and len(text) <= LONGEST_ANSWER and not is_other_number(text):
            return {asked: text.strip(" .!")}
        value = self._number(text, asked)
        is_no_count = value == 0 and tells_else and not counts_none(text)  # "no loans after all"
        return {} if value is None or is_no_count else {asked: value}

    def _number(self, text: str, asked: str) -> int | None:
        if asked in SUMS:
            return read_sum(text)
        if asked == "founded":
            return self._founded(text)
        return read_number(text, *COUNTED[asked]) if asked in COUNTED else None

    def _founded(self, text: str) -> int | None:
        """A year, or an age in years or months."""
        number, months = read_number(text, "years"), read_number(text, "months")
        if number is None or (number == 0 and says_yes(text) is False):
            return self._year() - months // 12 if months else None
        if number < LONGEST_AGE:
            return self._year() - number
        return number if EARLIEST <= number <= self._year() else None


def _is_part(span: Span, found: Iterable[Span]) -> bool:
    """Whether the words tell something else: "five developers" are people and no development."""
    others = (other for other in found if other.field not in ("purpose", "money", "place"))
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _stated(text: str, ruled: Iterable[Span]) -> tuple[Span, ...]:
    return longest([*(span for span in ruled if span.value != ALONE), *stated_aims(text)])


def _sorted_out(text: str, spans: Iterable[Span], kind: str) -> tuple[dict[str, None], frozenset[str]]:
    """The terms of a kind that are wanted, in their order, and those that are only refused."""
    refused = [span for span in spans if span.field == "refused" and kind in ("money", "purpose")]
    named = [span for span in spans if span.field == kind and span.value != ALONE]
    open_ = [span for span in named if not is_had(text, span) and not is_for_others(text, span.start)]
    # Where a programme is ruled out by its name, the name asks for nothing.
    meant = (
        s
        for s in open_
        if not any(s.overlaps(r) and (r.value in (s.value, ADVICE) or r.value in PROGRAMMES) for r in refused)
    )
    unlinked = {PROGRAMME for s in spans if s.value == IMPACT}  # "no link to Impact Innovation"
    wanted = {str(s.value): None for s in meant if s.value not in unlinked and not _is_unwanted(text, s)}
    # "We have not asked Almi yet" refuses nobody.
    named_only = [span for span in open_ if span.value not in REFUSABLE]
    return wanted, frozenset(str(span.value) for span in (*named_only, *refused)) - wanted.keys()


def _is_unwanted(text: str, span: Span) -> bool:
    return is_negated(text, span.start, span.end) and not is_welcome(text, span.start)


def _told(text: str, spans: Sequence[Span]) -> dict[str, Any]:
    """The fields with one value; of several statements the last one holds."""
    told: dict[str, Any] = {}
    for span in spans:
        if span.field == "stage" and not is_negated(text, span.start, span.end):
            told["stage"] = _surer(told.get("stage"), str(span.value))
        elif span.value == ALONE:
            told["alone"] = True
        elif span.field == "employees" and isinstance(span.value, str):
            told["size_said"] = span.value
        elif span.field not in (*LISTED, *UNTOLD, "place", "stage"):
            told[span.field] = span.value
    place = told_place(text, spans)
    told |= {"place": place} if place else {}
    return told | _headcount(text, spans) | _form(text, spans)


def _form(text: str, spans: Iterable[Span]) -> dict[str, str]:
    """The form of who asks: not a partner's, nor one that a rule demands."""
    meant = (s for s in spans if s.field == "form" and not is_negated(text, s.start, s.end))
    named = [s for s in meant if not is_of_another(text, s.start, s.end)]
    own = next((s.start for s in named if s.value == "aktiebolag"), len(text))
    # "a foundation gave us money; the foundation owns nothing": what a word means first, it means later
    helping = {s.value for s in named if s.value in HELPING and s.start > own and _is_partner(text, s)}
    forms = [str(s.value) for s in named if s.start < own or not (s.value in helping or _is_partner(text, s))]
    is_employed = any(span.value == "employee" for span in stated_applicants(text))
    return {"form": told_form(forms, is_employed=is_employed)} if forms else {}


def _is_partner(text: str, span: Span) -> bool:
    return span.value in (*OF_PARTNERS, *HELPING) and is_partner(text, span.start, span.end)


def _surer(stage: str | None, later: str) -> str:
    """Of two stages the later one; but a level tells more than "CE marked" or "an idea" beside it."""
    return stage if stage and stage.startswith("trl-") and not later.startswith("trl-") else later


def _headcount(text: str, spans: Iterable[Span]) -> dict[str, int]:
    """Of several counts the greatest, for the others are parts of it; but "nobody is employed" holds."""
    counts = [span for span in spans if span.field == "employees" and isinstance(span.value, int)]
    values = [int(str(span.value)) for span in counts]
    if not values or min(values) > 0:
        return {"employees": max(values)} if values else {}
    # Of "no employees" and a count of staff the last one holds; owners and founders need not be employed.
    is_only_owners = all(_OWNERS.search(span.of(text)) for span in counts if span.value)
    return {"employees": 0} if is_only_owners else {}
