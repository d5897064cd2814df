"""The journey to a facility or an instrument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from actions.journeys.card import facility_card
from actions.journeys.card_request import names
from actions.journeys.detail import facility_detail
from actions.journeys.facility_notes import facility_notes
from actions.journeys.journey import Facts, Outcome, Step
from actions.journeys.left_out import left_out
from actions.journeys.needs import in_words, leave_open, told_in, topic_of
from actions.journeys.no_matter import matters_not, without
from actions.journeys.place_answer import is_no_place
from actions.journeys.question import UNSURE, YES_OR_NO, Question, confirming
from actions.language import Language
from actions.wish import takes_back
from knowledge_base.matching.facility_match import FacilityMatcher
from knowledge_base.matching.facility_need import FIELDS, FacilityNeed
from knowledge_base.matching.facility_suspicions import SUSPICIONS
from knowledge_base.matching.match import Match
from knowledge_base.matching.questions import next_question
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.term import Terms
from knowledge_base.record import Contact, Facility, Texts

_QUESTIONS: Final[dict[str, Question]] = {
    "techniques": Question(
        Texts(
            en="What do you want to do, or which instrument do you need?",
            sv="Vad vill ni göra, eller vilket instrument behöver ni?",
        ),
        (
            Texts(en="Lab space", sv="Labbplats"),
            Texts(en="Clean room", sv="Renrum"),
            Texts(en="Microscopy", sv="Mikroskopi"),
            Texts(en="Cell sorting", sv="Cellsortering"),
        ),
    ),
    "biosafety": Question(
        Texts(en="Which biosafety level do you need?", sv="Vilken skyddsnivå behöver ni?"),
        (
            Texts(en="BSL-1", sv="BSL-1"),
            Texts(en="BSL-2", sv="BSL-2"),
            Texts(en="BSL-3", sv="BSL-3"),
            UNSURE,
        ),
    ),
    "gmp": Question(
        Texts(en="Must it be done under GMP?", sv="Måste det göras enligt GMP?"),
        YES_OR_NO,
    ),
    "user": Question(
        Texts(en="Who will use it?", sv="Vem ska använda det?"),
        (
            Texts(en="A company", sv="Ett företag"),
            Texts(en="A university group", sv="En forskargrupp"),
            Texts(en="A clinic", sv="En klinik"),
        ),
    ),
    "place": Question(
        Texts(en="Where should it be?", sv="Var ska det ligga?"),
        (
            Texts(en="Flemingsberg", sv="Flemingsberg"),
            Texts(en="Anywhere in Stockholm", sv="Var som helst i Stockholm"),
            Texts(en="It does not matter", sv="Det spelar ingen roll"),
        ),
    ),
    "time": Question(
        Texts(
            en="When do you need it, and for how long?",
            sv="När behöver ni det, och hur länge?",
        ),
        (
            Texts(en="As soon as possible", sv="Så snart som möjligt"),
            UNSURE,
        ),
    ),
    **{own.id: confirming(own.ask) for own in SUSPICIONS.values()},
}
_FOUND: Final = Texts(
    en="This fits best. Each card says what matches, what does not, and what to ask about.",
    sv="Det här passar bäst. På korten står vad som stämmer, vad som inte gör det och vad ni bör fråga om.",
)
_NEAREST: Final = Texts(
    en="I find nothing that fits all of it. This comes nearest; a person may know of more.",
    sv="Jag hittar inget som passar helt. Det här kommer närmast, och en person kan känna till mer.",
)


class FacilityJourney:
    """Asks at most what tells the facilities apart, and shows up to three."""

    def __init__(
        self, reader: NeedReader, matcher: FacilityMatcher, terms: Terms, contacts: Iterable[Contact] = ()
    ) -> None:
        self._contacts = {contact.id: contact for contact in contacts}
        self._reader = reader
        self._matcher = matcher
        self._terms = terms

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        """Add what a message tells of the need; what takes back what was said names another technique."""
        told = self._reader.facility(text, language)
        need, free = _need(facts), matters_not(text) & frozenset(FIELDS)
        if takes_back(text) and told.knows("techniques"):
            need = replace(need, techniques=(), named=())
        if free and asked not in free:
            asked = None  # "the place does not matter" skips nothing else
        if not _answers(text, asked, told):
            asked = None  # so that it is asked again
        is_first = asked is None and need == FacilityNeed()
        need = told if is_first else self._reader.facility(text, language, need, asked)
        return (without(need, free, told) if free else need).to_json()

    def skip(self, facts: Facts, field: str) -> Facts:
        """Leave a field open."""
        return leave_open(facts, field)

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        """What was understood of the need, and what is ruled out."""
        return facility_notes(_need(facts), self._terms, language)

    def company(self, facts: Facts, language: Language) -> dict[str, str]:
        """When it is needed, and where."""
        need = _need(facts)
        told = {"timeline": need.time, "place": need.place}
        return {name: value for name, value in told.items() if value}

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The question about what may have been refused, or that tells the facilities apart best."""
        need = _need(facts)
        field = next_question(need, self._matcher.match(need))
        if field is None:
            return None
        return _QUESTIONS[field].step(field, language)

    def outcome(self, facts: Facts, language: Language, before: Facts | None = None) -> Outcome:
        """The facilities that fit, or those that come nearest, and what was left out and why."""
        need = _need(facts)
        matches = self._matcher.match(need)
        shown = matches.cards
        found = (_FOUND if matches.fits else _NEAREST).of(language)
        missing = left_out(_expected(matches.excluded, need.text), shown, language)
        return Outcome(
            text="\n\n".join(filter(None, (found, missing))),
            cards=tuple(facility_card(match, language) for match in shown),
            need=in_words(told_in(facts), self.noted(facts, language), language),
            topic=topic_of(shown),
            records=tuple(match.record.id for match in shown),
            more=tuple(facility_card(match, language) for match in matches.further),
            fits=matches.fits,
            details={
                match.record.id: facility_detail(match, self._contacts, language) for match in matches.every
            },
        )


def _answers(text: str, asked: str | None, told: FacilityNeed) -> bool:
    """Whether a text may answer what was asked for: no time is a place, no refusal a technique."""
    if asked == "place":
        return not is_no_place(text)
    refuses = told.unwanted or told.lacking or told.refused or told.avoided
    return asked != "techniques" or not refuses or told.knows("techniques")


def _expected(excluded: Iterable[Match[Facility]], text: str) -> Iterator[Match[Facility]]:
    """What a visitor names comes first, then what offers something that is asked for; no more is expected."""
    rest = []
    for match in excluded:
        if names(text, match.record.name):
            yield match
        elif any(reason.field == "techniques" for reason in match.meets):
            rest.append(match)
    yield from rest


def _need(facts: Facts) -> FacilityNeed:
    return FacilityNeed.from_json(dict(facts))
