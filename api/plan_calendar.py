"""The establishment plan as a calendar file: a day for each step, to be moved as it suits."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from typing import Final

import icalendar

from api.plan_card import PlanCard, PlanStep
from api.plan_words import PlanWords

PRODUCT: Final = "-//Lots//Establishment plan//EN"
WEEK: Final = timedelta(weeks=1)


def plan_calendar(plan: PlanCard, words: PlanWords, *, owner: str, made: datetime) -> bytes:
    """Write a plan as iCalendar (RFC 5545): one step a week, all day, from the Monday after it was made.

    Nobody has set these days, and each entry says so. To-dos without a day would be more exact, but most
    calendars show none.

    Args:
        plan: What to write.
        words: In the plan's language.
        owner: Whose plan it is; a later plan of the same owner replaces its entries.
        made: When the plan was made; it must know its time zone.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words["calendar_name"])
    first = _monday_after(made.date())
    for number, step in enumerate(plan.steps):
        entry = _entry(step, f"{number + 1}. {step.title}", words, first + number * WEEK)
        entry.add("uid", _uid(owner, step))
        entry.add("dtstamp", made)
        calendar.add_component(entry)
    written: bytes = calendar.to_ical()
    return written


def _entry(step: PlanStep, title: str, words: PlanWords, day: date) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("summary", title)
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    entry.add("description", _description(step, words))
    entry.add("url", step.link)
    entry.add("status", "TENTATIVE")
    entry.add("transp", "TRANSPARENT")  # the day stays free for other things
    return entry


def _description(step: PlanStep, words: PlanWords) -> str:
    facts = (
        (words["whom"], step.authority),
        (words["time"], step.time),
        (words["cost"], step.cost),
        (words["link"], step.link),
        (words["source"], f"{words.seen(step.source)}, {step.source.url}"),
    )
    known = "\n".join(f"{label}: {text}" for label, text in facts if text)
    caution = words.caution(step.certainty)
    return "\n\n".join(part for part in (step.text, known, caution, words["calendar_day"]) if part)


def _monday_after(day: date) -> date:
    return day + timedelta(days=7 - day.weekday())


def _uid(owner: str, step: PlanStep) -> str:
    """Name an entry so that the next file of the same plan changes it and adds no second one."""
    return f"{hashlib.sha256(f'{owner} {step.id}'.encode()).hexdigest()[:32]}@lots"
