"""Which sentences there are; placeholders stand in braces and are named beside each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.fields import Field, ProblemCode
from actions.journeys.journey import JourneyName


@dataclass(frozen=True, slots=True)
class ButtonWords:
    """What buttons say; a visitor could type the same."""

    person: str
    yes: str
    no: str
    send: str
    change: str
    cancel: str


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """Around an answer from the documents."""

    unknown: str
    unknown_guided: str
    unknown_part: str  # question
    more_of_what: str
    side_by_side: str
    not_told: str  # title
    none_tells: str
    in_other_language: str
    same_caution: str
    by_model: str
    unavailable: str


@dataclass(frozen=True, slots=True)
class DutyWords:
    """When staff are there; `clock` and `date` make the times and days that the sentences name."""

    present: str  # time
    back: str  # day, time
    away: str
    clock: str  # hour, minute
    midnight: str
    near: Mapping[int, str]  # by the days until then
    weekdays: tuple[str, ...]  # Monday first
    date: str  # day, month
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormWords:
    """Inside the lead form."""

    start: str  # cluster, duty
    start_with_need: str  # cluster, duty, need
    start_again: str
    noted: str  # field, value
    changed: str  # field, value
    removed: str  # field
    added: str  # value
    left_out: str
    restarted: str
    ask_email: str
    unclear: str
    purpose: str
    person: str
    question_added: str
    part_added: str  # question
    question_unanswered: str
    fields: Mapping[Field, str]
    problems: Mapping[ProblemCode, str]  # shown


@dataclass(frozen=True, slots=True)
class ConsentWords:
    """Before a lead is sent."""

    check: str
    ask: str  # cluster, privacy_url
    ask_again: str  # cluster
    declined: str
    choose: str
    changes: Mapping[Field, str]  # buttons
    labels: Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """How the form ended."""

    sent: str  # cluster, email
    not_saved: str
    cancelled: str
    cancelled_on_the_way: str


@dataclass(frozen=True, slots=True)
class JourneyWords:
    """Around the questions of a journey."""

    titles: Mapping[JourneyName, str]  # buttons that begin it
    started: Mapping[JourneyName, str]
    handed_over: Mapping[JourneyName, str]  # buttons, where an outcome is for staff alone
    resumed: str
    back_at_cards: str
    noted: str  # noted
    restarted: str
    left_open: str
    still_open: str
    one_open: str
    unclear: str
    not_kept: str
    gone_over: str  # title
    known: str
    unanswered: str
    unchanged: str
    more: str
    no_more: str
    none_fits: str
    no_such_card: str
    on_card: str
    contact: str  # name, contact
    passed_on: str
    interested: str  # name; a button
    excluded: str  # name, why
    fits_too: str  # name
    left: str


@dataclass(frozen=True, slots=True)
class PlanMailWords:
    """About a plan that is asked for by e-mail in words."""

    ask: str
    slip: str  # email
    sent: str  # email
    often: str  # minutes
    away: str
    failed: str
    early: str


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences of one language."""

    buttons: ButtonWords
    answer: AnswerWords
    duty: DutyWords
    form: FormWords
    consent: ConsentWords
    outcome: OutcomeWords
    journey: JourneyWords
    plan_mail: PlanMailWords
    language_set: str
    language_lacks: str
