"""The plan in a calendar, read back as a calendar does."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import icalendar

from api.models import Language
from api.plan_calendar import plan_calendar
from tests.unit.api.plans import a_plan, words_of

THURSDAY = datetime(2026, 11, 26, 12, 30, tzinfo=timezone.utc)


def entries(
    language: Language = "en", owner: str = "a", made: datetime = THURSDAY
) -> list[icalendar.Component]:
    written = plan_calendar(a_plan(language), words_of(language), owner=owner, made=made)
    return list(icalendar.Calendar.from_ical(written).walk("VEVENT"))


def test_there_is_an_entry_for_each_step_one_a_week() -> None:
    """All day, on Mondays, in the order of the plan; the day stays free."""
    found = entries()
    steps = a_plan().steps
    assert [str(entry["summary"]) for entry in found] == [f"{n}. {s.title}" for n, s in enumerate(steps, 1)]
    days = [entry.decoded("dtstart") for entry in found]
    assert days == [date(2026, 11, 30) + number * timedelta(weeks=1) for number in range(len(steps))]
    assert {entry.decoded("dtend") - entry.decoded("dtstart") for entry in found} == {timedelta(days=1)}
    assert {str(entry["transp"]) for entry in found} == {"TRANSPARENT"}


def test_an_entry_says_what_is_known_and_that_its_day_is_a_proposal() -> None:
    """Times and costs stand there only where a source tells them."""
    by_title = {
        str(entry["summary"]).partition(". ")[2]: str(entry["description"]) for entry in entries("sv")
    }
    register = by_title["Registrera ett aktiebolag"]
    assert "Kostnad: Aktiekapital på minst 25 000 kronor." in register
    assert "Uppgifterna är äldre." in register
    assert "Tid:" not in by_title["Prata med etableringskontoret"]
    assert all("Dagen är ett förslag" in text for text in by_title.values())


def test_each_entry_leads_to_where_the_step_is_done() -> None:
    """The link of the step is the link of the entry."""
    assert [str(entry["url"]) for entry in entries()] == [step.link for step in a_plan().steps]


def test_a_later_file_of_the_same_plan_changes_its_entries_and_adds_none() -> None:
    """A step has the same name for its owner whenever the file is made, and another one for others."""
    first, later = entries(), entries("sv", made=THURSDAY + timedelta(days=40))
    assert [entry["uid"] for entry in first] == [entry["uid"] for entry in later]
    assert not {str(entry["uid"]) for entry in first} & {str(entry["uid"]) for entry in entries(owner="b")}


def test_the_owner_cannot_be_told_from_an_entry() -> None:
    """A calendar that is shared gives away nothing of the conversation."""
    assert b"secret-session" not in plan_calendar(
        a_plan(), words_of("en"), owner="secret-session", made=THURSDAY
    )
